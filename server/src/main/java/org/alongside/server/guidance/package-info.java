/**
 * Handbooks in plain English and Easy Read: kept as Markdown files with the product, changed by
 * editors, read by everybody, searched by section, and packed for phones. Must not import other
 * features than {@code identity}.
 */
@NullMarked
package org.alongside.server.guidance;

import org.jspecify.annotations.NullMarked;
