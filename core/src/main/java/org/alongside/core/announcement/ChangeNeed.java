package org.alongside.core.announcement;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** What has to be seen to when life changes: each with the rule or guidance behind it. */
public enum ChangeNeed implements Coded {
  /** Assistants go on being paid, or it is agreed with them who pays. */
  KEEP_ASSISTANTS(
      "keep-assistants",
      BudgetChangeKind.PAUSE,
      "Care and support statutory guidance, chapter 12 (stays in hospital)",
      Links.CARE_ACT_GUIDANCE),
  /** What assistants may still do in hospital is agreed with the ward. */
  CARE_IN_HOSPITAL(
      "care-in-hospital",
      BudgetChangeKind.PAUSE,
      "Care and support statutory guidance, chapter 12 (stays in hospital)",
      Links.CARE_ACT_GUIDANCE),
  /** Support is back on the day of coming home. */
  READY_FOR_HOME(
      "ready-for-home",
      BudgetChangeKind.PAUSE,
      "Care Act 2014, section 27 (review of the plan)",
      "https://www.legislation.gov.uk/ukpga/2014/23/section/27"),
  /** The first area pays until the second one does: nobody is without support in between. */
  NO_GAP(
      "no-gap",
      BudgetChangeKind.MOVE,
      "Care Act 2014, sections 37 and 38: from the day of the move the new council meets the needs"
          + " as the old one did, until it has done its own assessment",
      "https://www.legislation.gov.uk/ukpga/2014/23/section/38"),
  /** Which NHS body pays follows from the GP practice. */
  WHICH_NHS_PAYS(
      "which-nhs-pays",
      BudgetChangeKind.MOVE,
      "NHS England, Who Pays? (version 3, April 2024)",
      "https://www.england.nhs.uk/long-read/who-pays/"),
  /** Plan and budget go to the new area, with the person's agreement. */
  SEND_PLAN(
      "send-plan",
      BudgetChangeKind.MOVE,
      "Care Act 2014, section 37(5)",
      "https://www.legislation.gov.uk/ukpga/2014/23/section/37"),
  /** Assistants are employed by the person: what becomes of their jobs. */
  ASSISTANTS_AND_MOVE(
      "assistants-and-move",
      BudgetChangeKind.MOVE,
      "Employment Rights Act 1996, section 139 (redundancy)",
      Links.REDUNDANCY),
  /** The person for all questions. */
  CONTACT(
      "contact",
      BudgetChangeKind.DEATH,
      "National Health Service (Direct Payments) Regulations 2013, regulation 17(4)",
      Links.STOPPING),
  /** Wages up to the last day worked, and holiday not taken. */
  LAST_WAGES(
      "last-wages",
      BudgetChangeKind.DEATH,
      "National Health Service (Direct Payments) Regulations 2013, regulation 15",
      Links.REPAYMENT),
  /** Notice and, after two years, redundancy pay. */
  NOTICE_AND_REDUNDANCY(
      "notice-and-redundancy",
      BudgetChangeKind.DEATH,
      "Employment Rights Act 1996, sections 86, 136(5) and 155",
      Links.REDUNDANCY),
  /** Money in the account stays until these bills are paid; only then is anything asked back. */
  MONEY_IN_ACCOUNT(
      "money-in-account",
      BudgetChangeKind.DEATH,
      "National Health Service (Direct Payments) Regulations 2013, regulation 15(1)(f) and (3)",
      Links.REPAYMENT),
  /** Nothing is sent to the person who died. */
  NO_LETTERS(
      "no-letters",
      BudgetChangeKind.DEATH,
      "National Health Service (Direct Payments) Regulations 2013, regulations 15(3) and 17(4):"
          + " notice goes to the personal representatives",
      Links.STOPPING);

  private final String code;
  private final BudgetChangeKind kind;
  private final String source;
  private final String href;

  ChangeNeed(String code, BudgetChangeKind kind, String source, String href) {
    this.code = code;
    this.kind = kind;
    this.source = source;
    this.href = href;
  }

  @Override
  public String code() {
    return code;
  }

  /** The rule or guidance behind it, by its name. */
  public String source() {
    return source;
  }

  /** Where that stands. */
  public String href() {
    return href;
  }

  /** What this kind of change needs, in the order in which to see to it. */
  public static List<ChangeNeed> of(BudgetChangeKind kind) {
    return Arrays.stream(values()).filter(each -> each.kind == kind).collect(Collectors.toList());
  }

  /**
   * The constant with this code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static ChangeNeed parse(String code) {
    return Codes.get(ChangeNeed.class, code);
  }

  private static final class Links {
    static final String CARE_ACT_GUIDANCE =
        "https://www.gov.uk/government/publications/care-act-statutory-guidance/care-and-support-statutory-guidance";
    static final String REDUNDANCY = "https://www.legislation.gov.uk/ukpga/1996/18/part/XI";
    static final String STOPPING = "https://www.legislation.gov.uk/uksi/2013/1617/regulation/17";
    static final String REPAYMENT = "https://www.legislation.gov.uk/uksi/2013/1617/regulation/15";

    private Links() {}
  }
}
