package org.alongside.server.reminders;

import org.alongside.server.notices.NoticeKind;

/** What somebody can be reminded of; the first that is due goes first. */
public enum ReminderKind {
  /** The direct payment is due today. */
  PAYMENT_DAY("payment-day", NoticeKind.REMINDER_PAYMENT),
  /** The month ends: is everything written down? */
  END_OF_MONTH("end-of-month", NoticeKind.REMINDER_MONTH),
  /** A payment has had no receipt for some days. */
  RECEIPT_MISSING("receipt-missing", NoticeKind.REMINDER_RECEIPT);

  private final String code;
  private final NoticeKind notice;

  ReminderKind(String code, NoticeKind notice) {
    this.code = code;
    this.notice = notice;
  }

  /** The word in the database and in the message files. */
  public String code() {
    return code;
  }

  NoticeKind notice() {
    return notice;
  }

  static ReminderKind parse(String code) {
    for (ReminderKind kind : values()) {
      if (kind.code.equals(code)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no such reminder: " + code);
  }
}
