/**
 * Payments that come back: found among what a holder wrote down and in the plan, and proposed,
 * never written down by themselves. Must not import other packages of the core than {@code budget},
 * {@code input}, {@code money}, {@code plan}, {@code spend} and {@code usage}.
 */
@NullMarked
package org.alongside.core.recurring;

import org.jspecify.annotations.NullMarked;
