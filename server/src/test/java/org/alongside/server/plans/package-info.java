/** Tests of {@code plans}. */
@NullMarked
package org.alongside.server.plans;

import org.jspecify.annotations.NullMarked;
