/**
 * Words of texts, for the searches: what a text says without its signs, where its links lead, what
 * it looks like, which words are looked for, which was probably meant, and the part of a text to
 * show. Knows no feature and no database.
 */
@NullMarked
package org.alongside.server.text;

import org.jspecify.annotations.NullMarked;
