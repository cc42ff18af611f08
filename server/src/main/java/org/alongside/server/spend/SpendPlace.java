package org.alongside.server.spend;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendEntryId;

/**
 * A place in a holder's list, newest day first: where a page ended.
 *
 * @param spentOn the day of the last entry of that page
 * @param entry that entry
 */
public record SpendPlace(LocalDate spentOn, SpendEntryId entry) {
  private static final int DATE = 10;

  /** The place of this entry. */
  public static SpendPlace of(SpendEntry entry) {
    return new SpendPlace(entry.body().spentOn(), entry.id());
  }

  /** Reads the opaque form; nothing when it is not one of ours. */
  public static Optional<SpendPlace> parse(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1);
      return text.length() < DATE
          ? Optional.empty()
          : Optional.of(
              new SpendPlace(
                  LocalDate.parse(text.substring(0, DATE)),
                  SpendEntryId.parse(text.substring(DATE))));
    } catch (IllegalArgumentException | DateTimeException notOurs) {
      return Optional.empty();
    }
  }

  /** The opaque form, safe in a URL. */
  public String cursor() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((spentOn + entry.toString()).getBytes(StandardCharsets.ISO_8859_1));
  }
}
