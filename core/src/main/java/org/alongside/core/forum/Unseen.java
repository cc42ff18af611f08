package org.alongside.core.forum;

/** Characters that nobody sees, in texts by which people know each other. */
final class Unseen {
  private Unseen() {}

  /**
   * The text without spaces of no width, soft hyphens and marks of direction. The joiners that
   * emoji and some scripts need stay.
   */
  static String takeOut(String text) {
    return text.replaceAll("[\\u00AD\\u200B\\u200E\\u200F\\u2060\\uFEFF]", "");
  }
}
