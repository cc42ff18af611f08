package org.alongside.android.app;

import android.app.Application;
import android.content.pm.ApplicationInfo;
import android.os.StrictMode;
import android.os.SystemClock;
import androidx.work.Configuration;
import org.alongside.android.ui.Parts;

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
    registerActivityLifecycleCallbacks(
        new Doorkeeper(component::appLock, SystemClock::elapsedRealtime));
  }

  @Override
  public <T> T parts(Class<T> kind) {
    return kind.cast(component);
  }

  @Override
  public Configuration getWorkManagerConfiguration() {
    return new Configuration.Builder()
        .setWorkerFactory(new Workers(component::talk, component::forumTalk))
        .build();
  }
}
