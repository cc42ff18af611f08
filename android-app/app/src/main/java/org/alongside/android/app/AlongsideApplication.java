package org.alongside.android.app;

import android.app.Activity;
import android.app.Application;
import android.content.pm.ApplicationInfo;
import android.os.Bundle;
import android.os.StrictMode;
import android.view.WindowManager;
import androidx.work.Configuration;
import org.alongside.android.ui.Parts;
import org.jspecify.annotations.Nullable;

/** The process of the app. Owns the one component that everything is taken from. */
public final class AlongsideApplication extends Application
    implements Parts.Owner, Configuration.Provider {

  private final AlongsideComponent component = DaggerAlongsideComponent.factory().create(this);

  @Override
  public void onCreate() {
    super.onCreate();
    if ((getApplicationInfo().flags & ApplicationInfo.FLAG_DEBUGGABLE) != 0) {
      // In the trial build, whoever lets the main thread wait for disk or network reads so in the
      // log.
      StrictMode.setThreadPolicy(
          new StrictMode.ThreadPolicy.Builder().detectAll().penaltyLog().build());
    }
    registerActivityLifecycleCallbacks(new HiddenFromRecents());
  }

  @Override
  public <T> T parts(Class<T> kind) {
    return kind.cast(component);
  }

  @Override
  public Configuration getWorkManagerConfiguration() {
    return new Configuration.Builder().setWorkerFactory(new Workers(component::talk)).build();
  }

  /** Keeps every screen out of the list of recent apps, and out of screenshots. */
  private static final class HiddenFromRecents implements ActivityLifecycleCallbacks {
    @Override
    public void onActivityCreated(Activity activity, @Nullable Bundle saved) {
      activity
          .getWindow()
          .setFlags(WindowManager.LayoutParams.FLAG_SECURE, WindowManager.LayoutParams.FLAG_SECURE);
    }

    @Override
    public void onActivityStarted(Activity activity) {}

    @Override
    public void onActivityResumed(Activity activity) {}

    @Override
    public void onActivityPaused(Activity activity) {}

    @Override
    public void onActivityStopped(Activity activity) {}

    @Override
    public void onActivitySaveInstanceState(Activity activity, Bundle state) {}

    @Override
    public void onActivityDestroyed(Activity activity) {}
  }
}
