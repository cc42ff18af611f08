package org.alongside.android.data;

import org.alongside.android.SamplePhone;

/** Lets the app learn its key anew, as when its process begins. */
public final class PhoneRestart {

  private PhoneRestart() {}

  /** Opens the vault again with whatever keys the phone has now. */
  public static void restart() {
    SamplePhone.away(
        () -> {
          SamplePhone.vault().load(SamplePhone.database().getOpenHelper().getWritableDatabase());
          return true;
        });
  }
}
