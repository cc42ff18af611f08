package org.alongside.server.visits;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.employment.EmploymentProblem;
import org.alongside.core.employment.HoursText;
import org.alongside.core.input.Codes;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.core.plan.SupportId;
import org.alongside.core.visit.MissedReason;
import org.alongside.core.visit.VisitBody;
import org.alongside.core.visit.VisitOutcome;
import org.alongside.core.visit.VisitTelling;
import org.alongside.core.visit.VisitTexts;
import org.alongside.server.http.Ask;
import org.alongside.server.http.TypedFields;
import org.jspecify.annotations.Nullable;

/**
 * What was typed about a visit, by the name of the field, and the reading of it. An error stands at
 * its field, {@code /<name>}.
 */
record VisitForm(Map<String, String> typed) {
  static final String SUPPORT = "support";
  static final String ON = "on";
  static final String OUTCOME = "outcome";
  static final String PLANNED = "planned";
  static final String HAPPENED = "happened";
  static final String REASON = "reason";
  static final String NOTE = "note";
  static final String TELL = "tell";

  private static final List<String> FIELDS =
      List.of(
          SUPPORT,
          ON + "-day",
          ON + "-month",
          ON + "-year",
          OUTCOME,
          PLANNED,
          HAPPENED,
          REASON,
          NOTE,
          TELL);

  /** What the wire calls a field that the form calls otherwise. */
  private static final Map<String, String> POINTERS =
      Map.of("/plannedMinutes", "/" + PLANNED, "/happenedMinutes", "/" + HAPPENED);

  VisitForm {
    typed = Map.copyOf(typed);
  }

  /** An empty form for a support and a day, which tells the worker. */
  static VisitForm of(@Nullable SupportId support, LocalDate on, @Nullable Duration length) {
    Map<String, String> typed = new HashMap<>();
    typed.put(SUPPORT, support == null ? "" : support.toString());
    typed.put(ON + "-day", Integer.toString(on.getDayOfMonth()));
    typed.put(ON + "-month", Integer.toString(on.getMonthValue()));
    typed.put(ON + "-year", Integer.toString(on.getYear()));
    typed.put(TELL, VisitTelling.WORKER.code());
    if (length != null) {
      typed.put(PLANNED, typedTime(length));
    }
    return new VisitForm(typed);
  }

  /** A time as it can be typed again: {@code 1:30}. */
  static String typedTime(Duration time) {
    return time.toMinutesPart() == 0
        ? Long.toString(time.toHours())
        : "%d:%02d".formatted(time.toHours(), time.toMinutesPart());
  }

  /** What was typed into the fields of a request. */
  static VisitForm typed(Ask ask) {
    Map<String, String> typed = new HashMap<>();
    FIELDS.forEach(name -> typed.put(name, ask.field(name)));
    return new VisitForm(typed);
  }

  /** What was typed into a field. */
  String of(String name) {
    return typed.getOrDefault(name, "");
  }

  /** What is said of the visit, or all that is wrong. */
  Parsed<VisitBody> read() {
    FieldErrors errors = new FieldErrors();
    TypedFields fields = new TypedFields(typed, errors);
    Optional<SupportId> support = support(fields);
    Optional<LocalDate> on = fields.date(ON);
    Optional<VisitOutcome> outcome = Codes.find(VisitOutcome.class, of(OUTCOME));
    if (outcome.isEmpty()) {
      fields.wrong(OUTCOME, InputCode.NOT_A_CHOICE);
    }
    boolean partly = outcome.filter(VisitOutcome.PARTLY::equals).isPresent();
    Duration planned = time(fields, PLANNED);
    Duration happened = partly ? time(fields, HAPPENED) : null;
    String note = fields.isEmpty(NOTE) ? null : fields.text(NOTE, VisitTexts.NOTE);
    if (errors.count() == 0) {
      checkTimes(outcome.orElseThrow(), planned, happened, errors);
    }
    return errors.orElse(
        () ->
            new VisitBody(
                support.orElseThrow(),
                on.orElseThrow(),
                outcome.orElseThrow(),
                planned,
                happened,
                Codes.find(MissedReason.class, of(REASON)).orElse(null),
                note,
                of(TELL).isEmpty() ? VisitTelling.NOBODY : VisitTelling.WORKER));
  }

  private Optional<SupportId> support(TypedFields fields) {
    try {
      return Optional.of(SupportId.parse(of(SUPPORT)));
    } catch (IllegalArgumentException notAnId) {
      fields.wrong(SUPPORT, InputCode.NOT_A_CHOICE);
      return Optional.empty();
    }
  }

  private @Nullable Duration time(TypedFields fields, String name) {
    if (fields.isEmpty(name)) {
      return null;
    }
    Optional<Duration> time = HoursText.parse(of(name));
    if (time.isEmpty() || time.get().isZero() || time.get().compareTo(VisitTexts.LONGEST) > 0) {
      fields.wrong(name, EmploymentProblem.NOT_HOURS);
    }
    return time.orElse(null);
  }

  private static void checkTimes(
      VisitOutcome outcome,
      @Nullable Duration planned,
      @Nullable Duration happened,
      FieldErrors errors) {
    FieldErrors found = new FieldErrors();
    VisitBody.check(outcome, planned, happened, found);
    for (FieldError each : found.list()) {
      errors.add(
          new FieldError(
              POINTERS.getOrDefault(each.pointer(), each.pointer()), each.code(), each.args()));
    }
  }
}
