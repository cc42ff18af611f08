package org.alongside.server.access;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who asks. Holds the person and the alias side by side for the length of one request; no row, feed
 * or log line may.
 *
 * @param session the hash under which the session is kept; null for a guest
 * @param account null for a guest, and for who came by a link of an e-mail: they have their alias
 *     only
 * @param member the alias, for those who joined the peer network
 */
public record Caller(
    @Nullable String session,
    @Nullable AccountId account,
    @Nullable PersonId person,
    @Nullable MemberId member,
    Set<Role> roles) {
  private static final Caller GUEST = new Caller(null, null, null, null, Set.of());

  public Caller {
    roles = Set.copyOf(roles);
  }

  /** Somebody who is not signed in. */
  public static Caller guest() {
    return GUEST;
  }

  /** Whether somebody is signed in. */
  public boolean isSignedIn() {
    return account != null;
  }

  /** Whether the account has this role. */
  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** Whether the account has any role, so is staff or a volunteer. */
  public boolean isStaff() {
    return !roles.isEmpty();
  }

  /**
   * The person who is signed in.
   *
   * @throws NullPointerException for a guest; routes that reach here have required somebody signed
   *     in
   */
  public PersonId getPerson() {
    return Objects.requireNonNull(person, "nobody is signed in");
  }

  /** The account that is signed in. */
  public AccountId getAccount() {
    return Objects.requireNonNull(account, "nobody is signed in");
  }

  /** The alias of who is signed in. */
  public Optional<MemberId> findMember() {
    return Optional.ofNullable(member);
  }
}
