/**
 * The account into which a direct payment comes: what should be in it, what the bank says, and what
 * of it is owed to others. Must not import other packages of the core than {@code identity}, {@code
 * input}, {@code money} and {@code rates}.
 */
@NullMarked
package org.alongside.core.account;

import org.jspecify.annotations.NullMarked;
