package org.alongside.android.ui;

import android.text.Layout;
import android.view.View;
import android.view.ViewGroup;
import android.widget.EditText;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What can be told to be wrong with a screen without looking at it: text that is cut off, parts
 * that stick out, buttons that are too small for a finger, and parts without a name for TalkBack.
 */
final class ScreenFlaws {
  private static final int LEAST_TOUCH_DP = 48;

  private final List<String> flaws = new ArrayList<>();
  private final Set<Integer> labelled = new HashSet<>();

  private ScreenFlaws() {}

  /** Every flaw of the view and of what is in it. */
  static List<String> in(View root) {
    ScreenFlaws flaws = new ScreenFlaws();
    flaws.collectLabels(root);
    flaws.look(root);
    return flaws.flaws;
  }

  private void collectLabels(View view) {
    if (view.getLabelFor() != View.NO_ID) {
      labelled.add(view.getLabelFor());
    }
    if (view instanceof ViewGroup group) {
      for (int i = 0; i < group.getChildCount(); i++) {
        collectLabels(group.getChildAt(i));
      }
    }
  }

  private void look(View view) {
    if (view.getVisibility() != View.VISIBLE) {
      return;
    }
    if (view instanceof TextView text) {
      lookAtText(text);
    }
    boolean onlySelectable = view instanceof TextView text && text.isTextSelectable();
    if (view.isClickable() && (view instanceof EditText || !onlySelectable)) {
      lookAtButton(view);
    }
    if (view instanceof EditText field && !labelled.contains(field.getId())) {
      flaw(view, "is a field without a label");
    }
    if (view instanceof ViewGroup group) {
      for (int i = 0; i < group.getChildCount(); i++) {
        View child = group.getChildAt(i);
        boolean sticksOut = child.getLeft() < 0 || child.getRight() > group.getWidth();
        if (sticksOut && child.getVisibility() == View.VISIBLE) {
          flaw(child, "sticks out of its parent");
        }
        look(child);
      }
    }
  }

  private void lookAtText(TextView text) {
    Layout layout = text.getLayout();
    if (layout == null || text.length() == 0) {
      return;
    }
    int width = text.getWidth() - text.getTotalPaddingLeft() - text.getTotalPaddingRight();
    int height = text.getHeight() - text.getExtendedPaddingTop() - text.getExtendedPaddingBottom();
    if (layout.getHeight() > height + 1) {
      flaw(text, "is cut off below");
    }
    for (int line = 0; line < layout.getLineCount(); line++) {
      boolean scrolls = text instanceof EditText;
      if (layout.getEllipsisCount(line) > 0 || (!scrolls && layout.getLineMax(line) > width + 1)) {
        flaw(text, "is cut off in line " + line);
      }
    }
  }

  private void lookAtButton(View view) {
    float density = view.getResources().getDisplayMetrics().density;
    if (view.getHeight() / density < LEAST_TOUCH_DP || view.getWidth() / density < LEAST_TOUCH_DP) {
      flaw(view, "is too small to touch");
    }
    boolean saysItself = view instanceof TextView text && text.length() > 0;
    CharSequence description = view.getContentDescription();
    boolean named = saysItself || view instanceof EditText;
    if (!named && (description == null || description.length() == 0)) {
      flaw(view, "has no name");
    }
  }

  private void flaw(View view, String what) {
    String name =
        view.getId() == View.NO_ID
            ? view.getClass().getSimpleName()
            : view.getResources().getResourceEntryName(view.getId());
    String text = view instanceof TextView says ? " “" + says.getText() + "”" : "";
    flaws.add(name + text + " " + what);
  }
}
