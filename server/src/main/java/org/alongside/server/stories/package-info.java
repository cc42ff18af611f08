/**
 * Stories: longer than a post, written under an alias, read by an editor before everybody reads
 * them, and taken down whenever their author wishes. Uses {@code forum} for names and {@code
 * guidance} for the pages that a story belongs to; must not import features with private records.
 */
@NullMarked
package org.alongside.server.stories;

import org.jspecify.annotations.NullMarked;
