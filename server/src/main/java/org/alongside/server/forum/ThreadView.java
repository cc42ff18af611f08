package org.alongside.server.forum;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.alongside.core.forum.ThreadState;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.Role;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Caller;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Link;
import org.alongside.server.html.Pagination;
import org.alongside.server.html.PostArticle;
import org.alongside.server.html.Tag;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.jspecify.annotations.Nullable;

/** Makes the page of a thread for a reader: to read, and again when a reply was not taken. */
final class ThreadView {
  /** Numbers of pages on both sides of the one that is shown. */
  private static final int AROUND = 2;

  private final Forum forum;
  private final Access access;
  private final Frames frames;
  private final ForumWords words;
  private final Naming naming;
  private final Reading reading;
  private final PostView posts;
  private final PartFields parts;

  ThreadView(
      Forum forum, Access access, Frames frames, ForumWords words, Naming naming, Reading reading) {
    this.forum = forum;
    this.access = access;
    this.frames = frames;
    this.words = words;
    this.naming = naming;
    this.reading = reading;
    this.posts = new PostView(words);
    this.parts = new PartFields(words);
  }

  ThreadPage page(Tx tx, Ask ask, ForumThread thread, int number, PostForm draft) {
    MemberId reader = ask.caller().member();
    int readUpTo = reader == null ? 0 : forum.readUpTo(tx, reader, thread.id());
    return page(tx, ask, thread, new Place(number, readUpTo), draft);
  }

  /**
   * Where a reader is.
   *
   * @param page its number
   * @param readUpTo how far they had read before; 0 for not at all
   */
  record Place(int page, int readUpTo) {}

  ThreadPage page(Tx tx, Ask ask, ForumThread thread, Place place, PostForm draft) {
    Caller caller = ask.caller();
    @Nullable MemberId reader = caller.member();
    int number = place.page();
    int readUpTo = place.readUpTo();
    List<ForumPost> some = forum.listPage(tx, thread.id(), number);
    Subject subject = ForumSubjects.of(thread.board());
    boolean writes = access.allows(tx, caller, Action.WRITE, Asset.FORUM, subject);
    boolean open = thread.state() != ThreadState.LOCKED;
    boolean noted = some.stream().anyMatch(post -> post.contentNote() != null);
    PostView.Around around =
        new PostView.Around(
            thread,
            caller,
            forum.names(tx, some.stream().map(ForumPost::author).distinct().toList()),
            reading.regards().list(tx, some.stream().map(ForumPost::id).toList(), caller.member()),
            forum.listStanding(tx, some),
            access.allows(tx, caller, Action.WRITE, Asset.REPORT, subject),
            writes,
            noted && reading.choices().opensNotes(tx, caller.member()),
            readUpTo);
    boolean joins = writes && open && !draft.asksAgain() && naming.mustJoin(tx, caller);
    ThreadPage.Reply reply = writes && open && !joins ? reply(tx, caller, thread, draft) : null;
    String title = title(thread, caller);
    return new ThreadPage(
        frames.frame(tx, ask, title),
        reply == null ? ErrorSummary.none() : reply.errors(),
        words.trail(thread.board()),
        title,
        tags(thread),
        thread.pages() == 1 ? "" : words.say("thread.page", number, thread.pages()),
        jumps(thread, number, readUpTo, reply),
        reading.tags().list(tx, thread).stream()
            .map(tag -> ForumWords.tagLink(thread.board(), tag))
            .toList(),
        reader != null && caller.has(Role.MODERATOR) && thread.lastNumber() > 0
            ? reading.tools().of(tx, thread, reader)
            : null,
        some.stream()
            .filter(post -> PostView.isThere(post, caller))
            .map(post -> posts.article(post, around))
            .toList(),
        pagination(thread, number),
        follow(tx, caller, thread),
        reply,
        joins ? words.say("join.first") : noReply(thread, writes, caller),
        joins ? words.join() : caller.isSignedIn() || !open ? null : signIn(ask));
  }

