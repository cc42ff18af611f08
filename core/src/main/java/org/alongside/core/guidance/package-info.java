/** Handbooks and their pages. Must not import other packages of the core than {@code input}. */
@NullMarked
package org.alongside.core.guidance;

import org.jspecify.annotations.NullMarked;
