package org.alongside.android.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;

@RunWith(RobolectricTestRunner.class)
public final class KeystoreSealTest {
  private static final String KEY = "a-key";

  private final KeystoreSeal seal = new KeystoreSeal();

  @Before
  public void giveKeys() {
    PhoneKeys.install();
  }

  @Test
  public void opensWhatItClosed() {
    String closed = close("t0ken");
    assertThat(open(closed)).contains("t0ken");
    assertThat(closed).doesNotContain("t0ken");
    assertThat(
            new String(
                Base64.getDecoder().decode(closed), java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("t0ken");
  }

  @Test
  public void neverClosesTheSameInTheSameWay() {
    assertThat(close("t0ken")).isNotEqualTo(close("t0ken"));
  }

  @Test
  public void opensNothingThatWasTouched() {
    byte[] closed = Base64.getDecoder().decode(close("t0ken"));
    closed[closed.length - 1] ^= 1;
    assertThat(open(Base64.getEncoder().encodeToString(closed))).isEmpty();
    assertThat(open("")).isEmpty();
    assertThat(open("t0ken, as it was")).isEmpty();
  }

  @Test
  public void opensNothingOnceThePhoneHasLostTheKey() {
    String closed = close("t0ken");
    PhoneKeys.lose();
    assertThat(open(closed)).isEmpty();
  }

  @Test
  public void opensNothingOnceTheKeyIsForgotten() {
    String closed = close("t0ken");
    seal.forget(KEY);
    assertThat(open(closed)).isEmpty();
  }

  @Test
  public void opensNothingWithAnotherKey() {
    String closed = close("t0ken");
    seal.close("another", new byte[] {1});
    assertThat(seal.open("another", closed)).isEmpty();
  }

  @Test
  public void saysSoWhenThePhoneCanMakeNoKeys() {
    PhoneKeys.refuse();
    assertThat(seal.close("new", new byte[] {1})).isEmpty();
    assertThat(seal.open(KEY, "AAAA")).isEmpty();
  }

  private String close(String secret) {
    return seal.close(KEY, secret.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  private static Optional<String> open(String closed) {
    return new KeystoreSeal()
        .open(KEY, closed)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }
}
