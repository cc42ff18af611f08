package org.alongside.core.guidance;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of a handbook.
 *
 * @param summary one sentence, for lists and search
 * @param owner the role or team that answers for the page
 * @param lastReviewedOn when its owner last found it right
 * @param nextReviewOn after this day the page says that it is overdue for a review
 * @param markdown the text of the standard edition
 * @param easyRead the text of the Easy Read edition; null when there is none
 */
public record GuidancePage(
    PageSlug slug,
    String title,
    String summary,
    Audience audience,
    String owner,
    LocalDate lastReviewedOn,
    LocalDate nextReviewOn,
    String markdown,
    @Nullable String easyRead) {
  public GuidancePage {
    Objects.requireNonNull(slug, "slug");
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(audience, "audience");
    if (title.isEmpty() || owner.isEmpty() || markdown.isEmpty()) {
      throw new IllegalArgumentException("a page has a title, an owner and a text: " + slug);
    }
    if (nextReviewOn.isBefore(lastReviewedOn)) {
      throw new IllegalArgumentException("the next review lies before the last: " + slug);
    }
  }

  /** The text of this edition, if there is one. */
  public Optional<String> findText(Edition edition) {
    return edition == Edition.STANDARD ? Optional.of(markdown) : Optional.ofNullable(easyRead);
  }

  /** The editions that there are, the standard one first. */
  public List<Edition> listEditions() {
    return easyRead == null
        ? List.of(Edition.STANDARD)
        : List.of(Edition.STANDARD, Edition.EASY_READ);
  }

  /** Whether its review should have happened before this day. */
  public boolean isOverdue(LocalDate on) {
    return on.isAfter(nextReviewOn);
  }

  /** How long it takes to read the standard edition, in whole minutes, at least one. */
  public int readingMinutes() {
    return ReadingTime.minutes(markdown);
  }
}
