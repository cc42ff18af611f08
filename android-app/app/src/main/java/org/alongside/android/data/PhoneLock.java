package org.alongside.android.data;

/** The phone's own lock: PIN, pattern or password, with or without a finger or a face. */
public interface PhoneLock {

  /** Whether the phone has one now. */
  boolean isSet();
}
