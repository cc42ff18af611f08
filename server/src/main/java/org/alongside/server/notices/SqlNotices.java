package org.alongside.server.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.server.db.Tx;

/** The tables of notices, of the e-mails about them, and of reminders that were given. */
final class SqlNotices {
  private static final String SELECT = "select id, kind, link, told_at, read_at from notice";

  /** Whether it was added; not while the same is still unread. */
  boolean insertUnlessNew(Tx tx, AccountId account, Notice notice) {
    return tx.sql()
            .createUpdate(
                "insert into notice (id, account_id, kind, link, told_at) values (:id, :account, :kind, :link, :at)"
                    + " on conflict (account_id, kind, link) where read_at is null do nothing")
            .bind("id", notice.id().toString())
            .bind("account", account.toString())
            .bind("kind", notice.kind().code())
            .bind("link", notice.link())
            .bind("at", notice.toldAt().toEpochMilli())
            .execute()
        > 0;
  }

  List<Notice> list(Tx tx, AccountId account, int most) {
    return tx.sql()
        .createQuery(
            SELECT + " where account_id = :account order by told_at desc, id desc limit :most")
        .bind("account", account.toString())
        .bind("most", most)
        .map((row, context) -> notice(row))
        .list();
  }

  List<Notice> listNew(Tx tx, AccountId account, int most) {
    return tx.sql()
        .createQuery(
            SELECT
                + " where account_id = :account and read_at is null order by told_at desc, id desc limit :most")
        .bind("account", account.toString())
        .bind("most", most)
        .map((row, context) -> notice(row))
        .list();
  }

  Optional<Notice> find(Tx tx, AccountId account, UUID id) {
    return tx.sql()
        .createQuery(SELECT + " where id = :id and account_id = :account")
        .bind("id", id.toString())
        .bind("account", account.toString())
        .map((row, context) -> notice(row))
        .findOne();
  }

  long countUnread(Tx tx, AccountId account) {
    return tx.sql()
        .createQuery("select count(*) from notice where account_id = :account and read_at is null")
        .bind("account", account.toString())
        .mapTo(Long.class)
        .one();
  }

  int markRead(Tx tx, AccountId account, String link, Instant at) {
    return tx.sql()
        .createUpdate(
            "update notice set read_at = :at where account_id = :account and link = :link and read_at is null")
        .bind("at", at.toEpochMilli())
        .bind("account", account.toString())
        .bind("link", link)
        .execute();
  }

  int markAllRead(Tx tx, AccountId account, Instant at) {
    return tx.sql()
        .createUpdate(
            "update notice set read_at = :at where account_id = :account and read_at is null")
        .bind("at", at.toEpochMilli())
        .bind("account", account.toString())
        .execute();
  }

  boolean insertReminder(Tx tx, String subject, NoticeKind kind, Instant at) {
    return tx.sql()
            .createUpdate(
                "insert into reminder_given (subject, kind, given_at) values (:subject, :kind, :at)"
                    + " on conflict (subject, kind) do nothing")
            .bind("subject", subject)
            .bind("kind", kind.code())
            .bind("at", at.toEpochMilli())
            .execute()
        > 0;
  }

  void insertMail(Tx tx, UUID notice, AccountId account, Instant at) {
    tx.sql()
        .createUpdate(
            "insert into outgoing_mail (notice_id, account_id, tries, next_try_at) values (:notice, :account, 0, :at)")
        .bind("notice", notice.toString())
        .bind("account", account.toString())
        .bind("at", at.toEpochMilli())
        .execute();
  }

  /** E-mails that are due; those about notices that were read meanwhile are not among them. */
  List<Mail> listDue(Tx tx, Instant now, int most) {
    return tx.sql()
        .createQuery(
            "select m.notice_id, m.account_id, m.tries, n.kind, n.link from outgoing_mail m join notice n on n.id = m.notice_id"
                + " where m.given_up_at is null and m.next_try_at <= :now and n.read_at is null"
                + " order by m.next_try_at, m.notice_id limit :most")
        .bind("now", now.toEpochMilli())
        .bind("most", most)
        .map(
            (row, context) ->
                new Mail(
                    Uuids.parse(row.getString("notice_id")),
                    AccountId.parse(row.getString("account_id")),
                    NoticeKind.parse(row.getString("kind")),
                    row.getString("link"),
                    row.getInt("tries")))
        .list();
  }

  void insertSilence(Tx tx, PersonId person, Instant since) {
    tx.sql()
        .createUpdate(
            "insert into notice_silence (person_id, since) values (:person, :since)"
                + " on conflict (person_id) do nothing")
        .bind("person", person.toString())
        .bind("since", since.toEpochMilli())
        .execute();
  }

  void deleteSilence(Tx tx, PersonId person) {
    tx.sql()
        .createUpdate("delete from notice_silence where person_id = :person")
        .bind("person", person.toString())
        .execute();
  }

  void dropMailsTo(Tx tx, AccountId account) {
    tx.sql()
        .createUpdate("delete from outgoing_mail where account_id = :account")
        .bind("account", account.toString())
        .execute();
  }

  boolean isSilent(Tx tx, PersonId person) {
    return tx.sql()
            .createQuery("select count(*) from notice_silence where person_id = :person")
            .bind("person", person.toString())
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  boolean isSilent(Tx tx, AccountId account) {
    return tx.sql()
        .createQuery(
            "select s.person_id from notice_silence s join account a on a.person_id = s.person_id"
                + " where a.id = :account")
        .bind("account", account.toString())
        .mapTo(String.class)
        .findOne()
        .isPresent();
  }

  void dropMail(Tx tx, UUID notice) {
    tx.sql()
        .createUpdate("delete from outgoing_mail where notice_id = :notice")
        .bind("notice", notice.toString())
        .execute();
  }

  /** Drops e-mails about notices that were read before they were sent, and all that are older. */
  int dropStaleMails(Tx tx, Instant olderThan) {
    return tx.sql()
        .createUpdate(
            "delete from outgoing_mail where notice_id in (select m.notice_id from outgoing_mail m"
                + " join notice n on n.id = m.notice_id where n.read_at is not null or n.told_at < :older)")
        .bind("older", olderThan.toEpochMilli())
        .execute();
  }

  void tryLater(Tx tx, UUID notice, int tries, Instant at) {
    tx.sql()
        .createUpdate(
            "update outgoing_mail set tries = :tries, next_try_at = :at where notice_id = :notice")
        .bind("tries", tries)
        .bind("at", at.toEpochMilli())
        .bind("notice", notice.toString())
        .execute();
  }

  void giveUp(Tx tx, UUID notice, int tries, Instant at) {
    tx.sql()
        .createUpdate(
            "update outgoing_mail set tries = :tries, given_up_at = :at where notice_id = :notice")
        .bind("tries", tries)
        .bind("at", at.toEpochMilli())
        .bind("notice", notice.toString())
        .execute();
  }

  private static Notice notice(ResultSet row) throws SQLException {
    long read = row.getLong("read_at");
    boolean isNew = row.wasNull();
    return new Notice(
        Uuids.parse(row.getString("id")),
        NoticeKind.parse(row.getString("kind")),
        row.getString("link"),
        Instant.ofEpochMilli(row.getLong("told_at")),
        isNew ? null : Instant.ofEpochMilli(read));
  }

  /** An e-mail that is due. */
  record Mail(UUID notice, AccountId account, NoticeKind kind, String link, int tries) {}
}
