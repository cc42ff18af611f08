package org.alongside.server.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InListTest {
  @Test
  void holdsEachOnceAndTheLastUpToAPowerOfTwo() {
    assertThat(InList.of(List.of("a"))).containsExactly("a");
    assertThat(InList.of(List.of("a", "b", "a"))).containsExactly("a", "b");
    assertThat(InList.of(List.of("a", "b", "c"))).containsExactly("a", "b", "c", "c");
    assertThat(InList.of(List.of(1, 2, 3, 4, 5))).hasSize(8).startsWith("1", "2").endsWith("5");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 64, 65, 200})
  void asksForAListOfAnyLengthBesideOtherValues(int length) {
    Jdbi jdbi = Jdbi.create("jdbc:sqlite::memory:");
    try (Handle handle = jdbi.open()) {
      handle.execute("create table word (id integer, kind text)");
      for (int id = 0; id < 300; id++) {
        handle.execute("insert into word values (?, ?)", id, id % 2 == 0 ? "even" : "odd");
      }
      List<Integer> ids = IntStream.range(0, length).boxed().toList();
      for (String kind : List.of("even", "odd")) {
        assertThat(
                InList.query(
                        Tx.reading(handle, Dialect.SQLITE),
                        "select id from word where cast(id as text) in (<ids>) and kind = :kind",
                        "ids",
                        ids)
                    .bind("kind", kind)
                    .mapTo(Integer.class)
                    .list())
            .containsExactlyInAnyOrderElementsOf(
                ids.stream().filter(id -> (id % 2 == 0) == kind.equals("even")).toList());
      }
    }
  }

  @Test
  void refusesAnEmptyList() {
    assertThatThrownBy(() -> InList.of(List.of())).isInstanceOf(IllegalArgumentException.class);
  }
}
