package org.alongside.android.data;

/**
 * A holder whose record is open to who signed in, as the server says.
 *
 * @param id the holder's id
 * @param relationship what the person is to the holder, as a code
 */
public record OpenRecord(String id, String displayName, String relationship) {

  /** Says which, not whose name. */
  @Override
  public String toString() {
    return relationship + " of " + id;
  }
}
