package org.alongside.core.sharing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How much each reader sees of one holder's spending: what the holder chose, and never less than
 * the scheme needs. Where the holder chose nothing, others see what it comes to.
 *
 * @param chosen what the holder chose last, for those about whom they chose
 */
public record Sharing(Map<ShareReader, ShareLevel> chosen, SchemeNeeds needs) {
  public Sharing {
    Map<ShareReader, ShareLevel> copy = new EnumMap<>(ShareReader.class);
    copy.putAll(chosen);
    chosen = Collections.unmodifiableMap(copy);
  }

  /** What the holder wants this reader to see. */
  public ShareLevel chosenFor(ShareReader reader) {
    ShareLevel level = chosen.get(reader);
    return level == null ? ShareLevel.TOTALS : level;
  }

  /** What this reader sees on this day. */
  public ShareLevel levelOn(ShareReader reader, LocalDate day) {
    return chosenFor(reader).orMore(needs.leastOn(reader, day));
  }

  /** What the holder may choose for this reader on this day, the least first. */
  public List<ShareLevel> listChoices(ShareReader reader, LocalDate day) {
    return needs.leastOn(reader, day).andMore();
  }

  /**
   * What another choice would change.
   *
   * @throws IllegalArgumentException when the scheme needs more
   */
  public ShareChange change(ShareReader reader, ShareLevel to, LocalDate day) {
    if (!to.shows(needs.leastOn(reader, day))) {
      throw new IllegalArgumentException("the scheme needs more than " + to.code());
    }
    return new ShareChange(reader, levelOn(reader, day), to);
  }
}
