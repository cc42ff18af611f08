package org.alongside.android.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.alongside.android.SamplePhone;
import org.alongside.android.app.PhoneKeys;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;

@RunWith(RobolectricTestRunner.class)
public final class VaultTest {

  private static final Spot SPOT = new Spot("state", "plan 1", "body");

  @Before
  public void signIn() {
    SamplePhone.signIn("https://alongside.example/");
  }

  @After
  public void close() {
    SamplePhone.close();
  }

  @Test
  public void opensWhatItSealed() {
    assertThat(open(SPOT, seal("Grüße \uD83D\uDC1F"))).isEqualTo("Grüße \uD83D\uDC1F");
    assertThat(open(SPOT, seal(""))).isEmpty();
  }

  @Test
  public void neverSealsTheSameInTheSameWay() {
    assertThat(seal("Pool")).isNotEqualTo(seal("Pool"));
  }

  @Test
  public void opensNothingInAnotherRowOrColumnOrTable() {
    Sealed closed = seal("Pool");
    assertThat(open(new Spot("state", "plan 2", "body"), closed)).isEqualTo("(closed)");
    assertThat(open(new Spot("state", "plan 1", "problem"), closed)).isEqualTo("(closed)");
    assertThat(open(new Spot("outbox", "plan 1", "body"), closed)).isEqualTo("(closed)");
    assertThat(open(SPOT, closed)).isEqualTo("Pool");
  }

  @Test
  public void opensNothingThatWasTouched() {
    byte[] bytes = seal("Pool").bytes();
    for (int at = 0; at < bytes.length; at++) {
      byte[] touched = bytes.clone();
      touched[at] ^= 1;
      assertThat(open(SPOT, new Sealed(touched))).as("byte %d", at).isEqualTo("(closed)");
    }
    assertThat(open(SPOT, new Sealed(new byte[0]))).isEqualTo("(closed)");
    assertThat(open(SPOT, new Sealed(new byte[] {1, 2, 3}))).isEqualTo("(closed)");
  }

  @Test
  public void sealsNothingOnceEverythingWasErased() {
    Sealed closed = seal("Pool");
    SamplePhone.away(
        () -> {
          SamplePhone.data().accounts().erase();
          return true;
        });
    assertThatThrownBy(() -> seal("Pool")).hasRootCauseInstanceOf(IllegalStateException.class);
    assertThat(open(SPOT, closed)).isEqualTo("(closed)");
    assertThat(SamplePhone.vault().isShut()).isFalse();
  }

  @Test
  public void hasAnotherKeyForWhoeverSignsInNext() {
    Sealed closed = seal("Pool");
    SamplePhone.signIn("https://alongside.example/");
    assertThat(open(SPOT, closed)).isEqualTo("(closed)");
  }

  @Test
  public void isShutWhenThePhoneHasLostTheKeyAndOpensAgainWhenItIsBack() {
    Sealed closed = seal("Pool");
    Runnable giveBack = PhoneKeys.take();
    PhoneRestart.restart();
    assertThat(SamplePhone.vault().isShut()).isTrue();
    assertThat(open(SPOT, closed)).isEqualTo("(closed)");
    giveBack.run();
    PhoneRestart.restart();
    assertThat(SamplePhone.vault().isShut()).isFalse();
    assertThat(open(SPOT, closed)).isEqualTo("Pool");
  }

  @Test
  public void opensFiveHundredEntriesInTheBlinkOfAnEye() {
    List<Sealed> all = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      all.add(seal("An entry of some length. ".repeat(20) + i));
    }
    long start = System.nanoTime();
    assertThat(
            SamplePhone.away(
                () ->
                    all.stream()
                        .allMatch(each -> SamplePhone.vault().open(SPOT, each).isPresent())))
        .isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
  }

  private static Sealed seal(String text) {
    return SamplePhone.away(() -> SamplePhone.vault().seal(SPOT, text));
  }

  private static String open(Spot spot, Sealed closed) {
    return SamplePhone.away(() -> SamplePhone.vault().open(spot, closed).orElse("(closed)"));
  }
}
