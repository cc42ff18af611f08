package org.alongside.server.buying;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.Support;
import org.alongside.core.plan.SupportId;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendKind;
import org.alongside.core.spend.SpendPreview;
import org.alongside.core.spend.SpendTexts;
import org.alongside.server.http.Ask;
import org.alongside.server.http.TypedFields;
import org.jspecify.annotations.Nullable;

/**
 * What somebody would like to buy, as it was typed.
 *
 * @param support the id of a part of the plan, {@code none}, or {@code guess}
 */
record AskForm(String what, String amount, String support) {
  /** Lets the words decide which part of the plan it belongs to. */
  static final String GUESS = "guess";

  static AskForm empty() {
    return new AskForm("", "", GUESS);
  }

  static AskForm typed(Ask ask) {
    return new AskForm(ask.field("what"), ask.field("amount"), ask.field("support"));
  }

  /** The purchase as if it were made today, or all that is wrong. */
  Parsed<SpendBody> read(LocalDate today, Optional<Plan> plan) {
    FieldErrors errors = new FieldErrors();
    TypedFields fields =
        new TypedFields(Map.of("what", what, "amount", amount, "support", support), errors);
    String thing = fields.text("what", SpendTexts.PAYEE);
    Money price = fields.positive("amount");
    SupportId chosen = chosen(plan, thing, errors);
    return errors.count() > 0
        ? Parsed.invalid(errors.list())
        : Parsed.valid(
            new SpendBody(
                today,
                price,
                thing,
                SpendCategory.OTHER,
                chosen,
                null,
                SpendKind.SPEND,
                List.of()));
  }

  private @Nullable SupportId chosen(Optional<Plan> plan, String thing, FieldErrors errors) {
    if (support.isEmpty() || support.equals(GUESS)) {
      return plan.flatMap(agreed -> SpendPreview.findLikely(agreed, thing))
          .map(Support::id)
          .orElse(null);
    }
    if (support.equals("none")) {
      return null;
    }
    Optional<SupportId> found =
        plan.stream()
            .flatMap(agreed -> agreed.listAgreedSupports().stream())
            .map(Support::id)
            .filter(id -> id.toString().equals(support))
            .findFirst();
    if (found.isEmpty()) {
      errors.add("/support", InputCode.NOT_A_CHOICE);
    }
    return found.orElse(null);
  }
}
