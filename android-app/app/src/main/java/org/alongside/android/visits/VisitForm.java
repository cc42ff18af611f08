package org.alongside.android.visits;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.core.plan.SupportId;
import org.alongside.core.visit.MissedReason;
import org.alongside.core.visit.VisitBody;
import org.alongside.core.visit.VisitOutcome;
import org.alongside.core.visit.VisitTelling;
import org.alongside.core.visit.VisitTexts;
import org.jspecify.annotations.Nullable;

/** What was typed into the form, to be read as what is said of a visit or as all that is wrong. */
record VisitForm(
    SupportId support,
    LocalDate on,
    VisitOutcome outcome,
    String planned,
    String happened,
    @Nullable MissedReason reason,
    String note,
    VisitTelling telling) {

  static final String PLANNED = "/plannedMinutes";
  static final String HAPPENED = "/happenedMinutes";
  static final String NOTE = "/note";

  private static final Pattern MINUTES = Pattern.compile("[0-9]{1,4}");

  Parsed<VisitBody> read() {
    FieldErrors errors = new FieldErrors();
    boolean shorter = outcome == VisitOutcome.PARTLY;
    @Nullable Duration whole = shorter ? minutes(planned, PLANNED, errors) : null;
    @Nullable Duration part = shorter ? minutes(happened, HAPPENED, errors) : null;
    if (errors.count() == 0) {
      VisitBody.check(outcome, whole, part, errors);
    }
    @Nullable String remark = remark(errors);
    return errors.orElse(
        () -> new VisitBody(support, on, outcome, whole, part, reason, remark, telling));
  }

  private static @Nullable Duration minutes(String typed, String pointer, FieldErrors errors) {
    String text = typed.trim();
    if (text.isEmpty()) {
      errors.add(pointer, InputCode.REQUIRED);
      return null;
    }
    if (!MINUTES.matcher(text).matches()) {
      errors.add(pointer, InputCode.NOT_AN_INTEGER);
      return null;
    }
    return Duration.ofMinutes(Long.parseLong(text));
  }

  private @Nullable String remark(FieldErrors errors) {
    if (note.trim().isEmpty()) {
      return null;
    }
    Parsed<String> read = VisitTexts.NOTE.read(note);
    read.errors().forEach(error -> errors.add(error.under(NOTE)));
    return read.find().orElse(null);
  }

  /** The choices of a reason, in the order in which they are shown. */
  static List<MissedReason> reasons() {
    return List.of(MissedReason.values());
  }
}
