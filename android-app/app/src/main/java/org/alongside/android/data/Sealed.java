package org.alongside.android.data;

import java.util.Arrays;

/**
 * A text as it lies in a column: closed up by the {@link Vault}, which alone makes it and opens it
 * again. A row that holds words, names, money or health declares this type, so that nobody can put
 * the words themselves there.
 */
public final class Sealed {

  private final byte[] bytes;

  Sealed(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sealed sealed && Arrays.equals(bytes, sealed.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Says nothing of what is in it. */
  @Override
  public String toString() {
    return "sealed";
  }
}
