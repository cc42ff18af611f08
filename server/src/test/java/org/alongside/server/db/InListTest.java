package org.alongside.server.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class InListTest {
  @Test
  void holdsEachOnceAndTheLastUpToAPowerOfTwo() {
    assertThat(InList.of(List.of("a"))).containsExactly("a");
    assertThat(InList.of(List.of("a", "b", "a"))).containsExactly("a", "b");
    assertThat(InList.of(List.of("a", "b", "c"))).containsExactly("a", "b", "c", "c");
    assertThat(InList.of(List.of(1, 2, 3, 4, 5))).hasSize(8).startsWith("1", "2").endsWith("5");
  }

  @Test
  void refusesAnEmptyList() {
    assertThatThrownBy(() -> InList.of(List.of())).isInstanceOf(IllegalArgumentException.class);
  }
}
