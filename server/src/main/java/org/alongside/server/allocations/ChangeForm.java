package org.alongside.server.allocations;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.allocation.ContributionRhythm;
import org.alongside.core.announcement.BudgetChangeKind;
import org.alongside.core.announcement.ChangeDraft;
import org.alongside.core.announcement.ChangePart;
import org.alongside.core.announcement.ChangeWords;
import org.alongside.core.announcement.PausedPay;
import org.alongside.core.budget.AllocationId;
import org.alongside.core.budget.Deployment;
import org.alongside.core.input.Codes;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.core.input.TextRule;
import org.alongside.core.money.Money;
import org.alongside.server.http.Ask;
import org.alongside.server.http.TypedFields;
import org.jspecify.annotations.Nullable;

/** What was typed about a change, by the name of the field; kept as it was typed. */
record ChangeForm(BudgetChangeKind kind, Map<String, String> typed) {
  private static final TextRule WORDS = TextRule.lines(0, ChangeWords.LONGEST);
  private static final int MOST_FIELDS = 40;

  ChangeForm {
    typed = Collections.unmodifiableMap(new LinkedHashMap<>(typed));
  }

  static ChangeForm sent(BudgetChangeKind kind, Ask ask) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (String name : ask.fields().names()) {
      if (name.matches("[a-z][a-z-]{0,40}") && typed.size() < MOST_FIELDS) {
        typed.put(name, ask.field(name));
      }
    }
    return new ChangeForm(kind, typed);
  }

  String of(String name) {
    return typed.getOrDefault(name, "");
  }

  /** Whether this kind of change asks for the part of the budget. */
  static boolean asksForPart(BudgetChangeKind kind) {
    return switch (kind) {
      case CUT, INCREASE, DEPLOYMENT, CONTRIBUTION -> true;
      default -> false;
    };
  }

  /** Whether this kind of change asks for a last day. */
  static boolean asksUntil(BudgetChangeKind kind) {
    return kind == BudgetChangeKind.CONTRIBUTION
        || kind == BudgetChangeKind.PAUSE
        || kind.needs().contains(ChangePart.UNTIL);
  }

  /** The order; what is only missing is found by the order itself. */
  Parsed<ChangeOrder> read() {
    TypedFields fields = new TypedFields(typed, new FieldErrors());
    LocalDate effective = date(fields, "effective");
    LocalDate until = asksUntil(kind) ? date(fields, "until") : null;
    Money amount =
        kind.needs().contains(ChangePart.AMOUNT) && !fields.isEmpty("amount")
            ? fields.money("amount")
            : null;
    PausedPay pay =
        kind == BudgetChangeKind.PAUSE ? fields.choice(PausedPay.class, "pay") : PausedPay.GOES_ON;
    ChangeWords words =
        new ChangeWords(
            fields.text("reasons", WORDS),
            fields.text("meanwhile", WORDS),
            fields.text("notice", WORDS),
            fields.text("continues", WORDS),
            fields.text("reconsideration", WORDS),
            fields.text("who", WORDS));
    AllocationId part = asksForPart(kind) ? part(fields) : null;
    Optional<Deployment> to = Codes.find(Deployment.class, of("to"));
    Optional<ContributionRhythm> rhythm = Codes.find(ContributionRhythm.class, of("rhythm"));
    return fields
        .errors()
        .orElse(
            () ->
                new ChangeOrder(
                    new ChangeDraft(kind, effective, until, amount, part, pay, words),
                    to.orElse(null),
                    rhythm.orElse(null)));
  }

  private static @Nullable LocalDate date(TypedFields fields, String name) {
    boolean empty =
        fields.isEmpty(name + "-day")
            && fields.isEmpty(name + "-month")
            && fields.isEmpty(name + "-year");
    return empty ? null : fields.date(name).orElse(null);
  }

  private static @Nullable AllocationId part(TypedFields fields) {
    try {
      return AllocationId.parse(fields.text("allocation"));
    } catch (IllegalArgumentException notAPart) {
      fields.wrong("allocation", InputCode.NOT_A_CHOICE);
      return null;
    }
  }
}
