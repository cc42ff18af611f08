package org.alongside.core.forum;

import java.time.Duration;
import org.alongside.core.input.Coded;

/** How well a member is known in the peer network; nobody is told, and it opens no doors. */
public enum MemberStanding implements Coded {
  NEW("new"),
  SETTLED("settled"),
  /** A member for a while, with posts and a clean record. */
  TRUSTED("trusted");

  /** So long is a member new. */
  public static final Duration NEW_FOR = Duration.ofDays(7);

  /** So many posts of a member must have been shown before they are no longer new. */
  public static final int FIRST_POSTS = 3;

  /** So long is somebody a member before they can be trusted. */
  public static final Duration KNOWN_AFTER = Duration.ofDays(30);

  /** So many posts of a member must have been shown before they can be trusted. */
  public static final int MANY_POSTS = 10;

  /** So long does what a moderator had to do about a member count. */
  public static final Duration REMEMBERED = Duration.ofDays(90);

  private final String code;

  MemberStanding(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /**
   * The standing of a member.
   *
   * <p>Example: a member for a year with fifty posts, two of them hidden last week, is {@link
   * #SETTLED}.
   *
   * @param memberFor since when they have their name
   * @param shown how many of their posts were ever shown, counted to {@link #MANY_POSTS} at least
   * @param clean whether no moderator had to do anything within {@link #REMEMBERED}
   */
  public static MemberStanding of(Duration memberFor, int shown, boolean clean) {
    if (memberFor.compareTo(NEW_FOR) < 0 || shown < FIRST_POSTS) {
      return NEW;
    }
    return clean && shown >= MANY_POSTS && memberFor.compareTo(KNOWN_AFTER) >= 0
        ? TRUSTED
        : SETTLED;
  }
}
