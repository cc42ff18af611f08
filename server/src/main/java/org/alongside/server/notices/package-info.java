/**
 * What is new for an account, in the product and by e-mail: never a name, health or money. Knows no
 * other feature but {@code identity}, which has the accounts.
 */
@NullMarked
package org.alongside.server.notices;

import org.jspecify.annotations.NullMarked;
