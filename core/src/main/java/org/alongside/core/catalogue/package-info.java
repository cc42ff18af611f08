/**
 * Lists every coded constant of the core, so that server and phone can prove that each has its
 * text. May import every other package of the core; none may import this one.
 */
@NullMarked
package org.alongside.core.catalogue;

import org.jspecify.annotations.NullMarked;
