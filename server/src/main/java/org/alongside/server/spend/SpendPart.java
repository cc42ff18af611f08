package org.alongside.server.spend;

import java.util.ArrayList;
import java.util.List;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.input.Codes;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.InputCode;
import org.alongside.core.money.Money;
import org.alongside.core.money.MoneyText;
import org.alongside.core.plan.SupportId;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendProblem;
import org.alongside.core.spend.Split;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.http.Ask;
import org.jspecify.annotations.Nullable;

/**
 * What was typed about one part of a payment that is split, as it was typed.
 *
 * @param support the id of a support, or empty
 * @param stream the code of a funding stream, or empty
 */
record SpendPart(String amount, String support, String stream) {
  static SpendPart empty() {
    return new SpendPart("", "", "");
  }

  static SpendPart of(Split split) {
    SupportId support = split.support();
    FundingStream stream = split.stream();
    return new SpendPart(
        EnglishMoney.exact(split.amount()).replace("£", ""),
        support == null ? "" : support.toString(),
        stream == null ? "" : stream.code());
  }

  /** All parts of a request, those too that nothing was typed into. */
  static List<SpendPart> typed(Ask ask) {
    List<SpendPart> parts = new ArrayList<>();
    String count = ask.field("parts");
    int most = count.matches("[0-9]{1,2}") ? Integer.parseInt(count) : 0;
    for (int i = 0; i < Math.min(most, SpendBody.MOST_SPLITS); i++) {
      parts.add(
          new SpendPart(
              ask.field(name(i, "amount")),
              ask.field(name(i, "support")),
              ask.field(name(i, "stream"))));
    }
    return parts;
  }

  /** The name of a field of the nth part, from 0. */
  static String name(int index, String field) {
    return "part-" + index + "-" + field;
  }

  /** The place of a field of the nth part, from 0. */
  static String pointer(int index, String field) {
    return "/splits/" + index + "/" + field;
  }

  boolean isEmpty() {
    return amount.isBlank() && support.isEmpty() && stream.isEmpty();
  }

  /** The amount, if one can be read. */
  Money amountOrZero() {
    return MoneyText.parse(amount).match(read -> read, reason -> Money.pence(0));
  }

  /** The part, or what is wrong with it. */
  @Nullable Split read(int index, FieldErrors errors) {
    int before = errors.count();
    Money money =
        MoneyText.parse(amount)
            .match(
                read -> read,
                reason -> {
                  errors.add(pointer(index, "amount"), reason);
                  return Money.pence(0);
                });
    if (errors.count() == before && !money.isPositive()) {
      errors.add(pointer(index, "amount"), SpendProblem.AMOUNT_NOT_ABOVE_ZERO);
    }
    SupportId to = supportId(index, errors);
    FundingStream from = Codes.find(FundingStream.class, stream).orElse(null);
    if (from == null && !stream.isEmpty()) {
      errors.add(pointer(index, "stream"), InputCode.NOT_A_CHOICE);
    }
    if (errors.count() == before && to == null && from == null) {
      errors.add(pointer(index, "support"), InputCode.REQUIRED);
    }
    return errors.count() == before ? new Split(to, from, money) : null;
  }

  private @Nullable SupportId supportId(int index, FieldErrors errors) {
    if (support.isEmpty()) {
      return null;
    }
    try {
      return SupportId.parse(support);
    } catch (IllegalArgumentException notAnId) {
      errors.add(pointer(index, "support"), InputCode.NOT_A_CHOICE);
      return null;
    }
  }
}
