package org.alongside.server.moderation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.core.forum.Board;
import org.alongside.core.forum.BoardSlug;
import org.alongside.core.forum.ContentNote;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.forum.ModerationNote;
import org.alongside.core.forum.PostPicture;
import org.alongside.core.forum.PostText;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.forum.ThreadTitle;
import org.alongside.core.input.Codes;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.server.access.Access;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.Forum;
import org.alongside.server.forum.ForumNotes;
import org.alongside.server.forum.ForumThread;
import org.alongside.server.forum.PlacedPost;
import org.alongside.server.forum.PreparedPost;
import org.alongside.server.http.Ask;
import org.alongside.server.http.TypedFields;
import org.jspecify.annotations.Nullable;

/**
 * What a moderator typed to decide, by the name of the field, and the reading of it. An error
 * stands at its field, {@code /<name>}.
 */
record RulingForm(Map<String, String> typed) {
  static final String ACTION = "action";
  static final String REASON = "reason";
  static final String REPORTERS = "reporters";
  static final String UNTIL = "until";
  static final String TEXT = "text";
  static final String TOPIC = "topic";
  static final String WORDS = "words";
  static final String BOARD = "board";
  static final String THREAD = "thread";
  static final String TITLE = "title";
  static final String EXTENT = "extent";
  static final String PICTURE = "picture";

  /** How a thread stood when the form was made. */
  static final String SEEN = "seen";

  private static final List<String> FIELDS =
      List.of(
          ACTION,
          REASON,
          REPORTERS,
          UNTIL + "-day",
          UNTIL + "-month",
          UNTIL + "-year",
          TEXT,
          TOPIC,
          WORDS,
          BOARD,
          THREAD,
          TITLE,
          EXTENT,
          PICTURE,
          SEEN);

  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  RulingForm {
    typed = Map.copyOf(typed);
  }

  static RulingForm of(Ask ask) {
    Map<String, String> typed = new HashMap<>();
    FIELDS.forEach(field -> typed.put(field, ask.field(field)));
    return new RulingForm(typed);
  }

  /** With this in a field, where nothing was typed. */
  RulingForm withDefault(String field, String value) {
    if (!text(field).isEmpty()) {
      return this;
    }
    Map<String, String> more = new HashMap<>(typed);
    more.put(field, value);
    return new RulingForm(more);
  }

  /** With this in a field, whatever was typed. */
  RulingForm with(String field, String value) {
    Map<String, String> more = new HashMap<>(typed);
    more.put(field, value);
    return new RulingForm(more);
  }

  String text(String field) {
    return typed.getOrDefault(field, "");
  }

  Optional<ModerationAction> action() {
    return Codes.find(ModerationAction.class, text(ACTION));
  }

  /** The text of an edited post, made ready; empty when it is no text or not asked for. */
  Optional<PreparedPost> prepare(Forum forum) {
    return action()
        .filter(ModerationAction.EDIT::equals)
        .flatMap(edit -> PostText.read(text(TEXT)).find())
        .map(forum::prepare);
  }

  /**
   * Reads it.
   *
   * @param text the edited text, see {@link #prepare}
   */
  Parsed<Ruling> read(
      Tx tx, Forum forum, PlacedPost placed, Optional<PreparedPost> text, LocalDate today) {
    Parsed<Ruling> plain = readPlain(today);
    Optional<ModerationAction> action = action();
    if (action.isEmpty()) {
      return plain;
    }
    List<FieldError> errors = new ArrayList<>(plain.errors());
    @Nullable Detail detail = detail(tx, forum, placed, action.get(), text, errors);
    if (!errors.isEmpty() || detail == null) {
      return Parsed.invalid(errors);
    }
    Ruling ruling = plain.get();
    return Parsed.valid(
        new Ruling(
            ruling.action(), ruling.toAuthor(), ruling.toReporters(), ruling.until(), detail));
  }

  /** Reads what needs nothing beside its words and its end. */
  Parsed<Ruling> readPlain(LocalDate today) {
    List<FieldError> errors = new ArrayList<>();
    Optional<ModerationAction> action = action();
    if (action.isEmpty()) {
      return Parsed.invalid(List.of(FieldError.at("/" + ACTION, InputCode.REQUIRED)));
    }
    Parsed<ModerationNote> toAuthor = ModerationNote.read(text(REASON));
    under(REASON, toAuthor.errors(), errors);
    Parsed<ModerationNote> toReporters =
        text(REPORTERS).isBlank() ? toAuthor : ModerationNote.read(text(REPORTERS));
    if (!text(REPORTERS).isBlank()) {
      under(REPORTERS, toReporters.errors(), errors);
    }
    Optional<Instant> until = until(action.get(), today, errors);
    return errors.isEmpty()
        ? Parsed.valid(
            new Ruling(
                action.get(),
                toAuthor.get(),
                toReporters.get(),
                until.orElse(null),
                new Detail.None()))
        : Parsed.invalid(errors);
  }

