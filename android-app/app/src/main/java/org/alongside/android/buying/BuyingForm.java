package org.alongside.android.buying;

import java.util.List;
import java.util.Objects;
import org.alongside.android.data.Buying;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.Parsed;
import org.alongside.core.money.Money;
import org.alongside.core.money.MoneyText;
import org.alongside.core.plan.Support;
import org.alongside.core.plan.SupportId;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendKind;
import org.alongside.core.spend.SpendTexts;
import org.jspecify.annotations.Nullable;

/**
 * What somebody would like to buy, as it was typed.
 *
 * @param part which part of the plan it is for: 0 to find it by the words, then the parts in their
 *     order, and after the last one none of them
 */
record BuyingForm(String what, String amount, int part) {

  static final String WHAT = "/what";
  static final String AMOUNT = "/amount";

  /** The purchase as if it were made today, or all that is wrong. */
  Parsed<SpendBody> read(Buying.Known known) {
    FieldErrors errors = new FieldErrors();
    Parsed<String> thing = SpendTexts.PAYEE.read(what);
    thing.errors().forEach(error -> errors.add(error.under(WHAT)));
    @Nullable Money price = price(errors);
    return errors.orElse(
        () ->
            new SpendBody(
                known.today(),
                Objects.requireNonNull(price),
                thing.get(),
                SpendCategory.OTHER,
                support(known, thing.get()),
                null,
                SpendKind.SPEND,
                List.of()));
  }

  private @Nullable Money price(FieldErrors errors) {
    MoneyText.Reading reading = MoneyText.parse(amount);
    if (reading instanceof MoneyText.Refused refused) {
      errors.add(AMOUNT, refused.reason());
      return null;
    }
    Money money = ((MoneyText.Understood) reading).amount();
    FieldErrors together = new FieldErrors();
    SpendBody.check(money, null, List.of(), together);
    together.list().stream()
        .limit(1)
        .forEach(error -> errors.add(new FieldError(AMOUNT, error.code(), List.of())));
    return money;
  }

  private @Nullable SupportId support(Buying.Known known, String thing) {
    List<Support> parts = known.listParts();
    if (part == 0) {
      return known.findLikely(thing).map(Support::id).orElse(null);
    }
    return part <= parts.size() ? parts.get(part - 1).id() : null;
  }
}
