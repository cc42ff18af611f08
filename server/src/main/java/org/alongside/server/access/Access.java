package org.alongside.server.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Relationship;
import org.alongside.core.identity.Role;
import org.alongside.server.db.Tx;
import org.jspecify.annotations.Nullable;

/**
 * The one place that decides who may do what. It reads the {@link Matrix} and the relationships of
 * now, in the transaction that will do the work, so that an access that ended a moment ago opens
 * nothing.
 */
public final class Access {
  /** Where the days of grants and assignments begin and end. */
  public static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  private final Matrix matrix;
  private final Relationships relationships;
  private final Clock clock;

  public Access(Matrix matrix, Relationships relationships, Clock clock) {
    this.matrix = matrix;
    this.relationships = relationships;
    this.clock = clock;
  }

  /**
   * Lets the caller pass or throws.
   *
   * @return on what ground, and whether the holder is to be told of it
   * @throws SignInFirst when somebody signed in might
   * @throws AccessEnded when the caller's own grant or assignment to this holder has ended
   * @throws Refused otherwise; it looks like absence
   */
  public Decision require(Tx tx, Caller caller, Action action, Asset asset, Subject subject) {
    Set<Way> ways = matrix.ways(asset, action, subject.kind());
    @Nullable Standing standing = standing(tx, caller, subject);
    for (Way way : ways) {
      if (holds(way, caller, subject, standing)) {
        boolean told =
            subject.holder() != null && matrix.isTold(asset, action, subject.kind(), way);
        return new Decision(way, told);
      }
    }
    if (!caller.isSignedIn()) {
      throw new SignInFirst();
    }
    if (standing != null && standing.endedOn() != null && standing.relationships().isEmpty()) {
      throw new AccessEnded(standing.endedOn());
    }
    throw new Refused();
  }

  /**
   * Whether {@link #require} would let the caller pass; for what a page offers, never instead of
   * it.
   */
  public boolean allows(Tx tx, Caller caller, Action action, Asset asset, Subject subject) {
    @Nullable Standing standing = standing(tx, caller, subject);
    return matrix.ways(asset, action, subject.kind()).stream()
        .anyMatch(way -> holds(way, caller, subject, standing));
  }

  /**
   * Whether everybody may do this with what belongs to nobody: decided without asking the store, so
   * that liveness does not hang on it.
   */
  public boolean isOpenToAnyone(Action action, Asset asset) {
    return matrix.ways(asset, action, null).stream().anyMatch(way -> way.kind() == Way.Kind.ANYONE);
  }

  private @Nullable Standing standing(Tx tx, Caller caller, Subject subject) {
    PersonId person = caller.person();
    PersonId holder = subject.holder();
    if (person == null || holder == null || person.equals(holder)) {
      return null;
    }
    return relationships.standing(tx, person, holder, LocalDate.now(clock.withZone(ENGLAND)));
  }

  private static boolean holds(
      Way way, Caller caller, Subject subject, @Nullable Standing standing) {
    return switch (way.kind()) {
      case ANYONE -> true;
      case SIGNED_IN -> caller.isSignedIn();
      case LAY -> caller.isSignedIn() && !caller.isStaff();
      case SELF -> caller.person() != null && caller.person().equals(subject.holder());
      case GRANT -> isGranted(way, standing);
      case NOMINEE -> isWith(standing, Relationship.NOMINEE, way);
      case REPRESENTATIVE -> isWith(standing, Relationship.REPRESENTATIVE, way);
      case WORKER -> standing != null && caller.has(Role.WORKER) && standing.isWorker();
      case ORGANISATION ->
          standing != null
              && caller.has(Role.ORGANISATION)
              && standing.relationships().contains(Relationship.ORGANISATION);
      case ROLE -> caller.has(Objects.requireNonNull(way.role()));
      case MEMBER -> caller.member() != null;
      case PEER ->
          caller.member() != null
              && !caller.has(Role.WORKER)
              && !caller.has(Role.COORDINATOR)
              && !caller.has(Role.ORGANISATION);
      case AUTHOR -> isAuthor(caller, subject);
      case OWN -> isAuthor(caller, subject) && isGranted(way, standing);
    };
  }

  private static boolean isGranted(Way way, @Nullable Standing standing) {
    return standing != null && standing.scopes().contains(Objects.requireNonNull(way.scope()));
  }

  private static boolean isWith(@Nullable Standing standing, Relationship as, Way way) {
    return standing != null
        && standing.relationships().contains(as)
        && standing.scopes().contains(Objects.requireNonNull(way.scope()));
  }

  private static boolean isAuthor(Caller caller, Subject subject) {
    return (caller.member() != null && caller.member().equals(subject.member()))
        || (caller.person() != null && caller.person().equals(subject.author()));
  }

  /**
   * That the caller may.
   *
   * @param way on what ground
   * @param told whether the holder is told: the audit is written before data leaves
   */
  public record Decision(Way way, boolean told) {}
}
