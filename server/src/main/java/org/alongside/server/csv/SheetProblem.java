package org.alongside.server.csv;

import org.alongside.core.input.ReasonCode;

/** Why a file cannot be read as a sheet. The arguments of each are named at the constant. */
public enum SheetProblem implements ReasonCode {
  /** There is nothing in it. */
  EMPTY("sheet-empty"),
  /** A workbook of a spreadsheet program: {@code .xlsx}, {@code .xls}, {@code .ods}. */
  WORKBOOK("sheet-workbook"),
  /** A PDF, a picture or the like. */
  NOT_A_SHEET("sheet-not-a-sheet"),
  /** Bytes that are no text in any way we know. */
  NOT_TEXT("sheet-not-text"),
  /** Characters NUL: a text in an encoding that it does not name. */
  NUL("sheet-nul"),
  /** Argument: the line. A quote opens and does not close, or text follows where it closed. */
  QUOTES("sheet-quotes"),
  /** Argument: the most rows. */
  TOO_MANY_ROWS("sheet-too-many-rows"),
  /** Arguments: the line and the most columns. */
  TOO_MANY_COLUMNS("sheet-too-many-columns"),
  /** Arguments: the line and the most characters. */
  CELL_TOO_LONG("sheet-cell-too-long"),
  /** Argument: the columns that are looked for. No row names any of them. */
  NO_HEADINGS("sheet-no-headings"),
  /** Argument: the column. */
  COLUMN_MISSING("sheet-column-missing"),
  /** Arguments: the column, and the heading that stands for it once more. */
  COLUMN_TWICE("sheet-column-twice"),
  /** There are headings, and nothing below them. */
  NO_ROWS("sheet-no-rows");

  private final String code;

  SheetProblem(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
