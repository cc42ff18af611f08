package org.alongside.core.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.core.wire.BundledData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrisisWordsTest {
  private static final CrisisWords WORDS = BundledData.crisisWords();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Some days I want to die.",
        "I don’t want to be here any more",
        "Ive been thinking about SUICIDE",
        "i wanna die lol",
        "I took an overdose",
        "He hits me when mum is out",
        "self-harm"
      })
  void noticesWordsThatSuggestACrisis(String text) {
    assertThat(WORDS.findIn(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "My swimming sessions end in May.",
        "The battery of my chair died again.",
        "I want to diet.",
        "How do I log a refund?",
        "She hit the brakes"
      })
  void leavesEverydayWordsAlone(String text) {
    assertThat(WORDS.findIn(text)).isEmpty();
  }

  @Test
  void noticesEveryPhraseOfItsOwnList() {
    assertThat(WORDS.list()).isNotEmpty().allMatch(phrase -> WORDS.findIn(phrase).isPresent());
  }

  @Test
  void knowsTheNumbersThatHelpAtOnce() {
    assertThat(EmergencyContact.CALL_999.address()).isEqualTo("999");
    assertThat(EmergencyContact.SAMARITANS.address()).isEqualTo("116 123");
    assertThat(EmergencyContact.SHOUT.address()).isEqualTo("85258");
    assertThat(EmergencyContact.RELAY_111.address()).isEqualTo("18001 111");
    assertThat(EmergencyContact.parse("call-111-option-2")).isEqualTo(EmergencyContact.CALL_111);
  }
}
