/** Tests of {@code home}. */
@NullMarked
package org.alongside.server.home;

import org.jspecify.annotations.NullMarked;
