package org.alongside.server.direct;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.alongside.core.direct.DirectId;
import org.alongside.core.direct.TalkId;
import org.alongside.core.forum.PostState;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Markdown;
import org.alongside.server.html.SafeHtml;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The tables of talks and their messages. */
final class SqlDirect {
  private static final String TALK =
      "select t.id, t.first_id, t.second_id, t.started_at, t.last_number, t.last_at"
          + " from direct_talk t";
  private static final String MESSAGE =
      "select m.id, m.talk_id, m.number, m.author_id, m.written, m.html, m.rendered_version,"
          + " m.state, m.crisis, m.sent_at from direct_message m";

  Optional<Talk> find(Tx tx, TalkId id) {
    return tx.sql()
        .createQuery(TALK + " where t.id = :id")
        .bind("id", id.toString())
        .map((row, context) -> talk(row))
        .findOne();
  }

  Optional<Talk> findOf(Tx tx, MemberId first, MemberId second) {
    return tx.sql()
        .createQuery(TALK + " where t.first_id = :first and t.second_id = :second")
        .bind("first", first.toString())
        .bind("second", second.toString())
        .map((row, context) -> talk(row))
        .findOne();
  }

  void insert(Tx tx, Talk talk) {
    tx.sql()
        .createUpdate(
            "insert into direct_talk (id, first_id, second_id, started_at, last_number, last_at)"
                + " values (:id, :first, :second, :at, 0, :at)")
        .bind("id", talk.id().toString())
        .bind("first", talk.first().toString())
        .bind("second", talk.second().toString())
        .bind("at", talk.startedAt().toEpochMilli())
        .execute();
    for (MemberId member : List.of(talk.first(), talk.second())) {
      tx.sql()
          .createUpdate(
              "insert into direct_place (member_id, talk_id, unread, last_at)"
                  + " values (:member, :talk, 0, :at)")
          .bind("member", member.toString())
          .bind("talk", talk.id().toString())
          .bind("at", talk.startedAt().toEpochMilli())
          .execute();
    }
  }

  /** The talks of a member, the one with the newest message first. */
  List<TalkLine> list(Tx tx, MemberId member, @Nullable TalkCursor after, int most) {
    Query query =
        tx.sql()
            .createQuery(
                "select p.talk_id, p.unread, p.last_at, t.first_id, t.second_id from direct_place p"
                    + " join direct_talk t on t.id = p.talk_id where p.member_id = :member"
                    + (after == null ? "" : " and (p.last_at, p.talk_id) < (:at, :id)")
                    + " order by p.last_at desc, p.talk_id desc limit :most")
            .bind("member", member.toString())
            .bind("most", most);
    if (after != null) {
      query.bind("at", after.lastAtMillis()).bind("id", after.id().toString());
    }
    return query
        .map(
            (row, context) -> {
              MemberId first = MemberId.parse(row.getString("first_id"));
              return new TalkLine(
                  TalkId.parse(row.getString("talk_id")),
                  first.equals(member) ? MemberId.parse(row.getString("second_id")) : first,
                  row.getInt("unread"),
                  Instant.ofEpochMilli(row.getLong("last_at")));
            })
        .list();
  }

  int unread(Tx tx, MemberId member, TalkId talk) {
    return tx.sql()
        .createQuery(
            "select unread from direct_place where member_id = :member and talk_id = :talk")
        .bind("member", member.toString())
        .bind("talk", talk.toString())
        .mapTo(Integer.class)
        .findOne()
        .orElse(0);
  }

  void markRead(Tx tx, MemberId member, TalkId talk) {
    tx.sql()
        .createUpdate(
            "update direct_place set unread = 0 where member_id = :member and talk_id = :talk"
                + " and unread > 0")
        .bind("member", member.toString())
        .bind("talk", talk.toString())
        .execute();
  }

  Optional<DirectMessage> findMessage(Tx tx, DirectId id) {
    return tx.sql()
        .createQuery(MESSAGE + " where m.id = :id")
        .bind("id", id.toString())
        .map((row, context) -> message(row))
        .findOne();
  }

  /** The last messages below a number, the oldest first. */
  List<DirectMessage> listBelow(Tx tx, TalkId talk, int below, int most) {
    List<DirectMessage> found =
        tx.sql()
            .createQuery(
                MESSAGE
                    + " where m.talk_id = :talk and m.number < :below order by m.number desc"
                    + " limit :most")
            .bind("talk", talk.toString())
            .bind("below", below)
            .bind("most", most)
            .map((row, context) -> message(row))
            .list();
    java.util.Collections.reverse(found);
    return found;
  }

  /** Stores a message, and moves the talk to the head of both lists. */
  void insert(Tx tx, Talk talk, DirectMessage message) {
    tx.sql()
        .createUpdate(
            "insert into direct_message (id, talk_id, number, author_id, written, html,"
                + " rendered_version, state, crisis, sent_at) values (:id, :talk, :number, :author,"
                + " :written, :html, :version, :state, :crisis, :at)")
        .bind("id", message.id().toString())
        .bind("talk", message.talk().toString())
        .bind("number", message.number())
        .bind("author", message.author().toString())
        .bind("written", message.written())
        .bind("html", message.html().toString())
        .bind("version", Markdown.VERSION)
        .bind("state", message.state().code())
        .bind("crisis", message.crisis() ? 1 : 0)
        .bind("at", message.sentAt().toEpochMilli())
        .execute();
    tx.sql()
        .createUpdate(
            "update direct_talk set last_number = :number, last_at = :at where id = :talk")
        .bind("number", message.number())
        .bind("at", message.sentAt().toEpochMilli())
        .bind("talk", message.talk().toString())
        .execute();
    tx.sql()
        .createUpdate(
            "update direct_place set last_at = :at, unread = case when member_id = :author then 0"
                + " else unread + 1 end where talk_id = :talk and member_id in (:author, :other)")
        .bind("at", message.sentAt().toEpochMilli())
        .bind("author", message.author().toString())
        .bind("other", talk.other(message.author()).toString())
        .bind("talk", message.talk().toString())
        .execute();
  }

