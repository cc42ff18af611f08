package org.alongside.android.net;

import org.alongside.core.identity.PersonId;

/**
 * What a server says to somebody who signed in.
 *
 * @param token what to show with every later request
 */
public record SignedIn(String token, PersonId person, String displayName) {

  /** Says who, never the token. */
  @Override
  public String toString() {
    return "signed in as " + person;
  }
}
