package org.alongside.server.moderation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.forum.HoldReason;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.PostState;
import org.alongside.core.forum.ReportStatus;
import org.alongside.core.identity.MemberId;
import org.alongside.core.input.FieldError;
import org.alongside.server.forum.ForumNotes;
import org.alongside.server.forum.ForumPost;
import org.alongside.server.forum.StandingPicture;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PostArticle;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Tag;
import org.alongside.server.html.Words;
import org.alongside.server.http.Problem;
import org.jspecify.annotations.Nullable;

/** What the pages of moderation say. */
final class ModerationWords {
  private static final int EXCERPT = 90;

  private final Words words = Words.english();
  private final EnglishDates dates;

  ModerationWords(Clock clock) {
    this.dates = new EnglishDates(clock);
  }

  String say(String key, Object... arguments) {
    return words.say("moderation." + key, arguments);
  }

  EnglishDates dates() {
    return dates;
  }

  List<String> sentences(String field, List<FieldError> errors) {
    return errors.stream()
        .map(
            error -> {
              String own = "moderation." + field + "." + error.code();
              return words.say(
                  words.keys().contains(own) ? own : "input." + error.code(),
                  error.args().toArray());
            })
        .toList();
  }

  Tag status(ReportStatus status) {
    Tag.Tone tone =
        switch (status) {
          case OPEN -> Tag.Tone.NOTICE;
          case CLAIMED, APPEALED -> Tag.Tone.INFO;
          case DECIDED -> Tag.Tone.GOOD;
        };
    return new Tag(say("status." + status.code()), tone);
  }

  /**
   * Why an item waits: by its reports, its words, or why a moderator was asked to look.
   *
   * @param hold why one was asked; null for no such reason
   */
  String why(QueueItem item, @Nullable HoldReason hold) {
    if (item.reports() == 0 && !item.crisis()) {
      return say("held." + (hold == null ? HoldReason.FIRST_POST : hold).code());
    }
    return item.reports() == 0
        ? say("why.words")
        : say("why.reports", say("reason." + item.reason().code()), item.reports());
  }

  /** Why something waits that is not a post: by its reports or its words. */
  String why(MatterCase item) {
    return item.reports() == 0
        ? say("why.words")
        : say("why.reports", say("reason." + item.reason().code()), item.reports());
  }

  /** The start of a text, on one line. */
  static String excerpt(String text) {
    String line = text.replaceAll("\\s+", " ");
    int end = line.offsetByCodePoints(0, Math.min(EXCERPT, line.codePointCount(0, line.length())));
    return end == line.length() ? line : line.substring(0, end) + "…";
  }

  /** The start of a post, on one line; or the note before it, and no more. */
  static String excerpt(ForumPost post) {
    return post.contentNote() == null
        ? excerpt(post.text().value())
        : ForumNotes.say(post.contentNote());
  }

  /** A post as moderators see it: behind its note, with its pictures blurred, hidden ones too. */
  PostArticle article(
      ForumPost post, Map<MemberId, String> names, Map<PostId, List<StandingPicture>> pictures) {
    List<StandingPicture> standing = pictures.getOrDefault(post.id(), List.of());
    List<Tag> tags = new ArrayList<>();
    if (standing.stream().anyMatch(StandingPicture::hidden)) {
      tags.add(new Tag(say("tag.picture-hidden"), Tag.Tone.NOTICE));
    }
    return article(post, names, ForumNotes.everyFigure(standing), tags);
  }

  /** The same as those see it who may read it. */
  PostArticle readable(
      ForumPost post, Map<MemberId, String> names, Map<PostId, List<StandingPicture>> pictures) {
    return article(
        post,
        names,
        ForumNotes.figures(pictures.getOrDefault(post.id(), List.of())),
        new ArrayList<>());
  }

  private PostArticle article(
      ForumPost post,
      Map<MemberId, String> names,
      List<PostArticle.Figure> figures,
      List<Tag> tags) {
    if (post.state() == PostState.HELD) {
      tags.add(new Tag(say("tag.held"), Tag.Tone.NOTICE));
    } else if (!post.isShown()) {
      tags.add(new Tag(say("tag.hidden"), Tag.Tone.NOTICE));
    }
    if (post.editedAt() != null) {
      tags.add(Tag.plain(say("tag.edited")));
    }
    return new PostArticle(
            post.id().toString(),
            name(names, post.author()),
            dates.when(post.postedAt()),
            post.html(),
            tags,
            List.of())
        .with(
            new PostArticle.Beside(
                post.postedAt().toString(),
                "",
                post.contentNote() == null ? "" : ForumNotes.say(post.contentNote()),
                PostArticle.Look.CLOSED,
                figures,
                ""));
  }

