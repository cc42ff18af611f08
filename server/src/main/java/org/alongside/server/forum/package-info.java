/**
 * The peer network: boards, threads and posts under aliases. Knows members only by their alias and
 * must never hold or look up the person behind one. Must not import {@code moderation}, which
 * builds on it, nor any feature with private records.
 */
@NullMarked
package org.alongside.server.forum;

import org.jspecify.annotations.NullMarked;
