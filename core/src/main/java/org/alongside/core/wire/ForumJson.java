package org.alongside.core.wire;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.alongside.core.forum.Board;
import org.alongside.core.forum.BoardId;
import org.alongside.core.forum.BoardSlug;
import org.alongside.core.forum.BoardThread;
import org.alongside.core.forum.BoardVisibility;
import org.alongside.core.forum.ContentNote;
import org.alongside.core.forum.ContentTopic;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.forum.ModerationDecision;
import org.alongside.core.forum.ModerationNote;
import org.alongside.core.forum.NewPost;
import org.alongside.core.forum.NewReport;
import org.alongside.core.forum.NewThread;
import org.alongside.core.forum.PictureId;
import org.alongside.core.forum.PictureText;
import org.alongside.core.forum.Post;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.PostPicture;
import org.alongside.core.forum.PostState;
import org.alongside.core.forum.PostText;
import org.alongside.core.forum.ReportReason;
import org.alongside.core.forum.ReportText;
import org.alongside.core.forum.ShownPicture;
import org.alongside.core.forum.TagId;
import org.alongside.core.forum.TagName;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.forum.ThreadState;
import org.alongside.core.forum.ThreadTitle;
import org.alongside.core.identity.MemberId;

/** Boards, threads and posts, and what members and moderators send. */
public final class ForumJson {
  private static final String PICTURES = "/api/v1/post-pictures/";
  private static final int LONGEST_SIDE = 100_000;

  private ForumJson() {}

  /** Writes a board. */
  public static JsonObject write(Board board) {
    return new JsonBuilder()
        .with("id", board.id())
        .with("slug", board.slug())
        .with("title", board.title())
        .with("summary", board.summary())
        .with("visibility", board.visibility())
        .build();
  }

  /** Reads a board. */
  public static Supplier<Board> readBoard(JsonValue json) {
    return json.object(ForumJson::board);
  }

  static Supplier<Board> board(JsonFields fields) {
    Supplier<BoardId> id = fields.required("id", v -> v.id(BoardId::parse));
    Supplier<BoardSlug> slug = fields.required("slug", v -> v.slug(BoardSlug::parse));
    Supplier<String> title = fields.required("title", JsonValue::token);
    Supplier<String> summary = fields.required("summary", JsonValue::anyText);
    Supplier<BoardVisibility> visibility =
        fields.required("visibility", v -> v.code(BoardVisibility.class));
    return fields.build(
        () -> new Board(id.get(), slug.get(), title.get(), summary.get(), visibility.get()));
  }

  /** Writes a thread as it stands in a list. */
  public static JsonObject write(BoardThread thread) {
    return new JsonBuilder()
        .with("id", thread.id())
        .with("board", thread.board())
        .with("title", thread.title())
        .with("author", author(thread.author(), thread.authorName()))
        .with("state", thread.state())
        .with("replies", thread.replies())
        .with("startedAt", thread.startedAt())
        .with("lastPostAt", thread.lastPostAt())
        .build();
  }

  /** Reads a thread as it stands in a list. */
  public static Supplier<BoardThread> readThread(JsonValue json) {
    return json.object(ForumJson::thread);
  }

  static Supplier<BoardThread> thread(JsonFields fields) {
    Supplier<ThreadId> id = fields.required("id", v -> v.id(ThreadId::parse));
    Supplier<BoardSlug> board = fields.required("board", v -> v.slug(BoardSlug::parse));
    Supplier<ThreadTitle> title = fields.required("title", v -> v.parsed(ThreadTitle::read));
    Supplier<Author> author = fields.required("author", ForumJson::readAuthor);
    Supplier<ThreadState> state = fields.required("state", v -> v.code(ThreadState.class));
    Supplier<Long> replies = fields.required("replies", v -> v.integer(0, Integer.MAX_VALUE));
    Supplier<Instant> started = fields.required("startedAt", JsonValue::instant);
    Supplier<Instant> last = fields.required("lastPostAt", JsonValue::instant);
    return fields.build(
        () ->
            new BoardThread(
                id.get(),
                board.get(),
                title.get(),
                author.get().id(),
                author.get().name(),
                state.get(),
                replies.get().intValue(),
                started.get(),
                last.get()));
  }

