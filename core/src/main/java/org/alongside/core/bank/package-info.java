/**
 * The lines of a bank statement: what they say, how one is known again, which of them are what was
 * written down already, and how an account stands to its bank. Must not import other packages of
 * the core than {@code input} and {@code money}.
 */
@NullMarked
package org.alongside.core.bank;

import org.jspecify.annotations.NullMarked;
