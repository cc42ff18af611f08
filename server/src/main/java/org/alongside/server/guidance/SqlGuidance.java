package org.alongside.server.guidance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.core.guidance.Audience;
import org.alongside.core.guidance.GuidancePage;
import org.alongside.core.guidance.Handbook;
import org.alongside.core.guidance.HandbookSlug;
import org.alongside.core.guidance.PageSlug;
import org.alongside.core.identity.PersonId;
import org.alongside.core.wire.GuidanceHash;
import org.alongside.server.db.Tx;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The tables of handbooks, pages, versions and answers. */
final class SqlGuidance {
  private static final String COLUMNS =
      "p.handbook, p.slug, p.title, p.summary, p.audience, p.owner, p.last_reviewed_on, p.next_review_on,"
          + " p.markdown, p.easy_read, p.version, p.hash, p.file_hash, p.edited, p.helpful_yes, p.helpful_no";

  void putHandbook(Tx tx, Handbook handbook, int position) {
    tx.sql()
        .createUpdate(
            "insert into handbook (slug, position, title, summary) values (:slug, :position, :title, :summary)"
                + " on conflict (slug) do update set position = excluded.position, title = excluded.title,"
                + " summary = excluded.summary")
        .bind("slug", handbook.slug().value())
        .bind("position", position)
        .bind("title", handbook.title())
        .bind("summary", handbook.summary())
        .execute();
  }

  /** Handbooks without their pages, in order. */
  List<Handbook> listHandbooks(Tx tx) {
    return tx.sql()
        .createQuery("select slug, title, summary from handbook order by position, slug")
        .map(
            (row, context) ->
                new Handbook(
                    HandbookSlug.parse(row.getString("slug")),
                    row.getString("title"),
                    row.getString("summary"),
                    List.of()))
        .list();
  }

  /** All pages of all handbooks, in the order in which they are read. */
  List<StoredPage> listPages(Tx tx) {
    return tx.sql()
        .createQuery(
            "select "
                + COLUMNS
                + " from guidance_page p join handbook h on h.slug = p.handbook"
                + " order by h.position, h.slug, p.position, p.slug")
        .map((row, context) -> page(row))
        .list();
  }

  List<StoredPage> listPages(Tx tx, HandbookSlug handbook) {
    return tx.sql()
        .createQuery(
            "select "
                + COLUMNS
                + " from guidance_page p where p.handbook = :handbook order by p.position, p.slug")
        .bind("handbook", handbook.value())
        .map((row, context) -> page(row))
        .list();
  }

  Optional<StoredPage> findPage(Tx tx, PageKey key) {
    return tx.sql()
        .createQuery(
            "select "
                + COLUMNS
                + " from guidance_page p where p.handbook = :handbook and p.slug = :slug")
        .bind("handbook", key.handbook().value())
        .bind("slug", key.page().value())
        .map((row, context) -> page(row))
        .findOne();
  }

  void insertPage(Tx tx, PageKey key, GuidancePage page, int position) {
    Update insert =
        tx.sql()
            .createUpdate(
                "insert into guidance_page (handbook, slug, position, title, summary, audience, owner,"
                    + " last_reviewed_on, next_review_on, markdown, easy_read, version, hash, file_hash, edited,"
                    + " helpful_yes, helpful_no) values (:handbook, :slug, :position, :title, :summary, :audience,"
                    + " :owner, :last, :next, :markdown, :easyRead, 1, :hash, :hash, 0, 0, 0)")
            .bind("position", position);
    bind(insert, key, page);
    insert.execute();
  }

  void movePage(Tx tx, PageKey key, int position) {
    tx.sql()
        .createUpdate(
            "update guidance_page set position = :position where handbook = :handbook and slug = :slug"
                + " and position <> :position")
        .bind("position", position)
        .bind("handbook", key.handbook().value())
        .bind("slug", key.page().value())
        .execute();
  }

  /** Whether it was changed; not when the page is no longer at this version. */
  boolean update(Tx tx, StoredPage before, GuidancePage page, Origin origin) {
    String fileHash = origin == Origin.FILE ? GuidanceHash.of(page) : before.fileHash();
    Update update =
        tx.sql()
            .createUpdate(
                "update guidance_page set title = :title, summary = :summary, audience = :audience,"
                    + " owner = :owner, last_reviewed_on = :last, next_review_on = :next, markdown = :markdown,"
                    + " easy_read = :easyRead, hash = :hash, version = version + 1, file_hash = :fileHash,"
                    + " edited = :edited where handbook = :handbook and slug = :slug and version = :version")
            .bind("fileHash", fileHash)
            .bind("edited", origin == Origin.EDITOR ? 1 : 0)
            .bind("version", before.version());
    bind(update, before.key(), page);
    return update.execute() == 1;
  }

