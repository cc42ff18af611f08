/**
 * Worries that anybody can raise, and requests about what the law says: what they hold and where
 * they stand. Must not import other packages of the core than {@code identity} and {@code input}.
 */
@NullMarked
package org.alongside.core.safeguarding;

import org.jspecify.annotations.NullMarked;
