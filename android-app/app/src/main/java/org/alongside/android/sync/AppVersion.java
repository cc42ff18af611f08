package org.alongside.android.sync;

/** Which version of the app this is; another one pulls everything anew. */
public record AppVersion(String name) {
  public AppVersion {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a version without a name");
    }
  }
}
