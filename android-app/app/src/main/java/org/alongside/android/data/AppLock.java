package org.alongside.android.data;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.MutableLiveData;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Whether what the app shows is open to whoever holds the phone. A process that just began is
 * locked if the person wants a lock at all; afterwards it depends on how long the app was left.
 * Nothing here keeps anything from being sent. For the main thread only.
 */
@Singleton
public final class AppLock {

  /** What a screen may show. */
  public enum Door {
    /** Nothing yet: it is not known whether the app is locked. */
    UNKNOWN,
    /** Everything. */
    OPEN,
    /** Nothing, until the phone says that it is its owner. */
    LOCKED,
    /** Nothing: the phone can no longer open what it keeps, so the person must sign in again. */
    NOTHING_TO_READ
  }

  /** How long the app may be left before it locks. Stored in seconds. */
  public enum After {
    AT_ONCE(0),
    ONE_MINUTE(60),
    FIVE_MINUTES(300);

    private final int seconds;

    After(int seconds) {
      this.seconds = seconds;
    }

    static Optional<After> of(@Nullable Integer seconds) {
      if (seconds == null) {
        return Optional.empty();
      }
      for (After each : values()) {
        if (each.seconds >= seconds) {
          return Optional.of(each);
        }
      }
      return Optional.of(FIVE_MINUTES);
    }
  }

  /**
   * What the person decided.
   *
   * @param isDecided whether the person was asked and has answered
   * @param after when the app locks; null when it does not
   */
  public record Choice(boolean isDecided, @Nullable After after) {
    static Choice of(@Nullable LockRow row) {
      return row == null
          ? new Choice(false, null)
          : new Choice(true, After.of(row.afterSeconds()).orElse(null));
    }
  }

  private static final int MILLISECONDS = 1_000;

  private final LockDao rows;
  private final Vault vault;
  private final PhoneLock phoneLock;
  private final Background background;
  private final MutableLiveData<Door> door = new MutableLiveData<>(Door.UNKNOWN);
  private boolean isWatching;
  private @Nullable After after;
  private @Nullable Long leftAt;

  @Inject
  AppLock(LockDao rows, Vault vault, PhoneLock phoneLock, Background background) {
    this.rows = rows;
    this.vault = vault;
    this.phoneLock = phoneLock;
    this.background = background;
  }

  /** What screens may show, told anew whenever that changes. */
  public LiveData<Door> door() {
    return door;
  }

  /** What the person decided, told anew whenever that changes. */
  public LiveData<Choice> choice() {
    return background.map(rows.observe(), Choice::of);
  }

  /** Whether the phone has a lock of its own, without which the app cannot have one. */
  public boolean canLock() {
    return phoneLock.isSet();
  }

  /** Learns what the person decided, now and whenever it changes. The first time counts. */
  public void watch() {
    if (isWatching) {
      return;
    }
    isWatching = true;
    background
        .map(rows.observeStanding(), row -> new Known(row, vault.isShut()))
        .observeForever(this::know);
  }

  private record Known(LockStanding standing, boolean isShut) {}

  private void know(Known known) {
    LockStanding standing = known.standing();
    after = After.of(standing.afterSeconds()).orElse(null);
    if (standing.accounts() > 0 && known.isShut()) {
      show(Door.NOTHING_TO_READ);
    } else if (!mayLock()) {
      show(Door.OPEN);
    } else if (door.getValue() != Door.OPEN) {
      show(Door.LOCKED);
    }
  }

  /** The last screen of the app went out of sight, at this time since the phone started. */
  public void left(long millis) {
    leftAt = millis;
  }

  /** A screen of the app came in sight again, at this time since the phone started. */
  public void cameBack(long millis) {
    Long since = leftAt;
    After limit = after;
    leftAt = null;
    if (since == null || limit == null || door.getValue() != Door.OPEN || !mayLock()) {
      return;
    }
    if (millis - since >= (long) limit.seconds * MILLISECONDS) {
      show(Door.LOCKED);
    }
  }

  /** The phone said that it is its owner; or it has no lock any more, and nobody is locked out. */
  public void unlock() {
    if (door.getValue() == Door.LOCKED) {
      show(Door.OPEN);
    }
  }

  /** Locks from now on, so long after the app was left. */
  public void turnOn(After newAfter) {
    keep(newAfter.seconds);
  }

  /** Locks no more; or never did, and the person wants it so. */
  public void turnOff() {
    keep(null);
  }

  private void keep(@Nullable Integer seconds) {
    background.run(() -> rows.keep(new LockRow(LockRow.ONLY, seconds)));
  }

  private boolean mayLock() {
    return after != null && phoneLock.isSet();
  }

  private void show(Door next) {
    if (door.getValue() != next) {
      door.setValue(next);
    }
  }
}
