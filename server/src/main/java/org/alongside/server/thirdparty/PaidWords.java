package org.alongside.server.thirdparty;

import java.util.ArrayList;
import java.util.List;
import org.alongside.core.plan.Support;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendEntry;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Tag;
import org.alongside.server.html.Words;

/** Says what was paid. */
final class PaidWords {
  private final EnglishDates dates;
  private final Words words = Words.english();

  PaidWords(EnglishDates dates) {
    this.dates = dates;
  }

  String heading(SpendEntry entry) {
    return words.say(
        "thirdparty.heading", EnglishMoney.exact(entry.body().amount()), entry.body().payee());
  }

  Tag tag(PaidItem item, SpendEntry entry) {
    if (!entry.counts()) {
      return new Tag(words.say("thirdparty.state.withdrawn"), Tag.Tone.PLAIN);
    }
    return new Tag(
        words.say("thirdparty.state." + item.state().code()),
        switch (item.state()) {
          case WAITING -> Tag.Tone.NOTICE;
          case HAPPENED -> Tag.Tone.GOOD;
          case DID_NOT_HAPPEN, WRONG -> Tag.Tone.URGENT;
        });
  }

  List<SummaryRow> rows(PaidItem item, SpendEntry entry, List<Support> supports) {
    SpendBody body = entry.body();
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(row("day", dates.weekdayDate(body.spentOn())));
    rows.add(row("amount", EnglishMoney.exact(body.amount())));
    rows.add(row("payee", body.payee()));
    supports.stream()
        .filter(each -> each.id().equals(body.support()))
        .findFirst()
        .ifPresent(each -> rows.add(row("support", each.title())));
    rows.add(row("delivered", item.delivered()));
    String said = item.words();
    if (said != null) {
      rows.add(row("words", said));
    }
    return rows;
  }

  private SummaryRow row(String key, String value) {
    return SummaryRow.of(words.say("thirdparty.field." + key), value);
  }
}
