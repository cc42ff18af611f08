/**
 * What happens to a plan once it is written: it is sent, decided on support by support, challenged,
 * agreed, and reviewed; and who waits for what. Must not import other features but {@code plans},
 * {@code drafting}, {@code budgets}, {@code notices}, {@code audit} and {@code identity}.
 */
@NullMarked
package org.alongside.server.deciding;

import org.jspecify.annotations.NullMarked;
