package org.alongside.android.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.app.Activity;
import android.os.Looper;
import android.view.View;
import android.view.ViewGroup;
import android.widget.EditText;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Waiting for what a screen shows, while databases and workers do their part on their own threads.
 */
public final class Screens {

  private static final int TRIES = 2_000;
  private static final int SETTLING = 10;
  private static final int PAUSE_MILLISECONDS = 10;

  private Screens() {}

  /**
   * Lets the main thread run until the text view shows that text; fails with what it shows instead
   * after 20 s.
   */
  public static void awaitText(Activity activity, int view, String expected) {
    await(() -> expected.equals(textOf(activity, view)));
    assertThat(textOf(activity, view)).isEqualTo(expected);
  }

  /** Lets the main thread run until the text view shows a text with that part; fails after 20 s. */
  public static void awaitPart(Activity activity, int view, String part) {
    await(() -> textOf(activity, view).contains(part));
    assertThat(textOf(activity, view)).contains(part);
  }

  /** Lets the main thread run until some text view below that one shows that text. */
  public static void awaitTextBelow(Activity activity, int view, String expected) {
    await(() -> textsBelow(activity.findViewById(view)).contains(expected));
    assertThat(textsBelow(activity.findViewById(view))).contains(expected);
  }

  /** All texts shown in the view and below. */
  public static List<String> textsBelow(@Nullable View view) {
    List<String> texts = new ArrayList<>();
    if (view instanceof TextView text && text.isShown()) {
      texts.add(text.getText().toString());
    }
    if (view instanceof ViewGroup group) {
      for (int i = 0; i < group.getChildCount(); i++) {
        texts.addAll(textsBelow(group.getChildAt(i)));
      }
    }
    return texts;
  }

  /** Presses the view below that one that shows that text. */
  public static void press(@Nullable View view, String text) {
    if (view instanceof TextView label && label.getText().toString().equals(text)) {
      label.performClick();
    }
    if (view instanceof ViewGroup group) {
      for (int i = 0; i < group.getChildCount(); i++) {
        press(group.getChildAt(i), text);
      }
    }
  }

  /** Types into a field. */
  public static void type(Activity activity, int field, String text) {
    EditText view = activity.findViewById(field);
    view.setText(text);
  }

  private static String textOf(Activity activity, int view) {
    TextView text = activity.findViewById(view);
    return text == null ? "(nothing)" : text.getText().toString();
  }

  /** Lets the main thread run until the condition holds; gives up after 20 s. */
  public static void await(BooleanSupplier condition) {
    for (int tried = 0; tried < TRIES && !condition.getAsBoolean(); tried++) {
      pause();
      shadowOf(Looper.getMainLooper()).idle();
    }
  }

  /** Lets everything happen that a list does after it was given its lines. */
  public static void settle() {
    for (int i = 0; i < SETTLING; i++) {
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
