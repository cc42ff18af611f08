package org.alongside.server.deciding;

import java.time.LocalDate;
import org.alongside.core.money.Money;
import org.alongside.core.plan.ConcernKind;
import org.alongside.core.plan.PlanConcern;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.html.Words;

/** Says what stands against sending a plan, or what is worth a second look. */
final class ConcernWords {
  private final EnglishDates dates;
  private final Words words = Words.english();

  ConcernWords(EnglishDates dates) {
    this.dates = dates;
  }

  String say(PlanConcern concern) {
    String key = "deciding.concern." + concern.kind().code();
    if (concern.kind() == ConcernKind.REVIEW_TOO_LATE) {
      return words.say(key, dates.date(LocalDate.parse(concern.arguments().get(0))));
    }
    if (concern.kind() == ConcernKind.COSTS_MORE) {
      return words.say(key, pounds(concern.arguments().get(0)), pounds(concern.arguments().get(1)));
    }
    if (concern.kind() == ConcernKind.TASK_ENDED || concern.kind() == ConcernKind.TASK_ENDS_SOON) {
      return words.say(
          key,
          concern.arguments().get(0),
          concern.arguments().get(1),
          dates.date(LocalDate.parse(concern.arguments().get(2))));
    }
    return words.say(key, concern.arguments().toArray());
  }

  /** Where it can be put right. */
  String href(PlanConcern concern, String draft) {
    return switch (concern.kind()) {
      case NO_REVIEW_DATE, REVIEW_IN_THE_PAST, REVIEW_TOO_LATE, NO_COORDINATOR ->
          draft + "/arrangements";
      case NO_CONTINGENCIES -> draft + "/contingencies";
      case NO_OUTCOMES -> draft + "#outcomes";
      case TASK_NOT_SIGNED_OFF, TASK_ENDED, TASK_ENDS_SOON -> draft + "#tasks";
      case NO_SUPPORTS, SERVES_NO_OUTCOME, NO_PAYER, COSTS_MORE -> draft + "#supports";
    };
  }

  private static String pounds(String pence) {
    return EnglishMoney.headline(Money.pence(Long.parseLong(pence)));
  }
}
