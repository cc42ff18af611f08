package org.alongside.server.access;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.Scope;
import org.jspecify.annotations.Nullable;

/**
 * On what ground somebody may do something; the cells of the matrix.
 *
 * @param code the word in the matrix file
 * @param kind what has to hold
 * @param scope the scope that a grant must have, for {@link Kind#GRANT}, {@link Kind#OWN}, {@link
 *     Kind#NOMINEE} and {@link Kind#REPRESENTATIVE}
 * @param role the role that the account must have, for {@link Kind#ROLE}
 */
public record Way(String code, Kind kind, @Nullable Scope scope, @Nullable Role role) {
  /** What has to hold. */
  public enum Kind {
    /** Nothing: guests too. */
    ANYONE,
    /** Signed in. */
    SIGNED_IN,
    /** Signed in, with an account that has no role: holders and those who help them. */
    LAY,
    /** The record is the caller's own. */
    SELF,
    /** The holder of the record lets the caller in, for a scope, today. */
    GRANT,
    /** The caller is the holder's nominee, with a grant for a scope, today. */
    NOMINEE,
    /** The caller is the holder's representative, with a grant for a scope, today. */
    REPRESENTATIVE,
    /** The caller is the holder's named or covering worker, now. */
    WORKER,
    /** The caller works for the organisation that holds the holder's money, now. */
    ORGANISATION,
    /** The caller's account has a role. */
    ROLE,
    /** The caller has an alias in the peer network. */
    MEMBER,
    /** The caller has an alias and is neither worker nor coordinator, nor of an organisation. */
    PEER,
    /** The caller wrote the item, under an alias or as a person. */
    AUTHOR,
    /** The caller wrote the item, and the holder lets them in for a scope, today. */
    OWN
  }

  public Way {
    Objects.requireNonNull(code, "code");
  }

  /**
   * Reads a cell: {@code self}, {@code grant:view-plan}, {@code role:coordinator} …
   *
   * @throws IllegalArgumentException when it is none of them
   */
  public static Way parse(String code) {
    if (code.startsWith("grant:")) {
      return new Way(code, Kind.GRANT, Scope.parse(code.substring("grant:".length())), null);
    }
    for (Kind kind : List.of(Kind.NOMINEE, Kind.REPRESENTATIVE)) {
      String prefix = kind.name().toLowerCase(Locale.ROOT) + ":";
      if (code.startsWith(prefix)) {
        return new Way(code, kind, Scope.parse(code.substring(prefix.length())), null);
      }
    }
    if (code.startsWith("role:")) {
      return new Way(code, Kind.ROLE, null, Role.parse(code.substring("role:".length())));
    }
    if (code.startsWith("own:")) {
      return new Way(code, Kind.OWN, Scope.parse(code.substring("own:".length())), null);
    }
    for (Kind kind : Kind.values()) {
      if (kind != Kind.GRANT
          && kind != Kind.OWN
          && kind != Kind.NOMINEE
          && kind != Kind.REPRESENTATIVE
          && kind != Kind.ROLE
          && kind.name().replace('_', '-').equalsIgnoreCase(code)) {
        return new Way(code, kind, null, null);
      }
    }
    throw new IllegalArgumentException("no such way: " + code);
  }
}
