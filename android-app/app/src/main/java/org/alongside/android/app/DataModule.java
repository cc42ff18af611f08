package org.alongside.android.app;

import android.app.Application;
import android.app.KeyguardManager;
import android.content.ContentResolver;
import dagger.Module;
import dagger.Provides;
import java.time.Clock;
import java.util.concurrent.Executors;
import javax.inject.Singleton;
import org.alongside.android.data.AccountDao;
import org.alongside.android.data.AlongsideDatabase;
import org.alongside.android.data.Background;
import org.alongside.android.data.LockDao;
import org.alongside.android.data.OutboxDao;
import org.alongside.android.data.PhoneLock;
import org.alongside.android.data.StateDao;
import org.alongside.android.data.Vault;

/** The database and its queries, the clock, and where background work is done. */
@Module
final class DataModule {

  private DataModule() {}

  @Provides
  @Singleton
  static AlongsideDatabase database(Application application, Vault vault) {
    return AlongsideDatabase.in(application, AlongsideDatabase.FILE, vault).build();
  }

  @Provides
  static AccountDao account(AlongsideDatabase database) {
    return database.account();
  }

  @Provides
  static OutboxDao outbox(AlongsideDatabase database) {
    return database.outbox();
  }

  @Provides
  static StateDao states(AlongsideDatabase database) {
    return database.states();
  }

  @Provides
  static ContentResolver files(Application application) {
    return application.getContentResolver();
  }

  @Provides
  static LockDao lock(AlongsideDatabase database) {
    return database.lock();
  }

  @Provides
  static PhoneLock phoneLock(Application application) {
    KeyguardManager keyguard = application.getSystemService(KeyguardManager.class);
    return keyguard::isDeviceSecure;
  }

  @Provides
  @Singleton
  static Background background() {
    return new Background(Executors.newSingleThreadExecutor());
  }

  @Provides
  static Clock clock() {
    return Clock.systemUTC();
  }
}
