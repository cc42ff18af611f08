package org.alongside.core.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.alongside.core.budget.EligibilityGroup;
import org.alongside.core.budget.FundingStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FundingQuestionTest {
  @ParameterizedTest
  @EnumSource(EligibilityGroup.class)
  void asksOnlyAboutCouncilMoneyBesideAdultContinuingCare(EligibilityGroup group) {
    Set<FundingStream> both = Set.of(FundingStream.NHS, FundingStream.LOCAL_AUTHORITY);
    assertThat(FundingQuestion.isAsked(group, both))
        .isEqualTo(group == EligibilityGroup.ADULT_CONTINUING_CARE);
    assertThat(FundingQuestion.isAsked(group, Set.of(FundingStream.NHS, FundingStream.OTHER)))
        .isFalse();
  }
}
