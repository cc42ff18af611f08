package org.alongside.server.pdf;

/** Text as XML 1.0 allows it (section 2.2, "Characters"). */
final class XmlText {
  private static final char REPLACEMENT = '\uFFFD';

  private XmlText() {}

  /** The same text, with a replacement character where XML allows none of what stood there. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().forEach(each -> clean.appendCodePoint(isAllowed(each) ? each : REPLACEMENT));
    return clean.toString();
  }

  private static boolean isAllowed(int codePoint) {
    return codePoint == '\t'
        || codePoint == '\n'
        || codePoint == '\r'
        || (codePoint >= 0x20 && codePoint <= 0xD7FF)
        || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
        || codePoint >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
  }
}
