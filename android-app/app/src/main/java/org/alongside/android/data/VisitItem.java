package org.alongside.android.data;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.alongside.core.plan.SupportId;
import org.alongside.core.visit.VisitBody;
import org.jspecify.annotations.Nullable;

/**
 * A visit that the plan expects, as the list shows it.
 *
 * @param title what the support is called; empty when the plan has it no more
 * @param usual how long such a visit is to last, as somebody said before; null when nobody did
 * @param told what was said of it; null when nothing was
 */
public record VisitItem(
    SupportId support, String title, LocalDate on, @Nullable Duration usual, @Nullable Told told) {
  public VisitItem {
    Objects.requireNonNull(support, "support");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(on, "on");
  }

  /**
   * What was said of a visit.
   *
   * @param item where that is
   */
  public record Told(VisitBody body, Item item) {
    public Told {
      Objects.requireNonNull(body, "body");
      Objects.requireNonNull(item, "item");
    }
  }

  /** Whether what was said was refused. */
  boolean needsYou() {
    return told != null && told.item().state() == OutboxState.NEEDS_YOU;
  }
}
