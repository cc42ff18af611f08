package org.alongside.server.spend;

import java.util.Map;
import java.util.Objects;
import org.alongside.core.plan.SupportId;
import org.alongside.core.spend.CheckOutcome;
import org.alongside.core.spend.CheckResult;
import org.alongside.core.spend.CheckedEntry;
import org.alongside.core.spend.SpendEntry;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.html.Tag;
import org.alongside.server.html.Words;
import org.jspecify.annotations.Nullable;

/**
 * A check in plain words: a short tag, and the reason. For the holder it speaks of <i>your</i>
 * plan.
 */
final class CheckWords {
  private final Words words = Words.english();
  private final String reader;
  private final Map<SupportId, String> titles;

  /**
   * Words for a reader.
   *
   * @param reader {@code self} for the holder, else {@code other}
   * @param titles of the plan's supports; empty when the reader may not see the plan
   */
  CheckWords(String reader, Map<SupportId, String> titles) {
    this.reader = reader;
    this.titles = Map.copyOf(titles);
  }

  /** The short form. */
  Tag tag(CheckedEntry checked) {
    if (!checked.entry().counts()) {
      return Tag.plain(words.say("spend.state.withdrawn"));
    }
    CheckResult check = checked.check();
    if (check == null) {
      return Tag.plain(words.say("spend.state.recorded"));
    }
    if (isUnplaced(checked.entry(), check)) {
      return new Tag(words.say("spend.check.unplaced"), Tag.Tone.NOTICE);
    }
    String text = words.say("spend.check." + check.outcome().code(), reader);
    return switch (check.outcome()) {
      case IN_PLAN -> new Tag(text, Tag.Tone.GOOD);
      case EXCLUDED, MORE_THAN_PLANNED, NOT_IN_PLAN_YET, AGREE_FIRST ->
          new Tag(text, Tag.Tone.NOTICE);
    };
  }

  /** Why, and what to do; empty when there is nothing to add. */
  String reason(CheckedEntry checked) {
    if (!checked.entry().counts()) {
      return words.say("spend.why.withdrawn");
    }
    CheckResult check = checked.check();
    if (check == null) {
      return "";
    }
    if (isUnplaced(checked.entry(), check)) {
      return words.say("spend.why.unplaced", reader);
    }
    String support = title(check.support());
    return switch (check.outcome()) {
      case IN_PLAN -> support;
      case MORE_THAN_PLANNED -> over(check, support);
      case NOT_IN_PLAN_YET -> words.say("spend.why.not-in-plan-yet");
      case AGREE_FIRST -> words.say("spend.why.agree-first", reader, rule(check));
      case EXCLUDED -> words.say("spend.why.excluded", reader, rule(check));
    };
  }

  /** What a support is called; empty when there is none, or the reader may not see the plan. */
  String title(@Nullable SupportId support) {
    return support == null ? "" : titles.getOrDefault(support, "");
  }

  private String over(CheckResult check, String support) {
    String amount = EnglishMoney.exact(Objects.requireNonNull(check.over()));
    return support.isEmpty()
        ? words.say("spend.why.more", amount)
        : words.say("spend.why.more-for", amount, support);
  }

  /** Not placed, and nothing else to say of it. */
  private static boolean isUnplaced(SpendEntry entry, CheckResult check) {
    return !entry.body().isPlaced() && check.outcome() == CheckOutcome.NOT_IN_PLAN_YET;
  }

  private String rule(CheckResult check) {
    return words.say("spend.rule." + check.rule());
  }
}
