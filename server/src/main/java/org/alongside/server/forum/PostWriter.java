package org.alongside.server.forum;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.forum.ForumProblem;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.Role;
import org.alongside.server.access.Caller;
import org.alongside.server.http.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Who writes a post: an alias, and the office that readers are told of.
 *
 * @param role null for a peer
 */
public record PostWriter(MemberId member, @Nullable Role role) {
  /** The offices that show beside a name, the most telling first. */
  private static final List<Role> SHOWN = List.of(Role.MODERATOR, Role.COORDINATOR, Role.WORKER);

  public PostWriter {
    Objects.requireNonNull(member, "member");
  }

  /** A member who speaks for nobody but themselves. */
  public static PostWriter peer(MemberId member) {
    return new PostWriter(member, null);
  }

  /**
   * The caller as a writer.
   *
   * @throws Problem when they have no alias yet
   */
  public static PostWriter of(Caller caller) {
    return as(
        caller.findMember().orElseThrow(() -> Pacing.problem(409, ForumProblem.NAME_FIRST)),
        caller);
  }

  /** The caller as a writer under this alias, which is theirs. */
  static PostWriter as(MemberId member, Caller caller) {
    return new PostWriter(member, office(caller.roles()).orElse(null));
  }

  /** The office that shows beside the name of somebody with these roles; empty for a peer. */
  public static Optional<Role> office(Set<Role> roles) {
    return SHOWN.stream().filter(roles::contains).findFirst();
  }
}
