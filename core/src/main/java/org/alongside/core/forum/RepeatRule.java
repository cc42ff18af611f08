package org.alongside.core.forum;

import java.time.Duration;

/**
 * When a post is the same again: how long earlier posts are compared with it, and how many of them
 * it takes. Short texts without a link, such as thanks, may be said as often as one likes.
 */
public final class RepeatRule {
  /** A text with fewer words says too little to be compared across threads. */
  public static final int FEWEST_WORDS = 8;

  /** When two texts share so many in a hundred of their words, they say nearly the same. */
  public static final int NEARLY = 80;

  /** The same words of the same member are looked for so far back. */
  public static final Duration OWN_SAME = Duration.ofDays(7);

  /** Short words of the same member, in the same thread, only so far. */
  public static final Duration OWN_SHORT = Duration.ofHours(1);

  /** Nearly the same words, and those of others, are looked for so far back. */
  public static final Duration NEARLY_SAME = Duration.ofDays(1);

  /** Links to one place are counted over so long. */
  public static final Duration LINKS = Duration.ofDays(7);

  /** In so many threads may a new or settled member have linked to one place before. */
  private static final int NEW_THREADS = 2;

  private static final int SETTLED_THREADS = 5;

  /** So many new members may link to one place within {@link #NEARLY_SAME}. */
  private static final int NEW_MEMBERS = 3;

  private RepeatRule() {}

  /**
   * Whether a post has more links than posts of such members usually have; links to well-known
   * places are not counted.
   *
   * <p>Example: three links are many for a new member, and not for a settled one.
   */
  public static boolean hasManyLinks(int links, MemberStanding standing) {
    return switch (standing) {
      case NEW -> links > 2;
      case SETTLED -> links > 10;
      case TRUSTED -> links > 25;
    };
  }

  /**
   * Whether one place was linked to often enough.
   *
   * @param threads in how many other threads this member linked to it
   * @param newMembers how many other new members linked to it within {@link #NEARLY_SAME}
   */
  public static boolean isSameLinkAgain(int threads, int newMembers, MemberStanding standing) {
    return switch (standing) {
      case NEW -> threads >= NEW_THREADS || newMembers >= NEW_MEMBERS;
      case SETTLED -> threads >= SETTLED_THREADS;
      case TRUSTED -> false;
    };
  }
}
