package org.alongside.core.sync;

/** What both sides must agree on before they talk. */
public final class Protocol {
  /** The version of the protocol that this core speaks. */
  public static final int VERSION = 1;

  /** The most operations in one request. */
  public static final int MOST_OPERATIONS = 500;

  /** The most changes in one response; the phone asks again while there is more. */
  public static final int MOST_CHANGES = 500;

  private Protocol() {}

  /** Whether this core can answer a request of that version. */
  public static boolean speaks(int version) {
    return version == VERSION;
  }
}
