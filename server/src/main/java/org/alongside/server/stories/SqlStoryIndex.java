package org.alongside.server.stories;

import java.util.List;
import org.alongside.core.forum.StoryId;
import org.alongside.server.db.Dialect;
import org.alongside.server.db.Tx;
import org.alongside.server.text.PlainText;
import org.alongside.server.text.WordQuery;

/** The words of the stories that everybody reads: FTS5 on SQLite, tsvector on PostgreSQL. */
final class SqlStoryIndex {
  private static final String SQLITE =
      "select story_id, bm25(story_found, 0, 6.0, 1.0) as far from story_found"
          + " where story_found match :query order by far, story_id limit :most";

  private static final String POSTGRESQL =
      "select story_id, -ts_rank(words, to_tsquery('english', :query)) as far from story_found"
          + " where words @@ to_tsquery('english', :query) order by far, story_id limit :most";

  void put(Tx tx, PublishedStory story) {
    remove(tx, story.id());
    tx.sql()
        .createUpdate("insert into story_found (story_id, title, body) values (:id, :title, :body)")
        .bind("id", story.id().toString())
        .bind("title", story.title().value())
        .bind("body", PlainText.of(story.text().value()))
        .execute();
  }

  void remove(Tx tx, StoryId id) {
    tx.sql()
        .createUpdate("delete from story_found where story_id = :id")
        .bind("id", id.toString())
        .execute();
  }

  /** The stories that answer best, the best first. */
  List<StoryId> find(Tx tx, List<String> words, WordQuery query, int most) {
    boolean sqlite = tx.dialect() == Dialect.SQLITE;
    return tx.sql()
        .createQuery(sqlite ? SQLITE : POSTGRESQL)
        .bind("query", sqlite ? query.fts5(words) : query.tsquery(words))
        .bind("most", most)
        .map((row, context) -> StoryId.parse(row.getString("story_id")))
        .list();
  }
}
