package org.alongside.server.http;

import java.io.Writer;
import java.util.Arrays;

/** A text that is written by one thread: as {@link java.io.StringWriter}, but it locks nothing. */
final class TextWriter extends Writer {
  private char[] text = new char[4_096];
  private int length;

  @Override
  public void write(int sign) {
    makeRoom(1);
    text[length++] = (char) sign;
  }

  @Override
  public void write(char[] signs, int from, int count) {
    makeRoom(count);
    System.arraycopy(signs, from, text, length, count);
    length += count;
  }

  @Override
  public void write(String some, int from, int count) {
    makeRoom(count);
    some.getChars(from, from + count, text, length);
    length += count;
  }

  private void makeRoom(int count) {
    if (text.length - length < count) {
      text = Arrays.copyOf(text, Math.max(text.length * 2, length + count));
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
    return new String(text, 0, length);
  }
}
