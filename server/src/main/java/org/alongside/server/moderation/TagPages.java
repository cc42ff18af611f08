package org.alongside.server.moderation;

import java.time.Clock;
import java.util.List;
import org.alongside.core.forum.Board;
import org.alongside.core.forum.BoardSlug;
import org.alongside.core.forum.TagId;
import org.alongside.core.forum.TagName;
import org.alongside.core.input.Parsed;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.audit.Audit;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.BoardTag;
import org.alongside.server.forum.Curation;
import org.alongside.server.forum.Forum;
import org.alongside.server.forum.PostWriter;
import org.alongside.server.forum.Tags;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.jspecify.annotations.Nullable;

/** The tags of a board, kept by moderators: added, renamed, no longer offered and offered again. */
public final class TagPages {
  private static final String TEMPLATE = "moderation/tags.jte";

  private final Forum forum;
  private final Curation curation;
  private final Tags tags;
  private final Audit audit;
  private final Frames frames;
  private final ModerationWords words;

  public TagPages(
      Forum forum, Curation curation, Tags tags, Audit audit, Frames frames, Clock clock) {
    this.forum = forum;
    this.curation = curation;
    this.tags = tags;
    this.audit = audit;
    this.frames = frames;
    this.words = new ModerationWords(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder nothing = SubjectFinder.nothing();
    String path = "/moderation/boards/:board/tags";
    routes
        .get(path)
        .opens(Action.DECIDE, Asset.MODERATION, nothing)
        .with((tx, ask) -> Reply.page(TEMPLATE, page(tx, ask, board(tx, ask), null, List.of())));
    routes.post(path).opens(Action.DECIDE, Asset.MODERATION, nothing).with(this::add);
    routes.post(path + "/:tag").opens(Action.DECIDE, Asset.MODERATION, nothing).with(this::change);
  }

  private Board board(Tx tx, Ask ask) {
    try {
      return forum.findBoard(tx, BoardSlug.parse(ask.way("board"))).orElseThrow(Refused::new);
    } catch (IllegalArgumentException notASlug) {
      throw new Refused();
    }
  }

  private static String here(Board board) {
    return "/moderation/boards/" + board.slug() + "/tags";
  }

  /** The page; {@code wrong} is the tag whose name was not taken, null for the new one. */
  private TagsPage page(
      Tx tx, Ask ask, Board board, @Nullable BoardTag wrong, List<String> errors) {
    List<TagsPage.Line> lines =
        tags.list(tx, board.id()).stream()
            .map(tag -> line(ask, board, tag, tag.equals(wrong) ? errors : List.of()))
            .toList();
    boolean full = lines.size() >= Tags.MOST_OF_A_BOARD;
    return new TagsPage(
        frames.frame(tx, ask, words.say("tags.of", board.title())),
        List.of(new Link(board.title(), "/boards/" + board.slug())),
        lines,
        here(board),
        full
            ? null
            : Field.of("name", words.say("tags.new"))
                .withHint(words.say("tags.new.hint"))
                .withValue(wrong == null ? ask.field("name") : "")
                .withErrors(wrong == null ? errors : List.of()));
  }

  private TagsPage.Line line(Ask ask, Board board, BoardTag tag, List<String> errors) {
    return new TagsPage.Line(
        tag.name().value(),
        words.say(tag.offered() ? "tags.threads" : "tags.threads-retired", tag.threads()),
        here(board) + "/" + tag.id(),
        Field.of("name-" + tag.id(), words.say("tags.name", tag.name().value()))
            .withValue(errors.isEmpty() ? tag.name().value() : ask.field("name-" + tag.id()))
            .withErrors(errors),
        tag.offered() ? "retire" : "offer",
        words.say(tag.offered() ? "tags.retire" : "tags.offer", tag.name().value()));
  }

  private Reply add(Tx tx, Ask ask) {
    Board board = board(tx, ask);
    curation.serialise(tx, board);
    Parsed<TagName> name = TagName.read(ask.field("name"));
    if (name.find().isEmpty()) {
      List<String> errors = words.sentences("tags.name", name.errors());
      return Reply.formAgain(TEMPLATE, page(tx, ask, board, null, errors));
    }
    boolean full = tags.list(tx, board.id()).size() >= Tags.MOST_OF_A_BOARD;
    if (full || tags.find(tx, board.id(), name.get()).isPresent()) {
      String error = words.say(full ? "tags.name.full" : "tags.name.taken");
      return Reply.formAgain(TEMPLATE, page(tx, ask, board, null, List.of(error)));
    }
    BoardTag tag = tags.add(tx, board.id(), name.get());
    note(tx, ask, board, tag, "tag-add");
    return Reply.seeOther(here(board) + "?done=moderation-tags");
  }

  private Reply change(Tx tx, Ask ask) {
    Board board = board(tx, ask);
    curation.serialise(tx, board);
    BoardTag tag =
        tags.find(tx, TagId.of(ask.id("tag")))
            .filter(found -> found.board().equals(board.id()))
            .orElseThrow(Refused::new);
    switch (ask.field("do")) {
      case "retire" -> tags.retire(tx, tag.id());
      case "offer" -> tags.offer(tx, tag.id());
      default -> {
        return rename(tx, ask, board, tag);
      }
    }
    note(tx, ask, board, tag, "tag-" + ask.field("do"));
    return Reply.seeOther(here(board) + "?done=moderation-tags");
  }

  private Reply rename(Tx tx, Ask ask, Board board, BoardTag tag) {
    Parsed<TagName> name = TagName.read(ask.field("name-" + tag.id()));
    if (name.find().isEmpty()) {
      List<String> errors = words.sentences("tags.name", name.errors());
      return Reply.formAgain(TEMPLATE, page(tx, ask, board, tag, errors));
    }
    boolean taken =
        tags.find(tx, board.id(), name.get())
            .filter(other -> !other.id().equals(tag.id()))
            .isPresent();
    if (taken) {
      List<String> errors = List.of(words.say("tags.name.taken"));
      return Reply.formAgain(TEMPLATE, page(tx, ask, board, tag, errors));
    }
    tags.rename(tx, tag.id(), name.get());
    note(tx, ask, board, tag, "tag-rename");
    return Reply.seeOther(here(board) + "?done=moderation-tags");
  }

  private void note(Tx tx, Ask ask, Board board, BoardTag tag, String action) {
    audit.append(
        tx,
        Moderation.chain(board.id()),
        PostWriter.of(ask.caller()).member().toString(),
        action,
        "moderation",
        tag.id().toString());
  }
}
