/**
 * Plans of invented people, to learn from and to start from: read from data files, shown to
 * everybody, and copied part by part into a holder's own draft. May use {@code drafting}, {@code
 * plans}, {@code budgets}, {@code setting} and {@code identity}; they must not import it.
 */
@NullMarked
package org.alongside.server.examples;

import org.jspecify.annotations.NullMarked;
