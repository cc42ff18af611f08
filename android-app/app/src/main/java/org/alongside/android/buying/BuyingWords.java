package org.alongside.android.buying;

import android.content.Context;
import java.util.List;
import org.alongside.android.R;
import org.alongside.android.ui.Words;
import org.alongside.core.money.Money;
import org.alongside.core.money.MoneyText;
import org.alongside.core.spend.CheckResult;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendPreview;
import org.jspecify.annotations.Nullable;

/** An answer in words, with its reason, and the question that it can become. */
record BuyingWords(Context context, SpendBody purchase, SpendPreview preview) {

  /** The answer in a few words. */
  String answer() {
    return Words.word(context, "buying_tag", preview.check().outcome().code());
  }

  /** The part of the plan or the rule that it goes by. */
  String why() {
    CheckResult check = preview.check();
    SpendPreview.Part part = preview.part();
    Money over = check.over();
    String rule = check.rule();
    return switch (check.outcome()) {
      case IN_PLAN ->
          part == null
              ? context.getString(R.string.reason_in_plan)
              : context.getString(R.string.buying_in_plan, part.support().title());
      case MORE_THAN_PLANNED ->
          part == null || over == null
              ? Words.reason(context, check.outcome().code(), List.of())
              : context.getString(
                  R.string.buying_more, part.support().title(), MoneyText.format(over));
      case NOT_IN_PLAN_YET -> context.getString(R.string.buying_not_in_plan_yet);
      case AGREE_FIRST -> context.getString(R.string.buying_agree_first, rule(rule));
      case EXCLUDED -> context.getString(R.string.buying_excluded, rule(rule));
    };
  }

  private String rule(@Nullable String code) {
    return code == null ? "" : Words.word(context, "rule", code);
  }

  /** The sums behind it, a line each; empty when it belongs to no part of the plan. */
  String sums() {
    SpendPreview.Part part = preview.part();
    if (part == null) {
      return "";
    }
    Money after = part.planned().minus(part.spent()).minus(purchase.amount());
    return String.join(
        "\n",
        context.getString(R.string.buying_planned, MoneyText.format(part.planned())),
        context.getString(R.string.buying_spent, MoneyText.format(part.spent())),
        context.getString(R.string.buying_this, MoneyText.format(purchase.amount())),
        after.isNegative()
            ? context.getString(R.string.buying_over, MoneyText.format(after.negate()))
            : context.getString(R.string.buying_left, MoneyText.format(after)));
  }

  /** The question to the worker. */
  String question() {
    return context.getString(
        R.string.buying_question, purchase.payee(), MoneyText.format(purchase.amount()), why());
  }
}
