/**
 * What the operator's tools ask: whether the server lives, whether it is ready, and its figures.
 * Imports {@code http}, {@code access} and {@code db}; knows no other feature.
 */
@NullMarked
package org.alongside.server.health;

import org.jspecify.annotations.NullMarked;
