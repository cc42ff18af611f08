package org.alongside.server.bank;

import java.util.List;
import java.util.OptionalInt;
import org.alongside.core.input.Coded;
import org.alongside.server.csv.Column;

/** What a column of a statement may hold, with the headings that banks commonly give it. */
enum ColumnRole implements Coded {
  DATE(
      "date",
      "date;transaction date;date of transaction;posting date;posted date;"
          + "date posted;booking date;completed date;value date;created"),
  WORDS(
      "words",
      "description;transaction description;details;transaction details;"
          + "narrative;narrative 1;particulars;payee;merchant;counter party;"
          + "counterparty;name;memo;reference"),
  AMOUNT("amount", "amount;amount gbp;transaction amount;value;net amount;amount in gbp"),
  OUT(
      "out",
      "paid out;money out;debit;debit amount;debits;amount out;withdrawals;"
          + "withdrawal;withdrawn;out;money out gbp"),
  IN(
      "in",
      "paid in;money in;credit;credit amount;credits;amount in;deposits;"
          + "deposit;receipts;in;money in gbp"),
  BALANCE(
      "balance",
      "balance;account balance;running balance;balance gbp;closing balance;"
          + "balance after transaction");

  private final String code;
  private final String headings;

  ColumnRole(String code, String headings) {
    this.code = code;
    this.headings = headings;
  }

  @Override
  public String code() {
    return code;
  }

  /** The column that is most likely this, by the headings. */
  OptionalInt find(List<String> row) {
    for (String heading : headings.split(";", -1)) {
      for (int column = 0; column < row.size(); column++) {
        if (Column.plain(row.get(column)).equals(Column.plain(heading))) {
          return OptionalInt.of(column);
        }
      }
    }
    return OptionalInt.empty();
  }
}
