package org.alongside.server.app;

import org.alongside.core.direct.TalkId;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;
import org.alongside.server.direct.DirectNews;
import org.alongside.server.identity.Accounts;
import org.alongside.server.notices.NoticeKind;
import org.alongside.server.notices.Notices;

/** Messages between members become notices of the accounts behind the aliases. */
final class DirectTellings implements DirectNews {
  private final Accounts accounts;
  private final Notices notices;

  DirectTellings(Accounts accounts, Notices notices) {
    this.accounts = accounts;
    this.notices = notices;
  }

  @Override
  public void arrived(Tx tx, MemberId reader, TalkId talk) {
    accounts
        .findByMember(tx, reader)
        .ifPresent(account -> notices.tell(tx, account, NoticeKind.DIRECT_MESSAGE, link(talk)));
  }

  @Override
  public void seen(Tx tx, MemberId reader, TalkId talk) {
    accounts
        .findByMember(tx, reader)
        .ifPresent(account -> notices.markRead(tx, account, link(talk)));
  }

  private static String link(TalkId talk) {
    return "/direct/" + talk;
  }
}
