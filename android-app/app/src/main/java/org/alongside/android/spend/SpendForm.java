package org.alongside.android.spend;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.core.money.Money;
import org.alongside.core.money.MoneyText;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendKind;
import org.alongside.core.spend.SpendTexts;
import org.jspecify.annotations.Nullable;

/** What was typed into the form, to be read as an entry or as all that is wrong with it. */
record SpendForm(
    String amount, String payee, @Nullable SpendCategory category, LocalDate spentOn, String note) {

  static final String AMOUNT = "/amount";
  static final String PAYEE = "/payee";
  static final String CATEGORY = "/category";
  static final String NOTE = "/note";

  Parsed<SpendBody> read() {
    FieldErrors errors = new FieldErrors();
    @Nullable Money money = readAmount(errors);
    Parsed<String> who = SpendTexts.PAYEE.read(payee);
    who.errors().forEach(error -> errors.add(error.under(PAYEE)));
    if (category == null) {
      errors.add(CATEGORY, InputCode.REQUIRED);
    }
    @Nullable String remark = readNote(errors);
    return errors.orElse(
        () ->
            new SpendBody(
                spentOn,
                money == null ? Money.pence(0) : money,
                who.get(),
                Objects.requireNonNull(category),
                null,
                remark,
                SpendKind.SPEND,
                List.of()));
  }

  private @Nullable Money readAmount(FieldErrors errors) {
    MoneyText.Reading reading = MoneyText.parse(amount);
    if (reading instanceof MoneyText.Refused refused) {
      errors.add(AMOUNT, refused.reason());
      return null;
    }
    Money money = ((MoneyText.Understood) reading).amount();
    FieldErrors together = new FieldErrors();
    SpendBody.check(money, null, List.of(), together);
    together.list().stream().limit(1).forEach(error -> errors.add(under(error.code())));
    return money;
  }

  private static FieldError under(String code) {
    return new FieldError(AMOUNT, code, List.of());
  }

  private @Nullable String readNote(FieldErrors errors) {
    if (note.trim().isEmpty()) {
      return null;
    }
    Parsed<String> read = SpendTexts.NOTE.read(note);
    read.errors().forEach(error -> errors.add(error.under(NOTE)));
    return read.find().orElse(null);
  }
}
