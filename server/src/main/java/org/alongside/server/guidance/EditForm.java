package org.alongside.server.guidance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.alongside.core.guidance.Audience;
import org.alongside.core.guidance.GuidancePage;
import org.alongside.core.guidance.PageSlug;
import org.alongside.core.input.Codes;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.core.input.TextRule;
import org.alongside.server.html.DateField;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;

/** The form to change a page: what stands in it, and what is wrong with it. */
record EditForm(
    Field title,
    Field summary,
    Field owner,
    Field audience,
    Field markdown,
    Field easyRead,
    DateField lastReviewed,
    DateField nextReview) {
  private static final TextRule LINE = TextRule.line(1, 300);
  private static final TextRule SUMMARY = TextRule.lines(1, 1_000);
  private static final TextRule TEXT = TextRule.lines(1, 200_000);
  private static final TextRule EASY = TextRule.lines(0, 200_000);

  /** The form with a page as it is. */
  static EditForm of(GuidancePage page) {
    EditForm empty = empty();
    return new EditForm(
        empty.title.withValue(page.title()),
        empty.summary.withValue(page.summary()),
        empty.owner.withValue(page.owner()),
        empty.audience.withValue(page.audience().code()),
        empty.markdown.withValue(page.markdown()),
        empty.easyRead.withValue(page.easyRead() == null ? "" : page.easyRead()),
        empty.lastReviewed.withDate(page.lastReviewedOn()),
        empty.nextReview.withDate(page.nextReviewOn()));
  }

  /** The form with what was typed. */
  static EditForm of(Ask ask) {
    EditForm empty = empty();
    return new EditForm(
        typed(ask, empty.title),
        typed(ask, empty.summary),
        typed(ask, empty.owner),
        typed(ask, empty.audience),
        typed(ask, empty.markdown),
        typed(ask, empty.easyRead),
        typed(ask, empty.lastReviewed),
        typed(ask, empty.nextReview));
  }

  /** The page that was typed, or all that is wrong; each pointer is the name of a field. */
  Parsed<GuidancePage> parse(PageSlug slug) {
    List<FieldError> errors = new ArrayList<>();
    Consumer<FieldError> add = errors::add;
    String newTitle = read(title, LINE, add);
    String newSummary = read(summary, SUMMARY, add);
    String newOwner = read(owner, LINE, add);
    String text = read(markdown, TEXT, add);
    String easy = read(easyRead, EASY, add);
    Audience readers = Codes.find(Audience.class, audience.value()).orElse(null);
    if (readers == null) {
      add.accept(FieldError.at("/audience", InputCode.NOT_A_CHOICE));
    }
    LocalDate last = read(lastReviewed, add);
    LocalDate next = read(nextReview, add);
    if (errors.isEmpty() && next.isBefore(last)) {
      add.accept(new FieldError("/nextReview", "guidance-next-before-last", List.of()));
    }
    if (!errors.isEmpty() || readers == null) {
      return Parsed.invalid(errors);
    }
    return Parsed.valid(
        new GuidancePage(
            slug,
            newTitle,
            newSummary,
            readers,
            newOwner,
            last,
            next,
            text,
            easy.isEmpty() ? null : easy));
  }

  /** The same form that says what is wrong. */
  EditForm withErrors(List<FieldError> errors) {
    return new EditForm(
        wrong(title, errors),
        wrong(summary, errors),
        wrong(owner, errors),
        wrong(audience, errors),
        wrong(markdown, errors),
        wrong(easyRead, errors),
        lastReviewed.withErrors(wrong(lastReviewed.question(), errors).errors()),
        nextReview.withErrors(wrong(nextReview.question(), errors).errors()));
  }

  /** What is wrong, in the order of the page. */
  ErrorSummary summaryOfErrors() {
    return ErrorSummary.of(
        title,
        summary,
        owner,
        audience,
        markdown,
        easyRead,
        lastReviewed.forSummary(),
        nextReview.forSummary());
  }

  private static String read(Field field, TextRule rule, Consumer<FieldError> add) {
    return rule.read(field.value())
        .match(
            text -> text,
            errors -> {
              errors.forEach(error -> add.accept(error.under("/" + field.name())));
              return "";
            });
  }

  private static LocalDate read(DateField field, Consumer<FieldError> add) {
    try {
      return LocalDate.of(
          Integer.parseInt(field.year().strip()),
          Integer.parseInt(field.month().strip()),
          Integer.parseInt(field.day().strip()));
    } catch (NumberFormatException | DateTimeException notADate) {
      add.accept(FieldError.at("/" + field.question().name(), InputCode.NOT_A_DATE));
      return LocalDate.EPOCH;
    }
  }

  private static Field wrong(Field field, List<FieldError> errors) {
    return field.withErrors(
        errors.stream()
            .filter(error -> error.pointer().equals("/" + field.name()))
            .map(error -> Words.english().say("input." + error.code(), error.args().toArray()))
            .toList());
  }

  private static Field typed(Ask ask, Field field) {
    return field.withValue(ask.field(field.name()));
  }

  private static DateField typed(Ask ask, DateField field) {
    String name = field.question().name();
    return field.withTyped(
        ask.field(name + "-day"), ask.field(name + "-month"), ask.field(name + "-year"));
  }

  private static EditForm empty() {
    Words words = Words.english();
    String pictures = String.join(", ", EasyRead.PICTURES.stream().sorted().toList());
    return new EditForm(
        Field.of("title", words.say("guidance.edit.page-title")),
        Field.of("summary", words.say("guidance.edit.summary"))
            .withHint(words.say("guidance.edit.summary-hint")),
        Field.of("owner", words.say("guidance.edit.owner")),
        Field.of("audience", words.say("guidance.edit.audience")),
        Field.of("markdown", words.say("guidance.edit.markdown"))
            .withHint(words.say("guidance.edit.markdown-hint")),
        Field.of("easyRead", words.say("guidance.edit.easy-read"))
            .withHint(words.say("guidance.edit.easy-read-hint", pictures)),
        DateField.of("lastReviewed", words.say("guidance.edit.last-reviewed")),
        DateField.of("nextReview", words.say("guidance.edit.next-review")));
  }
}
