package org.alongside.server.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatementCacheTest {
  private final List<String> prepared = new ArrayList<>();
  private Connection connection;
  private Handle handle;

  @BeforeEach
  void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    handle = Jdbi.create(connection).open();
    handle.execute("create table word (id integer primary key, text text)");
    handle.setStatementBuilder(new StatementCache(noting(connection)));
  }

  @AfterEach
  void close() throws SQLException {
    handle.close();
    connection.close();
  }

  @Test
  void preparesAStatementWithNamedParametersOnce() {
    for (int i = 1; i <= 5; i++) {
      handle
          .createUpdate("insert into word (id, text) values (:id, :text)")
          .bind("id", i)
          .bind("text", "word " + i)
          .execute();
      assertThat(find(i)).isEqualTo("word " + i);
    }
    assertThat(prepared).hasSize(2);
  }

  @Test
  void runsTheSameTextWithinItself() {
    handle.execute("insert into word (id, text) values (1, 'a'), (2, 'b')");
    List<String> found =
        handle
            .createQuery("select id from word where id > :from order by id")
            .bind("from", 0)
            .map((row, context) -> find(row.getInt("id")) + withinItself())
            .list();
    assertThat(found).containsExactly("a2", "b2");
  }

  @Test
  void forgetsWhatOneRunWasGiven() {
    handle.execute("insert into word (id, text) values (1, 'a')");
    String sql = "select count(*) from word where text = :text or :text is null";
    assertThat(handle.createQuery(sql).bind("text", "b").mapTo(Integer.class).one()).isZero();
    assertThat(handle.createQuery(sql).bind("text", "a").mapTo(Integer.class).one()).isOne();
  }

  @Test
  void neverRunsWithTheValuesOfTheLastTime() {
    handle.execute("insert into word (id, text) values (1, 'a')");
    for (String sql :
        List.of("select text from word where id = :id", "select text from word where id = ?")) {
      Query before = handle.createQuery(sql);
      (sql.contains(":id") ? before.bind("id", 1) : before.bind(0, 1)).mapTo(String.class).one();
      assertThatThrownBy(() -> handle.createQuery(sql).mapTo(String.class).findOne())
          .isInstanceOf(JdbiException.class);
    }
  }

  @Test
  void keepsAStatementThatFailed() {
    String sql = "insert into word (id, text) values (:id, 'a')";
    handle.createUpdate(sql).bind("id", 1).execute();
    assertThatThrownBy(() -> handle.createUpdate(sql).bind("id", 1).execute())
        .hasMessageContaining("UNIQUE")
        .satisfies(thrown -> assertThat(thrown.getSuppressed()).isEmpty());
    handle.createUpdate(sql).bind("id", 2).execute();
    assertThat(find(2)).isEqualTo("a");
  }

  private int withinItself() {
    return handle
        .createQuery("select id from word where id > :from order by id")
        .bind("from", 1)
        .mapTo(Integer.class)
        .one();
  }

  private String find(int id) {
    return handle
        .createQuery("select text from word where id = :id")
        .bind("id", id)
        .mapTo(String.class)
        .one();
  }

  private Connection noting(Connection real) {
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                prepared.add((String) arguments[0]);
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }
}
