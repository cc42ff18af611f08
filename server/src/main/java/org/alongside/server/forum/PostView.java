package org.alongside.server.forum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.core.forum.ContentNote;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.PostState;
import org.alongside.core.forum.Regard;
import org.alongside.core.forum.ThreadState;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.Role;
import org.alongside.server.access.Caller;
import org.alongside.server.html.Link;
import org.alongside.server.html.Markdown;
import org.alongside.server.html.PostArticle;
import org.alongside.server.html.SafeHtml;
import org.alongside.server.html.Tag;

/** Makes one post of a thread for a reader. */
final class PostView {
  private final ForumWords words;
  private final SafeHtml hidden;
  private final SafeHtml removed;

  PostView(ForumWords words) {
    this.words = words;
    this.hidden = SafeHtml.sanitise("<p><em>" + words.say("post.hidden") + "</em></p>");
    this.removed = SafeHtml.sanitise("<p><em>" + words.say("post.removed") + "</em></p>");
  }

  /**
   * What is around a post.
   *
   * @param reports whether the reader may report posts here
   * @param writes whether they may write here, if the thread is open
   * @param opensNotes whether texts behind a note stand open for them
   * @param readUpTo how far they had read before
   */
  record Around(
      ForumThread thread,
      Caller caller,
      Map<MemberId, String> names,
      Map<PostId, Map<Regard, Regards.Told>> told,
      Map<PostId, List<StandingPicture>> pictures,
      boolean reports,
      boolean writes,
      boolean opensNotes,
      int readUpTo) {
    boolean isOpen() {
      return writes && thread.state() != ThreadState.LOCKED;
    }
  }

  static boolean seesHidden(Caller caller, MemberId author) {
    return caller.has(Role.MODERATOR) || author.equals(caller.member());
  }

  /** Whether there is anything to see of a post; what waits to be read is not there for others. */
  static boolean isThere(ForumPost post, Caller caller) {
    return post.state() != PostState.HELD || seesHidden(caller, post.author());
  }

  PostArticle article(ForumPost post, Around around) {
    Caller caller = around.caller();
    boolean own = post.author().equals(caller.member());
    boolean gone = post.state() == PostState.REMOVED;
    boolean legible = post.isShown() || (!gone && seesHidden(caller, post.author()));
    Said said = said(post, around);
    PostArticle article =
        new PostArticle(
            post.id().toString(),
            legible
                ? words.name(around.names(), post.author())
                : words.say(gone ? "post.removed-author" : "post.hidden-author"),
            words.dates().when(post.postedAt()),
            legible ? noted(post) : gone ? removed : hidden,
            postTags(around.thread(), post, own, legible),
            actions(post, around),
            said.presses(),
            said.words(),
            beside(post, around, legible),
            null);
    boolean known = !around.names().getOrDefault(post.author(), Forum.NOBODY).equals(Forum.NOBODY);
    return legible && known && caller.member() != null
        ? article.withAuthorPath("/members/" + post.author())
        : article;
  }

  private PostArticle.Beside beside(ForumPost post, Around around, boolean legible) {
    ContentNote note = post.contentNote();
    boolean own = post.author().equals(around.caller().member());
    boolean firstNew = around.readUpTo() > 0 && post.number() == around.readUpTo() + 1;
    return new PostArticle.Beside(
        post.postedAt().toString(),
        legible && post.editedAt() != null
            ? words.say("post.changed", words.dates().when(post.editedAt()))
            : "",
        legible && note != null ? ForumNotes.say(note) : "",
        own || around.opensNotes() ? PostArticle.Look.OPEN : PostArticle.Look.CLOSED,
        legible
            ? ForumNotes.figures(around.pictures().getOrDefault(post.id(), List.of()))
            : List.of(),
        firstNew ? words.say("thread.new-from-here") : "");
  }

  private List<Link> actions(ForumPost post, Around around) {
    boolean own = post.author().equals(around.caller().member());
    boolean gone = post.state() == PostState.REMOVED;
    List<Link> actions = new ArrayList<>();
    if (own && post.isShown() && around.isOpen()) {
      actions.add(new Link(words.say("post.edit"), "/posts/" + post.id() + "/edit"));
    }
    if (own && (post.isShown() || gone)) {
      actions.add(
          new Link(
              words.say(gone ? "post.put-back" : "post.remove"),
              "/posts/" + post.id() + "/remove"));
    }
    if (post.isShown() && around.isOpen()) {
      actions.add(
          new Link(
              words.say("post.quote"),
              "/threads/" + around.thread().id() + "?page=last&quote=" + post.id() + "#text"));
    }
    if (own && post.state() == PostState.HIDDEN) {
      actions.add(new Link(words.say("post.why"), "/reports"));
    }
    if (!own && post.isShown() && around.reports()) {
      actions.add(new Link(words.say("post.report"), "/posts/" + post.id() + "/report"));
    }
    if (!own && !gone && around.caller().has(Role.MODERATOR)) {
      actions.add(new Link(words.say("post.look"), "/moderation/posts/" + post.id() + "/look"));
    }
    if (!gone && post.editedAt() != null && seesHidden(around.caller(), post.author())) {
      actions.add(new Link(words.say("post.history"), "/posts/" + post.id() + "/history"));
    }
    return actions;
  }

  /** What others said to a post with one press, as buttons or in words. */
  private record Said(List<PostArticle.Press> presses, String words) {}

  private Said said(ForumPost post, Around around) {
    Map<Regard, Regards.Told> told = around.told().getOrDefault(post.id(), Map.of());
    MemberId reader = around.caller().member();
    if (!post.isShown()) {
      return new Said(List.of(), "");
    }
    boolean presses = around.writes() && reader != null && !post.author().equals(reader);
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
    }
    return tags;
  }
}
