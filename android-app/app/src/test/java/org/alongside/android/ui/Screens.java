package org.alongside.android.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.app.Activity;
import android.os.Looper;
import android.widget.TextView;
import java.util.function.BooleanSupplier;

/**
 * Waiting for what a screen shows, while databases and workers do their part on their own threads.
 */
public final class Screens {

  private static final int TRIES = 500;
  private static final int PAUSE_MILLISECONDS = 10;

  private Screens() {}

  /**
   * Lets the main thread run until the text view shows that text; fails with what it shows instead
   * after 5 s.
   */
  public static void awaitText(Activity activity, int view, String expected) {
    await(() -> expected.equals(textOf(activity, view)));
    assertThat(textOf(activity, view)).isEqualTo(expected);
  }

  private static String textOf(Activity activity, int view) {
    TextView text = activity.findViewById(view);
    return text == null ? "(nothing)" : text.getText().toString();
  }

  private static void await(BooleanSupplier condition) {
    for (int tried = 0; tried < TRIES && !condition.getAsBoolean(); tried++) {
      pause();
      shadowOf(Looper.getMainLooper()).idle();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
