package org.alongside.android.ui;

import android.view.View;
import androidx.core.view.ViewCompat;
import androidx.core.view.WindowInsetsCompat;

/** Keeps content clear of what the system draws over an app that reaches from edge to edge. */
public final class Insets {

  private Insets() {}

  /**
   * Adds to the view's own padding the room that status bar, navigation bar, cut-outs and keyboard
   * take.
   */
  public static void keepClear(View view) {
    int left = view.getPaddingLeft();
    int top = view.getPaddingTop();
    int right = view.getPaddingRight();
    int bottom = view.getPaddingBottom();
    ViewCompat.setOnApplyWindowInsetsListener(
        view,
        (padded, all) -> {
          androidx.core.graphics.Insets taken =
              all.getInsets(
                  WindowInsetsCompat.Type.systemBars()
                      | WindowInsetsCompat.Type.displayCutout()
                      | WindowInsetsCompat.Type.ime());
          padded.setPadding(
              left + taken.left, top + taken.top, right + taken.right, bottom + taken.bottom);
          return WindowInsetsCompat.CONSUMED;
        });
  }
}
