package org.alongside.core.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReferenceTest {
  @Test
  void isReadHoweverItIsTyped() {
    Reference kept = new Reference("C-7K2M-9QXD-10TV");
    for (String typed :
        new String[] {
          "C-7K2M-9QXD-10TV", "c7k2m9qxd10tv", " c 7k2m 9qxd lotv ", "C–7K2M–9QXD–IOTV"
        }) {
      assertThat(Reference.find(typed)).as(typed).contains(kept);
    }
    assertThat(Reference.find("L-1111-2222-3333").orElseThrow().kind())
        .isEqualTo(Reference.Kind.LEGAL);
    for (String typed : new String[] {"", "C-7K2M", "X-7K2M-9QXD-10TV", "C-7K2M-9QXD-10TVX"}) {
      assertThat(Reference.find(typed)).as(typed).isEmpty();
    }
    assertThatThrownBy(() -> new Reference("C-7K2U-9QXD-10TV"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyNewOneCanBeReadBackAndIsAnother() {
    Random random = new Random(7);
    Set<String> seen = new HashSet<>();
    for (Reference.Kind kind : Reference.Kind.values()) {
      for (int i = 0; i < 200; i++) {
        Reference next = Reference.next(kind, random);
        assertThat(next.kind()).isEqualTo(kind);
        assertThat(Reference.find(next.toString())).contains(next);
        assertThat(seen.add(next.value())).isTrue();
      }
    }
  }
}
