package org.alongside.core.spend;

import java.util.Objects;
import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;

/** The parts of an entry that are amended one by one. */
public enum SpendField implements Coded {
  SPENT_ON("spent-on"),
  /** Amount, currency and splits together. */
  AMOUNT("amount"),
  PAYEE("payee"),
  CATEGORY("category"),
  SUPPORT("supportId"),
  NOTE("note"),
  KIND("kind");

  private final String code;

  SpendField(String code) {
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
  public static SpendField parse(String code) {
    return Codes.get(SpendField.class, code);
  }

  /** Whether both bodies have the same value in this field. */
  public boolean isSame(SpendBody one, SpendBody other) {
    return switch (this) {
      case SPENT_ON -> one.spentOn().equals(other.spentOn());
      case AMOUNT -> one.amount().equals(other.amount()) && one.splits().equals(other.splits());
      case PAYEE -> one.payee().equals(other.payee());
      case CATEGORY -> one.category() == other.category();
      case SUPPORT -> Objects.equals(one.support(), other.support());
      case NOTE -> Objects.equals(one.note(), other.note());
      case KIND -> one.kind() == other.kind();
    };
  }
}
