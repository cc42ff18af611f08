package org.alongside.server.importing;

import org.alongside.core.input.ReasonCode;

/** What can be wrong, or worth a second look, with a row of a file. */
enum ImportProblem implements ReasonCode {
  EXAMPLE_ROW("example-row"),
  TOO_MANY_CELLS("too-many-cells"),
  NOT_AN_EMAIL("not-an-email"),
  /** Argument: what was written. */
  NOT_A_DATE("not-a-date"),
  /** Arguments: what was written, and what can be written. */
  NOT_A_WORD("not-a-word"),
  /** Argument: the line on which it stands first. */
  EMAIL_TWICE("email-twice"),
  EMAIL_TAKEN("email-taken"),
  EMAIL_OWN("email-own"),
  /** Argument: the domain. */
  EMAIL_DISPOSABLE("email-disposable"),
  /** Argument: the line on which it stands first. */
  REFERENCE_TWICE("reference-twice"),
  REFERENCE_TAKEN("reference-taken"),
  NO_SUCH_WORKER("no-such-worker"),
  NO_SUCH_HOLDER("no-such-holder"),
  OWN_RECORD("own-record"),
  ENDS_BEFORE_START("ends-before-start"),
  PERIOD_TOO_LONG("period-too-long"),
  /** Argument: the line of the budget's first row. */
  ROWS_DIFFER("rows-differ"),
  /** Argument: the line on which it stands first. */
  PART_TWICE("part-twice"),
  /** Arguments: the sum of the rows, and what the file says. */
  TOTAL_DIFFERS("total-differs"),
  /** What the rows of a budget say of how it was worked out is too long together. */
  WORKING_TOO_LONG("working-too-long"),
  /** Warnings from here on. Argument: the name. */
  NAME_STANDS("name-stands"),
  /** Argument: the line on which it stands first. */
  NAME_TWICE("name-twice"),
  COUNCIL_BESIDE_CONTINUING_CARE("council-beside-continuing-care"),
  /** Arguments: the first and the last day of the other. */
  OVERLAPS("overlaps"),
  /** Argument: the line of the other. */
  OVERLAPS_IN_FILE("overlaps-in-file");

  private final String code;

  ImportProblem(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
