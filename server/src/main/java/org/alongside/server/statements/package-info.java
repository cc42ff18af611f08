/**
 * Statements: what each funder of a budget pays of the payments of some months, as a page, a tagged
 * PDF and a sheet, all of the same entries. Must not import {@code drafting}, {@code deciding} or
 * {@code forum}.
 */
@NullMarked
package org.alongside.server.statements;

import org.jspecify.annotations.NullMarked;
