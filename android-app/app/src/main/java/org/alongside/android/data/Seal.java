package org.alongside.android.data;

import java.util.Optional;

/**
 * Closes a secret up with a key that never leaves this phone, so that nothing but this app on this
 * phone can read it again. Each key has a name.
 */
public interface Seal {

  /**
   * The secret, as it may be kept in the database; the key is made if there is none of that name.
   * Empty when this phone can make or use no keys.
   */
  Optional<String> close(String key, byte[] secret);

  /**
   * The secret again; empty when it was not closed with this key, or the phone has lost the key, or
   * cannot use it now.
   */
  Optional<byte[]> open(String key, String closed);

  /** Destroys the key, and so whatever it closed up. */
  void forget(String key);
}
