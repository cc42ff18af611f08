package org.alongside.server.stories;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.forum.StoryId;
import org.alongside.core.forum.StoryNote;
import org.alongside.core.forum.StoryState;
import org.alongside.core.forum.StoryText;
import org.alongside.core.forum.StoryTitle;
import org.alongside.core.identity.MemberId;
import org.alongside.core.plan.Need;
import org.alongside.server.db.Columns;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;
import org.alongside.server.guidance.PageKey;
import org.alongside.server.html.Markdown;
import org.alongside.server.html.SafeHtml;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The tables of stories: the author's own copy of each, and the public one. */
final class SqlStories {
  private static final String OWN = "own";
  private static final String PUBLIC = "public";

  /** What everybody read until a moderator took it away. */
  private static final String HELD = "held";

  private static final String STORY =
      "select s.id, s.author_id, s.state, s.version, s.changed_at, s.sent_at, s.note, c.title,"
          + " c.written, c.html, c.rendered_version, c.crisis, p.published_at from story s"
          + " join story_copy c on c.story_id = s.id and c.copy = 'own'"
          + " left join story_copy p on p.story_id = s.id and p.copy = 'public' ";

  private static final String PUBLISHED =
      "select s.id, s.author_id, c.title, c.written, c.html, c.rendered_version, c.opening,"
          + " c.published_at, c.updated_at from story_copy c join story s on s.id = c.story_id ";

  private static final String NEWER_FIRST =
      " order by c.published_at desc, c.story_id desc limit :most";

  private final SqlStoryLinks links = new SqlStoryLinks();

  void insert(Tx tx, Story story) {
    tx.sql()
        .createUpdate(
            "insert into story (id, author_id, state, version, changed_at, sent_at, note)"
                + " values (:id, :author, :state, :version, :changed, :sent, :note)")
        .bind("author", story.author().toString())
        .bindMap(head(story))
        .execute();
    putCopy(tx, OWN, story, null, null);
  }

  /** Keeps the story as it stands now, with what its author has written. */
  void update(Tx tx, Story story) {
    tx.sql()
        .createUpdate(
            "update story set state = :state, version = :version, changed_at = :changed,"
                + " sent_at = :sent, note = :note where id = :id")
        .bindMap(head(story))
        .execute();
    putCopy(tx, OWN, story, null, null);
  }

  private static Map<String, @Nullable Object> head(Story story) {
    Map<String, @Nullable Object> head = new HashMap<>();
    head.put("id", story.id().toString());
    head.put("state", story.state().code());
    head.put("version", story.version());
    head.put("changed", story.changedAt().toEpochMilli());
    Instant sentAt = story.sentAt();
    head.put("sent", sentAt == null ? null : sentAt.toEpochMilli());
    head.put("note", story.findNote().map(StoryNote::value).orElse(null));
    return head;
  }

  /** Lets everybody read what its author has written. */
  void publish(Tx tx, Story story, Instant publishedAt, Instant updatedAt) {
    dropCopy(tx, HELD, story.id());
    putCopy(tx, PUBLIC, story, publishedAt, updatedAt);
  }

  private void putCopy(
      Tx tx, String copy, Story story, @Nullable Instant publishedAt, @Nullable Instant updatedAt) {
    dropCopy(tx, copy, story.id());
    PreparedStory text = story.text();
    copy(
            tx,
            copy,
            story.id(),
            "insert into story_copy (story_id, copy, title, written, html, rendered_version, crisis,"
                + " opening, published_at, updated_at) values (:id, :copy, :title, :written, :html,"
                + " :rendered, :crisis, :opening, :published, :updated)")
        .bind("title", text.title().value())
        .bind("written", text.text().value())
        .bind("html", text.html().toString())
        .bind("rendered", Markdown.VERSION)
        .bind("crisis", text.crisis() ? 1 : 0)
        .bind("opening", Openings.of(text.text()))
        .bind("published", publishedAt == null ? null : publishedAt.toEpochMilli())
        .bind("updated", updatedAt == null ? null : updatedAt.toEpochMilli())
        .execute();
    links.put(tx, copy, story.id(), story.links());
  }

  /** Takes away what everybody reads. */
  void unpublish(Tx tx, StoryId id) {
    dropCopy(tx, HELD, id);
    dropCopy(tx, PUBLIC, id);
  }

