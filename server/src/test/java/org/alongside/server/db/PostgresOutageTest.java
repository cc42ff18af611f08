package org.alongside.server.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import org.alongside.server.support.Awaited;
import org.alongside.server.support.Stores;
import org.junit.jupiter.api.Test;

class PostgresOutageTest {
  @Test
  void failsInTimeWhileTheServerIsGoneAndRecoversByItself() {
    Vertx vertx = Vertx.vertx();
    String url = Stores.fresh(Dialect.POSTGRESQL);
    Store store = Store.at(url);
    store.migrate();
    try (Database database = store.open(vertx)) {
      assertThat(Awaited.<Integer>get(database.write(tx -> 1))).isEqualTo(1);
      Stores.cutOff(url);
      try {
        long began = System.nanoTime();
        assertThat(Awaited.failure(database.write(tx -> tx.sql().execute("select 1"))))
            .isInstanceOf(StorageUnavailable.class);
        assertThat(
                Awaited.failure(
                    database.read(tx -> tx.sql().select("select 1").mapTo(Integer.class).one())))
            .isInstanceOf(StorageUnavailable.class);
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began)).isLessThan(15);
        assertThat(database.isHealthy()).isFalse();
        assertThatThrownBy(store::migrate)
            .isInstanceOf(UnusableDatabase.class)
            .hasMessageContaining("cannot be reached");
      } finally {
        Stores.letIn(url);
      }
      assertThat(Awaited.<Integer>get(database.write(tx -> 2))).isEqualTo(2);
      assertThat(database.isHealthy()).isTrue();
    } finally {
      Awaited.get(vertx.close());
    }
  }
}