  /** To what is new, to the end, and to the form. */
  private List<Link> jumps(
      ForumThread thread, int number, int readUpTo, ThreadPage.@Nullable Reply reply) {
    List<Link> jumps = new ArrayList<>();
    if (readUpTo > 0 && readUpTo < thread.lastNumber()) {
      boolean here = ForumThread.pageOf(readUpTo + 1) == number;
      jumps.add(
          new Link(
              words.say("thread.jump-new"),
              here ? "#new" : "/threads/" + thread.id() + "?page=new#new"));
    }
    if (number < thread.pages()) {
      jumps.add(new Link(words.say("thread.jump-last"), "/threads/" + thread.id() + "?page=last"));
    }
    if (reply != null) {
      jumps.add(new Link(words.say("thread.jump"), reply.name() == null ? "#text" : "#name"));
    }
    return jumps;
  }

  /** The title as this reader may see it. */
  String title(ForumThread thread, Caller caller) {
    return thread.openingShown() || PostView.seesHidden(caller, thread.author())
        ? thread.title().value()
        : words.say("thread.hidden");
  }

  private ThreadPage.Reply reply(Tx tx, Caller caller, ForumThread thread, PostForm draft) {
    return new ThreadPage.Reply(
        "/threads/" + thread.id(),
        draft.id().toString(),
        naming.field(tx, caller, draft),
        words.text(draft, "reply.text"),
        parts.fresh(draft, List.of()),
        draft.see());
  }

  private String noReply(ForumThread thread, boolean writes, Caller caller) {
    if (thread.state() == ThreadState.LOCKED) {
      return words.say("thread.locked");
    }
    if (writes) {
      return "";
    }
    return words.say(caller.isSignedIn() ? "thread.read-only" : "thread.sign-in-first");
  }

  private Link signIn(Ask ask) {
    return new Link(
        words.say("sign-in"),
        "/sign-in?next=" + URLEncoder.encode(ask.path(), StandardCharsets.UTF_8));
  }

  private List<Tag> tags(ForumThread thread) {
    List<Tag> tags = new ArrayList<>();
    tags.add(words.readers(thread.board()));
    if (thread.pinned()) {
      tags.add(Tag.plain(words.say("thread.tag.pinned")));
    }
    if (thread.state() != ThreadState.OPEN) {
      tags.add(new Tag(words.say("thread.tag." + thread.state().code()), Tag.Tone.NOTICE));
    }
    if (thread.contentNote() != null && thread.openingShown()) {
      tags.add(Tag.plain(ForumNotes.say(thread.contentNote())));
    }
    return tags;
  }

  private Pagination pagination(ForumThread thread, int number) {
    return new Pagination(
        number > 1 ? pageLink(thread, number - 1) : null,
        number < thread.pages() ? pageLink(thread, number + 1) : null,
        thread.pages() > 1 ? pages(thread, number) : List.of());
  }

  /** The first page, the last, and those around the one that is shown. */
  private List<Pagination.Page> pages(ForumThread thread, int number) {
    SortedSet<Integer> shown = new TreeSet<>(List.of(1, thread.pages()));
    for (int page = number - AROUND; page <= number + AROUND; page++) {
      shown.add(Math.max(1, Math.min(page, thread.pages())));
    }
    List<Pagination.Page> pages = new ArrayList<>();
    int before = 0;
    for (int page : shown) {
      pages.add(
          new Pagination.Page(
              page,
              words.say("thread.page", page, thread.pages()),
              page == number ? null : pageLink(thread, page).href(),
              page > before + 1));
      before = page;
    }
    return pages;
  }

  private Link pageLink(ForumThread thread, int number) {
    return new Link(
        words.say("thread.page", number, thread.pages()),
        "/threads/" + thread.id() + (number == 1 ? "" : "?page=" + number));
  }

  private PostArticle.@Nullable Press follow(Tx tx, Caller caller, ForumThread thread) {
    MemberId member = caller.member();
    if (member == null) {
      return null;
    }
    boolean following = reading.follows().isFollowing(tx, member, thread.id());
    return new PostArticle.Press(
        "/threads/" + thread.id() + "/follow",
        following ? "no" : "yes",
        words.say(following ? "follow.stop" : "follow.start"),
        following);
  }
}
