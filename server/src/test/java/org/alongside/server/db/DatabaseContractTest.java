package org.alongside.server.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.server.support.Awaited;
import org.alongside.server.support.Stores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What both engines promise; the table of settings stands for any. */
class DatabaseContractTest {
  private static final Vertx VERTX = Vertx.vertx();

  @AfterAll
  static void close() {
    Awaited.get(VERTX.close());
  }

  private static Database open(Dialect dialect) {
    Store store = Store.at(Stores.fresh(dialect));
    store.migrate();
    return store.open(VERTX);
  }

  private static void put(Tx tx, String name) {
    tx.sql().execute("insert into setting (name, value) values (?, ?)", name, "x");
  }

  private static List<String> names(Database database) {
    return Awaited.get(
        database.read(
            tx ->
                tx.sql()
                    .createQuery("select name from setting order by name")
                    .mapTo(String.class)
                    .list()));
  }

  private static List<Integer> twice(Tx tx, AtomicInteger asked) {
    return Stream.of("a", "a", "b")
        .map(id -> tx.once(Integer.class, id, () -> Optional.of(asked.incrementAndGet())))
        .map(Optional::orElseThrow)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void looksUpOnceInAReadAndEachTimeInAWrite(Dialect dialect) {
    try (Database database = open(dialect)) {
      AtomicInteger asked = new AtomicInteger();
      List<Integer> first = Awaited.get(database.read(tx -> twice(tx, asked)));
      List<Integer> second = Awaited.get(database.read(tx -> twice(tx, asked)));
      List<Integer> written = Awaited.get(database.write(tx -> twice(tx, asked)));
      assertThat(first).containsExactly(1, 1, 2);
      assertThat(second).containsExactly(3, 3, 4);
      assertThat(written).containsExactly(5, 6, 7);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void undoesAFailingJobAndKeepsItsNeighbours(Dialect dialect) {
    try (Database database = open(dialect)) {
      List<Future<Integer>> jobs =
          IntStream.range(0, 60)
              .mapToObj(
                  i ->
                      database.write(
                          tx -> {
                            put(tx, "n" + i);
                            if (i % 3 == 0) {
                              throw new IllegalArgumentException("job " + i);
                            }
                            return i;
                          }))
              .toList();
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < jobs.size(); i++) {
        if (i % 3 == 0) {
          assertThat(Awaited.failure(jobs.get(i))).hasMessage("job " + i);
        } else {
          assertThat(Awaited.get(jobs.get(i))).isEqualTo(i);
          expected.add("n" + i);
        }
      }
      assertThat(names(database)).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void undoesAJobWhoseStatementTheDatabaseRefused(Dialect dialect) {
    try (Database database = open(dialect)) {
      Future<Boolean> twice =
          database.write(
              tx -> {
                put(tx, "same");
                put(tx, "same");
                return true;
              });
      Future<Boolean> after =
          database.write(
              tx -> {
                put(tx, "after");
                return true;
              });
      assertThat(Awaited.failure(twice)).isNotNull().isNotInstanceOf(StorageUnavailable.class);
      Awaited.get(after);
      assertThat(names(database)).containsExactly("after");
      assertThat(database.isHealthy()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void runsCallbacksAfterTheCommitAndNeverForWhatFailed(Dialect dialect) throws Exception {
    try (Database database = open(dialect)) {
      AtomicInteger ran = new AtomicInteger();
      CountDownLatch told = new CountDownLatch(1);
      Awaited.failure(
          database.write(
              tx -> {
                tx.afterCommit(() -> ran.addAndGet(100));
                throw new IllegalArgumentException("no");
              }));
      Future<Boolean> stored =
          database.write(
              tx -> {
                put(tx, "told");
                tx.afterCommit(
                    () -> {
                      ran.incrementAndGet();
                      told.countDown();
                    });
                assertThat(ran).hasValue(0);
                return true;
              });
      Awaited.get(stored);
      assertThat(told.await(5, TimeUnit.SECONDS)).isTrue();
      assertThat(ran).hasValue(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"SQLITE, true", "SQLITE, false", "POSTGRESQL, true", "POSTGRESQL, false"})
  void tellsOnceOfWhatStoodBesideAFailure(Dialect dialect, boolean wrote) throws Exception {
    try (Database database = open(dialect)) {
      CountDownLatch begun = new CountDownLatch(1);
      CountDownLatch queued = new CountDownLatch(1);
      // While it runs the others come, and are one group.
      Future<Boolean> first =
          database.write(
              tx -> {
                begun.countDown();
                return queued.await(10, TimeUnit.SECONDS);
              });
      assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
      AtomicInteger runs = new AtomicInteger();
      AtomicInteger told = new AtomicInteger();
      Future<Integer> before = database.write(tx -> counted(tx, "before", runs, told));
      Future<Boolean> failing =
          database.write(
              tx -> {
                if (wrote) {
                  put(tx, "failing");
                }
                throw new IllegalArgumentException("on purpose");
              });
      Future<Integer> after = database.write(tx -> counted(tx, "after", runs, told));
      queued.countDown();
      assertThat(Awaited.get(first)).isTrue();
      Awaited.get(before);
      Awaited.get(after);
      assertThat(Awaited.failure(failing)).hasMessage("on purpose");
      assertThat(names(database)).containsExactly("after", "before");
      assertThat(told).hasValue(2);
      // Only what was written has to be taken back, with what stood before it.
      assertThat(runs).hasValue(dialect == Dialect.SQLITE && wrote ? 3 : 2);
    }
  }

  private static int counted(Tx tx, String name, AtomicInteger runs, AtomicInteger told) {
    put(tx, name);
    tx.afterCommit(told::incrementAndGet);
    return runs.incrementAndGet();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aBrokenCallbackHurtsNobody(Dialect dialect) {
    try (Database database = open(dialect)) {
      assertThat(
              Awaited.<String>get(
                  database.write(
                      tx -> {
                        put(tx, "kept");
                        tx.afterCommit(
                            () -> {
                              throw new IllegalStateException("broken callback");
                            });
                        return "stored";
                      })))
          .isEqualTo("stored");
      assertThat(names(database)).containsExactly("kept");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void readsOneSnapshotWhileOthersWrite(Dialect dialect) throws Exception {
    try (Database database = open(dialect)) {
      CountDownLatch looked = new CountDownLatch(1);
      CountDownLatch written = new CountDownLatch(1);
      Future<List<Integer>> counts =
          database.read(
              tx -> {
                int before = count(tx);
                looked.countDown();
                assertThat(written.await(10, TimeUnit.SECONDS)).isTrue();
                return List.of(before, count(tx));
              });
      assertThat(looked.await(10, TimeUnit.SECONDS)).isTrue();
      Awaited.get(
          database.write(
              tx -> {
                put(tx, "while reading");
                return true;
              }));
      written.countDown();
      assertThat(Awaited.get(counts)).containsExactly(0, 0);
      assertThat(names(database)).containsExactly("while reading");
    }
  }

  private static int count(Tx tx) {
    return tx.sql().createQuery("select count(*) from setting").mapTo(Integer.class).one();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void cannotWriteWhereItOnlyReads(Dialect dialect) {
    try (Database database = open(dialect)) {
      assertThat(
              Awaited.failure(
                  database.read(
                      tx -> {
                        put(tx, "sneaked in");
                        return true;
                      })))
          .isNotNull();
      assertThat(names(database)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void refusesAtOnceWhenTooMuchWaitsAndGoesOnAfterwards(Dialect dialect) {
    try (Database database = open(dialect)) {
      CountDownLatch blocked = new CountDownLatch(1);
      AtomicInteger done = new AtomicInteger();
      AtomicInteger refused = new AtomicInteger();
      List<Future<Integer>> all = new ArrayList<>();
      for (int i = 0; i < 1_400; i++) {
        Future<Integer> job =
            database.write(
                tx -> {
                  blocked.await(10, TimeUnit.SECONDS);
                  put(tx, "n" + done.incrementAndGet());
                  return 1;
                });
        job.onFailure(
            why -> {
              if (why instanceof StorageUnavailable) {
                refused.incrementAndGet();
              }
            });
        all.add(job);
      }
      blocked.countDown();
      long stored = all.stream().filter(job -> Awaited.failure(job) == null).count();
      assertThat(refused.get()).isGreaterThan(100);
      assertThat(stored).isGreaterThan(100);
      assertThat(names(database)).hasSize((int) stored);
      assertThat(Awaited.<Integer>get(database.write(tx -> 7))).isEqualTo(7);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void finishesWhatItTookBeforeItCloses(Dialect dialect) {
    Store store = Store.at(Stores.fresh(dialect));
    store.migrate();
    List<Future<Boolean>> taken = new ArrayList<>();
    try (Database database = store.open(VERTX)) {
      for (int i = 0; i < 40; i++) {
        String name = "n" + i;
        taken.add(
            database.write(
                tx -> {
                  put(tx, name);
                  return true;
                }));
      }
    }
    long acknowledged = taken.stream().filter(job -> Awaited.failure(job) == null).count();
    try (Database again = store.open(VERTX)) {
      assertThat(names(again)).hasSize((int) acknowledged);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void keepsTextToTheLastByte(Dialect dialect) {
    String text =
        "ab\u00e9e\u0301 \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 \u202eabc\u202c '; drop table setting; --";
    try (Database database = open(dialect)) {
      Awaited.get(
          database.write(
              tx ->
                  tx.sql().execute("insert into setting (name, value) values (?, ?)", "t", text)));
      assertThat(
              Awaited.<String>get(
                  database.read(
                      tx ->
                          tx.sql()
                              .createQuery("select value from setting where name = 't'")
                              .mapTo(String.class)
                              .one())))
          .isEqualTo(text);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void refusesADatabaseOfANewerProgram(Dialect dialect) {
    Store store = Store.at(Stores.fresh(dialect));
    store.migrate();
    try (Database database = store.open(VERTX)) {
      Awaited.get(
          database.write(
              tx ->
                  tx.sql()
                      .execute(
                          "insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by, execution_time, success)"
                              + " values (9999, '9999', 'from the future', 'SQL', 'V9999__future.sql', 'x', 1, ?)",
                          true)));
    }
    assertThatThrownBy(store::migrate)
        .isInstanceOf(UnusableDatabase.class)
        .hasMessageContaining("newer version");
  }
}
