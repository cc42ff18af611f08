/**
 * The account into which a direct payment comes: its balance by the log and by the bank, what of it
 * is owed to others, and what is left to plan with. Knows budgets and spending by their use cases;
 * must not import other features but those and {@code identity}, nor {@code app}.
 */
@NullMarked
package org.alongside.server.accounts;

import org.jspecify.annotations.NullMarked;
