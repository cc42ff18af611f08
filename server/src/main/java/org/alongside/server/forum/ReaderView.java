package org.alongside.server.forum;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.forum.ListedPost;
import org.alongside.core.forum.ListedRegard;
import org.alongside.core.forum.ListedTag;
import org.alongside.core.forum.ListedThread;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.PostPicture;
import org.alongside.core.forum.Regard;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.forum.ThreadTitle;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.Role;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Caller;
import org.alongside.server.db.Tx;

/** Threads and posts as one reader sees them, for the API. */
final class ReaderView {
  private final Forum forum;
  private final Tags tags;
  private final Regards regards;
  private final Access access;
  private final ForumWords words;

  ReaderView(Forum forum, Tags tags, Regards regards, Access access, ForumWords words) {
    this.forum = forum;
    this.tags = tags;
    this.regards = regards;
    this.access = access;
    this.words = words;
  }

  /** Threads of one board. */
  List<ListedThread> threads(Tx tx, Caller caller, Collection<ThreadLine> lines) {
    if (lines.isEmpty()) {
      return List.of();
    }
    List<ForumThread> all = lines.stream().map(ThreadLine::thread).toList();
    Map<MemberId, String> names =
        forum.names(tx, all.stream().map(ForumThread::author).distinct().toList());
    boolean mayWrite =
        access.allows(tx, caller, Action.WRITE, Asset.FORUM, ForumSubjects.of(all.get(0).board()));
    Map<ThreadId, List<BoardTag>> tagged = tags.list(tx, all.get(0).board().id(), all);
    MemberId reader = caller.member();
    List<ListedThread> listed = new ArrayList<>();
    for (ThreadLine line : lines) {
      ForumThread thread = line.thread();
      boolean legible =
          thread.openingShown()
              || caller.has(Role.MODERATOR)
              || thread.author().equals(caller.member());
      ThreadTitle title = legible ? thread.title() : new ThreadTitle(words.say("thread.hidden"));
      int unread = reader == null ? 0 : Math.max(0, thread.lastNumber() - line.readUpTo());
      listed.add(
          new ListedThread(
              thread.listed(name(names, thread.author()), title),
              thread.pinned(),
              unread,
              line.readUpTo(),
              mayWrite,
              listed(tagged.getOrDefault(thread.id(), List.of())),
              line.followed(),
              legible ? thread.contentNote() : null));
    }
    return listed;
  }

  /** One thread. */
  ListedThread thread(Tx tx, Caller caller, ThreadLine line) {
    return threads(tx, caller, List.of(line)).get(0);
  }

  /** Posts in their order. */
  List<ListedPost> posts(Tx tx, Caller caller, List<ForumPost> posts) {
    Map<MemberId, String> names =
        forum.names(tx, posts.stream().map(ForumPost::author).distinct().toList());
    Map<PostId, List<PostPicture>> pictures = forum.listPictures(tx, posts);
    Map<PostId, Map<Regard, Regards.Told>> told =
        regards.list(tx, posts.stream().map(ForumPost::id).toList(), caller.member());
    return posts.stream()
        .map(
            post ->
                new ListedPost(
                    post.named(
                        name(names, post.author()), pictures.getOrDefault(post.id(), List.of())),
                    post.html().toString(),
                    post.number(),
                    post.findRole().orElse(null),
                    post.author().equals(caller.member()),
                    regards(told.getOrDefault(post.id(), Map.of()))))
        .toList();
  }

  static List<ListedTag> listed(List<BoardTag> tags) {
    return tags.stream().map(tag -> new ListedTag(tag.id(), tag.name())).toList();
  }

  private static List<ListedRegard> regards(Map<Regard, Regards.Told> told) {
    return told.entrySet().stream()
        .map(
            each -> new ListedRegard(each.getKey(), each.getValue().times(), each.getValue().own()))
        .toList();
  }

  private static String name(Map<MemberId, String> names, MemberId id) {
    return Optional.ofNullable(names.get(id)).orElse("?");
  }
}
