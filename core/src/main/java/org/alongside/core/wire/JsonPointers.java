package org.alongside.core.wire;

/** Writes JSON pointers (RFC 6901). */
final class JsonPointers {
  private JsonPointers() {}

  static String append(String pointer, String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  static String append(String pointer, int index) {
    return pointer + "/" + index;
  }
}
