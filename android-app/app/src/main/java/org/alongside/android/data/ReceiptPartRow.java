package org.alongside.android.data;

import androidx.annotation.NonNull;
import androidx.room.Entity;

/**
 * A part of a receipt, small enough to be read at once.
 *
 * @param receipt the id of the receipt
 * @param number counts the parts of one receipt from 0
 */
@Entity(
    tableName = "receipt_part",
    primaryKeys = {"receipt", "number"})
public record ReceiptPartRow(@NonNull String receipt, long number, @NonNull Sealed bytes) {

  /** Where the bytes of this part lie. */
  Spot spot() {
    return spot(receipt, number);
  }

  static Spot spot(String receipt, long number) {
    return new Spot("receipt_part", receipt + " " + number, "bytes");
  }
}
