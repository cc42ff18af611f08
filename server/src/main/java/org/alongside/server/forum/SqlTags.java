package org.alongside.server.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.core.forum.BoardId;
import org.alongside.core.forum.TagId;
import org.alongside.core.forum.TagName;
import org.alongside.core.forum.ThreadId;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;

/** The tables of tags. How many threads have one is kept, never counted. */
final class SqlTags {
  private static final String COLUMNS = "g.id, g.board_id, g.name, g.offered, g.threads";

  List<BoardTag> list(Tx tx, BoardId board) {
    return tx.sql()
        .createQuery(
            "select " + COLUMNS + " from board_tag g where g.board_id = :board order by g.name_key")
        .bind("board", board.toString())
        .map((row, context) -> tag(row))
        .list();
  }

  /** The tags of all boards that can be chosen. */
  List<BoardTag> listOffered(Tx tx) {
    return tx.sql()
        .createQuery(
            "select "
                + COLUMNS
                + " from board_tag g where g.offered = 1 order by g.board_id, g.name_key")
        .map((row, context) -> tag(row))
        .list();
  }

  Optional<BoardTag> find(Tx tx, TagId id) {
    return tx.sql()
        .createQuery("select " + COLUMNS + " from board_tag g where g.id = :id")
        .bind("id", id.toString())
        .map((row, context) -> tag(row))
        .findOne();
  }

  Optional<BoardTag> find(Tx tx, BoardId board, TagName name) {
    return tx.sql()
        .createQuery(
            "select "
                + COLUMNS
                + " from board_tag g where g.board_id = :board and g.name_key = :key")
        .bind("board", board.toString())
        .bind("key", key(name))
        .map((row, context) -> tag(row))
        .findOne();
  }

  void insert(Tx tx, BoardTag tag) {
    tx.sql()
        .createUpdate(
            "insert into board_tag (id, board_id, name, name_key, offered, threads)"
                + " values (:id, :board, :name, :key, 1, 0)")
        .bind("id", tag.id().toString())
        .bind("board", tag.board().toString())
        .bind("name", tag.name().value())
        .bind("key", key(tag.name()))
        .execute();
  }

  void rename(Tx tx, TagId id, TagName name) {
    tx.sql()
        .createUpdate("update board_tag set name = :name, name_key = :key where id = :id")
        .bind("id", id.toString())
        .bind("name", name.value())
        .bind("key", key(name))
        .execute();
  }

  void setOffered(Tx tx, TagId id, int offered) {
    tx.sql()
        .createUpdate("update board_tag set offered = :offered where id = :id")
        .bind("id", id.toString())
        .bind("offered", offered)
        .execute();
  }

  /** The tags of these threads that belong to the board. */
  Map<ThreadId, List<BoardTag>> list(Tx tx, BoardId board, Collection<ThreadId> threads) {
    if (threads.isEmpty()) {
      return Map.of();
    }
    return InList.query(
            tx,
            "select h.thread_id, "
                + COLUMNS
                + " from thread_tag h join board_tag g on g.id = h.tag_id where h.thread_id in"
                + " (<threads>) and g.board_id = :board order by g.name_key",
            "threads",
            threads)
        .bind("board", board.toString())
        .map((row, context) -> Map.entry(ThreadId.parse(row.getString("thread_id")), tag(row)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                LinkedHashMap::new,
                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  void add(Tx tx, ThreadId thread, TagId tag) {
    tx.sql()
        .createUpdate(
            "insert into thread_tag (thread_id, tag_id, last_post_at) select id, :tag, last_post_at"
                + " from thread where id = :thread")
        .bind("thread", thread.toString())
        .bind("tag", tag.toString())
        .execute();
    count(tx, tag, 1);
  }

  void remove(Tx tx, ThreadId thread, TagId tag) {
    tx.sql()
        .createUpdate("delete from thread_tag where thread_id = :thread and tag_id = :tag")
        .bind("thread", thread.toString())
        .bind("tag", tag.toString())
        .execute();
    count(tx, tag, -1);
  }

  private static void count(Tx tx, TagId tag, int change) {
    tx.sql()
        .createUpdate("update board_tag set threads = threads + :change where id = :tag")
        .bind("tag", tag.toString())
        .bind("change", change)
        .execute();
  }

  /** A thread with its tags came into the board, or left it. */
  void count(Tx tx, ThreadId thread, BoardId board, int change) {
    tx.sql()
        .createUpdate(
            "update board_tag set threads = threads + :change where board_id = :board and id in"
                + " (select tag_id from thread_tag where thread_id = :thread)")
        .bind("thread", thread.toString())
        .bind("board", board.toString())
        .bind("change", change)
        .execute();
  }

  /** Keeps with a thread how many tags it has, those of boards that it left included. */
  void count(Tx tx, ThreadId thread) {
    tx.sql()
        .createUpdate(
            "update thread set tags = (select count(*) from thread_tag h where h.thread_id ="
                + " thread.id) where id = :thread")
        .bind("thread", thread.toString())
        .execute();
  }

  /** When a thread was last written in is when its tags were. */
  void follow(Tx tx, ThreadId thread) {
    tx.sql()
        .createUpdate(
            "update thread_tag set last_post_at = (select t.last_post_at from thread t where t.id ="
                + " thread_tag.thread_id) where thread_id = :thread")
        .bind("thread", thread.toString())
        .execute();
  }

  private static String key(TagName name) {
    return name.value().toLowerCase(Locale.UK);
  }

  private static BoardTag tag(ResultSet row) throws SQLException {
    return new BoardTag(
        TagId.parse(row.getString("id")),
        BoardId.parse(row.getString("board_id")),
        new TagName(row.getString("name")),
        row.getInt("offered") == 1,
        row.getLong("threads"));
  }
}
