package org.alongside.server.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alongside.core.guidance.Edition;
import org.alongside.core.guidance.GuidancePage;
import org.alongside.core.guidance.Handbook;
import org.alongside.server.text.PlainText;
import org.junit.jupiter.api.Test;

class GuidanceFilesTest {
  private static final Pattern PICTURE = Pattern.compile("\\(picture:([^)]*)\\)");
  private static final Pattern SENTENCE = Pattern.compile("[.?!:](\\s|$)");
  private static final int MOST_WORDS_OF_AN_EASY_SENTENCE = 20;

  private final List<Handbook> handbooks = GuidanceFiles.read();

  @Test
  void holdsTwoHandbooksWhosePagesAllHaveAnEasyReadEditionAndSources() {
    assertThat(handbooks).extracting(handbook -> handbook.pages().size()).containsExactly(8, 6);
    assertThat(handbooks)
        .flatExtracting(Handbook::pages)
        .allSatisfy(
            page -> {
              assertThat(page.easyRead()).isNotNull();
              assertThat(page.markdown())
                  .contains("## Where this comes from")
                  .contains("](https://");
            });
  }

  @Test
  void showsOnlyPicturesThatThereAre() {
    assertThat(handbooks)
        .flatExtracting(Handbook::pages)
        .flatExtracting(
            page -> PICTURE.matcher(easyRead(page)).results().map(found -> found.group(1)).toList())
        .isNotEmpty()
        .isSubsetOf(EasyRead.PICTURES);
    assertThat(EasyRead.PICTURES)
        .allSatisfy(
            name ->
                assertThat(getClass().getResource("/static/pictures/" + name + ".svg"))
                    .isNotNull());
  }

  @Test
  void keepsEasyReadSentencesShort() {
    assertThat(handbooks)
        .flatExtracting(Handbook::pages)
        .flatExtracting(page -> List.of(SENTENCE.split(PlainText.of(easyRead(page)))))
        .allSatisfy(
            sentence ->
                assertThat(PlainText.words(sentence).count())
                    .as(sentence)
                    .isLessThanOrEqualTo(MOST_WORDS_OF_AN_EASY_SENTENCE));
  }

  @Test
  void namesTheFileThatIsWrong() {
    GuidanceFiles files =
        new GuidanceFiles(
            name ->
                Optional.ofNullable(
                    Map.of(
                            "handbooks.txt", "one\n",
                            "one/handbook.md", "---\ntitle: One\nsummary: S\npages: a\n---\n",
                            "one/a.md", "---\ntitle: A\nsummary: S\n---\nText")
                        .get(name)));
    assertThatThrownBy(files::handbooks)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one/a.md")
        .hasMessageContaining("audience");
  }

  private static String easyRead(GuidancePage page) {
    return page.findText(Edition.EASY_READ).orElse("");
  }
}
