/**
 * The ledger of what a holder spent: entries with every revision that they ever had, their check
 * against plan and rules, and the pages and API for both. Must not import {@code app}, nor the
 * tables of other features; knows budgets and plans by their use cases.
 */
@NullMarked
package org.alongside.server.spend;

import org.jspecify.annotations.NullMarked;
