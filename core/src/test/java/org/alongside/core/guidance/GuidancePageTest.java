package org.alongside.core.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GuidancePageTest {
  private static final LocalDate LAST = LocalDate.of(2026, 1, 15);
  private static final LocalDate NEXT = LocalDate.of(2027, 1, 15);

  @Test
  void isOverdueFromTheDayAfterItsReviewDate() {
    GuidancePage page = page("Text", null);
    assertThat(page.isOverdue(NEXT)).isFalse();
    assertThat(page.isOverdue(NEXT.plusDays(1))).isTrue();
  }

  @Test
  void takesAMinuteForEachHundredAndEightyWordsRoundedUp() {
    assertThat(page(words(1), null).readingMinutes()).isEqualTo(1);
    assertThat(page(words(180), null).readingMinutes()).isEqualTo(1);
    assertThat(page(words(181), null).readingMinutes()).isEqualTo(2);
    assertThat(page("## – * --- " + words(180), null).readingMinutes()).isEqualTo(1);
  }

  @Test
  void hasAnEasyReadEditionOrNot() {
    assertThat(page("Text", null).listEditions()).containsExactly(Edition.STANDARD);
    GuidancePage both = page("Text", "Short text.");
    assertThat(both.listEditions()).containsExactly(Edition.STANDARD, Edition.EASY_READ);
    assertThat(both.findText(Edition.EASY_READ)).contains("Short text.");
    assertThat(page("Text", null).findText(Edition.EASY_READ)).isEmpty();
  }

  @Test
  void refusesDatesInTheWrongOrderAndAPageTwice() {
    assertThatIllegalArgumentException().isThrownBy(() -> dated(NEXT, NEXT.minusDays(1)));
    GuidancePage page = page("Text", null);
    HandbookSlug slug = HandbookSlug.parse("your-budget");
    Handbook handbook = new Handbook(slug, "Your budget", "", List.of(page));
    assertThat(handbook.findPage(page.slug())).contains(page);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Handbook(slug, "Your budget", "", List.of(page, page)));
  }

  @Test
  void refusesASlugThatIsNotPlain() {
    for (String bad : List.of("", "-a", "a-", "a--b", "A", "a b", "ü", "a/b", "x".repeat(81))) {
      assertThatIllegalArgumentException().as(bad).isThrownBy(() -> PageSlug.parse(bad));
    }
    assertThat(PageSlug.parse("first-steps-2").toString()).isEqualTo("first-steps-2");
  }

  private static String words(int count) {
    return String.join(" ", Collections.nCopies(count, "word"));
  }

  private static GuidancePage page(String markdown, @Nullable String easyRead) {
    return new GuidancePage(
        PageSlug.parse("first-steps"),
        "First steps",
        "Where to start.",
        Audience.HOLDERS,
        "Personalised care team",
        LAST,
        NEXT,
        markdown,
        easyRead);
  }

  private static GuidancePage dated(LocalDate last, LocalDate next) {
    return new GuidancePage(
        PageSlug.parse("first-steps"),
        "First steps",
        "",
        Audience.HOLDERS,
        "Team",
        last,
        next,
        "Text",
        null);
  }
}
