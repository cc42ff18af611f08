package org.alongside.core.input;

/**
 * What can be wrong with any field, whoever typed it. The arguments of each are named at the
 * constant.
 */
public enum InputCode implements ReasonCode {
  /** Nothing was given. */
  REQUIRED("required"),
  /** A field that does not belong here. */
  UNKNOWN_FIELD("unknown-field"),
  /** Another kind of JSON value was expected; argument: the expected kind. */
  WRONG_TYPE("wrong-type"),
  /** A whole number within 64 bits was expected. */
  NOT_AN_INTEGER("not-an-integer"),
  /** A date like 2026-11-21 was expected. */
  NOT_A_DATE("not-a-date"),
  /** An instant like 2026-11-21T22:31:00Z was expected. */
  NOT_A_TIME("not-a-time"),
  /** A UUID was expected. */
  NOT_AN_ID("not-an-id"),
  /** A short name of lower-case words and hyphens was expected. */
  NOT_A_SLUG("not-a-slug"),
  /** An ISO 4217 currency was expected. */
  NOT_A_CURRENCY("not-a-currency"),
  /** None of the words that are possible here. */
  NOT_A_CHOICE("not-a-choice"),
  /** Argument: the least number of characters. */
  TOO_SHORT("too-short"),
  /** Argument: the largest number of characters. */
  TOO_LONG("too-long"),
  /** Argument: the smallest number. */
  TOO_SMALL("too-small"),
  /** Argument: the largest number. */
  TOO_LARGE("too-large"),
  /** Argument: the largest number of items. */
  TOO_MANY("too-many"),
  /**
   * Control characters, characters that turn the direction of the text, or half a surrogate pair.
   */
  NOT_ALLOWED_CHARACTERS("not-allowed-characters"),
  /** Each field is fine, but they do not go together. */
  INCONSISTENT("inconsistent");

  private final String code;

  InputCode(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
