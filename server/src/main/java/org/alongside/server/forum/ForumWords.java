package org.alongside.server.forum;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alongside.core.forum.Board;
import org.alongside.core.forum.ForumProblem;
import org.alongside.core.identity.MemberId;
import org.alongside.core.input.FieldError;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.Tag;
import org.alongside.server.html.Words;
import org.alongside.server.http.Problem;
import org.jspecify.annotations.Nullable;

/** What the pages of the forum say. */
final class ForumWords {
  private final Words words = Words.english();
  private final EnglishDates dates;

  ForumWords(Clock clock) {
    this.dates = new EnglishDates(clock);
  }

  String say(String key, Object... arguments) {
    return words.say("forum." + key, arguments);
  }

  EnglishDates dates() {
    return dates;
  }

  /** The name of an author; of somebody who left, that they did. */
  String name(Map<MemberId, String> names, MemberId author) {
    String name = names.getOrDefault(author, Forum.NOBODY);
    return name.equals(Forum.NOBODY) ? say("former") : name;
  }

  /** Who may read a board. */
  Tag readers(Board board) {
    Tag.Tone tone =
        switch (board.visibility()) {
          case OPEN -> Tag.Tone.GOOD;
          case MEMBERS -> Tag.Tone.INFO;
          case PEERS_ONLY -> Tag.Tone.OWN;
          case PROFESSIONALS -> Tag.Tone.PLAIN;
        };
    return new Tag(say("readers." + board.visibility().code()), tone);
  }

  /** To the threads of a board with this tag. */
  static Link tagLink(Board board, BoardTag tag) {
    return new Link(tag.name().value(), "/boards/" + board.slug() + "?tag=" + tag.id());
  }

  List<Link> trail() {
    return List.of(new Link(say("boards.title"), "/boards"));
  }

  List<Link> trail(Board board) {
    List<Link> trail = new ArrayList<>(trail());
    trail.add(new Link(board.title(), "/boards/" + board.slug()));
    return trail;
  }

  /** What is wrong with a field, in the field's own words where there are any. */
  List<String> sentences(String field, List<FieldError> errors) {
    return errors.stream().map(error -> sentence(field, error)).toList();
  }

  private String sentence(String field, FieldError error) {
    String own = "forum." + field + "." + error.code();
    return words.say(
        words.keys().contains(own) ? own : "input." + error.code(), error.args().toArray());
  }

  /** The question for the words of a post. */
  Field text(PostForm form, String label) {
    List<String> errors = new ArrayList<>(sentences("text", form.textErrors()));
    if (!form.problem().isEmpty()) {
      errors.add(form.problem());
    }
    return Field.of("text", say(label))
        .withHint(say("reply.hint"))
        .withValue(form.typed().text())
        .withErrors(errors);
  }

  /** Why a post was not taken, for the writer of a form. */
  String refusal(PostOutcome outcome) {
    PlacedPost earlier = outcome.earlier();
    if (earlier != null) {
      return say(
          earlier.post().isShown() ? "refused.said-before" : "refused.said-before-waits",
          dates.when(earlier.post().postedAt()));
    }
    String key = "refused." + outcome.result().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return outcome.at() == null ? say(key) : say(key, dates.when(outcome.at()));
  }

  /** That somebody goes too fast, and how long they have to wait. */
  String tooFast(String key, Duration wait) {
    return say(key, Pacing.inWords(wait));
  }

  /** What a writer should see who said the same before; null for nothing. */
  @Nullable Link see(PostOutcome outcome) {
    PlacedPost earlier = outcome.earlier();
    return earlier == null ? null : new Link(say("refused.see"), earlier.path());
  }

  /** Where somebody joins who cannot just choose a name. */
  Link join() {
    return new Link(say("join.link"), Door.ELSEWHERE);
  }

  /** Why a post was not taken, for a program. */
  Problem problem(PostOutcome outcome, Instant now) {
    return switch (outcome.result()) {
      case LOCKED -> Pacing.problem(409, ForumProblem.LOCKED);
      case SILENCED -> Pacing.problem(403, ForumProblem.SILENCED).with(until(outcome));
      case TOO_SOON ->
          Pacing.later(ForumProblem.TOO_SOON, secondsUntil(outcome, now)).with(until(outcome));
      case SAID_BEFORE -> Pacing.problem(409, ForumProblem.SAID_BEFORE);
      case OTHER_TEXT, STORED, SAME -> Pacing.problem(409, ForumProblem.OTHER_TEXT);
    };
  }

  private static List<String> until(PostOutcome outcome) {
    return outcome.at() == null ? List.of() : List.of(outcome.at().toString());
  }

  private static int secondsUntil(PostOutcome outcome, Instant now) {
    Instant at = outcome.at();
    return at == null ? 1 : (int) Math.max(1, Duration.between(now, at).toSeconds() + 1);
  }
}
