package org.alongside.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UuidsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T22:31:00Z");

  @Test
  void carriesItsTimeItsVersionAndItsVariant() {
    Random random = new Random(1);
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      UUID id = Uuids.next(NOW, random);
      assertThat(id.version()).isEqualTo(7);
      assertThat(id.variant()).isEqualTo(2);
      assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
      assertThat(seen.add(id)).isTrue();
      assertThat(PersonId.parse(id.toString())).isEqualTo(PersonId.of(id));
    }
  }

  @Test
  void sortsByTimeAsText() {
    Random random = new Random(2);
    String earlier = Uuids.next(NOW, random).toString();
    String later = Uuids.next(NOW.plusMillis(1), random).toString();
    assertThat(earlier).isLessThan(later);
  }

  @Test
  void readsWhatUuidWritesInEitherCase() {
    Random random = new Random(3);
    for (int i = 0; i < 1_000; i++) {
      UUID id = new UUID(random.nextLong(), random.nextLong());
      assertThat(Uuids.parse(id.toString())).isEqualTo(id);
      assertThat(Uuids.parse(id.toString().toUpperCase(Locale.ROOT))).isEqualTo(id);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "1-1-1-1-1",
        "0190000000007000800000000000000000001",
        "01900000-0000-7000-8000-00000000000g",
        "01900000-0000-7000-8000-0000000000001",
        "{1900000-0000-7000-8000-000000000001}",
        "0190000-00000-7000-8000-000000000001",
        " 1900000-0000-7000-8000-000000000001",
        "01900000-0000-7000-8000-00000000000\u0661",
        "01900000-0000-7000-8000-00000000000\uff11",
        "-1900000-0000-7000-8000-000000000001",
        "+1900000-0000-7000-8000-000000000001",
        "01900000+0000-7000-8000-000000000001"
      })
  void refusesEveryOtherForm(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Uuids.parse(text));
  }
}
