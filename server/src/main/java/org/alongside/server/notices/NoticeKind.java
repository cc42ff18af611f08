package org.alongside.server.notices;

import java.util.Locale;

/** What a notice says; one sentence for each in the message files, without names. */
public enum NoticeKind {
  NEW_MESSAGE,
  REVIEW_DUE,
  REVIEW_OVERDUE,
  REPORT_DECIDED,
  POST_DECIDED,
  PLAN_SENT,
  PLAN_DECIDED,
  PLAN_CHALLENGED,
  PLAN_ANSWERED,
  PLAN_AGREED,
  REVIEW_ASKED,
  REVIEW_STARTED,
  REVIEW_CLOSED,
  BUDGET_CHANGED,
  BUDGET_CHALLENGED,
  BUDGET_ANSWERED,
  PAYMENT_MISSING,
  /** Somebody is signed off for a clinical task for 30 days at most. */
  SIGN_OFF_ENDS_SOON,
  SIGN_OFF_ENDED,
  VISIT_MISSED,
  THREAD_REPLIED;

  /** The word in the database and in the message files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static NoticeKind parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
