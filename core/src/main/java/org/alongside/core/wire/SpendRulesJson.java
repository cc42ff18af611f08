package org.alongside.core.wire;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.input.Slugs;
import org.alongside.core.phrase.Phrases;
import org.alongside.core.spend.Exclusions;
import org.alongside.core.spend.RuleKind;
import org.alongside.core.spend.RuleScope;
import org.alongside.core.spend.RuleSet;
import org.alongside.core.spend.SpendRule;

/** The data file of what each kind of money may not pay for. */
public final class SpendRulesJson {
  private static final int MOST = 1_000;

  private SpendRulesJson() {}

  /** Reads it. */
  public static Supplier<Exclusions> read(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<List<RuleSet>> sets =
              fields.required("sets", v -> v.list(MOST, SpendRulesJson::readSet));
          return fields.build(() -> new Exclusions(sets.get()));
        });
  }

  private static Supplier<RuleSet> readSet(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<FundingStream> stream =
              fields.required("stream", v -> v.code(FundingStream.class));
          Supplier<LocalDate> from = fields.required("from", JsonValue::date);
          Supplier<Optional<LocalDate>> until = fields.optional("until", JsonValue::date);
          Supplier<List<SpendRule>> rules =
              fields.required("rules", v -> v.list(MOST, SpendRulesJson::readRule));
          return fields.build(
              () -> new RuleSet(stream.get(), from.get(), until.get().orElse(null), rules.get()));
        });
  }

  private static Supplier<SpendRule> readRule(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<String> code = fields.required("code", v -> v.slug(Slugs::require));
          Supplier<RuleKind> kind = fields.required("kind", v -> v.code(RuleKind.class));
          Supplier<RuleScope> scope = fields.required("scope", v -> v.code(RuleScope.class));
          Supplier<String> source = fields.required("source", JsonValue::token);
          Supplier<List<String>> words =
              fields.required("words", v -> v.list(MOST, JsonValue::token));
          return fields.build(
              () ->
                  new SpendRule(
                      code.get(), kind.get(), scope.get(), source.get(), Phrases.of(words.get())));
        });
  }
}