  /** The end of the day that was typed, in England. */
  private Optional<Instant> until(
      ModerationAction action, LocalDate today, List<FieldError> errors) {
    boolean blank =
        text(UNTIL + "-day").isBlank()
            && text(UNTIL + "-month").isBlank()
            && text(UNTIL + "-year").isBlank();
    if (action.ending() == ModerationAction.Ending.NEVER || blank) {
      if (!action.mayEndOn(null, today)) {
        errors.add(new FieldError("/" + UNTIL, "out-of-range", List.of()));
      }
      return Optional.empty();
    }
    FieldErrors wrong = new FieldErrors();
    Optional<LocalDate> day = new TypedFields(typed, wrong).date(UNTIL);
    if (!wrong.list().isEmpty()) {
      errors.addAll(wrong.list());
    } else if (day.isPresent() && !action.mayEndOn(day.get(), today)) {
      errors.add(new FieldError("/" + UNTIL, "out-of-range", List.of()));
    }
    return day.map(last -> last.plusDays(1).atStartOfDay(Access.ENGLAND).toInstant());
  }

  private @Nullable Detail detail(
      Tx tx,
      Forum forum,
      PlacedPost placed,
      ModerationAction action,
      Optional<PreparedPost> text,
      List<FieldError> errors) {
    return switch (action) {
      case EDIT -> edited(placed, text, errors);
      case NOTE -> noted(placed, errors);
      case HIDE_PICTURE -> pictured(tx, forum, placed, errors);
      case MOVE -> toBoard(tx, forum, placed, errors);
      case MERGE -> into(tx, forum, placed, errors);
      case SPLIT -> apart(placed, errors);
      default -> new Detail.None();
    };
  }

  private @Nullable Detail edited(
      PlacedPost placed, Optional<PreparedPost> text, List<FieldError> errors) {
    under(TEXT, PostText.read(text(TEXT)).errors(), errors);
    if (text.isPresent() && text.get().text().equals(placed.post().text())) {
      errors.add(new FieldError("/" + TEXT, "unchanged", List.of()));
    }
    return text.map(Detail.Text::new).orElse(null);
  }

  private @Nullable Detail noted(PlacedPost placed, List<FieldError> errors) {
    String topic = text(TOPIC).equals(ForumNotes.NO_TOPIC) ? "" : text(TOPIC);
    Parsed<Optional<ContentNote>> note = ContentNote.read(topic, text(WORDS));
    errors.addAll(note.errors());
    if (note.find().isEmpty()) {
      return null;
    }
    @Nullable ContentNote after = note.get().orElse(null);
    if (Objects.equals(after, placed.post().contentNote())) {
      errors.add(new FieldError("/" + TOPIC, "unchanged", List.of()));
    }
    return new Detail.Noted(after);
  }

  private @Nullable Detail pictured(
      Tx tx, Forum forum, PlacedPost placed, List<FieldError> errors) {
    Optional<Detail> chosen =
        forum
            .listPictures(tx, List.of(placed.post()))
            .getOrDefault(placed.post().id(), List.of())
            .stream()
            .map(PostPicture::id)
            .filter(id -> id.toString().equals(text(PICTURE)))
            .findFirst()
            .map(Detail.Picture::new);
    if (chosen.isEmpty()) {
      errors.add(FieldError.at("/" + PICTURE, InputCode.REQUIRED));
    }
    return chosen.orElse(null);
  }

  private @Nullable Detail toBoard(Tx tx, Forum forum, PlacedPost placed, List<FieldError> errors) {
    Optional<Board> board = Optional.empty();
    try {
      board = forum.findBoard(tx, BoardSlug.parse(text(BOARD)));
    } catch (IllegalArgumentException none) {
      // answered below
    }
    Board here = placed.thread().board();
    if (board.isEmpty() || board.get().id().equals(here.id())) {
      errors.add(FieldError.at("/" + BOARD, InputCode.REQUIRED));
      return null;
    }
    if (!here.visibility().mayMoveTo(board.get().visibility())) {
      errors.add(new FieldError("/" + BOARD, "more-readers", List.of()));
    }
    return new Detail.ToBoard(board.get());
  }

  private @Nullable Detail into(Tx tx, Forum forum, PlacedPost placed, List<FieldError> errors) {
    Matcher id = ID.matcher(text(THREAD));
    Optional<ForumThread> other =
        id.find() ? forum.findThread(tx, ThreadId.parse(id.group())) : Optional.empty();
    if (other.isEmpty() || other.get().lastNumber() == 0) {
      errors.add(FieldError.at("/" + THREAD, InputCode.REQUIRED));
      return null;
    }
    if (other.get().id().equals(placed.thread().id())) {
      errors.add(new FieldError("/" + THREAD, "the-same", List.of()));
    } else if (!placed.thread().board().visibility().mayMoveTo(other.get().board().visibility())) {
      errors.add(new FieldError("/" + THREAD, "more-readers", List.of()));
    }
    return new Detail.Into(other.get().id());
  }

  private @Nullable Detail apart(PlacedPost placed, List<FieldError> errors) {
    Parsed<ThreadTitle> title = ThreadTitle.read(text(TITLE));
    under(TITLE, title.errors(), errors);
    Detail.Extent extent = text(EXTENT).equals("rest") ? Detail.Extent.REST : Detail.Extent.THIS;
    if (!text(EXTENT).equals("rest") && !text(EXTENT).equals("this")) {
      errors.add(FieldError.at("/" + EXTENT, InputCode.REQUIRED));
    }
    if (placed.post().number() == 1) {
      errors.add(new FieldError("/" + TITLE, "first-post", List.of()));
    }
    return title.find().map(value -> new Detail.Apart(value, extent)).orElse(null);
  }

  private static void under(String field, List<FieldError> found, List<FieldError> errors) {
    found.forEach(error -> errors.add(error.under("/" + field)));
  }
}
