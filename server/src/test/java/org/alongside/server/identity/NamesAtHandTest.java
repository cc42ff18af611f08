package org.alongside.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.PersonId;
import org.alongside.server.db.Database;
import org.alongside.server.db.Dialect;
import org.alongside.server.db.Store;
import org.alongside.server.db.Tx;
import org.alongside.server.support.Awaited;
import org.alongside.server.support.Stores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NamesAtHandTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
  private static final Vertx VERTX = Vertx.vertx();

  private final Members members = new Members(CLOCK);
  private final PersonId person = PersonId.of(UUID.randomUUID());
  private final MemberId member = MemberId.of(UUID.randomUUID());

  @AfterAll
  static void close() {
    Awaited.get(VERTX.close());
  }

  private Database open(Dialect dialect) {
    Store store = Store.at(Stores.fresh(dialect));
    store.migrate();
    Database database = store.open(VERTX);
    Awaited.get(
        database.write(
            tx -> {
              tx.sql()
                  .execute(
                      "insert into person (id, name, created_at) values (?, 'Demo', 0)",
                      person.toString());
              members.join(tx, member, person, "quiet-otter");
              return true;
            }));
    return database;
  }

  private Map<MemberId, String> names(Tx tx) {
    return members.names(tx, List.of(member));
  }

  private Future<Boolean> leave(Database database) {
    return database.write(
        tx -> {
          members.leave(tx, person);
          assertThat(names(tx)).isEmpty();
          return true;
        });
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whoLeftHasNoNameAnyMore(Dialect dialect) {
    try (Database database = open(dialect)) {
      assertThat(Awaited.get(database.read(this::names))).containsEntry(member, "quiet-otter");
      assertThat(Awaited.get(database.read(this::names))).containsEntry(member, "quiet-otter");
      Awaited.get(leave(database));
      assertThat(Awaited.get(database.read(this::names))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whoLooksFromBeforeDoesNotBringTheNameBack(Dialect dialect) throws Exception {
    try (Database database = open(dialect)) {
      CountDownLatch looking = new CountDownLatch(1);
      CountDownLatch left = new CountDownLatch(1);
      Future<Map<MemberId, String>> before =
          database.read(
              tx -> {
                tx.sql().createQuery("select count(*) from member").mapTo(Long.class).one();
                looking.countDown();
                left.await();
                return names(tx);
              });
      looking.await();
      Awaited.get(leave(database));
      left.countDown();
      Awaited.get(before);
      assertThat(Awaited.get(database.read(this::names))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aLeavingThatFailsForgetsNobody(Dialect dialect) {
    try (Database database = open(dialect)) {
      Awaited.get(database.read(this::names));
      Future<Boolean> failed =
          database.write(
              tx -> {
                members.leave(tx, person);
                throw new IllegalStateException("on purpose");
              });
      assertThat(Awaited.failure(failed)).isNotNull();
      assertThat(Awaited.get(database.read(this::names))).containsEntry(member, "quiet-otter");
    }
  }
}
