/**
 * The support plan in the person's own words, with its outcomes, supports, decisions and dates.
 * Must not import other packages of the core than {@code budget}, {@code identity}, {@code money}
 * and {@code input}.
 */
@NullMarked
package org.alongside.core.plan;

import org.jspecify.annotations.NullMarked;
