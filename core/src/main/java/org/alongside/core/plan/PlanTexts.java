package org.alongside.core.plan;

import org.alongside.core.input.TextRule;

/** How long the texts of a plan may be. */
public final class PlanTexts {
  /** A section in the person's own words; it may be empty. */
  public static final TextRule SECTION = TextRule.lines(0, 10_000);

  /** What somebody wants to happen. */
  public static final TextRule STATEMENT = TextRule.lines(1, 500);

  /** How we will know. */
  public static final TextRule HOW_WE_KNOW = TextRule.lines(0, 500);

  /** What a support is called. */
  public static final TextRule TITLE = TextRule.line(1, 200);

  /** Who provides a support, or coordinates the care. */
  public static final TextRule NAME = TextRule.line(1, 200);

  /** A registration with the Care Quality Commission. */
  public static final TextRule CQC_NUMBER = TextRule.line(1, 60);

  /** If this happens. */
  public static final TextRule IF_THIS = TextRule.lines(1, 500);

  /** Then do that. */
  public static final TextRule THEN_THAT = TextRule.lines(1, 1_000);

  /** Whom to call. */
  public static final TextRule CALL = TextRule.line(1, 300);

  /** What is done in a clinical task. */
  public static final TextRule TASK = TextRule.line(1, 300);

  /** Who somebody to call is to the holder. */
  public static final TextRule RELATION = TextRule.line(0, 200);

  /** A telephone number; see {@link BackupContact#isPhone}. */
  public static final TextRule PHONE = TextRule.line(1, 40);

  /** When somebody to call can come. */
  public static final TextRule AVAILABLE = TextRule.line(0, 300);

  /** Anything else about somebody to call. */
  public static final TextRule CONTACT_NOTE = TextRule.lines(0, 1_000);

  /** Why something was decided, or is to be looked at again. */
  public static final TextRule REASON = TextRule.lines(3, 3_000);

  private PlanTexts() {}
}
