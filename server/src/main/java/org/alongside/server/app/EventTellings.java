package org.alongside.server.app;

import org.alongside.core.event.EventId;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;
import org.alongside.server.events.EventNews;
import org.alongside.server.identity.Accounts;
import org.alongside.server.notices.NoticeKind;
import org.alongside.server.notices.Notices;

/** What is new about an event becomes a notice of the account behind the alias. */
final class EventTellings implements EventNews {
  private final Accounts accounts;
  private final Notices notices;

  EventTellings(Accounts accounts, Notices notices) {
    this.accounts = accounts;
    this.notices = notices;
  }

  @Override
  public void tell(Tx tx, MemberId member, News news, EventId event) {
    NoticeKind kind =
        switch (news) {
          case PLACE -> NoticeKind.EVENT_PLACE;
          case CHANGED -> NoticeKind.EVENT_CHANGED;
          case CANCELLED -> NoticeKind.EVENT_CANCELLED;
          case TOMORROW -> NoticeKind.EVENT_TOMORROW;
        };
    accounts
        .findByMember(tx, member)
        .ifPresent(account -> notices.tell(tx, account, kind, "/events/" + event));
  }
}
