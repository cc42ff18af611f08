/** Tests of the page that says what a personal assistant costs. */
@NullMarked
package org.alongside.server.employment;

import org.jspecify.annotations.NullMarked;
