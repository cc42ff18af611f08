package org.alongside.server.forum;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.PostState;
import org.alongside.core.forum.Regard;
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
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.Markdown;
import org.alongside.server.html.Pagination;
import org.alongside.server.html.PostArticle;
import org.alongside.server.html.SafeHtml;
import org.alongside.server.html.Tag;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.jspecify.annotations.Nullable;

/** Makes the page of a thread for a reader: to read, and again when a reply was not taken. */
final class ThreadView {
  private final Forum forum;
  private final Access access;
  private final Frames frames;
  private final ForumWords words;
  private final Naming naming;
  private final Regards regards;
  private final Follows follows;
  private final SafeHtml hidden;
  private final SafeHtml removed;

  ThreadView(
      Forum forum,
      Access access,
      Frames frames,
      ForumWords words,
      Naming naming,
      Regards regards,
      Follows follows) {
    this.forum = forum;
    this.access = access;
    this.frames = frames;
    this.words = words;
    this.naming = naming;
    this.regards = regards;
    this.follows = follows;
    this.hidden = SafeHtml.sanitise("<p><em>" + words.say("post.hidden") + "</em></p>");
    this.removed = SafeHtml.sanitise("<p><em>" + words.say("post.removed") + "</em></p>");
  }

  ThreadPage page(Tx tx, Ask ask, ForumThread thread, int number, PostForm draft) {
    Caller caller = ask.caller();
    List<ForumPost> posts = forum.listPage(tx, thread.id(), number);
    Map<MemberId, String> names =
        forum.names(tx, posts.stream().map(ForumPost::author).distinct().toList());
    Subject subject = ForumSubjects.of(thread.board());
    boolean writes = access.allows(tx, caller, Action.WRITE, Asset.FORUM, subject);
    boolean reports = access.allows(tx, caller, Action.WRITE, Asset.REPORT, subject);
    boolean open = thread.state() != ThreadState.LOCKED;
    Map<PostId, Map<Regard, Regards.Told>> told =
        regards.list(tx, posts.stream().map(ForumPost::id).toList(), caller.member());
    boolean joins = writes && open && draft.typedText().isEmpty() && naming.mustJoin(tx, caller);
    ThreadPage.Reply reply = writes && open && !joins ? reply(tx, caller, thread, draft) : null;
    String title = title(thread, caller);
    return new ThreadPage(
        frames.frame(tx, ask, title),
        reply == null ? ErrorSummary.none() : reply.errors(),
        words.trail(thread.board()),
        title,
        tags(thread),
        thread.pages() == 1 ? "" : words.say("thread.page", number, thread.pages()),
        reply == null
            ? null
            : new Link(words.say("thread.jump"), reply.name() == null ? "#text" : "#name"),
        posts.stream()
            .filter(post -> post.state() != PostState.HELD || seesHidden(caller, post.author()))
            .map(
                post ->
                    article(
                        thread,
                        post,
                        caller,
                        names,
                        reports,
                        writes && open,
                        said(post, caller, writes, told.getOrDefault(post.id(), Map.of()))))
            .toList(),
        pagination(thread, number),
        follow(tx, caller, thread),
        reply,
        joins ? words.say("join.first") : noReply(thread, writes, caller),
        joins ? words.join() : caller.isSignedIn() || !open ? null : signIn(ask));
  }

  /** The title as this reader may see it. */
  String title(ForumThread thread, Caller caller) {
    return thread.openingShown() || seesHidden(caller, thread.author())
        ? thread.title().value()
        : words.say("thread.hidden");
  }

  private static boolean seesHidden(Caller caller, MemberId author) {
    return caller.has(Role.MODERATOR) || author.equals(caller.member());
  }

