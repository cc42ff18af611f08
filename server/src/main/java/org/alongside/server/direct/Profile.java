package org.alongside.server.direct;

import java.util.Objects;
import org.alongside.core.forum.AboutMe;
import org.alongside.core.forum.Pronouns;

/** What a member says about themselves to other members. */
public record Profile(Pronouns pronouns, AboutMe about) {
  /** Of somebody who says nothing. */
  static final Profile EMPTY = new Profile(new Pronouns(""), new AboutMe(""));

  public Profile {
    Objects.requireNonNull(pronouns, "pronouns");
    Objects.requireNonNull(about, "about");
  }
}
