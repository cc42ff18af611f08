/**
 * What happens to a part of a budget within its period and at its end: another way to hold the
 * money, another amount, the person's own contribution, what is carried over. Must not import other
 * packages of the core than {@code budget}, {@code money} and {@code input}.
 */
@NullMarked
package org.alongside.core.allocation;

import org.jspecify.annotations.NullMarked;
