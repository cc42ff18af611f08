package org.alongside.server.notices;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.server.access.Refused;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;
import org.alongside.server.feed.Feed;
import org.alongside.server.feed.FeedScope;
import org.alongside.server.identity.Accounts;

/**
 * Telling people that something is new. The same thing is told once until it was opened, in the
 * product and by e-mail, so that ten messages are one notice.
 */
public final class Notices {
  private final SqlNotices sql = new SqlNotices();
  private final Accounts accounts;
  private final Feed feed;
  private final Clock clock;
  private final Random random;

  public Notices(Accounts accounts, Feed feed, Clock clock, Random random) {
    this.accounts = accounts;
    this.feed = feed;
    this.clock = clock;
    this.random = random;
  }

  /** Sends this person nothing from now on, because they have died. */
  public void silence(Tx tx, PersonId person) {
    sql.insertSilence(tx, person, clock.instant());
    accounts.findByPerson(tx, person).ifPresent(account -> sql.dropMailsTo(tx, account));
  }

  /** Takes that back, because it was wrong. */
  public void endSilence(Tx tx, PersonId person) {
    sql.deleteSilence(tx, person);
  }

  /** Tells this person, if they have an account and are alive. */
  public void tell(Tx tx, PersonId person, NoticeKind kind, String link) {
    if (sql.isSilent(tx, person)) {
      return;
    }
    accounts.findByPerson(tx, person).ifPresent(account -> tell(tx, account, kind, link));
  }

  /** Tells this account. */
  public void tell(Tx tx, AccountId account, NoticeKind kind, String link) {
    Notice notice =
        new Notice(Uuids.next(clock.instant(), random), kind, link, clock.instant(), null);
    if (sql.insertUnlessNew(tx, account, notice)) {
      sql.insertMail(tx, notice.id(), account, clock.instant());
      changed(tx, account, notice.id().toString());
    }
  }

  /** The newest notices of an account, newest first. */
  public List<Notice> list(Tx tx, AccountId account, int most) {
    return sql.list(tx, account, most);
  }

  /** The newest notices of an account that it has not opened, newest first. */
  public List<Notice> listNew(Tx tx, AccountId account, int most) {
    return sql.listNew(tx, account, most);
  }

  /** How many have not been opened. */
  public long countUnread(Tx tx, AccountId account) {
    return sql.countUnread(tx, account);
  }

  /** Everything that told this person of a link is done with. */
  public void markRead(Tx tx, PersonId person, String link) {
    accounts.findByPerson(tx, person).ifPresent(account -> markRead(tx, account, link));
  }

  /** Everything that told this account of a link is done with. */
  public void markRead(Tx tx, AccountId account, String link) {
    if (sql.markRead(tx, account, link, clock.instant()) > 0) {
      changed(tx, account, "read");
    }
  }

  /** Everything is done with. */
  public void markAllRead(Tx tx, AccountId account) {
    if (sql.markAllRead(tx, account, clock.instant()) > 0) {
      changed(tx, account, "read");
    }
  }

  /**
   * Opens a notice of this account.
   *
   * @return where it leads
   * @throws Refused when it is not theirs
   */
  public String open(Tx tx, AccountId account, UUID id) {
    Notice notice = sql.find(tx, account, id).orElseThrow(Refused::new);
    if (notice.isNew()) {
      sql.markRead(tx, account, notice.link(), clock.instant());
      changed(tx, account, "read");
    }
    return notice.link();
  }

  /**
   * Whether this reminder is given for the first time; it counts as given from now on.
   *
   * @param subject what it is about, such as a plan's review on a day
   */
  public boolean isFirst(Tx tx, String subject, NoticeKind kind) {
    return sql.insertReminder(tx, subject, kind, clock.instant());
  }

  private void changed(Tx tx, AccountId account, String subject) {
    feed.append(tx, FeedScope.account(account), "notice", subject);
  }

  /** Which of these accounts were told something. */
  public Set<AccountId> listTold(Tx tx, Collection<AccountId> told) {
    if (told.isEmpty()) {
      return Set.of();
    }
    return tx
        .sql()
        .createQuery("select distinct account_id from notice where account_id in (<ids>)")
        .bindList("ids", InList.of(told))
        .map((row, context) -> AccountId.parse(row.getString("account_id")))
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }
}
