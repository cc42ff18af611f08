/**
 * Setting a budget: a coordinator works the amount out by one of the approaches, sees it line by
 * line, shares it out over streams and ways to hold it, and saves it as a guide. Keeps what was
 * begun, what was typed for each budget, and the scheme's standard approach. May use {@code
 * budgets}, {@code identity} and the words of {@code employment}; must not import other features.
 */
@NullMarked
package org.alongside.server.setting;

import org.jspecify.annotations.NullMarked;
