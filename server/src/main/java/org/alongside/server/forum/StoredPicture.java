package org.alongside.server.forum;

import org.alongside.core.forum.PictureId;
import org.alongside.core.forum.PostId;
import org.alongside.core.identity.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Where a picture stands.
 *
 * @param post null as long as it waits for its form to be sent again
 * @param takenOff whether its author took it off the post
 * @param hidden whether a moderator hid it
 */
record StoredPicture(
    PictureId id, @Nullable PostId post, MemberId member, boolean takenOff, boolean hidden) {}
