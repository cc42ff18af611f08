package org.alongside.server.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.Deployment;
import org.alongside.core.budget.EligibilityGroup;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.ReviewWindow;
import org.alongside.core.plan.SubmissionCheck;
import org.alongside.core.wire.JsonMode;
import org.alongside.core.wire.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file is an example that a panel could agree as it stands. */
class ExamplesTest {
  private static final Examples ALL = Examples.read();

  static Stream<Example> each() {
    return ALL.list().stream();
  }

  /** No blocks and no warnings: outcomes, costs, payers, sign-offs, review and coordinator fit. */
  @ParameterizedTest
  @MethodSource("each")
  void nothingStandsAgainstSendingThePlan(Example example) {
    Plan plan = example.plan();
    Budget budget = example.budget();
    ReviewWindow window =
        ReviewWindow.of(
            budget.allocations().stream().map(Allocation::stream).collect(Collectors.toSet()),
            budget.period().startOn(),
            null,
            budget.period().startOn());
    assertThat(SubmissionCheck.check(plan, window, budget)).isEmpty();
    assertThat(example.heading().learn()).hasSizeGreaterThan(1);
    assertThat(plan.sections()).hasSizeGreaterThan(3);
    assertThat(example.sources()).isNotEmpty();
  }

  /** Each part of the budget covers the supports that it pays for, on their real dates. */
  @ParameterizedTest
  @MethodSource("each")
  void eachPartOfTheBudgetCoversWhatItPaysFor(Example example) {
    Budget budget = example.budget();
    for (Allocation allocation : budget.allocations()) {
      Money cost =
          example.plan().supports().stream()
              .filter(support -> allocation.id().equals(support.paysFrom()))
              .map(support -> support.costOver(budget.period()))
              .reduce(Money.pence(0), Money::plus);
      assertThat(cost).isLessThanOrEqualTo(allocation.amount());
    }
  }

  @Test
  void theyShowManyNeedsAndEveryWayToHoldTheMoney() {
    assertThat(ALL.list()).hasSizeGreaterThanOrEqualTo(8);
    Set<EligibilityGroup> groups =
        each().map(example -> example.budget().group()).collect(Collectors.toSet());
    assertThat(groups).containsExactlyInAnyOrder(EligibilityGroup.values());
    Set<Deployment> ways = EnumSet.noneOf(Deployment.class);
    each()
        .forEach(
            example ->
                example.budget().allocations().forEach(share -> ways.add(share.deployment())));
    assertThat(ways).containsExactlyInAnyOrder(Deployment.values());
    assertThat(each())
        .anyMatch(
            example ->
                example.budget().totalOf(FundingStream.NHS).isPositive()
                    && example.budget().totalOf(FundingStream.LOCAL_AUTHORITY).isPositive());
  }

  @Test
  void aFieldThatTheFormatDoesNotKnowIsAnError() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                JsonValue.read("{\"colour\": \"red\"}", JsonMode.STRICT, ExampleJson::read).get());
    assertThat(JsonValue.read("{\"colour\": \"red\"}", JsonMode.STRICT, ExampleJson::read).errors())
        .extracting(error -> error.pointer())
        .contains("/colour", "/person", "/outcomes");
  }

  @Test
  void noNumberBelongsToAnybody() {
    // Numbers that Ofcom keeps free for stories, and those that everybody may call.
    for (Example example : ALL.list()) {
      List<String> phones =
          example.plan().tonight().rota().stream().map(contact -> contact.phone()).toList();
      assertThat(phones).allMatch(phone -> phone.startsWith("01632 960 "));
    }
  }
}