  private ThreadPage.Reply reply(Tx tx, Caller caller, ForumThread thread, PostForm draft) {
    List<String> errors = new ArrayList<>(words.sentences("text", draft.textErrors()));
    if (!draft.problem().isEmpty()) {
      errors.add(draft.problem());
    }
    Field text =
        Field.of("text", words.say("reply.text"))
            .withHint(words.say("reply.hint"))
            .withValue(draft.typedText())
            .withErrors(errors);
    return new ThreadPage.Reply(
        "/threads/" + thread.id(),
        draft.id().toString(),
        naming.field(tx, caller, draft),
        text,
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
    return tags;
  }

  private Pagination pagination(ForumThread thread, int number) {
    return new Pagination(
        number > 1 ? pageLink(thread, number - 1) : null,
        number < thread.pages() ? pageLink(thread, number + 1) : null);
  }

  private @Nullable Link pageLink(ForumThread thread, int number) {
    return new Link(
        words.say("thread.page", number, thread.pages()),
        "/threads/" + thread.id() + (number == 1 ? "" : "?page=" + number));
  }

  private PostArticle article(
      ForumThread thread,
      ForumPost post,
      Caller caller,
      Map<MemberId, String> names,
      boolean reports,
      boolean writes,
      Said said) {
    boolean own = post.author().equals(caller.member());
    boolean gone = post.state() == PostState.REMOVED;
    boolean legible = post.isShown() || (!gone && seesHidden(caller, post.author()));
    List<Link> actions = new ArrayList<>();
    if (own && post.isShown() && writes) {
      actions.add(new Link(words.say("post.edit"), "/posts/" + post.id() + "/edit"));
    }
    if (own && (post.isShown() || gone)) {
      actions.add(
          new Link(
              words.say(gone ? "post.put-back" : "post.remove"),
              "/posts/" + post.id() + "/remove"));
    }
    if (post.isShown() && writes) {
      actions.add(
          new Link(
              words.say("post.quote"),
              "/threads/" + thread.id() + "?page=last&quote=" + post.id() + "#text"));
    }
    if (own && post.state() == PostState.HIDDEN) {
      actions.add(new Link(words.say("post.why"), "/reports"));
    }
    if (!own && post.isShown() && reports) {
      actions.add(new Link(words.say("post.report"), "/posts/" + post.id() + "/report"));
    }
    return new PostArticle(
        post.id().toString(),
        legible
            ? words.name(names, post.author())
            : words.say(gone ? "post.removed-author" : "post.hidden-author"),
        words.dates().when(post.postedAt()),
        legible ? noted(post) : gone ? removed : hidden,
        postTags(thread, post, own, legible),
        actions,
        said.presses(),
        said.words());
  }

  /** What others said to a post with one press, as buttons or in words. */
  private record Said(List<PostArticle.Press> presses, String words) {}

  private Said said(ForumPost post, Caller caller, boolean writes, Map<Regard, Regards.Told> told) {
    if (!post.isShown()) {
      return new Said(List.of(), "");
    }
    boolean presses = writes && caller.member() != null && !post.author().equals(caller.member());
    if (!presses) {
      List<String> sentences =
          told.entrySet().stream()
              .map(
                  each ->
                      words.say(
                          "regard." + each.getKey().code() + ".told", each.getValue().times()))
              .toList();
      return new Said(List.of(), String.join(" ", sentences));
    }
    List<PostArticle.Press> buttons = new ArrayList<>();
    for (Regard kind : Regard.values()) {
      Regards.Told each = told.getOrDefault(kind, new Regards.Told(0, false));
      buttons.add(
          new PostArticle.Press(
              "/posts/" + post.id() + "/regard",
              kind.code(),
              words.say("regard." + kind.code(), each.times()),
              each.own()));
    }
    return new Said(buttons, "");
  }

  private PostArticle.@Nullable Press follow(Tx tx, Caller caller, ForumThread thread) {
    MemberId member = caller.member();
    if (member == null) {
      return null;
    }
    boolean following = follows.isFollowing(tx, member, thread.id());
    return new PostArticle.Press(
        "/threads/" + thread.id() + "/follow",
        following ? "no" : "yes",
        words.say(following ? "follow.stop" : "follow.start"),
        following);
  }

  /** What a post says, below what a moderator says who changed it, or that it waits. */
  private SafeHtml noted(ForumPost post) {
    String before = "";
    if (post.note() != null) {
      before = "**" + words.say("post.note") + "**\n" + post.note();
    } else if (post.state() == PostState.HELD) {
      before = words.say("post.held");
    }
    return before.isEmpty()
        ? post.html()
        : SafeHtml.kept(
            Markdown.renderTyped("> " + before.replace("\n", "\n> ")).toString()
                + post.html().toString());
  }

  private List<Tag> postTags(ForumThread thread, ForumPost post, boolean own, boolean legible) {
    List<Tag> tags = new ArrayList<>();
    if (own) {
      tags.add(new Tag(words.say("post.tag.own"), Tag.Tone.OWN));
    }
    if (legible) {
      post.findRole()
          .ifPresent(
              role -> tags.add(new Tag(words.say("post.tag." + role.code()), Tag.Tone.INFO)));
    }
    if (legible && post.number() > 1 && post.author().equals(thread.author())) {
      tags.add(Tag.plain(words.say("post.tag.starter")));
    }
    if (post.state() == PostState.HELD) {
      tags.add(new Tag(words.say("post.tag.held"), Tag.Tone.NOTICE));
    } else if (post.state() == PostState.REMOVED) {
      tags.add(Tag.plain(words.say("post.tag.removed")));
    } else if (!post.isShown()) {
      tags.add(new Tag(words.say("post.tag.hidden"), Tag.Tone.NOTICE));
    } else if (post.editedAt() != null) {
      tags.add(Tag.plain(words.say("post.tag.edited")));
    }
    return tags;
  }
}
