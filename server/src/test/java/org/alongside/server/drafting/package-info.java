/** Tests of {@code drafting}. */
@NullMarked
package org.alongside.server.drafting;

import org.jspecify.annotations.NullMarked;
