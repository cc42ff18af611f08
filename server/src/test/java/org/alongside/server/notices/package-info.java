/** Tests of {@code notices}. */
@NullMarked
package org.alongside.server.notices;

import org.jspecify.annotations.NullMarked;
