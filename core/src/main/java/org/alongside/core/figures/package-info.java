/**
 * How figures about people are told: no group so small that it points to somebody, and times by
 * their middle. Must not import other packages of the core.
 */
@NullMarked
package org.alongside.core.figures;

import org.jspecify.annotations.NullMarked;
