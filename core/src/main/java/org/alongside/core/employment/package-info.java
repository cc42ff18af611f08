/**
 * What it costs a holder to employ one or two personal assistants, as a working line by line. Must
 * not import other packages of the core than {@code rates}, {@code money} and {@code input}.
 */
@NullMarked
package org.alongside.core.employment;

import org.jspecify.annotations.NullMarked;
