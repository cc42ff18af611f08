package org.alongside.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Set;
import org.alongside.core.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GrantTest {
  private static final LocalDate FROM = LocalDate.of(2026, 4, 5);
  private static final LocalDate UNTIL = LocalDate.of(2026, 10, 25);

  @ParameterizedTest
  @CsvSource({
    "2026-04-04, false",
    "2026-04-05, true",
    "2026-10-25, true",
    "2026-10-26, false",
  })
  void opensFromItsFirstToItsLastDay(LocalDate on, boolean open) {
    assertThat(grant(Relationship.HELPER, UNTIL, null).isActive(on)).isEqualTo(open);
  }

  @Test
  void opensOnlyItsScopes() {
    Grant grant = grant(Relationship.HELPER, null, null);
    assertThat(grant.opens(Scope.LOG_SPEND, FROM)).isTrue();
    assertThat(grant.opens(Scope.MESSAGES, FROM)).isFalse();
  }

  @Test
  void opensNothingOnceItIsEnded() {
    assertThat(grant(Relationship.HELPER, null, FROM.plusDays(9)).isActive(FROM)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = Relationship.class,
      names = {"SELF", "WORKER", "COVERING"})
  void makesNobodyAWorkerOrTheHolder(Relationship relationship) {
    assertThatIllegalArgumentException().isThrownBy(() -> grant(relationship, null, null));
  }

  @Test
  void isGivenToSomebodyElseAndEndsAfterItStarts() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> grant(Relationship.NOMINEE, FROM.minusDays(1), null));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Grant(
                    Samples.uuid(9),
                    Samples.HOLDER,
                    Samples.HOLDER,
                    Relationship.HELPER,
                    Set.of(),
                    FROM,
                    null,
                    null));
  }

  private static Grant grant(
      Relationship relationship, @Nullable LocalDate until, @Nullable LocalDate endedOn) {
    return new Grant(
        Samples.uuid(9),
        Samples.HOLDER,
        Samples.WORKER,
        relationship,
        Set.of(Scope.LOG_SPEND, Scope.VIEW_PLAN),
        FROM,
        until,
        endedOn);
  }
}
