package org.alongside.android.data;

/**
 * Where an operation is, as each item shows it. Stored by name, so a constant keeps its name for
 * good.
 */
public enum OutboxState {
  /** Typed and kept; nobody else knows of it. */
  ON_THIS_PHONE,
  /** On its way; the server may or may not have it. */
  SENDING,
  /** Acknowledged by the server. */
  RECEIVED,
  /** Refused by the server; the person's own words are kept until the person decides. */
  NEEDS_YOU
}
