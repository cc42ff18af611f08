package org.alongside.android.net;

import java.util.Objects;

/**
 * What a person types to sign in.
 *
 * @param code from the second factor; empty when none was asked for
 */
public record Credentials(String email, String password, String code) {
  public Credentials {
    Objects.requireNonNull(email, "email");
    Objects.requireNonNull(password, "password");
    Objects.requireNonNull(code, "code");
  }

  /** Says nothing of what was typed. */
  @Override
  public String toString() {
    return "credentials";
  }
}
