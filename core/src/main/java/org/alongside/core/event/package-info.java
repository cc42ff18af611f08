/**
 * Workshops and meetings: when they are, in English time, how many places there are, and who moves
 * up when one is given back. Imports {@code input} and {@code identity} only.
 */
@NullMarked
package org.alongside.core.event;

import org.jspecify.annotations.NullMarked;
