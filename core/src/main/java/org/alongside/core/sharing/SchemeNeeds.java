package org.alongside.core.sharing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything a scheme said it has to see. What is announced takes the place of what was announced
 * before for the same reader and had not begun, so that a need can be called off before its day.
 *
 * @param all in the order in which they were announced
 */
public record SchemeNeeds(List<SchemeNeed> all) {
  public SchemeNeeds {
    all = List.copyOf(all);
  }

  /** A scheme that needs no more than totals. */
  public static SchemeNeeds none() {
    return new SchemeNeeds(List.of());
  }

  /** The need of this reader on this day: of those that have begun, the one that began last. */
  public Optional<SchemeNeed> findOn(ShareReader reader, LocalDate day) {
    SchemeNeed found = null;
    for (SchemeNeed need : listStanding(reader)) {
      if (!need.from().isAfter(day)) {
        found = need;
      }
    }
    return Optional.ofNullable(found);
  }

  /** What this reader has to see at least on this day. */
  public ShareLevel leastOn(ShareReader reader, LocalDate day) {
    return findOn(reader, day).map(SchemeNeed::level).orElse(ShareLevel.TOTALS);
  }

  /** What was announced for this reader and has not begun. */
  public Optional<SchemeNeed> findComing(ShareReader reader, LocalDate day) {
    SchemeNeed found = null;
    for (SchemeNeed need : listStanding(reader)) {
      if (need.from().isAfter(day)) {
        found = need;
      }
    }
    return Optional.ofNullable(found);
  }

  /**
   * The first day from which a need announced today can hold: at once when nobody sees more than
   * today for it, else after {@link SchemeNeed#NOTICE_DAYS}.
   */
  public LocalDate firstDay(ShareReader reader, ShareLevel level, LocalDate today) {
    return leastOn(reader, today).shows(level) ? today : today.plusDays(SchemeNeed.NOTICE_DAYS);
  }

  /** Those that were not replaced before they began, by the day on which they begin. */
  private List<SchemeNeed> listStanding(ShareReader reader) {
    List<SchemeNeed> standing = new ArrayList<>();
    for (SchemeNeed need : all) {
      if (need.reader() == reader) {
        while (!standing.isEmpty()
            && standing.get(standing.size() - 1).from().isAfter(need.announcedOn())) {
          standing.remove(standing.size() - 1);
        }
        standing.add(need);
      }
    }
    return standing;
  }
}
