package org.alongside.core.wire;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.alongside.core.forum.Board;
import org.alongside.core.forum.BoardLine;
import org.alongside.core.forum.BoardList;
import org.alongside.core.forum.BoardThread;
import org.alongside.core.forum.ContentNote;
import org.alongside.core.forum.ListedPost;
import org.alongside.core.forum.ListedRegard;
import org.alongside.core.forum.ListedTag;
import org.alongside.core.forum.ListedThread;
import org.alongside.core.forum.Post;
import org.alongside.core.forum.PostList;
import org.alongside.core.forum.Regard;
import org.alongside.core.forum.TagId;
import org.alongside.core.forum.TagName;
import org.alongside.core.forum.ThreadList;
import org.alongside.core.identity.Role;

/** Boards, threads and posts as one reader sees them, a page at a time. */
public final class ForumPageJson {
  /** The most items of a page. */
  private static final int MOST = 1_000;

  private static final int MOST_TAGS = 100;

  private ForumPageJson() {}

  /** Writes a board in the list of boards. */
  public static JsonObject write(BoardLine line) {
    JsonObject json = ForumJson.write(line.board());
    json.addProperty("threads", line.threads());
    json.addProperty("posts", line.posts());
    if (line.lastPostAt() != null) {
      json.addProperty("lastPostAt", line.lastPostAt().toString());
    }
    json.addProperty("mayWrite", line.mayWrite());
    addTags(json, line.tags());
    return json;
  }

  private static void addTags(JsonObject json, List<ListedTag> tags) {
    if (!tags.isEmpty()) {
      json.add(
          "tags",
          new JsonBuilder().withAll("tags", tags, ForumPageJson::write).build().get("tags"));
    }
  }

  private static JsonObject write(ListedTag tag) {
    return new JsonBuilder().with("id", tag.id()).with("name", tag.name()).build();
  }

  private static Supplier<List<ListedTag>> readTags(JsonFields fields) {
    return fields.orElse(
        "tags", Collections.<ListedTag>emptyList(), v -> v.list(MOST_TAGS, ForumPageJson::readTag));
  }

