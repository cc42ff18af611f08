/**
 * The frame and the parts of a page, the words on it, and how dates and money are written. The
 * templates in {@code jte/layout} and {@code jte/components} take the records of this package and
 * nothing else. Knows no feature; must not import {@code http}, {@code db}, {@code access}, {@code
 * feed} or a feature.
 */
@NullMarked
package org.alongside.server.html;

import org.jspecify.annotations.NullMarked;
