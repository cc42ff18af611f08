package org.alongside.server.spend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.identity.PersonId;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendField;
import org.alongside.core.spend.SpendHistory;
import org.alongside.core.spend.SpendRevision;
import org.alongside.core.spend.SpendState;
import org.alongside.core.spend.Split;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.html.Words;
import org.alongside.server.identity.People;

/** The history of an entry in words, the newest first. */
final class SpendHistoryWords {
  private final People people;
  private final EnglishDates dates;
  private final Words words = Words.english();

  SpendHistoryWords(People people, EnglishDates dates) {
    this.people = people;
    this.dates = dates;
  }

  List<SpendEntryPage.Step> steps(Tx tx, SpendHistory history, CheckWords supports) {
    Map<PersonId, String> names = new HashMap<>();
    List<SpendEntryPage.Step> steps = new ArrayList<>();
    for (SpendRevision revision : history.revisions()) {
      String who = names.computeIfAbsent(revision.by(), id -> people.getName(tx, id));
      String title =
          words.say("spend.history." + happened(revision), who, dates.when(revision.receivedAt()));
      List<String> changes =
          revision.revision() == 1
              ? List.of()
              : changes(
                  history.getRevision(revision.revision() - 1).body(), revision.body(), supports);
      steps.add(new SpendEntryPage.Step(title, changes));
    }
    Collections.reverse(steps);
    return steps;
  }

  private static String happened(SpendRevision revision) {
    if (revision.state() == SpendState.WITHDRAWN) {
      return "withdrawn";
    }
    return revision.revision() == 1 ? "recorded" : "amended";
  }

  private List<String> changes(SpendBody before, SpendBody after, CheckWords supports) {
    List<String> changes = new ArrayList<>();
    for (SpendField field : SpendField.values()) {
      if (!field.isSame(before, after)) {
        changes.add(
            words.say(
                "spend.history.change",
                words.say("spend.field." + field.code()),
                value(field, before, supports),
                value(field, after, supports)));
      }
    }
    return changes;
  }

  private String value(SpendField field, SpendBody body, CheckWords supports) {
    String value =
        switch (field) {
          case SPENT_ON -> dates.date(body.spentOn());
          case AMOUNT -> amount(body, supports);
          case PAYEE -> body.payee();
          case CATEGORY -> words.say("spend.category." + body.category().code());
          case SUPPORT -> supports.title(body.support());
          case NOTE -> body.findNote().orElse("");
          case KIND -> words.say("spend.kind." + body.kind().code());
        };
    return value.isEmpty() ? words.say("spend.history.nothing") : value;
  }

  private String amount(SpendBody body, CheckWords supports) {
    String whole = EnglishMoney.exact(body.amount());
    if (body.splits().isEmpty()) {
      return whole;
    }
    String parts =
        body.splits().stream()
            .map(split -> part(split, supports.title(split.support())))
            .collect(Collectors.joining(", "));
    return words.say("spend.history.split", whole, parts);
  }

  /** One part of a payment: its amount, and what it is for. */
  static String part(Split split, String title) {
    FundingStream stream = split.stream();
    List<String> said = new ArrayList<>();
    said.add(EnglishMoney.exact(split.amount()));
    if (!title.isEmpty()) {
      said.add(title);
    }
    if (stream != null) {
      said.add("(" + Words.english().say("budgets.stream." + stream.code()) + ")");
    }
    return String.join(" ", said);
  }
}
