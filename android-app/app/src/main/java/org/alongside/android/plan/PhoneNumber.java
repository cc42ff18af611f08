package org.alongside.android.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number in a line such as "Bright Care, 020 7946 0000", so that a button can call it. */
final class PhoneNumber {

  /** Six figures or more, apart or not, or a short number such as 111. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![0-9])(\\+?[0-9](?:[ ()-]{0,2}[0-9]){5,14}|999|111|112|101|105)(?![0-9])");

  private PhoneNumber() {}

  /** The first number in the text, in figures and single spaces. */
  static Optional<String> find(String text) {
    Matcher number = NUMBER.matcher(text);
    return number.find()
        ? Optional.of(number.group().replaceAll("[()-]", " ").replaceAll(" +", " ").trim())
        : Optional.empty();
  }
}
