/**
 * Brings what a scheme has already into Alongside from spreadsheets: its workers, its holders and
 * their budgets. A file is looked at first, row by row; it is imported whole or not at all, once,
 * and what it made can be taken out again while nothing rests on it. Owns the uploaded files and
 * the list of imports; everything else is made and removed through the use cases of {@code
 * identity} and {@code budgets}. Must not import other features.
 */
@NullMarked
package org.alongside.server.importing;

import org.jspecify.annotations.NullMarked;
