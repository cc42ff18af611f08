package org.alongside.android.net;

/** What the website shows to somebody who is signed in there, and what signs a phone in, once. */
public record WebsiteCode(String typed) {
  public WebsiteCode {
    if (typed.isEmpty()) {
      throw new IllegalArgumentException("an empty code");
    }
  }

  /** Says nothing of what was typed. */
  @Override
  public String toString() {
    return "code from the website";
  }
}
