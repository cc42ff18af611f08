package org.alongside.android.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.os.Looper;
import android.os.StrictMode;
import android.os.strictmode.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.rules.ExternalResource;

/**
 * Fails a test in which the main thread touched disk or network, by Android's own StrictMode; a
 * violation that somebody catches counts as well. SQLite tells StrictMode of itself, here as on a
 * phone; the app's only HTTP client notes each request as a slow call; no class of the app opens
 * files, which the architecture's test holds.
 */
public final class QuietMainThread extends ExternalResource {
  private static final int FRAMES = 60;

  private final List<Violation> violations = new CopyOnWriteArrayList<>();

  @Override
  protected void before() {
    StrictMode.setThreadPolicy(
        new StrictMode.ThreadPolicy.Builder()
            .detectDiskReads()
            .detectDiskWrites()
            .detectNetwork()
            .detectCustomSlowCalls()
            .penaltyListener(Runnable::run, violations::add)
            .build());
  }

  @Override
  protected void after() {
    List<Violation> seen = listViolations();
    StrictMode.setThreadPolicy(StrictMode.ThreadPolicy.LAX);
    assertThat(seen.stream().map(QuietMainThread::where))
        .as("disk or network on the main thread")
        .isEmpty();
  }

  /** What it was and who did it, from the inside to the outside. */
  private static String where(Violation violation) {
    return violation
        + Arrays.stream(violation.getStackTrace())
            .filter(frame -> !frame.getMethodName().startsWith("$$robo$$"))
            .limit(FRAMES)
            .map(frame -> "\n  at " + frame)
            .collect(Collectors.joining());
  }

  /** What StrictMode saw so far; it tells only once the main thread has come to rest. */
  private List<Violation> listViolations() {
    shadowOf(Looper.getMainLooper()).idle();
    return List.copyOf(violations);
  }

  /** Takes note of what was seen, and forgets it: for the test of this rule. */
  public List<Violation> takeViolations() {
    List<Violation> seen = listViolations();
    violations.clear();
    return seen;
  }
}