  /** Takes away what everybody reads, so that it can be given back. */
  void hold(Tx tx, StoryId id) {
    dropCopy(tx, HELD, id);
    move(tx, PUBLIC, HELD, id);
  }

  /** Gives it back. */
  void giveBack(Tx tx, StoryId id) {
    move(tx, HELD, PUBLIC, id);
  }

  private void move(Tx tx, String from, String to, StoryId id) {
    links.move(tx, from, to, id);
    copy(tx, from, id, "update story_copy set copy = :to where story_id = :id and copy = :copy")
        .bind("to", to)
        .execute();
  }

  /** Whether something waits to be given back. */
  boolean isHeld(Tx tx, StoryId id) {
    return tx.sql()
            .createQuery("select count(*) from story_copy where story_id = :id and copy = :copy")
            .bind("id", id.toString())
            .bind("copy", HELD)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /** Drops what its author has written since everybody could read it. */
  void revert(Tx tx, StoryId id, Instant at) {
    dropCopy(tx, OWN, id);
    tx.sql()
        .createUpdate(
            "insert into story_copy (story_id, copy, title, written, html, rendered_version, crisis,"
                + " opening) select story_id, 'own', title, written, html, rendered_version, crisis,"
                + " opening from story_copy where story_id = :id and copy = 'public'")
        .bind("id", id.toString())
        .execute();
    StoryLinks kept = links.of(tx, PUBLIC, List.of(id)).getOrDefault(id, StoryLinks.none());
    links.put(tx, OWN, id, kept);
    tx.sql()
        .createUpdate(
            "update story set state = :state, note = null, version = version + 1,"
                + " changed_at = :at where id = :id")
        .bind("state", StoryState.PUBLISHED.code())
        .bind("at", at.toEpochMilli())
        .bind("id", id.toString())
        .execute();
  }

  void delete(Tx tx, StoryId id) {
    dropCopy(tx, HELD, id);
    dropCopy(tx, PUBLIC, id);
    dropCopy(tx, OWN, id);
    tx.sql().createUpdate("delete from story where id = :id").bind("id", id.toString()).execute();
  }

  private void dropCopy(Tx tx, String copy, StoryId id) {
    links.drop(tx, copy, id);
    copy(tx, copy, id, "delete from story_copy where story_id = :id and copy = :copy").execute();
  }

  private static Update copy(Tx tx, String copy, StoryId id, String statement) {
    return tx.sql().createUpdate(statement).bind("copy", copy).bind("id", id.toString());
  }

  Optional<Story> find(Tx tx, StoryId id) {
    List<Story> rows =
        tx.sql()
            .createQuery(STORY + "where s.id = :id")
            .bind("id", id.toString())
            .map((row, context) -> row(row))
            .list();
    return linked(tx, rows).stream().findFirst();
  }

  /** The stories of an author, the one that was changed last first. */
  List<Story> listBy(Tx tx, MemberId author, int most) {
    List<Story> rows =
        tx.sql()
            .createQuery(
                STORY + "where s.author_id = :author order by s.changed_at desc, s.id limit :most")
            .bind("author", author.toString())
            .bind("most", most)
            .map((row, context) -> row(row))
            .list();
    return linked(tx, rows);
  }

  /** The stories that wait for an editor: where somebody may need help first, then the oldest. */
  List<Story> listSent(Tx tx, int most) {
    List<Story> rows =
        tx.sql()
            .createQuery(
                STORY
                    + "where s.state = 'sent' order by c.crisis desc, s.sent_at, s.id limit :most")
            .bind("most", most)
            .map((row, context) -> row(row))
            .list();
    return linked(tx, rows);
  }

  Optional<PublishedStory> findPublished(Tx tx, StoryId id) {
    List<PublishedStory> found =
        published(
            tx,
            tx.sql()
                .createQuery(PUBLISHED + "where c.copy = 'public' and c.story_id = :id")
                .bind("id", id.toString())
                .map((row, context) -> publishedRow(row))
                .list());
    return found.stream().findFirst();
  }

  /** These stories, those of them that everybody reads, in any order. */
  List<PublishedStory> listPublished(Tx tx, List<StoryId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return published(
        tx,
        tx.sql()
            .createQuery(PUBLISHED + "where c.copy = 'public' and c.story_id in (<ids>)")
            .bindList("ids", InList.of(ids))
            .map((row, context) -> publishedRow(row))
            .list());
  }

  /** What everybody reads, the newest first. */
  List<PublishedStory> listPublished(
      Tx tx, @Nullable Need need, @Nullable StoryCursor after, int most) {
    String of =
        need == null
            ? ""
            : " and exists (select 1 from story_need n where n.story_id = c.story_id"
                + " and n.copy = 'public' and n.need = :need)";
    String below =
        after == null
            ? ""
            : " and (c.published_at < :at or (c.published_at = :at and c.story_id < :after))";
    var query =
        tx.sql()
            .createQuery(PUBLISHED + "where c.copy = 'public'" + of + below + NEWER_FIRST)
            .bind("most", most);
    if (need != null) {
      query.bind("need", need.code());
    }
    if (after != null) {
      query.bind("at", after.publishedAtMillis()).bind("after", after.id().toString());
    }
    return published(tx, query.map((row, context) -> publishedRow(row)).list());
  }

  /** What everybody reads beside this page of the guidance, the newest first. */
  List<PublishedStory> listPublished(Tx tx, PageKey page, int most) {
    return published(
        tx,
        tx.sql()
            .createQuery(
                PUBLISHED
                    + "join story_page g on g.story_id = c.story_id and g.copy = 'public'"
                    + " where c.copy = 'public' and g.handbook = :handbook and g.page = :page"
                    + NEWER_FIRST)
            .bind("handbook", page.handbook().value())
            .bind("page", page.page().value())
            .bind("most", most)
            .map((row, context) -> publishedRow(row))
            .list());
  }

  private List<Story> linked(Tx tx, List<Story> rows) {
    Map<StoryId, StoryLinks> of = links.of(tx, OWN, rows.stream().map(Story::id).toList());
    return rows.stream()
        .map(row -> row.saying(row.text(), of.getOrDefault(row.id(), StoryLinks.none())))
        .toList();
  }

  private List<PublishedStory> published(Tx tx, List<PublishedStory> rows) {
    Map<StoryId, StoryLinks> of =
        links.of(tx, PUBLIC, rows.stream().map(PublishedStory::id).toList());
    return rows.stream()
        .map(
            row ->
                new PublishedStory(
                    row.id(),
                    row.author(),
                    row.title(),
                    row.text(),
                    row.html(),
                    row.opening(),
                    of.getOrDefault(row.id(), StoryLinks.none()),
                    row.publishedAt(),
                    row.updatedAt()))
        .toList();
  }

  private static Story row(ResultSet row) throws SQLException {
    String note = row.getString("note");
    StoryText text = new StoryText(row.getString("written"));
    return new Story(
        StoryId.parse(row.getString("id")),
        MemberId.parse(row.getString("author_id")),
        StoryState.parse(row.getString("state")),
        row.getInt("version"),
        new PreparedStory(
            new StoryTitle(row.getString("title")),
            text,
            html(text, row),
            row.getInt("crisis") == 1),
        StoryLinks.none(),
        note == null ? null : new StoryNote(note),
        Instant.ofEpochMilli(row.getLong("changed_at")),
        Columns.findInstant(row, "sent_at"),
        Columns.findInstant(row, "published_at"));
  }

  private static PublishedStory publishedRow(ResultSet row) throws SQLException {
    StoryText text = new StoryText(row.getString("written"));
    return new PublishedStory(
        StoryId.parse(row.getString("id")),
        MemberId.parse(row.getString("author_id")),
        new StoryTitle(row.getString("title")),
        text,
        html(text, row),
        row.getString("opening"),
        StoryLinks.none(),
        Instant.ofEpochMilli(row.getLong("published_at")),
        Instant.ofEpochMilli(row.getLong("updated_at")));
  }

  /** The stored HTML, or a new rendering when it was made by an earlier renderer. */
  private static SafeHtml html(StoryText text, ResultSet row) throws SQLException {
    return row.getInt("rendered_version") == Markdown.VERSION
        ? SafeHtml.kept(row.getString("html"))
        : Markdown.renderTyped(text.value());
  }
}
