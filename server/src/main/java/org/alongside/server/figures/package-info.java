/**
 * What a year of moderation comes to in numbers, for the people who run the scheme, and for
 * everybody when it was published. Sees counts only; must not import the forum or anything of a
 * person's record.
 */
@NullMarked
package org.alongside.server.figures;

import org.jspecify.annotations.NullMarked;
