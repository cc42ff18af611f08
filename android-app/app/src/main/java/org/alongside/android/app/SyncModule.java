package org.alongside.android.app;

import android.app.Application;
import android.content.pm.PackageManager;
import android.os.StrictMode;
import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import javax.inject.Singleton;
import okhttp3.OkHttpClient;
import org.alongside.android.data.ForumHearing;
import org.alongside.android.data.ForumPictures;
import org.alongside.android.data.PeerNames;
import org.alongside.android.data.Seal;
import org.alongside.android.data.Sending;
import org.alongside.android.data.Sessions;
import org.alongside.android.sync.AppVersion;
import org.alongside.android.sync.ScheduledHearing;
import org.alongside.android.sync.ScheduledSending;
import org.alongside.android.sync.ServerForumPictures;
import org.alongside.android.sync.ServerPeerNames;
import org.alongside.android.sync.ServerSessions;

/** The way to the server. */
@Module
abstract class SyncModule {

  private SyncModule() {}

  /** The app's only client; StrictMode hears of each request, should one be on the main thread. */
  @Provides
  @Singleton
  static OkHttpClient http() {
    return new OkHttpClient.Builder()
        .addInterceptor(
            asking -> {
              StrictMode.noteSlowCall("asks a server");
              return asking.proceed(asking.request());
            })
        .build();
  }

  @Provides
  @Singleton
  static AppVersion version(Application application) {
    try {
      String name =
          application
              .getPackageManager()
              .getPackageInfo(application.getPackageName(), 0)
              .versionName;
      return new AppVersion(name == null ? "unnamed" : name);
    } catch (PackageManager.NameNotFoundException e) {
      throw new IllegalStateException("the app does not know itself", e);
    }
  }

  @Binds
  @Singleton
  abstract Seal seal(KeystoreSeal seal);

  @Binds
  abstract Sending sending(ScheduledSending sending);

  @Binds
  abstract Sessions sessions(ServerSessions sessions);

  @Binds
  abstract ForumHearing forumHearing(ScheduledHearing hearing);

  @Binds
  abstract ForumPictures forumPictures(ServerForumPictures pictures);

  @Binds
  abstract PeerNames peerNames(ServerPeerNames names);
}