  String name(Map<MemberId, String> names, MemberId id) {
    return Optional.ofNullable(names.get(id)).orElse("?");
  }

  SummaryRow decision(Measure line, Map<MemberId, String> names) {
    StringBuilder said = new StringBuilder(say(line.topic() + "action." + line.action().code()));
    said.append(" – ").append(name(names, line.moderator())).append('\n').append(line.reason());
    ended(line).ifPresent(end -> said.append('\n').append(end));
    return SummaryRow.of(dates.when(line.decidedAt()), said.toString());
  }

  SummaryRow opinion(Opinion opinion, Map<MemberId, String> names) {
    return SummaryRow.of(
        name(names, opinion.moderator()) + ", " + dates.when(opinion.saidAt()),
        say(opinion.asks() ? "opinion.asks" : "opinion.gives") + "\n" + opinion.said());
  }

  /** The form to ask for a second opinion, or to give one to another moderator who asked. */
  CasePage.Speak speak(
      String path,
      @Nullable MemberId asked,
      MemberId moderator,
      String typed,
      List<FieldError> errors) {
    boolean answers = asked != null && !moderator.equals(asked);
    return new CasePage.Speak(
        say(answers ? "opinion.answer" : "opinion.ask"),
        path + "/opinion",
        Field.of("said", say(answers ? "opinion.yours" : "opinion.question"))
            .withHint(say(answers ? "opinion.yours.hint" : "opinion.question.hint"))
            .withValue(typed)
            .withErrors(sentences("opinion.said", errors)),
        answers || !errors.isEmpty());
  }

  SummaryRow step(CrisisStep step, Map<MemberId, String> names) {
    String said = step.said().isEmpty() ? "" : "\n" + step.said();
    return SummaryRow.of(
        name(names, step.moderator()) + ", " + dates.when(step.doneAt()),
        say("steps." + step.kind().code()) + said);
  }

  /** When a measure ends, or that it was taken back; empty for one that simply stands. */
  Optional<String> ended(Measure line) {
    return ended(line.until(), line.undoneAt(), line.undoneBy(), line.undoneReason());
  }

  private Optional<String> ended(
      @Nullable Instant until,
      @Nullable Instant undoneAt,
      @Nullable MemberId undoneBy,
      @Nullable String undoneReason) {
    if (undoneAt != null) {
      String why = undoneReason == null ? "" : "\n" + undoneReason;
      String key = undoneBy == null ? "measure.ended" : "measure.undone";
      return Optional.of(say(key, dates.when(undoneAt)) + why);
    }
    return Optional.ofNullable(until).map(end -> say("measure.until", endOf(end)));
  }

  /** The last day that something lasts, or the moment, when it does not end with a day. */
  String endOf(Instant until) {
    ZonedDateTime local = until.atZone(EnglishDates.LONDON);
    return local.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? say("measure.end-of", dates.date(local.toLocalDate().minusDays(1)))
        : dates.when(until);
  }

  /** To have a decision looked at again, or to what came of that; empty for neither. */
  Optional<Link> again(Measure line, @Nullable Appeal appeal) {
    String path = "/reports/decisions/" + line.id() + "/appeal";
    if (appeal != null) {
      String key = appeal.outcome() == null ? "appeal.waits" : "appeal.see";
      return Optional.of(new Link(say(key), path));
    }
    boolean against = line.canBeUndone() && line.action() != ModerationAction.APPROVE;
    return against ? Optional.of(new Link(say("appeal.link"), path)) : Optional.empty();
  }

  /** Why an item was not claimed or decided. */
  Problem problem(Decided outcome) {
    return switch (outcome) {
      case KEPT_BY_ANOTHER -> new Problem(409, "moderation-claimed");
      case INVOLVED -> new Problem(403, "moderation-involved");
      case NOT_POSSIBLE -> new Problem(409, "moderation-not-possible");
      case ALREADY_DECIDED, DONE, SAME -> new Problem(409, "moderation-decided");
    };
  }
}
