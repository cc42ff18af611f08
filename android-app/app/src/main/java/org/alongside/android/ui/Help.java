package org.alongside.android.ui;

import android.app.Activity;
import android.content.ActivityNotFoundException;
import android.content.Intent;
import android.net.Uri;
import android.view.View;
import com.google.android.material.snackbar.Snackbar;
import org.alongside.android.R;

/** Help at once, on every screen that includes the card of that name. */
public final class Help {

  private Help() {}

  /** Lets the card's buttons lead to the phone. */
  public static void offer(Activity screen) {
    leadTo(screen, R.id.help_call_999, "999");
    leadTo(screen, R.id.help_call_111, "111");
    leadTo(screen, R.id.help_call_samaritans, "116123");
  }

  private static void leadTo(Activity screen, int button, String number) {
    screen.findViewById(button).setOnClickListener(clicked -> dial(screen, number));
  }

  /** Opens the phone with the number filled in; the person presses call. */
  public static void dial(Activity screen, String number) {
    try {
      screen.startActivity(new Intent(Intent.ACTION_DIAL, Uri.fromParts("tel", number, null)));
    } catch (ActivityNotFoundException noPhone) {
      View view = screen.findViewById(R.id.screen);
      Snackbar.make(view, screen.getString(R.string.no_phone_here, number), Snackbar.LENGTH_LONG)
          .show();
    }
  }
}
