package org.alongside.server.guidance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.core.guidance.HandbookSlug;
import org.alongside.core.guidance.PageSlug;
import org.alongside.server.db.Dialect;
import org.alongside.server.db.Tx;
import org.alongside.server.guidance.Found.Hit;
import org.alongside.server.text.Excerpt;
import org.alongside.server.text.PlainText;
import org.alongside.server.text.SearchWords;
import org.alongside.server.text.Spelling;
import org.alongside.server.text.WordQuery;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Finds sections by their words: with FTS5 on SQLite, with tsvector on PostgreSQL. First with every
 * word as it was typed; when nothing is found, with misspelt words put right; and then with any of
 * the words.
 */
final class GuidanceSearch {
  /** The list of sources at the foot of a page answers nothing by itself. */
  private static final String SOURCES = "where-this-comes-from";

  private static final String SQLITE =
      "select s.*, p.title, h.title as handbook_title from (select * from (select handbook, page, anchor, heading,"
          + " body, bm25(guidance_section, 0, 0, 0, 6.0, 1.0) as far from guidance_section"
          + " where guidance_section match :query limit 500) ranked order by far limit 20) s"
          + " join guidance_page p on p.handbook = s.handbook and p.slug = s.page"
          + " join handbook h on h.slug = s.handbook order by s.far, s.page, s.anchor";

  private static final String POSTGRESQL =
      "select s.*, p.title, h.title as handbook_title from (select * from (select handbook, page, anchor, heading,"
          + " body, -ts_rank(words, to_tsquery('english', :query)) as far from guidance_section"
          + " where words @@ to_tsquery('english', :query) limit 500) ranked order by far limit 20) s"
          + " join guidance_page p on p.handbook = s.handbook and p.slug = s.page"
          + " join handbook h on h.slug = s.handbook order by s.far, s.page, s.anchor";

  /** Whether nothing is indexed yet, or no longer, as after a restore. */
  boolean isEmpty(Tx tx) {
    return tx.sql()
        .createQuery("select handbook from guidance_section limit 1")
        .mapTo(String.class)
        .findOne()
        .isEmpty();
  }

  /** Makes the index anew from all pages. */
  void rebuild(Tx tx, List<StoredPage> pages) {
    tx.sql().createUpdate("delete from guidance_section").execute();
    tx.sql().createUpdate("delete from guidance_word").execute();
    PreparedBatch sections =
        tx.sql()
            .prepareBatch(
                "insert into guidance_section (handbook, page, anchor, heading, body)"
                    + " values (:handbook, :page, :anchor, :heading, :body)");
    Map<String, Long> words = new LinkedHashMap<>();
    for (StoredPage page : pages) {
      for (Section section : sections(page)) {
        String body = PlainText.of(section.markdown());
        sections
            .bind("handbook", page.key().handbook().value())
            .bind("page", page.key().page().value())
            .bind("anchor", section.anchor())
            .bind("heading", section.heading())
            .bind("body", body)
            .add();
        PlainText.words(section.heading() + " " + body)
            .filter(word -> word.length() <= SearchWords.LONGEST_WORD)
            .forEach(word -> words.merge(word, 1L, Long::sum));
      }
    }
    if (sections.size() > 0) {
      sections.execute();
    }
    insert(tx, words);
  }

  /** The page's beginning, with its title as heading and its summary, then its sections. */
  private static List<Section> sections(StoredPage page) {
    List<Section> sections = new ArrayList<>();
    StringBuilder beginning = new StringBuilder(page.page().summary());
    for (Section section : Section.split(page.page().markdown())) {
      if (section.anchor().isEmpty()) {
        beginning.append("\n\n").append(section.markdown());
      } else if (!section.anchor().equals(SOURCES)) {
        sections.add(section);
      }
    }
    sections.add(0, new Section("", page.page().title(), beginning.toString()));
    return sections;
  }

  private static void insert(Tx tx, Map<String, Long> words) {
    if (words.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        tx.sql().prepareBatch("insert into guidance_word (word, uses) values (:word, :uses)");
    words.forEach((word, uses) -> batch.bind("word", word).bind("uses", uses).add());
    batch.execute();
  }

  /** Searches; never fails, whatever was typed. */
  Found search(Tx tx, String typed) {
    List<String> words = SearchWords.of(typed);
    if (words.isEmpty()) {
      return new Found(List.of(), null, List.of());
    }
    List<Hit> hits = find(tx, words, WordQuery.ALL);
    if (!hits.isEmpty()) {
      return new Found(words, null, hits);
    }
    List<String> right = new Spelling(words(tx)).correct(words);
    String corrected = right.equals(words) ? null : String.join(" ", right);
    hits = find(tx, right, WordQuery.ALL);
    return new Found(right, corrected, hits.isEmpty() ? find(tx, right, WordQuery.ANY) : hits);
  }

  /** The words of all pages, with how often each is used. */
  Map<String, Long> words(Tx tx) {
    return tx
        .sql()
        .createQuery("select word, uses from guidance_word")
        .map((row, context) -> Map.entry(row.getString("word"), row.getLong("uses")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static List<Hit> find(Tx tx, List<String> words, WordQuery query) {
    boolean sqlite = tx.dialect() == Dialect.SQLITE;
    return tx.sql()
        .createQuery(sqlite ? SQLITE : POSTGRESQL)
        .bind("query", sqlite ? query.fts5(words) : query.tsquery(words))
        .map(
            (row, context) ->
                new Hit(
                    new PageKey(
                        HandbookSlug.parse(row.getString("handbook")),
                        PageSlug.parse(row.getString("page"))),
                    row.getString("handbook_title"),
                    row.getString("title"),
                    row.getString("anchor"),
                    row.getString("anchor").isEmpty() ? "" : row.getString("heading"),
                    Excerpt.of(row.getString("body"), words)))
        .list();
  }
}
