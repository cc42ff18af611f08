package org.alongside.core.plan;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** What kind of thing a {@link PlanPart} is. */
public enum PartKind implements Coded {
  SECTION("section"),
  OUTCOME("outcome"),
  SUPPORT("support"),
  /** All of "if … then … call …", as one part. */
  CONTINGENCIES("contingencies"),
  /** Something clinical, and who is signed off for it. */
  CLINICAL_TASK("clinical-task"),
  /** Somebody to call when an assistant cannot come. */
  BACKUP_CONTACT("backup-contact"),
  /** The care coordinator and the day of the next review. */
  ARRANGEMENTS("arrangements");

  private final String code;

  PartKind(String code) {
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
  public static PartKind parse(String code) {
    return Codes.get(PartKind.class, code);
  }
}
