/**
 * What the law sets anew each tax year for those who employ somebody: National Insurance, pensions,
 * the minimum wage, sick pay, holiday, redundancy. Every figure is data with its source; only the
 * manner of using it stands here. Must not import other packages of the core than {@code money} and
 * {@code input}.
 */
@NullMarked
package org.alongside.core.rates;

import org.jspecify.annotations.NullMarked;
