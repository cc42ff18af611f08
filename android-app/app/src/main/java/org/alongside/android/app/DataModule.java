package org.alongside.android.app;

import android.app.Application;
import androidx.room.Room;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import org.alongside.android.data.AlongsideDatabase;
import org.alongside.android.data.OutboxDao;

/** The database and its queries. */
@Module
final class DataModule {

  private DataModule() {}

  @Provides
  @Singleton
  static AlongsideDatabase database(Application application) {
    return Room.databaseBuilder(application, AlongsideDatabase.class, AlongsideDatabase.FILE)
        .build();
  }

  @Provides
  static OutboxDao outbox(AlongsideDatabase database) {
    return database.outbox();
  }
}
