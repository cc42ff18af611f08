/** Tests of the store. */
@NullMarked
package org.alongside.server.db;

import org.jspecify.annotations.NullMarked;
