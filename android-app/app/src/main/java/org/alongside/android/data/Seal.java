package org.alongside.android.data;

import java.util.Optional;

/** Closes a secret up, so that nothing but this app on this phone can read it again. */
public interface Seal {

  /** The secret, as it may be kept in the database. */
  String close(String secret);

  /** The secret again; empty when it was not closed here, or the phone has lost the key. */
  Optional<String> open(String closed);
}