  private static Supplier<ListedTag> readTag(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<TagId> id = fields.required("id", v -> v.id(TagId::parse));
          Supplier<TagName> name = fields.required("name", v -> v.parsed(TagName::read));
          return fields.build(() -> new ListedTag(id.get(), name.get()));
        });
  }

  /** Reads a board in the list of boards. */
  public static Supplier<BoardLine> readBoard(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<Board> board = ForumJson.board(fields);
          Supplier<Long> threads = fields.required("threads", ForumPageJson::count);
          Supplier<Long> posts = fields.required("posts", ForumPageJson::count);
          Supplier<Optional<Instant>> last = fields.optional("lastPostAt", JsonValue::instant);
          Supplier<Boolean> mayWrite = fields.orElse("mayWrite", false, JsonValue::truth);
          Supplier<List<ListedTag>> tags = readTags(fields);
          return fields.build(
              () ->
                  new BoardLine(
                      board.get(),
                      threads.get(),
                      posts.get(),
                      last.get().orElse(null),
                      mayWrite.get(),
                      tags.get()));
        });
  }

  /** Writes the list of boards. */
  public static JsonObject write(BoardList list) {
    return new JsonBuilder()
        .withAll("items", list.boards(), ForumPageJson::write)
        .with("name", list.name())
        .with("silencedUntil", list.silencedUntil())
        .build();
  }

  /** Reads the list of boards. */
  public static Supplier<BoardList> readBoards(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<List<BoardLine>> boards =
              fields.required("items", v -> v.list(MOST, ForumPageJson::readBoard));
          Supplier<Optional<String>> name = fields.optional("name", JsonValue::token);
          Supplier<Optional<Instant>> silenced =
              fields.optional("silencedUntil", JsonValue::instant);
          return fields.build(
              () ->
                  new BoardList(
                      boards.get(), name.get().orElse(null), silenced.get().orElse(null)));
        });
  }

  /** Writes a thread as one reader sees it. */
  public static JsonObject write(ListedThread listed) {
    JsonObject json = ForumJson.write(listed.thread());
    json.addProperty("pinned", listed.pinned());
    json.addProperty("unread", listed.unread());
    json.addProperty("readUpTo", listed.readUpTo());
    json.addProperty("mayWrite", listed.mayWrite());
    addTags(json, listed.tags());
    json.addProperty("follows", listed.follows());
    if (listed.note() != null) {
      json.add("contentNote", ForumJson.write(listed.note()));
    }
    return json;
  }

  /** Reads a thread as one reader sees it. */
  public static Supplier<ListedThread> readThread(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<BoardThread> thread = ForumJson.thread(fields);
          Supplier<Boolean> pinned = fields.orElse("pinned", false, JsonValue::truth);
          Supplier<Long> unread = fields.orElse("unread", 0L, ForumPageJson::count);
          Supplier<Long> readUpTo = fields.orElse("readUpTo", 0L, ForumPageJson::count);
          Supplier<Boolean> mayWrite = fields.orElse("mayWrite", false, JsonValue::truth);
          Supplier<List<ListedTag>> tags = readTags(fields);
          Supplier<Boolean> follows = fields.orElse("follows", false, JsonValue::truth);
          Supplier<Optional<ContentNote>> note =
              fields.optional("contentNote", ForumJson::readNote);
          return fields.build(
              () ->
                  new ListedThread(
                      thread.get(),
                      pinned.get(),
                      unread.get().intValue(),
                      readUpTo.get().intValue(),
                      mayWrite.get(),
                      tags.get(),
                      follows.get(),
                      note.get().orElse(null)));
        });
  }

  /** Writes a page of the threads of a board. */
  public static JsonObject write(ThreadList list) {
    return new JsonBuilder()
        .withAll("items", list.threads(), ForumPageJson::write)
        .with("next", list.next())
        .build();
  }

  /** Reads a page of the threads of a board. */
  public static Supplier<ThreadList> readThreads(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<List<ListedThread>> threads =
              fields.required("items", v -> v.list(MOST, ForumPageJson::readThread));
          Supplier<Optional<String>> next = fields.optional("next", JsonValue::token);
          return fields.build(() -> new ThreadList(threads.get(), next.get().orElse(null)));
        });
  }

  /** Writes a post as one reader sees it. */
  public static JsonObject write(ListedPost listed) {
    JsonObject json = ForumJson.write(listed.post(), listed.html());
    json.addProperty("number", listed.number());
    listed.findRole().ifPresent(role -> json.addProperty("role", role.code()));
    json.addProperty("own", listed.own());
    if (!listed.regards().isEmpty()) {
      JsonBuilder said = new JsonBuilder().withAll("all", listed.regards(), ForumPageJson::write);
      json.add("regards", said.build().get("all"));
    }
    return json;
  }

  private static JsonObject write(ListedRegard regard) {
    return new JsonBuilder()
        .with("kind", regard.kind())
        .with("times", regard.times())
        .withTruth("own", regard.own())
        .build();
  }

  private static Supplier<ListedRegard> readRegard(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<Regard> kind = fields.required("kind", v -> v.code(Regard.class));
          Supplier<Long> times = fields.required("times", ForumPageJson::count);
          Supplier<Boolean> own = fields.orElse("own", false, JsonValue::truth);
          return fields.build(
              () -> new ListedRegard(kind.get(), times.get().intValue(), own.get()));
        });
  }

  /** Reads a post as one reader sees it. */
  public static Supplier<ListedPost> readPost(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<Post> post = ForumJson.post(fields);
          Supplier<String> html = fields.required("html", JsonValue::anyText);
          Supplier<Long> number = fields.required("number", ForumPageJson::count);
          Supplier<Optional<Role>> role = fields.optional("role", v -> v.code(Role.class));
          Supplier<Boolean> own = fields.orElse("own", false, JsonValue::truth);
          Supplier<List<ListedRegard>> regards =
              fields.orElse(
                  "regards",
                  Collections.<ListedRegard>emptyList(),
                  v -> v.list(Regard.values().length, ForumPageJson::readRegard));
          return fields.build(
              () ->
                  new ListedPost(
                      post.get(),
                      html.get(),
                      number.get().intValue(),
                      role.get().orElse(null),
                      own.get(),
                      regards.get()));
        });
  }

  /** Writes a page of a thread. */
  public static JsonObject write(PostList list) {
    return new JsonBuilder()
        .withAll("items", list.posts(), ForumPageJson::write)
        .with("next", list.next())
        .with("thread", write(list.thread()))
        .build();
  }

  /** Reads a page of a thread. */
  public static Supplier<PostList> readPosts(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<List<ListedPost>> posts =
              fields.required("items", v -> v.list(MOST, ForumPageJson::readPost));
          Supplier<Optional<String>> next = fields.optional("next", JsonValue::token);
          Supplier<ListedThread> thread = fields.required("thread", ForumPageJson::readThread);
          return fields.build(
              () -> new PostList(thread.get(), posts.get(), next.get().orElse(null)));
        });
  }

  /** Writes how far somebody has read in a thread, by the number of the last post. */
  public static JsonObject writeReadUpTo(int number) {
    return new JsonBuilder().with("upTo", number).build();
  }

  /** Reads how far somebody has read in a thread. */
  public static Supplier<Integer> readUpTo(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<Long> upTo = fields.required("upTo", ForumPageJson::count);
          return fields.build(() -> upTo.get().intValue());
        });
  }

  /** Reads of an answer to a new post whether to show its writer where to find help. */
  public static Supplier<Boolean> readHelp(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<Boolean> help = fields.orElse("help", false, JsonValue::truth);
          return fields.build(help);
        });
  }

  private static Supplier<Long> count(JsonValue json) {
    return json.integer(0, Integer.MAX_VALUE);
  }
}
