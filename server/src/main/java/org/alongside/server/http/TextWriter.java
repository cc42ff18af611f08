package org.alongside.server.http;

import java.io.Writer;

/** A text that is written by one thread: as {@link java.io.StringWriter}, but it locks nothing. */
final class TextWriter extends Writer {
  private final StringBuilder text = new StringBuilder(4_096);

  @Override
  public void write(int sign) {
    text.append((char) sign);
  }

  @Override
  public void write(char[] signs, int from, int count) {
    text.append(signs, from, count);
  }

  @Override
  public void write(String some) {
    text.append(some);
  }

  @Override
  public void write(String some, int from, int count) {
    if (from == 0 && count == some.length()) {
      text.append(some);
    } else {
      text.append(some, from, from + count);
    }
  }

  @Override
  public void flush() {
    // nothing is held back
  }

  @Override
  public void close() {
    // nothing is open
  }

  /** What was written until now. */
  @Override
  public String toString() {
    return text.toString();
  }
}
