package org.alongside.server.moderation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.Parsed;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.Forum;
import org.alongside.server.html.DateField;
import org.alongside.server.html.Field;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.jspecify.annotations.Nullable;

/**
 * Deciding about what is not a post: the words for those whom it concerns, ready to be changed, and
 * what they will read before it is sent.
 */
public final class MatterRulingPages {
  private static final String CASES = MatterCasePages.CASES;
  private static final String RULING = "moderation/matterRuling.jte";

  private final MatterCases cases;
  private final Frames frames;
  private final ModerationWords words;
  private final MatterView view;

  public MatterRulingPages(
      Forum forum, MatterCases cases, MatterReports reports, Frames frames, Clock clock) {
    this.cases = cases;
    this.frames = frames;
    this.words = new ModerationWords(clock);
    this.view = new MatterView(forum, cases, reports, words);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder nothing = SubjectFinder.nothing();
    routes
        .get(CASES + ":case/decision")
        .opens(Action.DECIDE, Asset.MODERATION, nothing)
        .with(this::blank);
    routes
        .post(CASES + ":case/preview")
        .opens(Action.DECIDE, Asset.MODERATION, nothing)
        .with(this::preview);
    routes
        .post(CASES + ":case/decision")
        .opens(Action.DECIDE, Asset.MODERATION, nothing)
        .with(this::decide);
  }

  private Reply blank(Tx tx, Ask ask) {
    MatterCase item = view.item(tx, ask);
    Map<String, String> chosen = new HashMap<>();
    ask.query(RulingForm.ACTION).ifPresent(code -> chosen.put(RulingForm.ACTION, code));
    RulingForm form = new RulingForm(chosen);
    Optional<ModerationAction> action = form.action().filter(cases.listActions(tx, item)::contains);
    if (action.isEmpty() || item.decided()) {
      return missing(item);
    }
    return Reply.page(
        RULING, page(tx, ask, item, action.get(), filled(item, form, action.get()), List.of()));
  }

  private static Reply missing(MatterCase item) {
    return Reply.seeOther(CASES + item.id() + (item.decided() ? "" : "?missing=action#action"));
  }

  private RulingForm filled(MatterCase item, RulingForm form, ModerationAction action) {
    RulingForm filled =
        form.withDefault(RulingForm.REASON, view.say(item, "letter." + action.code()))
            .withDefault(RulingForm.REPORTERS, view.say(item, "letter-reporters." + action.code()));
    if (action.usualDays() == 0) {
      return filled;
    }
    LocalDate end = words.dates().today().plusDays(action.usualDays());
    return filled
        .withDefault(RulingForm.UNTIL + "-day", Integer.toString(end.getDayOfMonth()))
        .withDefault(RulingForm.UNTIL + "-month", Integer.toString(end.getMonthValue()))
        .withDefault(RulingForm.UNTIL + "-year", Integer.toString(end.getYear()));
  }

  private MatterRulingPage page(
      Tx tx,
      Ask ask,
      MatterCase item,
      ModerationAction action,
      RulingForm form,
      List<FieldError> errors) {
    return new MatterRulingPage(
        frames.frame(tx, ask, view.say(item, "action." + action.code())),
        view.trail(item),
        view.say(item, "ruling.what"),
        view.articles(tx, item.id()),
        action,
        view.say(item, "action." + action.code() + ".hint"),
        CASES + item.id(),
        until(action, form, errors),
        field(RulingForm.REASON, view.say(item, "ruling.reason"), form, errors),
        item.reports() == 0
            ? null
            : field(RulingForm.REPORTERS, words.say("ruling.reporters"), form, errors));
  }

  private Field field(String name, String label, RulingForm form, List<FieldError> errors) {
    return Field.of(name, label)
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
    if (!action.isPause()) {
      return null;
    }
    return DateField.of(RulingForm.UNTIL, words.say("ruling.until"))
        .withHint(words.say("ruling.until.hint"))
        .withTyped(
            form.text(RulingForm.UNTIL + "-day"),
            form.text(RulingForm.UNTIL + "-month"),
            form.text(RulingForm.UNTIL + "-year"))
        .withErrors(sentences(RulingForm.UNTIL, errors));
  }

  private Reply preview(Tx tx, Ask ask) {
    MatterCase item = view.item(tx, ask);
    RulingForm form = RulingForm.of(ask);
    Optional<ModerationAction> action = action(item, form);
    if (action.isEmpty()) {
      return missing(item);
    }
    if (!ask.field("change").isEmpty()) {
      return Reply.page(RULING, page(tx, ask, item, action.get(), form, List.of()));
    }
    Parsed<Ruling> ruling = form.readPlain(words.dates().today());
    return ruling.find().isEmpty()
        ? Reply.formAgain(RULING, page(tx, ask, item, action.get(), form, ruling.errors()))
        : Reply.page("moderation/preview.jte", preview(tx, ask, item, form, ruling.get()));
  }

  private static Optional<ModerationAction> action(MatterCase item, RulingForm form) {
    return form.action().filter(item.kind().actions()::contains);
  }

  private PreviewPage preview(Tx tx, Ask ask, MatterCase item, RulingForm form, Ruling ruling) {
    String code = ruling.action().code();
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(SummaryRow.of(words.say("preview.what"), view.say(item, "action." + code)));
    cases
        .endOf(ruling)
        .ifPresent(end -> rows.add(SummaryRow.of(words.say("preview.until"), words.endOf(end))));
    return new PreviewPage(
        frames.frame(tx, ask, words.say("preview.title")),
        view.trail(item),
        rows,
        ruling.action() == ModerationAction.NONE
            ? null
            : new PreviewPage.Letter(
                view.say(item, "preview.author"),
                view.say(item, "told-author." + code),
                ruling.toAuthor().value()),
        item.reports() == 0
            ? null
            : new PreviewPage.Letter(
                words.say("preview.reporters"),
                view.say(item, "told-reporter." + code),
                ruling.toReporters().value()),
        CASES + item.id(),
        form.typed());
  }

  private Reply decide(Tx tx, Ask ask) {
    MatterCase item = view.item(tx, ask);
    RulingForm form = RulingForm.of(ask);
    Optional<ModerationAction> action = action(item, form);
    if (action.isEmpty()) {
      return missing(item);
    }
    Parsed<Ruling> ruling = form.readPlain(words.dates().today());
    if (ruling.find().isEmpty()) {
      return Reply.formAgain(RULING, page(tx, ask, item, action.get(), form, ruling.errors()));
    }
    Decided outcome = cases.decide(tx, item.id(), MatterView.moderator(ask), ruling.get());
    return switch (outcome) {
      case DONE, SAME -> Reply.seeOther("/moderation?done=moderation-decided");
      case KEPT_BY_ANOTHER -> lost(tx, ask, item, action.get(), form, "claimed");
      case ALREADY_DECIDED -> lost(tx, ask, item, action.get(), form, "decided");
      case NOT_POSSIBLE -> lost(tx, ask, item, action.get(), form, "gone");
      case INVOLVED -> throw words.problem(outcome);
    };
  }

  /** Somebody else was first: nothing was done, and what was typed is given back. */
  private Reply lost(
      Tx tx, Ask ask, MatterCase item, ModerationAction action, RulingForm form, String why) {
    List<FieldError> errors = List.of(new FieldError("/" + RulingForm.REASON, why, List.of()));
    return Reply.page(RULING, page(tx, ask, item, action, form, errors)).withStatus(409);
  }
}
