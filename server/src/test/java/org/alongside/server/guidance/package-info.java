/** Tests of the handbooks. */
@NullMarked
package org.alongside.server.guidance;

import org.jspecify.annotations.NullMarked;
