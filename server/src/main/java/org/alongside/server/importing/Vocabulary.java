package org.alongside.server.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.budget.BudgetStatus;
import org.alongside.core.budget.BudgetTerm;
import org.alongside.core.budget.Deployment;
import org.alongside.core.budget.EligibilityGroup;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.input.Coded;
import org.alongside.server.csv.Column;

/**
 * The words that people's sheets have for the constants of a type; the first word of each is the
 * one that messages and blank files use.
 */
final class Vocabulary<E extends Enum<E> & Coded> {
  static final Vocabulary<EligibilityGroup> GROUPS =
      new Vocabulary<EligibilityGroup>()
          .put(
              EligibilityGroup.ADULT_CONTINUING_CARE,
              "Adult continuing healthcare",
              "CHC",
              "Adult CHC",
              "NHS CHC",
              "NHS Continuing Healthcare",
              "Continuing healthcare",
              "Adult continuing care")
          .put(
              EligibilityGroup.CHILDREN_CONTINUING_CARE,
              "Children's continuing care",
              "CCC",
              "CYPCC",
              "Children continuing care",
              "Children and young people's continuing care",
              "Children")
          .put(EligibilityGroup.FAST_TRACK, "Fast track", "Fast-track CHC", "FT")
          .put(
              EligibilityGroup.SECTION_117,
              "Section 117",
              "S117",
              "s.117",
              "117",
              "Section 117 aftercare",
              "S117 aftercare")
          .put(
              EligibilityGroup.WHEELCHAIR,
              "Wheelchair",
              "PWB",
              "Personal wheelchair budget",
              "Wheelchair budget")
          .put(EligibilityGroup.OTHER, "Other");

  static final Vocabulary<BudgetTerm> TERMS =
      new Vocabulary<BudgetTerm>()
          .put(BudgetTerm.ONE_OFF, "One-off", "One time", "Single", "Once")
          .put(BudgetTerm.ONGOING, "Ongoing", "On-going", "Recurring", "Continuing");

  static final Vocabulary<FundingStream> STREAMS =
      new Vocabulary<FundingStream>()
          .put(FundingStream.NHS, "NHS", "ICB", "Health", "CCG", "NHS ICB")
          .put(
              FundingStream.LOCAL_AUTHORITY,
              "Council",
              "Local authority",
              "LA",
              "Social care",
              "Adult social care")
          .put(FundingStream.OTHER, "Other", "Charity");

  static final Vocabulary<Deployment> DEPLOYMENTS =
      new Vocabulary<Deployment>()
          .put(Deployment.NOTIONAL, "Notional", "Notional budget", "Managed")
          .put(
              Deployment.THIRD_PARTY,
              "Third party",
              "3rd party",
              "Third party budget",
              "Third party organisation",
              "ISF",
              "Individual service fund")
          .put(Deployment.DIRECT_PAYMENT, "Direct payment", "DP", "Direct payments");

  static final Vocabulary<BudgetStatus> STATUSES =
      new Vocabulary<BudgetStatus>()
          .put(BudgetStatus.INDICATIVE, "Guide", "Indicative", "Guide amount", "Draft")
          .put(BudgetStatus.FINAL, "Agreed", "Final", "Approved");

  private final Map<String, E> meanings = new LinkedHashMap<>();
  private final Map<E, String> words = new LinkedHashMap<>();

  private Vocabulary() {}

  private Vocabulary<E> put(E meaning, String... all) {
    words.put(meaning, all[0]);
    meanings.put(Column.plain(meaning.code()), meaning);
    for (String word : List.of(all)) {
      meanings.put(Column.plain(word), meaning);
    }
    return this;
  }

  /** What a word means; case, spaces, dots and dashes do not count. */
  Optional<E> find(String word) {
    return Optional.ofNullable(meanings.get(Column.plain(word)));
  }

  /** The word of this meaning. */
  String word(E meaning) {
    return words.getOrDefault(meaning, meaning.code());
  }

  /** All words to choose from, for a sentence. */
  String says() {
    return String.join(", ", words.values());
  }

  E first() {
    return words.keySet().iterator().next();
  }
}
