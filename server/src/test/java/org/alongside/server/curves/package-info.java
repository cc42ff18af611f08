/** Tests of {@code curves}. */
@NullMarked
package org.alongside.server.curves;

import org.jspecify.annotations.NullMarked;
