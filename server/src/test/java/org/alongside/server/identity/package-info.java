/** Tests of identity. */
@NullMarked
package org.alongside.server.identity;

import org.jspecify.annotations.NullMarked;
