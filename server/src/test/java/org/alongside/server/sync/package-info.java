/** Tests of syncing. */
@NullMarked
package org.alongside.server.sync;

import org.jspecify.annotations.NullMarked;
