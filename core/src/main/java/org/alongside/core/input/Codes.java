package org.alongside.core.input;

import java.util.Optional;

/** Finds coded constants by their word. */
public final class Codes {
  private Codes() {}

  /** The constant of this type with this code, if there is one. */
  public static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
    for (E constant : type.getEnumConstants()) {
      if (constant.code().equals(code)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  /**
   * The constant of this type with this code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static <E extends Enum<E> & Coded> E get(Class<E> type, String code) {
    return find(type, code)
        .orElseThrow(
            () -> new IllegalArgumentException("no such " + type.getSimpleName() + ": " + code));
  }
}
