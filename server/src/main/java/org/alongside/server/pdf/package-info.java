/**
 * Turns a document, written as a page, into a tagged PDF. Knows no feature, no store and no
 * network; must not import {@code http}, {@code html}, {@code db}, {@code access} or a feature.
 */
@NullMarked
package org.alongside.server.pdf;

import org.jspecify.annotations.NullMarked;
