package org.alongside.core.plan;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/**
 * The parts of a plan that the person writes in their own words, in the order in which they are
 * read.
 */
public enum SectionKind implements Coded {
  /** Who I am; first under the headings of the PRSB plan. */
  ABOUT_ME("about-me"),
  /** What matters to me. */
  WHAT_MATTERS("what-matters"),
  /** What is working. */
  WORKING("working"),
  /** What is not working. */
  NOT_WORKING("not-working"),
  /** My health and support needs. */
  NEEDS("needs"),
  /** What I am good at and who is there for me. */
  STRENGTHS("strengths"),
  /** Keeping safe. */
  KEEPING_SAFE("keeping-safe"),
  /** Who decides, and how I am supported to decide. */
  DECIDING("deciding"),
  /** The training that my staff need. */
  STAFF_TRAINING("staff-training");

  private final String code;

  SectionKind(String code) {
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
  public static SectionKind parse(String code) {
    return Codes.get(SectionKind.class, code);
  }
}
