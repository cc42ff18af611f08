package org.alongside.server.moderation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.forum.Board;
import org.alongside.core.forum.TagId;
import org.alongside.core.forum.TagName;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.identity.MemberId;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.audit.Audit;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.BoardTag;
import org.alongside.server.forum.Curation;
import org.alongside.server.forum.Forum;
import org.alongside.server.forum.ForumThread;
import org.alongside.server.forum.PostWriter;
import org.alongside.server.forum.Tags;
import org.alongside.server.html.Choice;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;

/**
 * A thread for a moderator who looks after it without anybody having reported anything: what was
 * done to it, what can be done, and its tags. All of it can be taken back, and stands in the chain
 * of the board. Nobody does it to a thread that they started.
 */
public final class LookAfterPages {
  private static final String TEMPLATE = "moderation/lookAfter.jte";

  private final Forum forum;
  private final Moderation moderation;
  private final Curation curation;
  private final Tags tags;
  private final Audit audit;
  private final Frames frames;
  private final ModerationWords words;

  public LookAfterPages(
      Forum forum,
      Moderation moderation,
      Curation curation,
      Tags tags,
      Audit audit,
      Frames frames,
      Clock clock) {
    this.forum = forum;
    this.moderation = moderation;
    this.curation = curation;
    this.tags = tags;
    this.audit = audit;
    this.frames = frames;
    this.words = new ModerationWords(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder nothing = SubjectFinder.nothing();
    String path = "/moderation/threads/:thread";
    routes
        .get(path)
        .opens(Action.DECIDE, Asset.MODERATION, nothing)
        .with((tx, ask) -> Reply.page(TEMPLATE, page(tx, ask, thread(tx, ask), List.of())));
    routes.post(path + "/tags").opens(Action.DECIDE, Asset.MODERATION, nothing).with(this::tag);
  }

  private ForumThread thread(Tx tx, Ask ask) {
    ForumThread thread =
        forum
            .findThread(tx, ThreadId.of(ask.id("thread")))
            .filter(found -> found.lastNumber() > 0)
            .orElseThrow(Refused::new);
    if (moderation.isSame(tx, member(ask), thread.author())) {
      throw words.problem(Decided.INVOLVED);
    }
    return thread;
  }

  private static MemberId member(Ask ask) {
    return PostWriter.of(ask.caller()).member();
  }

  private static String here(ForumThread thread) {
    return "/moderation/threads/" + thread.id();
  }

  private LookAfterPage page(Tx tx, Ask ask, ForumThread thread, List<String> errors) {
    Board board = thread.board();
    Set<BoardTag> shown = new HashSet<>(tags.list(tx, thread));
    List<BoardTag> offered = new ArrayList<>(tags.list(tx, board.id()));
    offered.removeIf(tag -> !tag.offered() && !shown.contains(tag));
    return new LookAfterPage(
        frames.frame(tx, ask, words.say("care.title")),
        List.of(
            new Link(board.title(), "/boards/" + board.slug()),
            new Link(thread.title().value(), "/threads/" + thread.id())),
        ThreadDesk.acts(words, thread),
        made(tx, thread),
        here(thread) + "/tags",
        Field.of("tags", words.say("care.tags"))
            .withHint(words.say("care.tags.hint", TagName.MOST_OF_A_THREAD))
            .withErrors(errors),
        offered.stream().map(tag -> Choice.of(tag.id().toString(), tag.name().value())).toList(),
        errors.isEmpty()
            ? shown.stream().map(tag -> tag.id().toString()).collect(Collectors.toSet())
            : new HashSet<>(ask.fields("tags")),
        new Link(words.say("tags.title"), "/moderation/boards/" + board.slug() + "/tags"));
  }

  /** What was done to the thread, each with where it can be taken back. */
  private List<CasePage.Made> made(Tx tx, ForumThread thread) {
    List<DecisionLine> lines = moderation.listOfThread(tx, thread.id());
    Map<MemberId, String> names =
        forum.names(tx, lines.stream().map(DecisionLine::moderator).toList());
    return lines.stream()
        .map(
            line ->
                new CasePage.Made(
                    words.decision(line, names),
                    line.canBeUndone()
                        ? new Link(
                            words.say("undo.link"), "/moderation/decisions/" + line.id() + "/undo")
                        : null))
        .toList();
  }

  private Reply tag(Tx tx, Ask ask) {
    curation.serialise(tx, thread(tx, ask).board());
    ForumThread thread = thread(tx, ask);
    Set<String> sent = new HashSet<>(ask.fields("tags"));
    if (sent.size() > TagName.MOST_OF_A_THREAD) {
      String error = words.say("care.tags.too-many", TagName.MOST_OF_A_THREAD);
      return Reply.formAgain(TEMPLATE, page(tx, ask, thread, List.of(error)));
    }
    List<TagId> wanted =
        tags.list(tx, thread.board().id()).stream()
            .map(BoardTag::id)
            .filter(id -> sent.contains(id.toString()))
            .toList();
    tags.set(tx, thread, wanted);
    note(tx, ask, thread, "tag");
    return Reply.seeOther(here(thread) + "?done=moderation-care");
  }

  private void note(Tx tx, Ask ask, ForumThread thread, String action) {
    audit.append(
        tx,
        Moderation.chain(thread.board().id()),
        member(ask).toString(),
        action,
        "moderation",
        thread.id().toString());
  }
}
