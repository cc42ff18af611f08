/** Tests of {@code visits}. */
@NullMarked
package org.alongside.server.visits;

import org.jspecify.annotations.NullMarked;
