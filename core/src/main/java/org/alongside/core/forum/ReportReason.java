package org.alongside.core.forum;

import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** Why somebody reports a post. */
public enum ReportReason implements Coded {
  /** Somebody may be at risk. */
  WORRIED_ABOUT_SOMEBODY("worried-about-somebody"),
  /** Unkind, threatening or hateful. */
  BULLYING("bullying"),
  /** Names or details that should not stand there. */
  PRIVATE_INFORMATION("private-information"),
  /** Advice that could harm. */
  UNSAFE_ADVICE("unsafe-advice"),
  SELLING_OR_SPAM("selling-or-spam"),
  ILLEGAL("illegal"),
  OFF_TOPIC("off-topic"),
  OTHER("other");

  private final String code;

  ReportReason(String code) {
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
  public static ReportReason parse(String code) {
    return Codes.get(ReportReason.class, code);
  }
}
