/**
 * Reads and writes spreadsheets as plain text (CSV): finds out how a file is written, reads it into
 * rows that know their line, finds the row of headings, and writes files that no spreadsheet
 * program takes for formulas. Knows no feature, no store and no network; must not import {@code
 * http}, {@code html}, {@code db}, {@code access} or a feature.
 */
@NullMarked
package org.alongside.server.csv;

import org.jspecify.annotations.NullMarked;
