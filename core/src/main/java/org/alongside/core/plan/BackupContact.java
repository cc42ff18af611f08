package org.alongside.core.plan;

import java.util.Objects;

/**
 * Somebody to call when an assistant cannot come.
 *
 * @param place when it is their turn: 1 is called first; two may share a place
 * @param relation who they are to the holder; may be empty
 * @param phone their number as it is written down
 * @param when on which days and at which times they can; may be empty
 * @param note anything else; may be empty
 */
public record BackupContact(
    BackupContactId id,
    int place,
    String name,
    String relation,
    String phone,
    String when,
    String note,
    WhoSees whoSees) {
  /** The last place there is. */
  public static final int LAST_PLACE = 99;

  private static final int FEWEST_DIGITS = 3;

  public BackupContact {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(relation, "relation");
    Objects.requireNonNull(when, "when");
    Objects.requireNonNull(note, "note");
    Objects.requireNonNull(whoSees, "whoSees");
    if (place < 1 || place > LAST_PLACE) {
      throw new IllegalArgumentException("not a place from 1 to 99: " + place);
    }
    if (name.isEmpty() || !isPhone(phone)) {
      throw new IllegalArgumentException("somebody to call has a name and a number");
    }
  }

  /** Whether the text is a number that can be called: digits, and what people write around them. */
  public static boolean isPhone(String text) {
    return text.matches("\\+?[0-9 ()./-]+")
        && text.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
  }

  /** The number as it is dialled: its digits, after the plus if it has one. */
  public String dialled() {
    String digits = phone.replaceAll("[^0-9]", "");
    return phone.startsWith("+") ? "+" + digits : digits;
  }

  /** Whether only the holder and their worker may see it. */
  public boolean isPrivate() {
    return whoSees == WhoSees.HOLDER_AND_WORKER_ONLY;
  }
}
