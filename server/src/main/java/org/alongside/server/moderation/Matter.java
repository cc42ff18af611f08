package org.alongside.server.moderation;

import java.util.List;
import org.alongside.core.forum.CaseSubject;
import org.alongside.core.forum.PostState;
import org.alongside.core.identity.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not a post and can come before moderators, as it stands.
 *
 * @param author who wrote it; null where the scheme itself did
 * @param title what it is called; empty for what has no name
 * @param state whether others see it
 * @param path where they do; empty for nowhere that moderators may look
 * @param worrying whether its words suggest a crisis
 * @param exhibits what moderators see of it when it is reported
 */
record Matter(
    CaseSubject subject,
    @Nullable MemberId author,
    String title,
    PostState state,
    String path,
    boolean worrying,
    List<Exhibit> exhibits) {
  Matter {
    exhibits = List.copyOf(exhibits);
  }
}
