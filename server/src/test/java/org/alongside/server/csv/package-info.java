/** Tests of reading and writing sheets. */
@NullMarked
package org.alongside.server.csv;

import org.jspecify.annotations.NullMarked;
