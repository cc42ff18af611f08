package org.alongside.core.plan;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** In what way a part of a plan differs between two versions. */
public enum DifferenceKind implements Coded {
  SECTION_ADDED("section-added"),
  SECTION_REMOVED("section-removed"),
  SECTION_CHANGED("section-changed"),
  OUTCOME_ADDED("outcome-added"),
  OUTCOME_REMOVED("outcome-removed"),
  OUTCOME_STATEMENT("outcome-statement"),
  OUTCOME_HOW_WE_KNOW("outcome-how-we-know"),
  SUPPORT_ADDED("support-added"),
  SUPPORT_REMOVED("support-removed"),
  SUPPORT_TITLE("support-title"),
  SUPPORT_PROVIDER("support-provider"),
  SUPPORT_SCHEDULE("support-schedule"),
  SUPPORT_COST("support-cost"),
  SUPPORT_OUTCOMES("support-outcomes"),
  SUPPORT_PAYER("support-payer"),
  SUPPORT_DECISION("support-decision"),
  CONTINGENCY_ADDED("contingency-added"),
  CONTINGENCY_REMOVED("contingency-removed"),
  TASK_ADDED("task-added"),
  TASK_REMOVED("task-removed"),
  TASK_CHANGED("task-changed"),
  CONTACT_ADDED("contact-added"),
  CONTACT_REMOVED("contact-removed"),
  CONTACT_CHANGED("contact-changed"),
  COORDINATOR("coordinator"),
  REVIEW_DATE("review-date");

  private final String code;

  DifferenceKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /**
   * The constant with this code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static DifferenceKind parse(String code) {
    return Codes.get(DifferenceKind.class, code);
  }
}
