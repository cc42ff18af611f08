package org.alongside.core.forum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepeatRuleTest {
  @Test
  void threeLinksAreManyForANewMemberAndElevenForASettledOne() {
    assertThat(RepeatRule.hasManyLinks(2, MemberStanding.NEW)).isFalse();
    assertThat(RepeatRule.hasManyLinks(3, MemberStanding.NEW)).isTrue();
    assertThat(RepeatRule.hasManyLinks(10, MemberStanding.SETTLED)).isFalse();
    assertThat(RepeatRule.hasManyLinks(11, MemberStanding.SETTLED)).isTrue();
    assertThat(RepeatRule.hasManyLinks(25, MemberStanding.TRUSTED)).isFalse();
    assertThat(RepeatRule.hasManyLinks(26, MemberStanding.TRUSTED)).isTrue();
  }

  @Test
  void aNewMemberLinksToOnePlaceInTwoThreadsAndASettledOneInFive() {
    assertThat(RepeatRule.isSameLinkAgain(1, 0, MemberStanding.NEW)).isFalse();
    assertThat(RepeatRule.isSameLinkAgain(2, 0, MemberStanding.NEW)).isTrue();
    assertThat(RepeatRule.isSameLinkAgain(4, 9, MemberStanding.SETTLED)).isFalse();
    assertThat(RepeatRule.isSameLinkAgain(5, 0, MemberStanding.SETTLED)).isTrue();
    assertThat(RepeatRule.isSameLinkAgain(90, 90, MemberStanding.TRUSTED)).isFalse();
  }

  @Test
  void severalNewMembersWhoLinkToOnePlaceAreNoticed() {
    assertThat(RepeatRule.isSameLinkAgain(0, 2, MemberStanding.NEW)).isFalse();
    assertThat(RepeatRule.isSameLinkAgain(0, 3, MemberStanding.NEW)).isTrue();
  }
}
