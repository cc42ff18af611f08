/** Tests of the shape of the server. */
@NullMarked
package org.alongside.server;

import org.jspecify.annotations.NullMarked;
