package org.alongside.server.app;

import org.alongside.core.forum.ThreadId;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.ReplyNews;
import org.alongside.server.identity.Accounts;
import org.alongside.server.notices.NoticeKind;
import org.alongside.server.notices.Notices;

/** Replies in followed threads become notices of the accounts behind the aliases. */
final class ThreadTellings implements ReplyNews {
  private final Accounts accounts;
  private final Notices notices;

  ThreadTellings(Accounts accounts, Notices notices) {
    this.accounts = accounts;
    this.notices = notices;
  }

  @Override
  public void replied(Tx tx, MemberId follower, ThreadId thread) {
    accounts
        .findByMember(tx, follower)
        .ifPresent(account -> notices.tell(tx, account, NoticeKind.THREAD_REPLIED, link(thread)));
  }

  @Override
  public void seen(Tx tx, MemberId reader, ThreadId thread) {
    accounts
        .findByMember(tx, reader)
        .ifPresent(account -> notices.markRead(tx, account, link(thread)));
  }

  private static String link(ThreadId thread) {
    return "/threads/" + thread;
  }
}
