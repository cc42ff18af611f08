package org.alongside.server.spend;

import java.util.List;
import org.alongside.server.html.Field;
import org.jspecify.annotations.Nullable;

/**
 * The receipts on the page of an entry.
 *
 * @param takenOff those that stood for it once
 * @param adding null for those who may only look
 */
record ReceiptsPart(List<Shown> shown, List<Gone> takenOff, @Nullable Adding adding) {
  /**
   * A receipt.
   *
   * @param href of the file
   * @param picture of the small picture; empty when there is none
   * @param alt what the picture shows
   * @param name such as "Receipt 2 (PDF, 3 pages)"
   * @param takeOff where to take it off; empty for those who may only look
   */
  record Shown(
      String href,
      String picture,
      int width,
      int height,
      String alt,
      String name,
      String takeOff) {}

  /**
   * One that was taken off.
   *
   * @param title who took it off and when
   * @param putBack where to put it back
   */
  record Gone(String href, String name, String title, String putBack) {}

  /**
   * How to add one.
   *
   * @param action where the files go
   * @param field to choose files
   * @param others where the holder's other receipts are, to use one of them
   */
  record Adding(String action, Field field, String others) {}
}
