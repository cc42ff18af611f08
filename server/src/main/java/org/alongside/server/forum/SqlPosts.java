package org.alongside.server.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.alongside.core.forum.ContentNote;
import org.alongside.core.forum.ContentTopic;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.PostState;
import org.alongside.core.forum.PostText;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.Role;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Markdown;
import org.alongside.server.html.SafeHtml;
import org.jspecify.annotations.Nullable;

/** The tables of posts, what they said before, and who may not post for a time. */
final class SqlPosts {
  private static final String COLUMNS =
      "p.id as post_id, p.thread_id as post_thread, p.number, p.author_id, p.badge, p.written,"
          + " p.html, p.rendered_version, p.state as post_state, p.crisis, p.posted_at,"
          + " p.edited_at, p.note, p.content_topic as post_topic, p.content_words as post_words,"
          + " p.pictures";

  void insert(Tx tx, ForumPost post) {
    Role role = post.role();
    tx.sql()
        .createUpdate(
            "insert into post (id, thread_id, number, author_id, badge, written, html,"
                + " rendered_version, state, crisis, posted_at, content_topic, content_words, pictures)"
                + " values (:id, :thread, :number,"
                + " :author, :badge, :written, :html, :version, :state, :crisis, :at, :topic, :words,"
                + " :pictures)")
        .bind("id", post.id().toString())
        .bind("thread", post.thread().toString())
        .bind("number", post.number())
        .bind("author", post.author().toString())
        .bind("badge", role == null ? null : role.code())
        .bind("written", post.text().value())
        .bind("html", post.html().toString())
        .bind("version", Markdown.VERSION)
        .bind("state", post.state().code())
        .bind("crisis", post.crisis() ? 1 : 0)
        .bind("at", post.postedAt().toEpochMilli())
        .bind("topic", topic(post.contentNote()))
        .bind("words", words(post.contentNote()))
        .bind("pictures", post.pictures())
        .execute();
  }

  static @Nullable String topic(@Nullable ContentNote note) {
    return note == null ? null : note.topic().code();
  }

  static @Nullable String words(@Nullable ContentNote note) {
    return note == null ? null : note.words();
  }

  static @Nullable ContentNote contentNote(@Nullable String topic, @Nullable String words) {
    return topic == null
        ? null
        : new ContentNote(ContentTopic.parse(topic), words == null ? "" : words);
  }

  /** What stands before a post; null for nothing. */
  void setContentNote(Tx tx, PostId id, @Nullable ContentNote note) {
    tx.sql()
        .createUpdate(
            "update post set content_topic = :topic, content_words = :words where id = :id")
        .bind("id", id.toString())
        .bind("topic", topic(note))
        .bind("words", words(note))
        .execute();
  }

  /**
   * The posts of a thread with numbers above the one and up to the other: one range of one index.
   */
  List<ForumPost> list(Tx tx, ThreadId thread, int above, int upTo) {
    return tx.sql()
        .createQuery(
            "select "
                + COLUMNS
                + " from post p where p.thread_id = :thread and p.number > :above and p.number <="
                + " :upTo order by p.number")
        .bind("thread", thread.toString())
        .bind("above", above)
        .bind("upTo", upTo)
        .map((row, context) -> post(row))
        .list();
  }

  /** The next posts that are shown, or that are this reader's own. */
  List<ForumPost> listVisible(
      Tx tx, ThreadId thread, int above, @Nullable MemberId reader, int most) {
    return tx.sql()
        .createQuery(
            "select "
                + COLUMNS
                + " from post p where p.thread_id = :thread and p.number > :above"
                + " and (p.state = 'shown' or (p.author_id = :reader and p.state in ('hidden', 'held')))"
                + " order by p.number limit :most")
        .bind("thread", thread.toString())
        .bind("above", above)
        .bind("reader", reader == null ? null : reader.toString())
        .bind("most", most)
        .map((row, context) -> post(row))
        .list();
  }

