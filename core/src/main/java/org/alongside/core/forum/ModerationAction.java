package org.alongside.core.forum;

import java.time.LocalDate;
import org.alongside.core.input.Coded;
import org.alongside.core.input.Codes;
import org.jspecify.annotations.Nullable;

/** What a moderator decides. Each carries a reason, told to the reporter and the author. */
public enum ModerationAction implements Coded {
  /** The post is fine. */
  NONE("none", Ending.NEVER, 0),
  /** Not shown; kept. */
  HIDE("hide", Ending.NEVER, 0),
  /** One picture of the post is not shown; the rest stays. */
  HIDE_PICTURE("hide-picture", Ending.NEVER, 0),
  /** Shown again. */
  RESTORE("restore", Ending.NEVER, 0),
  /** A post that waited is shown. */
  APPROVE("approve", Ending.NEVER, 0),
  /** A post that waited stays hidden. */
  DECLINE("decline", Ending.NEVER, 0),
  /** Changed, with a note that says so. */
  EDIT("edit", Ending.NEVER, 0),
  /** A note is put before the text, changed or taken away. */
  NOTE("note", Ending.NEVER, 0),
  /** No more posts in the thread. */
  LOCK("lock", Ending.MAY, 0),
  UNLOCK("unlock", Ending.NEVER, 0),
  /** The thread stands at the top of its board. */
  PIN("pin", Ending.NEVER, 0),
  /** It stands where its newest post puts it. */
  UNPIN("unpin", Ending.NEVER, 0),
  /** Into another board. */
  MOVE("move", Ending.NEVER, 0),
  /** Two threads into one. */
  MERGE("merge", Ending.NEVER, 0),
  /** Some posts of a thread into a new one. */
  SPLIT("split", Ending.NEVER, 0),
  /** Some time between two posts of the same member. */
  SLOW("slow", Ending.MAY, 0),
  WARN("warn", Ending.NEVER, 0),
  /** The post is hidden, and its author may read, not post, for a time. */
  SILENCE("silence", Ending.ALWAYS, 7),
  /** May read and report, not post, until a day. */
  SUSPEND("suspend", Ending.ALWAYS, 30);

  /** Whether a measure ends by itself. */
  public enum Ending {
    /** It stands until somebody takes it back. */
    NEVER,
    /** It may be given an end. */
    MAY,
    /** It is never without an end. */
    ALWAYS
  }

  /** The latest day on which a measure may end, from today. */
  public static final int LONGEST_DAYS = 366;

  private final String code;
  private final Ending ending;
  private final int usualDays;

  ModerationAction(String code, Ending ending, int usualDays) {
    this.code = code;
    this.ending = ending;
    this.usualDays = usualDays;
  }

  @Override
  public String code() {
    return code;
  }

  /** Whether what this does ends by itself. */
  public Ending ending() {
    return ending;
  }

  /** After how many days it usually ends; 0 for what has no usual end. */
  public int usualDays() {
    return usualDays;
  }

  /** Whether it keeps its author from posting for a time. */
  public boolean isPause() {
    return this == SILENCE || this == SUSPEND;
  }

  /** Whether it is done to a thread as a whole, and not to one post or its author. */
  public boolean isOfThread() {
    return this == LOCK
        || this == UNLOCK
        || this == SLOW
        || this == PIN
        || this == UNPIN
        || this == MOVE;
  }

  /**
   * Whether this can be done to a thread that stands so: what is so already is not done again, so
   * that of two moderators at once only one does it.
   */
  public boolean fits(ThreadState state, boolean pinned) {
    return switch (this) {
      case LOCK -> state != ThreadState.LOCKED;
      case SLOW -> state != ThreadState.SLOW;
      case UNLOCK -> state != ThreadState.OPEN;
      case PIN -> !pinned;
      case UNPIN -> pinned;
      default -> true;
    };
  }

  /** Whether others do not see any more what it is about. */
  public boolean takesAway() {
    return this == HIDE || this == SILENCE || this == DECLINE;
  }

  /** Whether there is something to take back or to ask about: leaving a post alone is neither. */
  public boolean isReversible() {
    return this != NONE;
  }

  /** Whether this may end on a day; {@code end} null for no end. */
  public boolean mayEndOn(@Nullable LocalDate end, LocalDate today) {
    if (end == null) {
      return ending != Ending.ALWAYS;
    }
    return ending != Ending.NEVER
        && end.isAfter(today)
        && !end.isAfter(today.plusDays(LONGEST_DAYS));
  }

  /**
   * The constant with this code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static ModerationAction parse(String code) {
    return Codes.get(ModerationAction.class, code);
  }
}
