package org.alongside.server.notices;

import java.util.Locale;

/** What a notice says; one sentence for each in the message files, without names. */
public enum NoticeKind {
  NEW_MESSAGE,
  REVIEW_DUE,
  REVIEW_OVERDUE,
  REPORT_DECIDED,
  /** Somebody may need help, and a moderator is called. */
  CRISIS_CALL,
  /** The same, and no moderator has answered. */
  CRISIS_UNANSWERED,
  /** A moderator is on call now, because another handed it to them. */
  ON_CALL_HANDED,
  CONCERN_RAISED,
  LEGAL_REQUEST,
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
  THREAD_REPLIED,
  /** Another member wrote; never who, and never what. */
  DIRECT_MESSAGE,
  JOINING_ANSWERED,
  /** The scheme will need to see more of the spending. */
  SHARING_NEED,
  /** Somebody who represents the holder changed what others see. */
  SHARING_CHANGED,
  STATEMENT_SHARED,
  /** An organisation paid for something; or begins or ends to hold the money. */
  PAID_FOR,
  /** The holder says that something which was paid is not right. */
  PAID_FOR_DISPUTED,
  /** Reminders that somebody chose. */
  REMINDER_MONTH,
  REMINDER_RECEIPT,
  REMINDER_PAYMENT,
  /** A story waits for an editor. */
  STORY_SENT,
  /** An editor asks for changes of a story. */
  STORY_ASKED,
  STORY_PUBLISHED,
  /** A place at an event became free for somebody who waited. */
  EVENT_PLACE,
  EVENT_CHANGED,
  EVENT_CANCELLED,
  /** A moderator has decided about an event; for those who announce them. */
  EVENT_DECIDED,
  /** The reminder on the day before. */
  EVENT_TOMORROW;

  /** The word in the database and in the message files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static NoticeKind parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
