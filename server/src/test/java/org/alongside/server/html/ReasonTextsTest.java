package org.alongside.server.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.alongside.core.budget.Track;
import org.alongside.core.catalogue.Catalogue;
import org.alongside.core.crisis.EmergencyContact;
import org.alongside.core.forum.ForumProblem;
import org.alongside.core.input.Codes;
import org.alongside.core.input.ReasonCode;
import org.alongside.core.spend.CheckOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReasonTextsTest {
  /** How a thing stands, rather than what is wrong with an input; its page says it in its way. */
  private static final Set<Class<?>> SAID_ELSEWHERE = Set.of(Track.class, CheckOutcome.class);

  @ParameterizedTest
  @MethodSource("reasons")
  void everyReasonOfTheCoreHasItsSentence(ReasonCode reason) {
    String key =
        reason instanceof ForumProblem
            ? "problem." + reason.code() + ".detail"
            : (reason instanceof EmergencyContact ? "emergency." : "input.") + reason.code();
    assertThat(Words.english().say(key, "3", "4")).isNotBlank().doesNotContain("{");
  }

  /** Each of them has its words on the phone too, which is held by the catalogue. */
  @Test
  void thePeerNetworkRefusesForReasonsOfTheCoreAlone() {
    assertThat(Words.english().keys())
        .filteredOn(key -> key.matches("problem\\.(forum|peer-name)-.*\\.title"))
        .hasSizeGreaterThan(15)
        .allSatisfy(
            key ->
                assertThat(Codes.find(ForumProblem.class, key.split("\\.", -1)[1]))
                    .as(key)
                    .isPresent());
  }

  static List<ReasonCode> reasons() {
    return Catalogue.listReasons().stream()
        .filter(reason -> !SAID_ELSEWHERE.contains(reason.getClass()))
        .toList();
  }
}
