package org.alongside.server.moderation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.core.forum.ContentNote;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.input.FieldError;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.Forum;
import org.alongside.server.forum.ForumNotes;
import org.alongside.server.forum.ListedBoard;
import org.alongside.server.forum.PlacedPost;
import org.alongside.server.html.Choice;
import org.alongside.server.html.DateField;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.jspecify.annotations.Nullable;

/** Makes the form to decide and the page before it is sent: about a report, or about a thread. */
final class RulingView {
  private final Forum forum;
  private final Moderation moderation;
  private final Frames frames;
  private final ModerationWords words;

  RulingView(Forum forum, Moderation moderation, Frames frames, ModerationWords words) {
    this.forum = forum;
    this.moderation = moderation;
    this.frames = frames;
    this.words = words;
  }

  /**
   * What is decided about.
   *
   * @param placed the post; the first one where it is about a whole thread
   * @param reported whether somebody reads what came of their report
   * @param path of its pages
   * @param meanwhile what another moderator did a moment ago
   */
  record Case(
      PlacedPost placed,
      boolean reported,
      String path,
      List<Link> trail,
      List<SummaryRow> meanwhile) {
    Case {
      trail = List.copyOf(trail);
      meanwhile = List.copyOf(meanwhile);
    }

    /** The same after another moderator was faster. */
    Case after(List<SummaryRow> other) {
      return new Case(placed, reported, path, trail, other);
    }
  }

  /** The form with the words that are usual, where nothing was typed. */
  RulingForm filled(RulingForm form, ModerationAction action, Case found) {
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

  /** The form. */
  RulingPage page(
      Tx tx,
      Ask ask,
      Case found,
      ModerationAction action,
      RulingForm form,
      List<FieldError> errors) {
    Map<String, Field> fields = new LinkedHashMap<>();
    asked(action).forEach(name -> fields.put(name, field(name, form, errors)));
    DateField until = until(action, form, errors);
    Field reason = reason(form, errors);
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
        found.trail(),
        words.article(
            found.placed().post(),
            forum.names(tx, List.of(found.placed().post().author())),
            forum.listStanding(tx, List.of(found.placed().post()))),
        action,
        words.say("action." + action.code() + ".hint"),
        found.path(),
        found.meanwhile(),
        form.text(RulingForm.SEEN),
        fields,
        choices(tx, action, found.placed()),
        until,
        reason,
        reporters);
  }

  private static List<String> asked(ModerationAction action) {
    return switch (action) {
      case EDIT -> List.of(RulingForm.TEXT);
      case NOTE -> List.of(RulingForm.TOPIC, RulingForm.WORDS);
      case HIDE_PICTURE -> List.of(RulingForm.PICTURE);
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

  /** About a thread that nobody reported, other words are asked for. */
  private Field reason(RulingForm form, List<FieldError> errors) {
    String asked = form.text(RulingForm.SEEN).isEmpty() ? "ruling.reason" : "care.reason";
    return Field.of(RulingForm.REASON, words.say(asked))
        .withHint(words.say(asked + ".hint"))
        .withValue(form.text(RulingForm.REASON))
        .withErrors(sentences(RulingForm.REASON, errors));
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
    if (action == ModerationAction.HIDE_PICTURE) {
      return forum
          .listPictures(tx, List.of(placed.post()))
          .getOrDefault(placed.post().id(), List.of())
          .stream()
          .map(one -> Choice.of(one.id().toString(), one.description().value()))
          .toList();
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

  /** What will be read, before it is sent. */
  PreviewPage preview(Tx tx, Ask ask, Case found, RulingForm form, Ruling ruling) {
    String code = ruling.action().code();
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(SummaryRow.of(words.say("preview.what"), words.say("action." + code)));
    asked(ruling.action()).stream()
        .map(name -> SummaryRow.of(words.say("ruling." + name), shown(tx, name, form, found)))
        .forEach(rows::add);
    moderation
        .endOf(ruling)
        .ifPresent(end -> rows.add(SummaryRow.of(words.say("preview.until"), words.endOf(end))));
    return new PreviewPage(
        frames.frame(tx, ask, words.say("preview.title")),
        found.trail(),
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
        found.path(),
        form.typed());
  }

  private String shown(Tx tx, String name, RulingForm form, Case found) {
    String typed = form.text(name);
    return switch (name) {
      case RulingForm.BOARD ->
          forum.listBoards(tx).stream()
              .map(ListedBoard::board)
              .filter(board -> board.slug().value().equals(typed))
              .map(board -> board.title())
              .findFirst()
              .orElse(typed);
      case RulingForm.PICTURE ->
          choices(tx, ModerationAction.HIDE_PICTURE, found.placed()).stream()
              .filter(one -> one.value().equals(typed))
              .map(Choice::label)
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
}
