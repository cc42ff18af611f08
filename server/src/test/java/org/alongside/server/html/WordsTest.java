package org.alongside.server.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Reader;
import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static Words words(String text) {
    return Words.read(Map.of("a.properties", new StringReader(text)));
  }

  @Test
  void fillsInArgumentsAndPlurals() {
    Words words = words("a.left={0} left, {1, plural, one {# entry} other {# entries}}");

    assertThat(words.say("a.left", "£12", 1)).isEqualTo("£12 left, 1 entry");
    assertThat(words.say("a.left", "£12", 1200)).isEqualTo("£12 left, 1,200 entries");
  }

  @Test
  void keepsApostrophesAndAccents() {
    assertThat(words("a.x=Don’t worry, it's Zoë's {0}").say("a.x", "plan"))
        .isEqualTo("Don’t worry, it's Zoë's plan");
  }

  @Test
  void namesAKeyThatIsMissing() {
    Words words = words("a.x=Hello");

    assertThatThrownBy(() -> words.say("a.y"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a.y");
  }

  @Test
  void refusesAKeyThatStandsTwiceInAFile() {
    assertThatThrownBy(() -> words("a.x=One\na.x=Two"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a.x stands twice in a.properties");
  }

  @Test
  void refusesAKeyThatStandsInTwoFiles() {
    Map<String, Reader> files =
        Map.of(
            "a.properties", new StringReader("x=One"), "b.properties", new StringReader("x=Two"));

    assertThatThrownBy(() -> Words.read(files))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x stands in")
        .hasMessageContaining("a.properties")
        .hasMessageContaining("b.properties");
  }

  @Test
  void namesATextThatIsNotAMessage() {
    assertThatThrownBy(() -> words("a.x=Broken {0, plural"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a.x");
  }

  @Test
  void readsTheTextsOfTheProduct() {
    assertThat(Words.english().say("html.not-nhs", "Hartshire")).startsWith("Not run by the NHS.");
  }
}
