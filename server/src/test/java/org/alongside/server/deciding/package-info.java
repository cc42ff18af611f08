/** Tests of {@code deciding}. */
@NullMarked
package org.alongside.server.deciding;

import org.jspecify.annotations.NullMarked;