  /** The first posts of these threads, in any order. */
  List<ForumPost> listOpenings(Tx tx, Collection<ThreadId> threads) {
    if (threads.isEmpty()) {
      return List.of();
    }
    return tx.sql()
        .createQuery(
            "select " + COLUMNS + " from post p where p.number = 1 and p.thread_id in (<threads>)")
        .bindList("threads", InList.of(threads))
        .map((row, context) -> post(row))
        .list();
  }

  Optional<PlacedPost> find(Tx tx, PostId id) {
    return tx.sql()
        .createQuery(
            "select "
                + COLUMNS
                + ", "
                + SqlThreads.COLUMNS
                + " from post p join thread t on t.id = p.thread_id join board b on b.id ="
                + " t.board_id where p.id = :id")
        .bind("id", id.toString())
        .map((row, context) -> new PlacedPost(SqlThreads.thread(row), post(row)))
        .findOne();
  }

  /** Some posts with where they stand, in any order. */
  List<PlacedPost> list(Tx tx, Collection<PostId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return tx.sql()
        .createQuery(
            "select "
                + COLUMNS
                + ", "
                + SqlThreads.COLUMNS
                + " from post p join thread t on t.id = p.thread_id join board b on b.id ="
                + " t.board_id where p.id in (<ids>)")
        .bindList("ids", InList.of(ids))
        .map((row, context) -> new PlacedPost(SqlThreads.thread(row), post(row)))
        .list();
  }

  /** Some posts of an author that they have not taken away, with where they stand. */
  List<PlacedPost> listStandingBy(Tx tx, MemberId author, int most) {
    return tx.sql()
        .createQuery(
            "select "
                + COLUMNS
                + ", "
                + SqlThreads.COLUMNS
                + " from post p join thread t on t.id = p.thread_id join board b on b.id ="
                + " t.board_id where p.author_id = :author and p.state <> 'removed' limit :most")
        .bind("author", author.toString())
        .bind("most", most)
        .map((row, context) -> new PlacedPost(SqlThreads.thread(row), post(row)))
        .list();
  }

  /** When this member last posted in a thread. */
  Optional<Instant> findLastBy(Tx tx, ThreadId thread, MemberId author) {
    return tx.sql()
        .createQuery(
            "select posted_at from post where thread_id = :thread and author_id = :author"
                + " order by number desc limit 1")
        .bind("thread", thread.toString())
        .bind("author", author.toString())
        .map((row, context) -> Instant.ofEpochMilli(row.getLong("posted_at")))
        .findOne();
  }

  /**
   * Changes what a post says, and keeps what it said before.
   *
   * @param beside what stood beside its words
   * @param moderator who changed it; null for its author
   */
  void change(
      Tx tx,
      ForumPost before,
      PreparedPost after,
      Beside beside,
      @Nullable MemberId moderator,
      Instant at) {
    tx.sql()
        .createUpdate(
            "insert into post_edit (post_id, edit, written, beside, pictured, replaced_at, changed_by)"
                + " select :id, coalesce(max(edit), 0) + 1, :written, :beside, :pictured, :at, :by"
                + " from post_edit where post_id = :id")
        .bind("by", moderator == null ? null : moderator.toString())
        .bind("beside", beside.kept())
        .bind("pictured", beside.keptPictures())
        .bind("id", before.id().toString())
        .bind("written", before.text().value())
        .bind("at", at.toEpochMilli())
        .execute();
    tx.sql()
        .createUpdate(
            "update post set written = :written, html = :html, rendered_version = :version,"
                + " crisis = :crisis, edited_at = :at where id = :id")
        .bind("id", before.id().toString())
        .bind("written", after.text().value())
        .bind("html", after.html().toString())
        .bind("version", Markdown.VERSION)
        .bind("crisis", after.crisis() ? 1 : 0)
        .bind("at", at.toEpochMilli())
        .execute();
  }

  /** What a post said before each change, oldest first. */
  List<String> listEarlier(Tx tx, PostId id) {
    return tx.sql()
        .createQuery("select written from post_edit where post_id = :id order by edit")
        .bind("id", id.toString())
        .mapTo(String.class)
        .list();
  }

