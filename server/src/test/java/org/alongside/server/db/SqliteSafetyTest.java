package org.alongside.server.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.alongside.server.support.Awaited;
import org.alongside.server.support.Stores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What only a file can suffer. */
class SqliteSafetyTest {
  private static final Vertx VERTX = Vertx.vertx();

  private final Path file = Stores.folder().resolve("alongside.db");

  @AfterAll
  static void close() {
    Awaited.get(VERTX.close());
  }

  private Database open() {
    Store store = Store.sqlite(file);
    store.migrate();
    return store.open(VERTX);
  }

  private static List<String> pragmas(Tx tx) throws Exception {
    Connection connection = tx.sql().getConnection();
    return List.of(
        SqliteSource.pragma(connection, "journal_mode"),
        SqliteSource.pragma(connection, "synchronous"),
        SqliteSource.pragma(connection, "foreign_keys"));
  }

  @Test
  void aStatementThatIsKeptHoldsNoSnapshotOpen() {
    try (Database database = open()) {
      Awaited.get(database.write(tx -> tx.sql().execute("create table kept (x integer)")));
      for (int i = 0; i < 20; i++) {
        int next = i;
        Awaited.get(database.write(tx -> tx.sql().execute("insert into kept values (?)", next)));
        assertThat(Awaited.get(database.read(SqliteSafetyTest::countKept))).isEqualTo(next + 1);
        // Read to the first row only: the rest of the rows is never fetched.
        Awaited.get(
            database.read(
                tx -> tx.sql().select("select x from kept").mapTo(Integer.class).findFirst()));
      }
      // Frames of the log that a reader still looks at would stay.
      assertThat(checkpoint()).isEqualTo("0");
    }
  }

  private static int countKept(Tx tx) {
    int all = tx.sql().select("select count(*) from kept").mapTo(Integer.class).one();
    // The same text within itself.
    tx.sql()
        .select("select x from kept")
        .mapTo(Integer.class)
        .forEach(
            x ->
                assertThat(tx.sql().select("select x from kept").mapTo(Integer.class).list())
                    .hasSize(all));
    return all;
  }

  private String checkpoint() {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        java.sql.ResultSet busy = statement.executeQuery("pragma wal_checkpoint(truncate)")) {
      return busy.getString(1);
    } catch (java.sql.SQLException failed) {
      throw new AssertionError(failed);
    }
  }

  @Test
  void everyConnectionForcesItsCommitsToDisk() {
    try (Database database = open()) {
      CyclicBarrier together = new CyclicBarrier(4);
      List<Future<List<String>>> readers =
          IntStream.range(0, 4)
              .mapToObj(
                  i ->
                      database.read(
                          tx -> {
                            together.await(10, TimeUnit.SECONDS);
                            return pragmas(tx);
                          }))
              .toList();
      readers.forEach(reader -> assertThat(Awaited.get(reader)).containsExactly("wal", "2", "1"));
      assertThat(Awaited.get(database.write(SqliteSafetyTest::pragmas)))
          .containsExactly("wal", "2", "1");
    }
  }

  @Test
  void acknowledgesNothingThatAFullDiskLostAndRecovers() throws Exception {
    try (Database database = open()) {
      Awaited.get(
          database.write(
              tx -> {
                int pages = tx.sql().createQuery("pragma page_count").mapTo(Integer.class).one();
                tx.sql()
                    .createQuery("pragma max_page_count = " + (pages + 20))
                    .mapTo(Integer.class)
                    .one();
                return pages;
              }));
      List<String> acknowledged = new ArrayList<>();
      List<String> lost = new ArrayList<>();
      for (int round = 0; round < 6; round++) {
        List<Future<String>> group = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
          String name = "r" + round + "i" + i;
          group.add(
              database.write(
                  tx -> {
                    tx.sql()
                        .execute(
                            "insert into setting (name, value) values (?, ?)",
                            name,
                            "y".repeat(3_900));
                    return name;
                  }));
        }
        for (int i = 0; i < group.size(); i++) {
          Throwable why = Awaited.failure(group.get(i));
          if (why == null) {
            acknowledged.add("r" + round + "i" + i);
          } else {
            assertThat(why).isInstanceOf(StorageUnavailable.class);
            lost.add("r" + round + "i" + i);
          }
        }
      }
      assertThat(lost).as("the disk was full").isNotEmpty();
      List<String> stored =
          Awaited.get(
              database.read(
                  tx ->
                      tx.sql().createQuery("select name from setting").mapTo(String.class).list()));
      assertThat(stored).containsExactlyInAnyOrderElementsOf(acknowledged);
      assertThat(healthyWithin(database, 5_000)).isTrue();
      Awaited.get(
          database.write(
              tx -> tx.sql().execute("insert into setting (name, value) values ('after', 'x')")));
    }
  }

  @Test
  void isUnhealthyWhileLockedOutAndRecoversByItself() throws Exception {
    try (Database database = open()) {
      Awaited.get(database.write(tx -> 1));
      try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
          Statement statement = other.createStatement()) {
        statement.execute("begin immediate");
        long began = System.nanoTime();
        assertThat(Awaited.failure(database.write(tx -> 1))).isInstanceOf(StorageUnavailable.class);
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began)).isLessThan(12);
        assertThat(database.isHealthy()).isFalse();
        assertThat(
                Awaited.<Integer>get(
                    database.read(
                        tx ->
                            tx.sql()
                                .createQuery("select count(*) from person")
                                .mapTo(Integer.class)
                                .one())))
            .isZero();
        statement.execute("rollback");
      }
      assertThat(healthyWithin(database, 8_000)).isTrue();
      assertThat(Awaited.<Integer>get(database.write(tx -> 2))).isEqualTo(2);
    }
  }

  private static boolean healthyWithin(Database database, long millis) throws Exception {
    for (long waited = 0; waited < millis; waited += 50) {
      if (database.isHealthy()) {
        return true;
      }
      Thread.sleep(50);
    }
    return false;
  }

  @Test
  void refusesAFileThatIsNoDatabaseAndLeavesItAlone() throws Exception {
    byte[] letter = "Dear all, this is a letter.\n".repeat(100).getBytes(StandardCharsets.UTF_8);
    Files.write(file, letter);
    assertThatThrownBy(() -> Store.sqlite(file).migrate())
        .isInstanceOf(UnusableDatabase.class)
        .hasMessageContaining("Nothing was changed");
    assertThat(Files.readAllBytes(file)).isEqualTo(letter);
  }

  @Test
  void refusesADamagedDatabaseAndLeavesItAlone() throws Exception {
    open().close();
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 4_096; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31);
    }
    Files.write(file, bytes);
    assertThatThrownBy(() -> Store.sqlite(file).migrate())
        .isInstanceOf(UnusableDatabase.class)
        .hasMessageContaining("damaged");
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }

  @Test
  void refusesADatabaseOfAnotherProgramAndLeavesItAlone() throws Exception {
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = other.createStatement()) {
      statement.execute("create table recipes (name text)");
    }
    byte[] bytes = Files.readAllBytes(file);
    assertThatThrownBy(() -> Store.sqlite(file).migrate())
        .isInstanceOf(UnusableDatabase.class)
        .hasMessageContaining("another program");
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }
}
