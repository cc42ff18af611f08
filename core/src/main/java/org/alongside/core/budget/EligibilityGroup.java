package org.alongside.core.budget;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/**
 * Why the holder may have a personal health budget, as the quarterly national return counts them.
 */
public enum EligibilityGroup implements Coded {
  /** NHS Continuing Healthcare for adults. */
  ADULT_CONTINUING_CARE("adult-continuing-care"),
  /** Continuing care for children and young people. */
  CHILDREN_CONTINUING_CARE("children-continuing-care"),
  /** Fast-track continuing healthcare, near the end of life. */
  FAST_TRACK("fast-track"),
  /** Aftercare under section 117 of the Mental Health Act 1983. */
  SECTION_117("section-117"),
  /** A personal wheelchair budget. */
  WHEELCHAIR("wheelchair"),
  /** Any other group of the local scheme. */
  OTHER("other");

  private final String code;

  EligibilityGroup(String code) {
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
  public static EligibilityGroup parse(String code) {
    return Codes.get(EligibilityGroup.class, code);
  }
}
