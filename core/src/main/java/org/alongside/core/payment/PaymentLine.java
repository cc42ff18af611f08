package org.alongside.core.payment;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A payment and where it stands.
 *
 * @param lateOn from which day on it counts as late
 * @param paidOn when it was paid out; null while nobody recorded that
 */
public record PaymentLine(
    DuePayment due, PaymentStanding standing, LocalDate lateOn, @Nullable LocalDate paidOn) {
  public PaymentLine {
    Objects.requireNonNull(due, "due");
    Objects.requireNonNull(standing, "standing");
    Objects.requireNonNull(lateOn, "lateOn");
  }

  /** Whether somebody has to see to it. */
  public boolean isTrouble() {
    return standing == PaymentStanding.LATE || standing == PaymentStanding.SAID_MISSING;
  }
}
