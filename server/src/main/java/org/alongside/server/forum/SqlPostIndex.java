package org.alongside.server.forum;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.core.forum.BoardId;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.ThreadId;
import org.alongside.server.db.Dialect;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;
import org.alongside.server.text.SearchWords;
import org.alongside.server.text.WordQuery;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The full-text index of the posts that are shown: FTS5 on SQLite, tsvector on PostgreSQL. A post
 * is in it from the moment it is shown, in the same transaction; what was written before there was
 * an index, or before a restore, is put in by {@link #listMissing}. The title of a thread belongs
 * to its first post.
 */
final class SqlPostIndex {
  private static final String SQLITE =
      "select s.post_id from post_word join post_indexed s on s.seq = post_word.rowid"
          + " where post_word match :query and s.board_id in (<boards>)"
          + " order by post_word.rowid desc limit :most";

  private static final String POSTGRESQL =
      "select s.post_id from post_indexed s where s.words @@ to_tsquery('english', :query)"
          + " and s.board_id in (<boards>) order by s.seq desc limit :most";

  private final SqlPictures pictures = new SqlPictures();

  /** The newest posts with these words on these boards. */
  List<PostId> listNewest(
      Tx tx, WordQuery query, List<String> words, Collection<BoardId> boards, int most) {
    boolean sqlite = tx.dialect() == Dialect.SQLITE;
    return tx.sql()
        .createQuery(sqlite ? SQLITE : POSTGRESQL)
        .bind("query", sqlite ? query.fts5(words) : query.tsquery(words))
        .bindList("boards", InList.of(boards))
        .bind("most", most)
        .map((row, context) -> PostId.parse(row.getString("post_id")))
        .list();
  }

  /** Puts a post in; one that is in already is put in anew, as what it says now. */
  void put(Tx tx, PlacedPost placed, String plain) {
    remove(tx, placed.post().id());
    add(tx, placed, plain);
  }

  /** Puts a post in that is not in yet. */
  void add(Tx tx, PlacedPost placed, String plain) {
    String body = placed.post().pictures() == 0 ? plain : plain + "\n" + pictures(tx, placed);
    String title = placed.post().number() == 1 ? placed.thread().title().value() : "";
    if (tx.dialect() == Dialect.SQLITE) {
      long seq =
          tx.sql()
              .createQuery(
                  "insert into post_indexed (post_id, board_id) values (:post, :board)"
                      + " returning seq")
              .bind("post", placed.post().id().toString())
              .bind("board", placed.thread().board().id().toString())
              .mapTo(Long.class)
              .one();
      tx.sql()
          .createUpdate("insert into post_word (rowid, title, body) values (:seq, :title, :body)")
          .bind("seq", seq)
          .bind("title", title)
          .bind("body", body)
          .execute();
    } else {
      tx.sql()
          .createUpdate(
              "insert into post_indexed (post_id, board_id, words) values (:post, :board,"
                  + " to_tsvector('english', :title) || to_tsvector('english', :body))")
          .bind("post", placed.post().id().toString())
          .bind("board", placed.thread().board().id().toString())
          .bind("title", title)
          .bind("body", body)
          .execute();
    }
  }

  /** What the pictures of a post show is found with its words. */
  private String pictures(Tx tx, PlacedPost placed) {
    PostId post = placed.post().id();
    return pictures.list(tx, List.of(post)).getOrDefault(post, List.of()).stream()
        .map(picture -> picture.description().value())
        .collect(Collectors.joining("\n"));
  }

  /** Takes a post out; nothing happens when it is not in. */
  void remove(Tx tx, PostId post) {
    if (tx.dialect() == Dialect.SQLITE) {
      tx.sql()
          .createUpdate(
              "delete from post_word where rowid = (select seq from post_indexed where post_id = :post)")
          .bind("post", post.toString())
          .execute();
    }
    tx.sql()
        .createUpdate("delete from post_indexed where post_id = :post")
        .bind("post", post.toString())
        .execute();
  }

  /** The posts of a thread stand in another board now. */
  void move(Tx tx, ThreadId thread, BoardId board) {
    tx.sql()
        .createUpdate(
            "update post_indexed set board_id = :board where board_id <> :board and post_id in"
                + " (select id from post where thread_id = :thread)")
        .bind("thread", thread.toString())
        .bind("board", board.toString())
        .execute();
  }

  /** Posts after an id that are shown and not in the index, in the order of the ids. */
  List<PostId> listMissing(Tx tx, String after, int most) {
    return tx.sql()
        .createQuery(
            "select p.id from post p where p.id > :after and p.state = 'shown' and not exists"
                + " (select 1 from post_indexed s where s.post_id = p.id)"
                + " order by p.id limit :most")
        .bind("after", after)
        .bind("most", most)
        .map((row, context) -> PostId.parse(row.getString("id")))
        .list();
  }

  /** The words of open boards, with how often each is used. */
  Map<String, Long> words(Tx tx, int fewestUses) {
    return tx
        .sql()
        .createQuery("select word, uses from forum_word where uses >= :fewest")
        .bind("fewest", fewestUses)
        .map((row, context) -> Map.entry(row.getString("word"), row.getLong("uses")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The next posts on open boards whose words are not counted yet, by their place in the index. */
  Map<Long, PostId> listUncounted(Tx tx, int most) {
    return tx
        .sql()
        .createQuery(
            "select s.seq, s.post_id from post_indexed s join board b on b.id = s.board_id"
                + " where b.visibility = 'open' and s.seq > coalesce((select max(seq) from"
                + " forum_word_upto), 0) order by s.seq limit :most")
        .bind("most", most)
        .map(
            (row, context) -> Map.entry(row.getLong("seq"), PostId.parse(row.getString("post_id"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Counts these uses too, and remembers how far the counting has come. */
  void count(Tx tx, Map<String, Long> uses, long upTo) {
    PreparedBatch batch =
        tx.sql()
            .prepareBatch(
                "insert into forum_word (word, uses) values (:word, :uses)"
                    + " on conflict (word) do update set uses = forum_word.uses + excluded.uses");
    uses.forEach(
        (word, count) -> {
          if (word.length() <= SearchWords.LONGEST_WORD) {
            batch.bind("word", word).bind("uses", count).add();
          }
        });
    if (batch.size() > 0) {
      batch.execute();
    }
    tx.sql().createUpdate("delete from forum_word_upto").execute();
    tx.sql()
        .createUpdate("insert into forum_word_upto (seq) values (:seq)")
        .bind("seq", upTo)
        .execute();
  }
}
