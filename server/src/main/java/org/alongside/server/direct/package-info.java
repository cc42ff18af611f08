/**
 * Members as other members see them, and what they write to each other, one to one. Knows members
 * only by their alias and must never hold or look up the person behind one. Must not import {@code
 * moderation}, which builds on it and sees only what was reported, nor any feature with private
 * records.
 */
@NullMarked
package org.alongside.server.direct;

import org.jspecify.annotations.NullMarked;
