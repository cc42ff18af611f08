package org.alongside.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.alongside.core.Samples;
import org.alongside.core.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlanComparisonTest {
  private static final Plan BEFORE = Samples.plan().nextVersion(PlanId.of(Samples.uuid(51)), 3);
  private static final Support FIRST = BEFORE.supports().get(0);

  private static List<DifferenceKind> kinds(Plan before, Plan after) {
    return PlanComparison.between(before, after).stream().map(PlanDifference::kind).toList();
  }

  private static PlanPart support(UnaryOperator<Support> change) {
    return new PlanPart.SupportTerms(change.apply(FIRST));
  }

  private static Support with(Support s, String title, Provider provider, Schedule schedule) {
    return new Support(
        s.id(), title, provider, schedule, s.costEach(), s.outcomes(), s.paysFrom(), null);
  }

  /** One change each, with the one difference that it makes. */
  static Stream<Arguments> changes() {
    return Stream.of(
        Arguments.of(
            new PlanPart.Section(SectionKind.STRENGTHS, "My sister."),
            DifferenceKind.SECTION_ADDED),
        Arguments.of(
            new PlanPart.Section(SectionKind.NEEDS, "Quiet."), DifferenceKind.SECTION_CHANGED),
        Arguments.of(new PlanPart.Section(SectionKind.NEEDS, ""), DifferenceKind.SECTION_REMOVED),
        Arguments.of(
            new PlanPart.OutcomeWords(Samples.OUT_AND_ABOUT, "I get out daily", "My diary"),
            DifferenceKind.OUTCOME_STATEMENT),
        Arguments.of(
            new PlanPart.OutcomeWords(Samples.OUT_AND_ABOUT, "I get out twice a week", "I feel it"),
            DifferenceKind.OUTCOME_HOW_WE_KNOW),
        Arguments.of(
            new PlanPart.OutcomeWords(OutcomeId.of(Samples.uuid(29)), "I sleep", ""),
            DifferenceKind.OUTCOME_ADDED),
        Arguments.of(
            new PlanPart.SupportTerms(Samples.weekly(SupportId.of(Samples.uuid(39)), null, 5)),
            DifferenceKind.SUPPORT_ADDED),
        Arguments.of(
            support(s -> with(s, "Another name", s.provider(), s.schedule())),
            DifferenceKind.SUPPORT_TITLE),
        Arguments.of(
            support(s -> with(s, s.title(), Provider.of("Somebody else"), s.schedule())),
            DifferenceKind.SUPPORT_PROVIDER),
        Arguments.of(
            support(
                s -> with(s, s.title(), s.provider(), Schedule.weekly(Set.of(DayOfWeek.SUNDAY)))),
            DifferenceKind.SUPPORT_SCHEDULE),
        Arguments.of(
            support(s -> s.withCostEach(Money.pence(16_300))), DifferenceKind.SUPPORT_COST),
        Arguments.of(support(s -> s.withOutcomes(Set.of())), DifferenceKind.SUPPORT_OUTCOMES),
        Arguments.of(new PlanPart.Arrangements("Nurse Lang", null), DifferenceKind.COORDINATOR),
        Arguments.of(
            new PlanPart.Arrangements(BEFORE.careCoordinator(), LocalDate.of(2027, 1, 4)),
            DifferenceKind.REVIEW_DATE));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void namesTheOneThingThatDiffers(PlanPart part, DifferenceKind kind) {
    assertThat(kinds(BEFORE, PlanDraft.of(BEFORE).with(part).plan())).containsExactly(kind);
  }

  @Test
  void findsNothingInACopy() {
    assertThat(PlanComparison.between(BEFORE, BEFORE)).isEmpty();
    assertThat(PlanComparison.between(Samples.plan(), BEFORE))
        .extracting(PlanDifference::kind)
        .containsExactly(DifferenceKind.REVIEW_DATE);
  }

  @Test
  void whatWasAddedSeenFromTheOtherSideIsGone() {
    Plan without = PlanDraft.of(BEFORE).without(PartKey.of(Samples.CHAIR)).plan();
    assertThat(kinds(BEFORE, without)).containsExactly(DifferenceKind.SUPPORT_REMOVED);
    assertThat(kinds(without, BEFORE)).containsExactly(DifferenceKind.SUPPORT_ADDED);
  }

  @Test
  void comparesEachContingency() {
    List<Contingency> changed = new ArrayList<>(BEFORE.contingencies());
    changed.set(0, new Contingency("it snows", "stay in", null));
    Plan after = PlanDraft.of(BEFORE).with(new PlanPart.Contingencies(changed)).plan();
    assertThat(kinds(BEFORE, after))
        .containsExactly(DifferenceKind.CONTINGENCY_REMOVED, DifferenceKind.CONTINGENCY_ADDED);
  }

  @Test
  void saysHowADecisionDiffers() {
    List<Support> decided = new ArrayList<>(Samples.plan().supports());
    decided.set(
        2,
        decided
            .get(2)
            .withDecision(Decision.agreed(LocalDate.of(2026, 5, 1), Samples.COORDINATOR)));
    List<PlanDifference> differences =
        PlanComparison.between(Samples.plan(), Samples.plan().withSupports(decided));
    assertThat(differences).hasSize(1);
    assertThat(differences.get(0).kind()).isEqualTo(DifferenceKind.SUPPORT_DECISION);
    assertThat(differences.get(0).beforeDecision())
        .isEqualTo(Samples.plan().supports().get(2).decision());
  }
}
