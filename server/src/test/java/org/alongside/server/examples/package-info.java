/** Tests of {@code examples}. */
@NullMarked
package org.alongside.server.examples;

import org.jspecify.annotations.NullMarked;
