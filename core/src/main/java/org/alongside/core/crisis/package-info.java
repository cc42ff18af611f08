/**
 * Noticing words that suggest a crisis, and where to find help at once. Never blocks and never
 * tells anybody. Must not import other packages of the core than {@code input} and {@code phrase}.
 */
@NullMarked
package org.alongside.core.crisis;

import org.jspecify.annotations.NullMarked;
