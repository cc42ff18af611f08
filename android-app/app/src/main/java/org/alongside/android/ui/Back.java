package org.alongside.android.ui;

import android.app.Activity;
import org.alongside.android.R;

/** The button that leads back, for those who do not know the system's own way. */
public final class Back {
  private Back() {}

  /** Makes the screen's button lead where it was opened from. */
  public static void leadsBack(Activity screen) {
    screen.findViewById(R.id.back).setOnClickListener(button -> screen.finish());
  }
}