  /**
   * Writes a post.
   *
   * @param html the text, rendered and safe
   */
  public static JsonObject write(Post post, String html) {
    return new JsonBuilder()
        .with("id", post.id())
        .with("threadId", post.thread())
        .with("author", author(post.author(), post.authorName()))
        .with("text", post.text())
        .with("html", html)
        .with("state", post.state())
        .with("postedAt", post.postedAt())
        .with("editedAt", post.editedAt())
        .withAll("pictures", post.pictures(), ForumJson::write)
        .with("contentNote", post.note(), ForumJson::write)
        .build();
  }

  private static JsonObject write(PostPicture picture) {
    return new JsonBuilder()
        .with("id", picture.id())
        .with("description", picture.description())
        .with("width", picture.width())
        .with("height", picture.height())
        .with("url", PICTURES + picture.id())
        .build();
  }

  private static Supplier<PostPicture> readPicture(JsonValue json) {
    return json.object(
        fields -> {
          fields.skip("url");
          Supplier<PictureId> id = fields.required("id", v -> v.id(PictureId::parse));
          Supplier<PictureText> description =
              fields.required("description", v -> v.parsed(PictureText::read));
          Supplier<Long> width = fields.required("width", v -> v.integer(1, LONGEST_SIDE));
          Supplier<Long> height = fields.required("height", v -> v.integer(1, LONGEST_SIDE));
          return fields.build(
              () ->
                  new PostPicture(
                      id.get(),
                      description.get(),
                      width.get().intValue(),
                      height.get().intValue()));
        });
  }

  /** Writes what stands before a text. */
  public static JsonObject write(ContentNote note) {
    return new JsonBuilder()
        .with("topic", note.topic())
        .with("words", note.words().isEmpty() ? null : note.words())
        .build();
  }

