/** Tests of {@code messaging}. */
@NullMarked
package org.alongside.server.messaging;

import org.jspecify.annotations.NullMarked;
