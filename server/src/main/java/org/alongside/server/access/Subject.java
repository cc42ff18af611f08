package org.alongside.server.access;

import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Whose thing it is that somebody wants to see or change.
 *
 * @param holder whose private record it belongs to
 * @param author who wrote the item, if that opens more
 * @param member the alias that wrote the item
 * @param kind which row of the matrix, where an asset has several; a board's visibility
 */
public record Subject(
    @Nullable PersonId holder,
    @Nullable PersonId author,
    @Nullable MemberId member,
    @Nullable String kind) {
  private static final Subject NOTHING = new Subject(null, null, null, null);

  /** Nothing that belongs to anybody. */
  public static Subject nothing() {
    return NOTHING;
  }

  /** A part of this person's private record. */
  public static Subject of(PersonId holder) {
    return new Subject(holder, null, null, null);
  }

  /** An asset with several rows in the matrix. */
  public static Subject kind(String kind) {
    return new Subject(null, null, null, kind);
  }

  /** The same, written by this alias. */
  public Subject by(MemberId author) {
    return new Subject(holder, this.author, author, kind);
  }

  /** The same, written by this person. */
  public Subject by(PersonId author) {
    return new Subject(holder, author, member, kind);
  }
}
