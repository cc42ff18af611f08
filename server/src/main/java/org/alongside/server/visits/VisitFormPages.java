package org.alongside.server.visits;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.input.Coded;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.Parsed;
import org.alongside.core.plan.Support;
import org.alongside.core.plan.SupportId;
import org.alongside.core.visit.MissedReason;
import org.alongside.core.visit.VisitBody;
import org.alongside.core.visit.VisitId;
import org.alongside.core.visit.VisitOutcome;
import org.alongside.core.visit.VisitProblem;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Choice;
import org.alongside.server.html.DateField;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;

/** The form on which a holder, or who helps, says that a visit did not happen. */
public final class VisitFormPages {
  private static final String TEMPLATE = "visits/form.jte";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Visits visits;
  private final Access access;
  private final Frames frames;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public VisitFormPages(Visits visits, Access access, Frames frames, Clock clock) {
    this.visits = visits;
    this.access = access;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes
        .get("/holders/:holder/visits/new")
        .opens(Action.WRITE, Asset.VISIT, holder)
        .with(this::show);
    routes
        .post("/holders/:holder/visits/new")
        .opens(Action.WRITE, Asset.VISIT, holder)
        .with(this::take);
  }

  private Reply show(Tx tx, Ask ask) {
    SupportId support = ask.query("support").flatMap(VisitFormPages::findId).orElse(null);
    LocalDate on = ask.query("on").flatMap(VisitFormPages::findDay).orElseGet(dates::today);
    VisitForm form =
        VisitForm.of(
            support,
            on,
            support == null ? null : visits.getLengths(tx, ask.person("holder")).get(support));
    VisitId id = VisitId.of(Uuids.next(ask.now(), RANDOM));
    return Reply.page(TEMPLATE, page(tx, ask, id, form, List.of()));
  }

  private static Optional<SupportId> findId(String typed) {
    try {
      return Optional.of(SupportId.parse(typed));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> findDay(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (java.time.DateTimeException notADay) {
      return Optional.empty();
    }
  }

  private Reply take(Tx tx, Ask ask) {
    VisitId id = typedId(ask);
    VisitForm form = VisitForm.typed(ask);
    Parsed<VisitBody> read = form.read();
    if (read.find().isEmpty()) {
      return Reply.formAgain(TEMPLATE, page(tx, ask, id, form, read.errors()));
    }
    PersonId holder = ask.person("holder");
    VisitAnswer answer = visits.report(tx, ask.caller().getPerson(), holder, id, read.get());
    if (answer instanceof VisitAnswer.Refused refused) {
      FieldErrors errors = new FieldErrors();
      errors.add("/" + VisitForm.ON, problem(refused.why()));
      VisitId next = VisitId.of(Uuids.next(ask.now(), RANDOM));
      return Reply.formAgain(TEMPLATE, page(tx, ask, next, form, errors.list()));
    }
    String list = "/holders/" + holder + "/visits";
    return Reply.seeOther(
        mayRead(tx, ask)
            ? list + "?month=" + java.time.YearMonth.from(read.get().on()) + "&done=visits.reported"
            : list + "/new?done=visits.reported");
  }

  private static VisitProblem problem(VisitAnswer.Why why) {
    return switch (why) {
      case ABSENT -> throw new Refused();
      // The form was sent, changed and sent again: what was said first counts.
      case OTHER_BODY, ALREADY_REPORTED -> VisitProblem.ALREADY_REPORTED;
      case NOT_PLANNED -> VisitProblem.NOT_PLANNED;
      case STILL_TO_COME -> VisitProblem.STILL_TO_COME;
    };
  }

  private static VisitId typedId(Ask ask) {
    try {
      return VisitId.parse(ask.field("entry"));
    } catch (IllegalArgumentException notOurForm) {
      throw new Refused();
    }
  }

  private VisitFormPage page(Tx tx, Ask ask, VisitId id, VisitForm form, List<FieldError> errors) {
    PersonId holder = ask.person("holder");
    String heading = words.say("visits.form.title");
    String list = "/holders/" + holder + "/visits";
    DateField on =
        DateField.of(VisitForm.ON, words.say("visits.form.on"))
            .withTyped(
                form.of(VisitForm.ON + "-day"),
                form.of(VisitForm.ON + "-month"),
                form.of(VisitForm.ON + "-year"))
            .withErrors(sentences(errors, VisitForm.ON));
    Field support = field(form, errors, VisitForm.SUPPORT);
    Field outcome = field(form, errors, VisitForm.OUTCOME);
    Field planned = field(form, errors, VisitForm.PLANNED);
    Field happened = field(form, errors, VisitForm.HAPPENED);
    Field reason = field(form, errors, VisitForm.REASON);
    Field note = field(form, errors, VisitForm.NOTE);
    return new VisitFormPage(
        frames.frame(tx, ask, heading),
        heading,
        list + "/new",
        mayRead(tx, ask) ? list : "",
        id.toString(),
        support,
        on,
        outcome,
        planned,
        happened,
        reason,
        note,
        field(form, errors, VisitForm.TELL),
        ErrorSummary.of(support, on.forSummary(), outcome, happened, planned, reason, note),
        supports(tx, holder),
        choices(VisitOutcome.values(), "visits.form.outcome."),
        choices(MissedReason.values(), "visits.reason."));
  }

  private List<Choice> supports(Tx tx, PersonId holder) {
    return visits.findExpected(tx, holder).map(Expected::supports).orElse(List.of()).stream()
        .map((Support each) -> Choice.of(each.id().toString(), each.title()))
        .toList();
  }

  private List<Choice> choices(Coded[] codes, String prefix) {
    return Arrays.stream(codes)
        .map(each -> Choice.of(each.code(), words.say(prefix + each.code())))
        .toList();
  }

  private Field field(VisitForm form, List<FieldError> errors, String name) {
    Field field =
        Field.of(name, words.say("visits.form." + name))
            .withValue(form.of(name))
            .withErrors(sentences(errors, name));
    String hint = "visits.form." + name + "-hint";
    return words.keys().contains(hint) ? field.withHint(words.say(hint)) : field;
  }

  private List<String> sentences(List<FieldError> errors, String name) {
    return errors.stream()
        .filter(error -> error.pointer().equals("/" + name))
        .map(
            error -> {
              String own = "visits.input." + name.toLowerCase(Locale.ROOT) + "." + error.code();
              return words.say(
                  words.keys().contains(own) ? own : "input." + error.code(),
                  error.args().toArray());
            })
        .toList();
  }

  private boolean mayRead(Tx tx, Ask ask) {
    return access.allows(
        tx, ask.caller(), Action.READ, Asset.VISIT, Subject.of(ask.person("holder")));
  }
}