  void setState(Tx tx, DirectId id, PostState state) {
    tx.sql()
        .createUpdate("update direct_message set state = :state where id = :id")
        .bind("state", state.code())
        .bind("id", id.toString())
        .execute();
  }

  /** Takes away what a member wrote: the words are gone, their place stays. */
  void removeAllBy(Tx tx, MemberId author) {
    tx.sql()
        .createUpdate(
            "update direct_message set written = '', html = '', state = 'removed', crisis = 0"
                + " where author_id = :author")
        .bind("author", author.toString())
        .execute();
  }

  boolean allows(Tx tx, MemberId member) {
    return tx.sql()
        .createQuery("select allows from direct_choice where member_id = :member")
        .bind("member", member.toString())
        .mapTo(Integer.class)
        .findOne()
        .filter(allows -> allows == 1)
        .isPresent();
  }

  void setAllows(Tx tx, MemberId member, int allows, Instant at) {
    tx.sql()
        .createUpdate(
            "insert into direct_choice (member_id, allows, changed_at) values (:member, :allows,"
                + " :at) on conflict (member_id) do update set allows = excluded.allows,"
                + " changed_at = excluded.changed_at")
        .bind("member", member.toString())
        .bind("allows", allows)
        .bind("at", at.toEpochMilli())
        .execute();
  }

  /** Forgets what a member chose, and whom they blocked. That others blocked them stays. */
  void forget(Tx tx, MemberId member) {
    for (String delete :
        List.of(
            "delete from direct_choice where member_id = :member",
            "delete from direct_block where member_id = :member")) {
      tx.sql().createUpdate(delete).bind("member", member.toString()).execute();
    }
  }

  void block(Tx tx, MemberId member, MemberId blocked, Instant at) {
    tx.sql()
        .createUpdate(
            "insert into direct_block (member_id, blocked_id, since_at) values (:member, :blocked,"
                + " :at) on conflict (member_id, blocked_id) do nothing")
        .bind("member", member.toString())
        .bind("blocked", blocked.toString())
        .bind("at", at.toEpochMilli())
        .execute();
  }

  void unblock(Tx tx, MemberId member, Collection<MemberId> blocked) {
    tx.sql()
        .createUpdate(
            "delete from direct_block where member_id = :member and blocked_id in (<blocked>)")
        .bind("member", member.toString())
        .bindList("blocked", InList.of(blocked))
        .execute();
  }

  boolean isBlocked(Tx tx, MemberId member, Collection<MemberId> aliases) {
    return tx.sql()
            .createQuery(
                "select count(*) from direct_block where member_id = :member"
                    + " and blocked_id in (<blocked>)")
            .bind("member", member.toString())
            .bindList("blocked", InList.of(aliases))
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  List<MemberId> listBlocked(Tx tx, MemberId member) {
    return tx.sql()
        .createQuery(
            "select blocked_id from direct_block where member_id = :member order by since_at desc,"
                + " blocked_id")
        .bind("member", member.toString())
        .map((row, context) -> MemberId.parse(row.getString("blocked_id")))
        .list();
  }

  void pause(Tx tx, MemberId member, Instant until) {
    tx.sql()
        .createUpdate(
            "insert into direct_pause (member_id, until_at) values (:member, :until)"
                + " on conflict (member_id) do update set until_at = excluded.until_at")
        .bind("member", member.toString())
        .bind("until", until.toEpochMilli())
        .execute();
  }

  void endPause(Tx tx, MemberId member) {
    tx.sql()
        .createUpdate("delete from direct_pause where member_id = :member")
        .bind("member", member.toString())
        .execute();
  }

  /** The latest end of what keeps any of these from writing. */
  Optional<Instant> findPause(Tx tx, Collection<MemberId> members) {
    return tx
        .sql()
        .createQuery("select until_at from direct_pause where member_id in (<members>)")
        .bindList("members", InList.of(members))
        .map((row, context) -> Instant.ofEpochMilli(row.getLong("until_at")))
        .stream()
        .max(Instant::compareTo);
  }

  private static Talk talk(ResultSet row) throws SQLException {
    return new Talk(
        TalkId.parse(row.getString("id")),
        MemberId.parse(row.getString("first_id")),
        MemberId.parse(row.getString("second_id")),
        Instant.ofEpochMilli(row.getLong("started_at")),
        row.getInt("last_number"),
        Instant.ofEpochMilli(row.getLong("last_at")));
  }

  private static DirectMessage message(ResultSet row) throws SQLException {
    String written = row.getString("written");
    boolean current = row.getInt("rendered_version") == Markdown.VERSION;
    return new DirectMessage(
        DirectId.parse(row.getString("id")),
        TalkId.parse(row.getString("talk_id")),
        row.getInt("number"),
        MemberId.parse(row.getString("author_id")),
        written,
        current ? SafeHtml.kept(row.getString("html")) : Markdown.renderTyped(written),
        PostState.parse(row.getString("state")),
        row.getInt("crisis") == 1,
        Instant.ofEpochMilli(row.getLong("sent_at")));
  }
}
