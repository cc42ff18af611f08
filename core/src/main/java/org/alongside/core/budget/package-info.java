/**
 * What a holder may spend, how the amount was worked out, and where it stands on a date. Must not
 * import other packages of the core than {@code identity}, {@code money} and {@code input}.
 */
@NullMarked
package org.alongside.core.budget;

import org.jspecify.annotations.NullMarked;