  static Supplier<ContentNote> readNote(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<ContentTopic> topic = fields.required("topic", v -> v.code(ContentTopic.class));
          Supplier<String> words = fields.orElse("words", "", v -> v.text(ContentNote.WORDS));
          return fields.parse(
              () -> ContentNote.read(topic.get().code(), words.get()).map(Optional::get));
        });
  }

  /** Reads a post, as written. */
  public static Supplier<Post> readPost(JsonValue json) {
    return json.object(ForumJson::post);
  }

  static Supplier<Post> post(JsonFields fields) {
    fields.skip("html");
    Supplier<PostId> id = fields.required("id", v -> v.id(PostId::parse));
    Supplier<ThreadId> thread = fields.required("threadId", v -> v.id(ThreadId::parse));
    Supplier<Author> author = fields.required("author", ForumJson::readAuthor);
    Supplier<PostText> text = fields.required("text", v -> v.parsed(PostText::read));
    Supplier<PostState> state = fields.required("state", v -> v.code(PostState.class));
    Supplier<Instant> posted = fields.required("postedAt", JsonValue::instant);
    Supplier<Optional<Instant>> edited = fields.optional("editedAt", JsonValue::instant);
    Supplier<List<PostPicture>> pictures =
        fields.orElse(
            "pictures",
            Collections.<PostPicture>emptyList(),
            v -> v.list(PostPicture.MOST, ForumJson::readPicture));
    Supplier<Optional<ContentNote>> note = fields.optional("contentNote", ForumJson::readNote);
    return fields.build(
        () ->
            new Post(
                id.get(),
                thread.get(),
                author.get().id(),
                author.get().name(),
                text.get(),
                state.get(),
                posted.get(),
                edited.get().orElse(null),
                pictures.get(),
                note.get().orElse(null)));
  }

  /** Writes {@code {"title", "text", "contentNote"?, "pictures"?, "tags"?}}. */
  public static JsonObject write(NewThread thread) {
    JsonBuilder json = new JsonBuilder().with("title", thread.title());
    if (!thread.tags().isEmpty()) {
      json.withAll("tags", thread.tags(), JsonBuilder::text);
    }
    return write(json, thread.post());
  }

  /** Writes {@code {"text", "contentNote"?, "pictures"?}}. */
  public static JsonObject write(NewPost post) {
    return write(new JsonBuilder(), post);
  }

  private static JsonObject write(JsonBuilder json, NewPost post) {
    json.with("text", post.text());
    if (!post.pictures().isEmpty()) {
      json.withAll("pictures", post.pictures(), ForumJson::write);
    }
    return json.with("contentNote", post.note(), ForumJson::write).build();
  }

  private static JsonObject write(ShownPicture picture) {
    return new JsonBuilder()
        .with("id", picture.id())
        .with("description", picture.description())
        .build();
  }

  /** Writes {@code {"reason", "text"}}. */
  public static JsonObject write(NewReport report) {
    return new JsonBuilder().with("reason", report.reason()).with("text", report.text()).build();
  }

  /** Reads {@code {"title", "text", "contentNote"?, "pictures"?, "tags"?}}. */
  public static Supplier<NewThread> readNewThread(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<ThreadTitle> title = fields.required("title", v -> v.parsed(ThreadTitle::read));
          Supplier<NewPost> post = newPost(fields);
          Supplier<List<TagId>> tags =
              fields.orElse(
                  "tags",
                  Collections.<TagId>emptyList(),
                  v -> v.list(TagName.MOST_OF_A_THREAD, tag -> tag.id(TagId::parse)));
          return fields.build(() -> new NewThread(title.get(), post.get(), tags.get()));
        });
  }

  /** Reads {@code {"text", "contentNote"?, "pictures"?}}. */
  public static Supplier<NewPost> readNewPost(JsonValue json) {
    return json.object(ForumJson::newPost);
  }

  private static Supplier<NewPost> newPost(JsonFields fields) {
    Supplier<PostText> text = fields.required("text", v -> v.parsed(PostText::read));
    Supplier<Optional<ContentNote>> note = fields.optional("contentNote", ForumJson::readNote);
    Supplier<List<ShownPicture>> pictures =
        fields.orElse(
            "pictures",
            Collections.<ShownPicture>emptyList(),
            v -> v.list(PostPicture.MOST, ForumJson::readShown));
    return fields.build(() -> new NewPost(text.get(), note.get().orElse(null), pictures.get()));
  }

  private static Supplier<ShownPicture> readShown(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<PictureId> id = fields.required("id", v -> v.id(PictureId::parse));
          Supplier<PictureText> description =
              fields.required("description", v -> v.parsed(PictureText::read));
          return fields.build(() -> new ShownPicture(id.get(), description.get()));
        });
  }

  /** Reads {@code {"reason", "text"?}}. */
  public static Supplier<NewReport> readNewReport(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<ReportReason> reason =
              fields.required("reason", v -> v.code(ReportReason.class));
          Supplier<ReportText> text =
              fields.orElse("text", new ReportText(""), v -> v.parsed(ReportText::read));
          return fields.build(() -> new NewReport(reason.get(), text.get()));
        });
  }

  /** Reads {@code {"action", "reason"}}. */
  public static Supplier<ModerationDecision> readDecision(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<ModerationAction> action =
              fields.required("action", v -> v.code(ModerationAction.class));
          Supplier<ModerationNote> reason =
              fields.required("reason", v -> v.parsed(ModerationNote::read));
          return fields.build(() -> new ModerationDecision(action.get(), reason.get()));
        });
  }

  private record Author(MemberId id, String name) {}

  private static JsonObject author(MemberId id, String name) {
    return new JsonBuilder().with("id", id).with("name", name).build();
  }

  private static Supplier<Author> readAuthor(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<MemberId> id = fields.required("id", v -> v.id(MemberId::parse));
          Supplier<String> name = fields.required("name", JsonValue::token);
          return fields.build(() -> new Author(id.get(), name.get()));
        });
  }
}
