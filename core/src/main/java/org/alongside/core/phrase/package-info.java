/**
 * Finds words and phrases in what people type, whatever the case and punctuation. Must not import
 * any other package of the core.
 */
@NullMarked
package org.alongside.core.phrase;

import org.jspecify.annotations.NullMarked;
