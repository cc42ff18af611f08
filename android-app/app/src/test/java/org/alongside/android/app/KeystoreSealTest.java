package org.alongside.android.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;

@RunWith(RobolectricTestRunner.class)
public final class KeystoreSealTest {
  private final KeystoreSeal seal = new KeystoreSeal();

  @Before
  public void giveKeys() {
    PhoneKeys.install();
  }

  @Test
  public void opensWhatItClosed() {
    String closed = seal.close("t0ken");
    assertThat(new KeystoreSeal().open(closed)).contains("t0ken");
    assertThat(closed).doesNotContain("t0ken");
    assertThat(
            new String(
                Base64.getDecoder().decode(closed), java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("t0ken");
  }

  @Test
  public void neverClosesTheSameInTheSameWay() {
    assertThat(seal.close("t0ken")).isNotEqualTo(seal.close("t0ken"));
  }

  @Test
  public void opensNothingThatWasTouched() {
    byte[] closed = Base64.getDecoder().decode(seal.close("t0ken"));
    closed[closed.length - 1] ^= 1;
    assertThat(seal.open(Base64.getEncoder().encodeToString(closed))).isEmpty();
    assertThat(seal.open("")).isEmpty();
    assertThat(seal.open("t0ken, as it was")).isEmpty();
  }

  @Test
  public void opensNothingOnceThePhoneHasLostTheKey() {
    String closed = seal.close("t0ken");
    PhoneKeys.lose();
    assertThat(seal.open(closed)).isEmpty();
  }
}
