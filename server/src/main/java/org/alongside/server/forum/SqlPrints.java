package org.alongside.server.forum;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.identity.MemberId;
import org.alongside.core.phrase.TextPrint;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The tables by which a text is known again. Every question is answered by a range of an index. */
final class SqlPrints {
  /** So many posts with the same words at most are looked at. */
  private static final int MOST = 40;

  /** So many links to one place at most are counted. */
  private static final int MOST_LINKS = 100;

  private static final int MOST_DROPPED = 2_000;

  /** A text that was posted before. */
  record Print(PostId post, MemberId author, boolean newcomer, TextPrint print, Instant postedAt) {}

  /** A link that was posted before. */
  record Linked(ThreadId thread, MemberId author, boolean newcomer, Instant at) {}

  void insert(Tx tx, Print print) {
    String post = print.post().toString();
    tx.sql()
        .createUpdate(
            "insert into post_print (post_id, author_id, newcomer, words, exact, sketch,"
                + " posted_at) values (:post, :author, :newcomer, :words, :exact, :sketch, :at)")
        .bind("post", post)
        .bind("author", print.author().toString())
        .bind("newcomer", print.newcomer() ? 1 : 0)
        .bind("words", print.print().words())
        .bind("exact", print.print().exact())
        .bind("sketch", print.print().written())
        .bind("at", print.postedAt().toEpochMilli())
        .execute();
  }

  void insertLinks(Tx tx, Print print, Set<String> hosts) {
    PreparedBatch batch =
        tx.sql()
            .prepareBatch(
                "insert into post_link (host, posted_at, post_id, author_id, newcomer) values"
                    + " (:host, :at, :post, :author, :newcomer)");
    hosts.forEach(
        host ->
            batch
                .bind("host", host)
                .bind("at", print.postedAt().toEpochMilli())
                .bind("post", print.post().toString())
                .bind("author", print.author().toString())
                .bind("newcomer", print.newcomer() ? 1 : 0)
                .add());
    batch.execute();
  }

  /** Posts of these members with the very same words, the newest first. */
  List<PostId> listSame(Tx tx, Collection<MemberId> authors, String exact, Instant since) {
    return InList.query(
            tx,
            "select post_id from post_print where exact = :exact and posted_at > :since and"
                + " author_id in (<authors>) order by posted_at desc limit :most",
            "authors",
            authors)
        .bind("exact", exact)
        .bind("since", since.toEpochMilli())
        .bind("most", MOST)
        .map((row, context) -> PostId.parse(row.getString("post_id")))
        .list();
  }

  /** The newest prints from a moment on, that moment too, the newest first. */
  List<Print> listSince(Tx tx, Instant from, int most) {
    return tx.sql()
        .createQuery(
            "select post_id, author_id, newcomer, words, exact, sketch, posted_at from post_print"
                + " where posted_at >= :from order by posted_at desc limit :most")
        .bind("from", from.toEpochMilli())
        .bind("most", most)
        .map(
            (row, context) ->
                new Print(
                    PostId.parse(row.getString("post_id")),
                    MemberId.parse(row.getString("author_id")),
                    row.getInt("newcomer") == 1,
                    TextPrint.read(
                        row.getInt("words"), row.getString("exact"), row.getString("sketch")),
                    Instant.ofEpochMilli(row.getLong("posted_at"))))
        .list();
  }

  /** Links to a place, the newest first. */
  List<Linked> listLinks(Tx tx, String host, Instant since) {
    return tx.sql()
        .createQuery(
            "select p.thread_id, l.author_id, l.newcomer, l.posted_at from post_link l join post p"
                + " on p.id = l.post_id where l.host = :host and l.posted_at > :since order by"
                + " l.posted_at desc limit :most")
        .bind("host", host)
        .bind("since", since.toEpochMilli())
        .bind("most", MOST_LINKS)
        .map(
            (row, context) ->
                new Linked(
                    ThreadId.parse(row.getString("thread_id")),
                    MemberId.parse(row.getString("author_id")),
                    row.getInt("newcomer") == 1,
                    Instant.ofEpochMilli(row.getLong("posted_at"))))
        .list();
  }

  /** Forgets some of what is no longer compared; how much, 0 when nothing is left to forget. */
  int drop(Tx tx, Instant prints, Instant links) {
    return drop(
            tx,
            "delete from post_print where post_id in (select post_id from post_print where"
                + " posted_at < :before limit :most)",
            prints)
        + drop(
            tx,
            "delete from post_link where (host, posted_at, post_id) in (select host, posted_at,"
                + " post_id from post_link where posted_at < :before limit :most)",
            links);
  }

  private static int drop(Tx tx, String sql, Instant before) {
    return tx.sql()
        .createUpdate(sql)
        .bind("before", before.toEpochMilli())
        .bind("most", MOST_DROPPED)
        .execute();
  }
}
