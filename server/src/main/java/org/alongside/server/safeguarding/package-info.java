/**
 * Worries that anybody raises about anything, requests about what the law says, what the people of
 * the scheme do about them, and how such things stand for who has their reference. Must not import
 * the forum, moderation, or anything of a person's record.
 */
@NullMarked
package org.alongside.server.safeguarding;

import org.jspecify.annotations.NullMarked;
