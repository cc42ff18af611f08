package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alongside.server.backup.Backups;
import org.alongside.server.backup.Manifest;
import org.alongside.server.backup.Restoring;
import org.alongside.server.backup.UnusableArchive;
import org.alongside.server.db.Dialect;
import org.alongside.server.db.Store;
import org.alongside.server.support.Client;
import org.alongside.server.support.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackupTest {
  private final Backups backups = new Backups(Clock.systemUTC());
  private final Restoring restoring = new Restoring();

  @ParameterizedTest
  @CsvSource({"SQLITE,SQLITE", "SQLITE,POSTGRESQL", "POSTGRESQL,SQLITE", "POSTGRESQL,POSTGRESQL"})
  void movesEveryRowBetweenTheEnginesAndVoidsSessions(Dialect from, Dialect into) {
    String old = Stores.fresh(from);
    Path file = Stores.folder().resolve("backup.zip");
    String place = Stores.fresh(into);
    Client holder;
    Manifest taken;
    try (TestServer server = TestServer.start(old, Clock.systemUTC())) {
      holder = server.as("holder");
      assertThat(holder.api("GET", "/me", null).statusCode()).isEqualTo(200);
      taken = backups.take(Store.at(old), file);
    }
    restoring.restore(Store.at(place), file);

    Path again = Stores.folder().resolve("again.zip");
    Manifest second = backups.take(Store.at(place), again);
    assertThat(second.auditHeads()).isEqualTo(taken.auditHeads());
    assertThat(taken.rows()).isGreaterThan(100);
    for (Manifest.Table table : taken.tables()) {
      if (!table.name().equals("setting")) {
        assertThat(second.find(table.name())).as(table.name()).contains(table);
      }
    }
    try (TestServer restored = TestServer.start(place, Clock.systemUTC())) {
      assertThat(
              restored.<Integer>read(
                  tx ->
                      tx.sql()
                          .createQuery("select count(*) from session")
                          .mapTo(Integer.class)
                          .one()))
          .isZero();
      assertThat(
              restored.<String>read(
                  tx ->
                      tx.sql()
                          .createQuery("select value from setting where name = 'store.generation'")
                          .mapTo(String.class)
                          .one()))
          .hasSize(36);
      assertThat(new Client(restored.url()).signIn("holder@demo.example", "demo-Alongside-1"))
          .isNotNull();
      assertThat(feedGoesOn(restored)).isTrue();
    }
  }

  /** Numbers go on after the highest that was restored. */
  private static boolean feedGoesOn(TestServer server) {
    return server.write(
        tx -> {
          long before =
              tx.sql()
                  .createQuery("select coalesce(max(seq), 0) from feed")
                  .mapTo(Long.class)
                  .one();
          tx.sql().execute("insert into feed (scope, kind, subject, at) values ('x', 'y', 'z', 1)");
          long after = tx.sql().createQuery("select max(seq) from feed").mapTo(Long.class).one();
          return after > before;
        });
  }

  @Test
  void refusesAPlaceThatIsNotEmpty() {
    String old = Stores.fresh(Dialect.SQLITE);
    Path file = Stores.folder().resolve("backup.zip");
    TestServer.start(old, Clock.systemUTC()).close();
    Manifest before = backups.take(Store.at(old), file);
    assertThatThrownBy(() -> restoring.restore(Store.at(old), file))
        .isInstanceOf(UnusableArchive.class)
        .hasMessageContaining("not empty");
    assertThat(backups.take(Store.at(old), Stores.folder().resolve("b.zip")).tables())
        .isEqualTo(before.tables());
  }

  @Test
  void refusesADamagedArchiveAndChangesNothing() throws Exception {
    String old = Stores.fresh(Dialect.SQLITE);
    Path file = Stores.folder().resolve("backup.zip");
    TestServer.start(old, Clock.systemUTC()).close();
    backups.take(Store.at(old), file);
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Path people = zip.getPath("tables", "person.jsonl");
      Files.writeString(
          people,
          Files.readString(people).replace("Amina Khan", "Anima Khan"),
          StandardCharsets.UTF_8);
    }
    String place = Stores.fresh(Dialect.SQLITE);
    assertThatThrownBy(() -> restoring.restore(Store.at(place), file))
        .isInstanceOf(UnusableArchive.class)
        .hasMessageContaining("person");
    assertThat(Store.at(place).findSchemaVersion()).isEmpty();
  }

  @Test
  void refusesAFileThatIsThereAndAStoreThatIsNot() throws Exception {
    Path file = Files.writeString(Stores.folder().resolve("mine.zip"), "mine");
    assertThatThrownBy(() -> backups.take(Store.at(Stores.fresh(Dialect.SQLITE)), file))
        .hasMessageContaining("exists already");
    Path other = Stores.folder().resolve("other.zip");
    assertThatThrownBy(() -> backups.take(Store.at(Stores.fresh(Dialect.SQLITE)), other))
        .hasMessageContaining("no Alongside store");
    assertThat(Files.readString(file)).isEqualTo("mine");
    assertThat(other).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"SQLITE", "POSTGRESQL"})
  void takesOneSnapshotWhileTheServerWrites(Dialect dialect) throws Exception {
    String url = Stores.fresh(dialect);
    try (TestServer server = TestServer.start(url, Clock.systemUTC())) {
      AtomicBoolean stop = new AtomicBoolean();
      Thread writer =
          new Thread(
              () -> {
                for (int i = 0; !stop.get(); i++) {
                  String name = "pair" + i;
                  server.write(
                      tx -> {
                        tx.sql().execute("insert into setting (name, value) values (?, 'x')", name);
                        return tx.sql()
                            .execute(
                                "insert into feed (scope, kind, subject, at) values ('pairs', 'pair', ?, 1)",
                                name);
                      });
                }
              });
      writer.start();
      Manifest taken = null;
      Path place = Stores.folder().resolve("while.zip");
      try {
        Thread.sleep(150);
        taken = backups.take(Store.at(url), place);
      } finally {
        stop.set(true);
        writer.join();
      }
      assertThat(taken.rows()).isPositive();
      assertThat(count(place, "setting", "\"pair"))
          .as("both rows of every pair, or none")
          .isEqualTo(count(place, "feed", "\"pair\""))
          .isPositive();
    }
  }

  private static long count(Path archive, String table, String text) throws Exception {
    try (FileSystem zip = FileSystems.newFileSystem(archive)) {
      return Files.readString(zip.getPath("tables", table + ".jsonl"))
          .lines()
          .filter(line -> line.contains(text))
          .count();
    }
  }
}
