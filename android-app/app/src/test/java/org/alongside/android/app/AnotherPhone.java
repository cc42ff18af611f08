package org.alongside.android.app;

import android.app.Application;
import androidx.test.core.app.ApplicationProvider;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alongside.android.data.AlongsideDatabase;
import org.alongside.android.sync.Talk;
import org.alongside.android.ui.Parts;

/**
 * One more phone beside the one that Robolectric runs: the whole app without its screens, with
 * files of its own. Two phones with the same name after each other are one phone whose app was
 * ended and started again.
 */
public final class AnotherPhone extends Application implements Parts.Owner, AutoCloseable {
  private final String name;
  private final String prefix;
  private final AlongsideComponent component;

  /** Starts the app on the phone of this name. */
  public AnotherPhone(String name) {
    this(name, name + "-");
  }

  private AnotherPhone(String name, String prefix) {
    this.name = name;
    this.prefix = prefix;
    attachBaseContext(ApplicationProvider.getApplicationContext());
    component = DaggerAlongsideComponent.factory().create(this);
  }

  /** The very phone that Robolectric runs, in a process before the one of the test. */
  public static AnotherPhone before() {
    return new AnotherPhone("before", "");
  }

  /** The talk with the server. */
  Talk talk() {
    return component.talk();
  }

  /**
   * What Android leaves of this phone when it ends the process now: the files as they are. The app
   * starts on them again.
   */
  public AnotherPhone killed() {
    String next = name + "-again";
    Path before = getDatabasePath(AlongsideDatabase.FILE).toPath();
    Path after = before.resolveSibling(next + "-" + AlongsideDatabase.FILE);
    try {
      Files.copy(before, after);
      Files.copy(logOf(before), logOf(after));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new AnotherPhone(next);
  }

  /** SQLite's log of what is not in the file itself yet. */
  private static Path logOf(Path file) {
    return file.resolveSibling(file.getFileName() + "-wal");
  }

  @Override
  public File getDatabasePath(String file) {
    return super.getDatabasePath(prefix + file);
  }

  @Override
  public <T> T parts(Class<T> kind) {
    return kind.cast(component);
  }

  /** Everything that it keeps. */
  public AlongsideDatabase database() {
    return component.database();
  }

  @Override
  public void close() {
    component.database().close();
  }
}
