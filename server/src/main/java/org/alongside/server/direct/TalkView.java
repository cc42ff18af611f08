package org.alongside.server.direct;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.core.forum.PostState;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Link;
import org.alongside.server.html.PostArticle;
import org.alongside.server.html.SafeHtml;
import org.alongside.server.html.Tag;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.jspecify.annotations.Nullable;

/** Makes the page of a talk for one of the two: to read, and again when nothing was sent. */
final class TalkView {
  static final int PAGE_SIZE = 20;

  private final DirectMessages direct;
  private final Frames frames;
  private final DirectWords words;
  private final SafeHtml hidden;
  private final SafeHtml removed;

  TalkView(DirectMessages direct, Frames frames, DirectWords words) {
    this.direct = direct;
    this.frames = frames;
    this.words = words;
    this.hidden = SafeHtml.sanitise("<p><em>" + words.say("message.hidden") + "</em></p>");
    this.removed = SafeHtml.sanitise("<p><em>" + words.say("message.removed") + "</em></p>");
  }

  /** The page of a talk, with its messages below a number. */
  TalkPage page(Tx tx, Ask ask, Talk talk, int below, DirectForm draft) {
    MemberId reader = DirectSubjects.member(ask);
    List<DirectMessage> some = direct.listBelow(tx, talk.id(), below, PAGE_SIZE + 1);
    boolean more = some.size() > PAGE_SIZE;
    List<DirectMessage> shown = more ? some.subList(1, some.size()) : some;
    Map<MemberId, String> names = direct.names(tx, List.of(talk.first(), talk.second()));
    int unread = below > talk.lastNumber() ? direct.unread(tx, reader, talk.id()) : 0;
    String path = "/direct/" + talk.id();
    return page(
        tx,
        ask,
        talk.other(reader),
        shown.stream().map(message -> article(message, reader, names, talk, unread)).toList(),
        more
            ? new Link(words.say("talk.earlier"), path + "?before=" + shown.get(0).number())
            : null,
        below > talk.lastNumber() ? null : new Link(words.say("talk.newest"), path),
        path,
        draft);
  }

  /** The form for the first message to a member. */
  TalkPage first(Tx tx, Ask ask, MemberId other, DirectForm draft) {
    return page(tx, ask, other, List.of(), null, null, "/members/" + other + "/message", draft);
  }

  private TalkPage page(
      Tx tx,
      Ask ask,
      MemberId other,
      List<PostArticle> messages,
      @Nullable Link earlier,
      @Nullable Link later,
      String action,
      DirectForm draft) {
    MemberId reader = DirectSubjects.member(ask);
    Map<MemberId, String> names = direct.names(tx, List.of(other));
    boolean there = names.containsKey(other);
    boolean blocked = direct.isBlocked(tx, reader, other);
    String why = noWrite(tx, reader, there, blocked);
    String name = words.name(names, other);
    return new TalkPage(
        frames.frame(tx, ask, words.say("talk.title", name)),
        words.trailOfTalks(),
        there ? new Link(words.say("talk.profile", name), "/members/" + other) : null,
        messages,
        earlier,
        later,
        why.isEmpty()
            ? new TalkPage.Write(action, draft.id().toString(), draft.field(words))
            : null,
        why.isEmpty() ? "" : words.say("talk.no-write." + why),
        instead(why, other),
        there && !blocked
            ? new Link(words.say("block.link", name), "/members/" + other + "/block")
            : null);
  }

  /** Why somebody cannot write, as far as it may be told; empty for who can try. */
  private String noWrite(Tx tx, MemberId reader, boolean there, boolean blocked) {
    if (!direct.scheme().isOpen(tx)) {
      return "scheme";
    }
    if (!there) {
      return "left";
    }
    if (blocked) {
      return "blocked";
    }
    return direct.allows(tx, reader) ? "" : "own";
  }

  private @Nullable Link instead(String why, MemberId other) {
    return switch (why) {
      case "own" -> new Link(words.say("talk.instead.own"), "/direct/settings");
      case "blocked" -> new Link(words.say("talk.instead.blocked"), "/members/" + other + "/block");
      default -> null;
    };
  }

  private PostArticle article(
      DirectMessage message, MemberId reader, Map<MemberId, String> names, Talk talk, int unread) {
    boolean own = message.author().equals(reader);
    boolean gone = message.state() == PostState.REMOVED;
    boolean legible = message.isShown() || (own && !gone);
    List<Tag> tags = new ArrayList<>();
    if (own) {
      tags.add(new Tag(words.say("message.tag.own"), Tag.Tone.OWN));
    } else if (message.number() > talk.lastNumber() - unread) {
      tags.add(new Tag(words.say("message.tag.new"), Tag.Tone.NOTICE));
    }
    if (!message.isShown() && !gone) {
      tags.add(new Tag(words.say("message.tag.hidden"), Tag.Tone.NOTICE));
    }
    List<Link> actions = new ArrayList<>();
    if (own && message.state() == PostState.HIDDEN) {
      actions.add(new Link(words.say("message.why"), "/reports"));
    }
    if (!own && message.isShown()) {
      if (message.crisis()) {
        actions.add(new Link(words.say("message.worried"), "/help-now"));
      }
      actions.add(
          new Link(words.say("message.report"), "/direct/messages/" + message.id() + "/report"));
    }
    return new PostArticle(
        message.id().toString(),
        words.name(names, message.author()),
        words.dates().when(message.sentAt()),
        legible ? message.html() : gone ? removed : hidden,
        tags,
        actions);
  }
}
