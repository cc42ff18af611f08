package org.alongside.android.app;

import android.app.Activity;
import android.app.Application.ActivityLifecycleCallbacks;
import android.os.Bundle;
import android.view.View;
import android.view.WindowManager;
import androidx.lifecycle.LifecycleOwner;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.alongside.android.data.AppLock;
import org.alongside.android.ui.Place;
import org.jspecify.annotations.Nullable;

/**
 * Stands before every screen. Keeps it out of the list of recent apps and out of screenshots, and
 * draws nothing of it while the app is locked or it is not known yet whether it is: the lock's own
 * screen comes before it instead.
 */
final class Doorkeeper implements ActivityLifecycleCallbacks {

  private final Supplier<AppLock> lock;
  private final LongSupplier millisSinceStart;
  private int inSight;

  Doorkeeper(Supplier<AppLock> lock, LongSupplier millisSinceStart) {
    this.lock = lock;
    this.millisSinceStart = millisSinceStart;
  }

  @Override
  public void onActivityCreated(Activity screen, @Nullable Bundle saved) {
    screen
        .getWindow()
        .setFlags(WindowManager.LayoutParams.FLAG_SECURE, WindowManager.LayoutParams.FLAG_SECURE);
    lock.get().watch();
    if (screen instanceof LifecycleOwner owner) {
      lock.get().door().observe(owner, door -> guard(screen, door));
    }
  }

  private static void guard(Activity screen, AppLock.Door door) {
    boolean opens =
        switch (door) {
          case OPEN -> true;
          case UNKNOWN, LOCKED -> Place.LOCK.is(screen);
          case NOTHING_TO_READ -> Place.SIGN_IN.is(screen);
        };
    screen.findViewById(android.R.id.content).setVisibility(opens ? View.VISIBLE : View.INVISIBLE);
    if (!opens && door == AppLock.Door.LOCKED) {
      Place.LOCK.open(screen);
    }
    if (!opens && door == AppLock.Door.NOTHING_TO_READ) {
      Place.SIGN_IN.openAlone(screen);
      screen.finish();
    }
  }

  @Override
  public void onActivityStarted(Activity screen) {
    if (inSight == 0) {
      lock.get().cameBack(millisSinceStart.getAsLong());
    }
    inSight++;
  }

  @Override
  public void onActivityStopped(Activity screen) {
    inSight--;
    // A screen that is only turned comes back at once.
    if (inSight == 0 && !screen.isChangingConfigurations()) {
      lock.get().left(millisSinceStart.getAsLong());
    }
  }

  @Override
  public void onActivityResumed(Activity screen) {}

  @Override
  public void onActivityPaused(Activity screen) {}

  @Override
  public void onActivitySaveInstanceState(Activity screen, Bundle state) {}

  @Override
  public void onActivityDestroyed(Activity screen) {}
}
