package org.alongside.core.forum;

import java.util.Objects;

/**
 * The thing that a case is about, among all of its kind.
 *
 * @param id of the thing within its kind, such as that of a story; of the talk for messages
 */
public record CaseSubject(CaseKind kind, String id) {
  /** The longest id. */
  public static final int LONGEST_ID = 36;

  public CaseSubject {
    Objects.requireNonNull(kind, "kind");
    if (id.isEmpty() || id.length() > LONGEST_ID) {
      throw new IllegalArgumentException("no id: " + id);
    }
  }

  @Override
  public String toString() {
    return kind.code() + " " + id;
  }
}