  /** What a post was before each change, oldest first, with who changed it and when. */
  List<EarlierText> listEdits(Tx tx, PostId id) {
    return tx.sql()
        .createQuery(
            "select written, beside, pictured, replaced_at, changed_by from post_edit where post_id ="
                + " :id order by edit")
        .bind("id", id.toString())
        .map(
            (row, context) -> {
              String by = row.getString("changed_by");
              String beside = row.getString("beside");
              String pictured = row.getString("pictured");
              return new EarlierText(
                  row.getString("written"),
                  Beside.parse(beside == null ? "" : beside, pictured == null ? "" : pictured),
                  Instant.ofEpochMilli(row.getLong("replaced_at")),
                  by == null ? null : MemberId.parse(by));
            })
        .list();
  }

  /** What stands beside a post; null for nothing. */
  void setNote(Tx tx, PostId id, @Nullable String note) {
    tx.sql()
        .createUpdate("update post set note = :note where id = :id")
        .bind("id", id.toString())
        .bind("note", note)
        .execute();
  }

  /** How many posts of a member were shown; counted no further than it matters. */
  int countFirst(Tx tx, MemberId member) {
    return tx.sql()
        .createQuery("select shown from member_first_posts where member_id = :member")
        .bind("member", member.toString())
        .mapTo(Integer.class)
        .findOne()
        .orElse(0);
  }

  void addFirst(Tx tx, MemberId member) {
    tx.sql()
        .createUpdate(
            "insert into member_first_posts (member_id, shown) values (:member, 1)"
                + " on conflict (member_id) do update set shown = member_first_posts.shown + 1")
        .bind("member", member.toString())
        .execute();
  }

  void setState(Tx tx, PostId id, PostState state) {
    tx.sql()
        .createUpdate("update post set state = :state where id = :id")
        .bind("id", id.toString())
        .bind("state", state.code())
        .execute();
  }

  void silence(Tx tx, MemberId member, Instant until) {
    tx.sql()
        .createUpdate(
            "insert into member_silence (member_id, until_at) values (:member, :until)"
                + " on conflict (member_id) do update set until_at = excluded.until_at")
        .bind("member", member.toString())
        .bind("until", until.toEpochMilli())
        .execute();
  }

  void endSilence(Tx tx, MemberId member) {
    tx.sql()
        .createUpdate("delete from member_silence where member_id = :member")
        .bind("member", member.toString())
        .execute();
  }

  /** The latest end of what keeps any of these from posting. */
  Optional<Instant> findSilence(Tx tx, Collection<MemberId> members) {
    return InList.query(
            tx,
            "select until_at from member_silence where member_id in (<members>)",
            "members",
            members)
        .map((row, context) -> Instant.ofEpochMilli(row.getLong("until_at")))
        .stream()
        .max(Instant::compareTo);
  }

  private static ForumPost post(ResultSet row) throws SQLException {
    PostText text = new PostText(row.getString("written"));
    String badge = row.getString("badge");
    long edited = row.getLong("edited_at");
    Instant editedAt = row.wasNull() ? null : Instant.ofEpochMilli(edited);
    return new ForumPost(
        PostId.parse(row.getString("post_id")),
        ThreadId.parse(row.getString("post_thread")),
        row.getInt("number"),
        MemberId.parse(row.getString("author_id")),
        badge == null ? null : Role.parse(badge),
        text,
        html(text, row.getString("html"), row.getInt("rendered_version")),
        PostState.parse(row.getString("post_state")),
        row.getInt("crisis") == 1,
        Instant.ofEpochMilli(row.getLong("posted_at")),
        editedAt,
        row.getString("note"),
        contentNote(row.getString("post_topic"), row.getString("post_words")),
        row.getInt("pictures"));
  }

  /** The stored HTML, or a new rendering when it was made by an earlier renderer. */
  private static SafeHtml html(PostText text, String stored, int version) {
    return version == Markdown.VERSION ? SafeHtml.kept(stored) : Markdown.renderTyped(text.value());
  }
}
