/**
 * What a budget was used for up to a day: what was written down as paid, and what others arranged,
 * which counts as it was planned, less what did not happen. Must not import other packages of the
 * core than {@code budget}, {@code money}, {@code plan}, {@code spend} and {@code visit}.
 */
@NullMarked
package org.alongside.core.usage;

import org.jspecify.annotations.NullMarked;
