package org.alongside.server.moderation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.forum.ContentNote;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.forum.ReportId;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.Forum;
import org.alongside.server.forum.ForumNotes;
import org.alongside.server.forum.ListedBoard;
import org.alongside.server.forum.PlacedPost;
import org.alongside.server.forum.PostWriter;
import org.alongside.server.forum.PreparedPost;
import org.alongside.server.html.Choice;
import org.alongside.server.html.DateField;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.http.Answer;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.jspecify.annotations.Nullable;

/**
 * Deciding: the words for author and reporters, ready to be changed, and what they will read before
 * it is sent.
 */
public final class RulingPages {
  private static final String CASES = "/moderation/reports/";

  private final Forum forum;
  private final Moderation moderation;
  private final Frames frames;
  private final ModerationWords words;

  public RulingPages(Forum forum, Moderation moderation, Frames frames, Clock clock) {
    this.forum = forum;
    this.moderation = moderation;
    this.frames = frames;
    this.words = new ModerationWords(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder nothing = SubjectFinder.nothing();
    routes
        .get("/moderation/reports/:report/decision")
        .opens(Action.DECIDE, Asset.MODERATION, nothing)
        .with(this::blank);
    routes
        .post("/moderation/reports/:report/preview")
        .opens(Action.DECIDE, Asset.MODERATION, nothing)
        .withPrepared(this::preview);
    routes
        .post("/moderation/reports/:report/decision")
        .opens(Action.DECIDE, Asset.MODERATION, nothing)
        .withPrepared(this::decide);
  }

  /** An item with its post, for somebody who may decide about it. */
  private record Case(QueueItem item, PlacedPost placed, boolean reported) {}

  private Case open(Tx tx, Ask ask) {
    QueueItem item = moderation.find(tx, ReportId.of(ask.id("report"))).orElseThrow(Refused::new);
    if (moderation.isInvolved(tx, item, PostWriter.of(ask.caller()).member())) {
      throw words.problem(Decided.INVOLVED);
    }
    return new Case(
        item,
        forum.findPost(tx, item.post()).orElseThrow(Refused::new),
        !moderation.listReports(tx, item.id()).isEmpty());
  }

  private Reply blank(Tx tx, Ask ask) {
    Case found = open(tx, ask);
    Map<String, String> chosen = new HashMap<>();
    ask.query(RulingForm.ACTION).ifPresent(code -> chosen.put(RulingForm.ACTION, code));
    RulingForm form = new RulingForm(chosen);
    Optional<ModerationAction> action =
        form.action().filter(OfferedActions.of(found.item(), found.placed())::contains);
    if (action.isEmpty()) {
      return Reply.seeOther(CASES + found.item().id() + "?missing=action#action");
    }
    return Reply.page(
        "moderation/ruling.jte",
        page(tx, ask, found, action.get(), filled(form, action.get(), found), List.of()));
  }

  private RulingForm filled(RulingForm form, ModerationAction action, Case found) {
    RulingForm filled =
        form.withDefault(RulingForm.REASON, words.say("letter." + action.code()))
            .withDefault(RulingForm.REPORTERS, words.say("letter-reporters." + action.code()));
    if (action.usualDays() > 0) {
      LocalDate end = words.dates().today().plusDays(action.usualDays());
      filled =
          filled
              .withDefault(RulingForm.UNTIL + "-day", Integer.toString(end.getDayOfMonth()))
              .withDefault(RulingForm.UNTIL + "-month", Integer.toString(end.getMonthValue()))
              .withDefault(RulingForm.UNTIL + "-year", Integer.toString(end.getYear()));
    }
    if (action == ModerationAction.NOTE) {
      @Nullable ContentNote note = found.placed().post().contentNote();
      return filled
          .withDefault(RulingForm.TOPIC, note == null ? ForumNotes.NO_TOPIC : note.topic().code())
          .withDefault(RulingForm.WORDS, note == null ? "" : note.words());
    }
    return action == ModerationAction.EDIT
        ? filled.withDefault(RulingForm.TEXT, found.placed().post().text().value())
        : filled;
  }

  private RulingPage page(
      Tx tx,
      Ask ask,
      Case found,
      ModerationAction action,
      RulingForm form,
      List<FieldError> errors) {
    Map<String, Field> fields = new LinkedHashMap<>();
    asked(action).forEach(name -> fields.put(name, field(name, form, errors)));
    DateField until = until(action, form, errors);
    Field reason = field(RulingForm.REASON, form, errors);
    Field reporters = found.reported() ? field(RulingForm.REPORTERS, form, errors) : null;
    List<Field> all = new ArrayList<>(fields.values());
    if (until != null) {
      all.add(until.forSummary());
    }
    all.add(reason);
    if (reporters != null) {
      all.add(reporters);
    }
    return new RulingPage(
        frames.frame(tx, ask, words.say("action." + action.code())),
        ErrorSummary.of(all.toArray(Field[]::new)),
        trail(found.item()),
        words.article(
            found.placed().post(),
            forum.names(tx, List.of(found.placed().post().author())),
            forum.listPictures(tx, List.of(found.placed().post()))),
        action,
        words.say("action." + action.code() + ".hint"),
        CASES + found.item().id(),
        fields,
        choices(tx, action, found.placed()),
        until,
        reason,
        reporters);
  }

  private List<Link> trail(QueueItem item) {
    return List.of(
        new Link(words.say("queue.title"), "/moderation"),
        new Link(words.say("case.title"), CASES + item.id()));
  }

  private static List<String> asked(ModerationAction action) {
    return switch (action) {
      case EDIT -> List.of(RulingForm.TEXT);
      case NOTE -> List.of(RulingForm.TOPIC, RulingForm.WORDS);
      case MOVE -> List.of(RulingForm.BOARD);
      case MERGE -> List.of(RulingForm.THREAD);
      case SPLIT -> List.of(RulingForm.TITLE, RulingForm.EXTENT);
      default -> List.of();
    };
  }

  private Field field(String name, RulingForm form, List<FieldError> errors) {
    return Field.of(name, words.say("ruling." + name))
        .withHint(words.say("ruling." + name + ".hint"))
        .withValue(form.text(name))
        .withErrors(sentences(name, errors));
  }

  private List<String> sentences(String name, List<FieldError> errors) {
    return words.sentences(
        "ruling." + name,
        errors.stream().filter(error -> error.pointer().startsWith("/" + name)).toList());
  }

  private @Nullable DateField until(
      ModerationAction action, RulingForm form, List<FieldError> errors) {
    if (action.ending() == ModerationAction.Ending.NEVER) {
      return null;
    }
    String hint = action.isPause() ? "ruling.until.hint" : "ruling.until.may-hint";
    return DateField.of(RulingForm.UNTIL, words.say("ruling.until"))
        .withHint(words.say(hint))
        .withTyped(
            form.text(RulingForm.UNTIL + "-day"),
            form.text(RulingForm.UNTIL + "-month"),
            form.text(RulingForm.UNTIL + "-year"))
        .withErrors(sentences(RulingForm.UNTIL, errors));
  }

  private List<Choice> choices(Tx tx, ModerationAction action, PlacedPost placed) {
    if (action == ModerationAction.NOTE) {
      return ForumNotes.topics();
    }
    if (action == ModerationAction.MOVE) {
      return forum.listBoards(tx).stream()
          .map(ListedBoard::board)
          .filter(board -> !board.id().equals(placed.thread().board().id()))
          .filter(board -> placed.thread().board().visibility().mayMoveTo(board.visibility()))
          .sorted(Comparator.comparing(board -> board.title()))
          .map(board -> Choice.of(board.slug().value(), board.title()))
          .toList();
    }
    return List.of(
        Choice.of("this", words.say("ruling.extent.this")),
        Choice.of("rest", words.say("ruling.extent.rest")));
  }

  private Answer preview(Ask ask) {
    RulingForm form = RulingForm.of(ask);
    Optional<PreparedPost> text = form.prepare(forum);
    return (tx, asked) -> {
      Case found = open(tx, asked);
      Optional<ModerationAction> action = form.action();
      if (action.isPresent() && !asked.field("change").isEmpty()) {
        return Reply.page(
            "moderation/ruling.jte", page(tx, asked, found, action.get(), form, List.of()));
      }
      Parsed<Ruling> ruling = form.read(tx, forum, found.placed(), text, words.dates().today());
      if (ruling.find().isEmpty()) {
        return again(tx, asked, found, form, ruling.errors());
      }
      return Reply.page("moderation/preview.jte", preview(tx, asked, found, form, ruling.get()));
    };
  }

  private Reply again(Tx tx, Ask ask, Case found, RulingForm form, List<FieldError> errors) {
    Optional<ModerationAction> action = form.action();
    if (action.isEmpty()) {
      return Reply.seeOther(CASES + found.item().id() + "?missing=action#action");
    }
    return Reply.formAgain(
        "moderation/ruling.jte", page(tx, ask, found, action.get(), form, errors));
  }

  private PreviewPage preview(Tx tx, Ask ask, Case found, RulingForm form, Ruling ruling) {
    String code = ruling.action().code();
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(SummaryRow.of(words.say("preview.what"), words.say("action." + code)));
    asked(ruling.action()).stream()
        .map(name -> SummaryRow.of(words.say("ruling." + name), shown(tx, name, form)))
        .forEach(rows::add);
    moderation
        .endOf(ruling)
        .ifPresent(end -> rows.add(SummaryRow.of(words.say("preview.until"), words.endOf(end))));
    return new PreviewPage(
        frames.frame(tx, ask, words.say("preview.title")),
        trail(found.item()),
        rows,
        new PreviewPage.Letter(
            words.say("preview.author"),
            words.say("told-author." + code),
            ruling.toAuthor().value()),
        found.reported()
            ? new PreviewPage.Letter(
                words.say("preview.reporters"),
                words.say("told-reporter." + code),
                ruling.toReporters().value())
            : null,
        CASES + found.item().id(),
        form.typed());
  }

  private String shown(Tx tx, String name, RulingForm form) {
    String typed = form.text(name);
    return switch (name) {
      case RulingForm.BOARD ->
          forum.listBoards(tx).stream()
              .map(ListedBoard::board)
              .filter(board -> board.slug().value().equals(typed))
              .map(board -> board.title())
              .findFirst()
              .orElse(typed);
      case RulingForm.TOPIC ->
          ForumNotes.topics().stream()
              .filter(topic -> topic.value().equals(typed))
              .map(Choice::label)
              .findFirst()
              .orElse(typed);
      case RulingForm.EXTENT -> words.say("ruling.extent." + typed);
      default -> typed;
    };
  }

  private Answer decide(Ask ask) {
    RulingForm form = RulingForm.of(ask);
    Optional<PreparedPost> text = form.prepare(forum);
    return (tx, asked) -> {
      Case found = open(tx, asked);
      Parsed<Ruling> ruling = form.read(tx, forum, found.placed(), text, words.dates().today());
      if (ruling.find().isEmpty()) {
        return again(tx, asked, found, form, ruling.errors());
      }
      Decided outcome =
          moderation.decide(
              tx, found.item().id(), PostWriter.of(asked.caller()).member(), ruling.get());
      return switch (outcome) {
        case DONE, SAME -> Reply.seeOther("/moderation?done=moderation-decided");
        case KEPT_BY_ANOTHER -> lost(tx, asked, found, form, "claimed");
        case ALREADY_DECIDED -> lost(tx, asked, found, form, "decided");
        case NOT_POSSIBLE -> lost(tx, asked, found, form, "not-possible");
        case INVOLVED -> throw words.problem(outcome);
      };
    };
  }

  /** Somebody else was first: nothing was done, and what was typed is given back. */
  private Reply lost(Tx tx, Ask ask, Case found, RulingForm form, String why) {
    List<FieldError> errors = List.of(new FieldError("/" + RulingForm.REASON, why, List.of()));
    ModerationAction action =
        form.action().orElseThrow(() -> new IllegalStateException(InputCode.REQUIRED.code()));
    return Reply.page("moderation/ruling.jte", page(tx, ask, found, action, form, errors))
        .withStatus(409);
  }
}
