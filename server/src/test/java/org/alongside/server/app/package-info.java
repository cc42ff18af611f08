/** Tests of the whole server. */
@NullMarked
package org.alongside.server.app;

import org.jspecify.annotations.NullMarked;
