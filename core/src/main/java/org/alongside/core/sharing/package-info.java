/**
 * How much of a holder's spending others see: what the holder chose, what the scheme needs at
 * least, and the spending cut down to that. Must not import other packages of the core than {@code
 * budget}, {@code identity}, {@code input}, {@code money}, {@code plan}, {@code spend} and {@code
 * usage}.
 */
@NullMarked
package org.alongside.core.sharing;

import org.jspecify.annotations.NullMarked;
