package org.alongside.server.bank;

import java.util.UUID;
import org.alongside.core.plan.SupportId;
import org.alongside.core.spend.SpendCategory;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chose for a line.
 *
 * @param line of the file
 * @param target what it is, where it is matched
 * @param category what it is for, where it is written down
 */
record LineChoice(
    int line,
    Deed deed,
    @Nullable UUID target,
    @Nullable SpendCategory category,
    @Nullable SupportId support) {
  LineChoice {
    if ((deed == Deed.MATCHED) != (target != null) || deed == Deed.KNOWN) {
      throw new IllegalArgumentException("no choice: " + deed);
    }
    if ((deed == Deed.ADDED) != (category != null)) {
      throw new IllegalArgumentException("a category belongs to what is written down: " + deed);
    }
  }
}