  void insertVersion(
      Tx tx, PageKey key, long version, GuidancePage page, @Nullable PersonId by, long now) {
    tx.sql()
        .createUpdate(
            "insert into guidance_version (handbook, page, version, title, summary, last_reviewed_on,"
                + " next_review_on, markdown, easy_read, edited_by, made_at) values (:handbook, :page, :version,"
                + " :title, :summary, :last, :next, :markdown, :easyRead, :by, :now)")
        .bind("handbook", key.handbook().value())
        .bind("page", key.page().value())
        .bind("version", version)
        .bind("title", page.title())
        .bind("summary", page.summary())
        .bind("last", page.lastReviewedOn().toString())
        .bind("next", page.nextReviewOn().toString())
        .bind("markdown", page.markdown())
        .bind("easyRead", page.easyRead())
        .bind("by", by == null ? null : by.toString())
        .bind("now", now)
        .execute();
  }

  /** The versions of a page, the newest first. */
  List<PageVersion> listVersions(Tx tx, PageKey key, int most) {
    return tx.sql()
        .createQuery(
            "select v.version, v.title, v.summary, v.last_reviewed_on, v.next_review_on, v.markdown, v.easy_read,"
                + " v.made_at, person.name from guidance_version v left join person on person.id = v.edited_by"
                + " where v.handbook = :handbook and v.page = :page order by v.version desc limit :most")
        .bind("handbook", key.handbook().value())
        .bind("page", key.page().value())
        .bind("most", most)
        .map(
            (row, context) ->
                new PageVersion(
                    row.getLong("version"),
                    row.getString("title"),
                    row.getString("summary"),
                    LocalDate.parse(row.getString("last_reviewed_on")),
                    LocalDate.parse(row.getString("next_review_on")),
                    row.getString("markdown"),
                    row.getString("easy_read"),
                    row.getString("name"),
                    Instant.ofEpochMilli(row.getLong("made_at"))))
        .list();
  }

  void insertAnswer(Tx tx, PageKey key, Answer answer, long now) {
    tx.sql()
        .createUpdate(
            "insert into guidance_answer (handbook, page, edition, helpful, words, given_at)"
                + " values (:handbook, :page, :edition, :helpful, :words, :now)")
        .bind("handbook", key.handbook().value())
        .bind("page", key.page().value())
        .bind("edition", answer.edition().code())
        .bind("helpful", answer.isHelpful() ? 1 : 0)
        .bind("words", answer.words())
        .bind("now", now)
        .execute();
    tx.sql()
        .createUpdate(
            answer.isHelpful()
                ? "update guidance_page set helpful_yes = helpful_yes + 1 where handbook = :handbook and slug = :slug"
                : "update guidance_page set helpful_no = helpful_no + 1 where handbook = :handbook and slug = :slug")
        .bind("handbook", key.handbook().value())
        .bind("slug", key.page().value())
        .execute();
  }

  /** The newest words that came with answers on a page. */
  List<String> listWords(Tx tx, PageKey key, int most) {
    return tx.sql()
        .createQuery(
            "select words from guidance_answer where handbook = :handbook and page = :page and words is not null"
                + " order by id desc limit :most")
        .bind("handbook", key.handbook().value())
        .bind("page", key.page().value())
        .bind("most", most)
        .mapTo(String.class)
        .list();
  }

  void putPack(Tx tx, String hash, String contents, long now) {
    tx.sql()
        .createUpdate(
            "insert into guidance_pack (hash, contents, made_at) values (:hash, :contents, :now)"
                + " on conflict (hash) do nothing")
        .bind("hash", hash)
        .bind("contents", contents)
        .bind("now", now)
        .execute();
  }

  Optional<String> findPack(Tx tx, String hash) {
    return tx.sql()
        .createQuery("select contents from guidance_pack where hash = :hash")
        .bind("hash", hash)
        .mapTo(String.class)
        .findOne();
  }

  private static void bind(Update statement, PageKey key, GuidancePage page) {
    statement
        .bind("handbook", key.handbook().value())
        .bind("slug", key.page().value())
        .bind("title", page.title())
        .bind("summary", page.summary())
        .bind("audience", page.audience().code())
        .bind("owner", page.owner())
        .bind("last", page.lastReviewedOn().toString())
        .bind("next", page.nextReviewOn().toString())
        .bind("markdown", page.markdown())
        .bind("easyRead", page.easyRead())
        .bind("hash", GuidanceHash.of(page));
  }

  private static StoredPage page(ResultSet row) throws SQLException {
    PageSlug slug = PageSlug.parse(row.getString("slug"));
    return new StoredPage(
        new PageKey(HandbookSlug.parse(row.getString("handbook")), slug),
        new GuidancePage(
            slug,
            row.getString("title"),
            row.getString("summary"),
            Audience.parse(row.getString("audience")),
            row.getString("owner"),
            LocalDate.parse(row.getString("last_reviewed_on")),
            LocalDate.parse(row.getString("next_review_on")),
            row.getString("markdown"),
            row.getString("easy_read")),
        row.getLong("version"),
        row.getString("hash"),
        row.getString("file_hash"),
        row.getInt("edited") == 1,
        row.getLong("helpful_yes"),
        row.getLong("helpful_no"));
  }

  /** Where a change of a page comes from. */
  enum Origin {
    FILE,
    EDITOR
  }
}
