/** Tests of the peer network's own rules. */
@NullMarked
package org.alongside.server.forum;

import org.jspecify.annotations.NullMarked;
