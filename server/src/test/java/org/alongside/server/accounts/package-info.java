/** Tests of {@code accounts}. */
@NullMarked
package org.alongside.server.accounts;

import org.jspecify.annotations.NullMarked;
