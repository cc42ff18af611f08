package org.alongside.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class EventPlacesTest {
  @Test
  void theLastPlaceGoesToOneAndTheNextWaits() {
    EventPlaces two = new EventPlaces(2, 1, 0);
    assertThat(two.next()).isEqualTo(SignupState.GOING);
    EventPlaces full = two.plus(SignupState.GOING);
    assertThat(full.isFull()).isTrue();
    assertThat(full.next()).isEqualTo(SignupState.WAITING);
    assertThat(full.left()).isZero();
  }

  @Test
  void nobodyPassesThoseWhoWait() {
    EventPlaces givenBack = new EventPlaces(2, 2, 3).minus(SignupState.GOING);
    assertThat(givenBack.next()).isEqualTo(SignupState.WAITING);
    assertThat(givenBack.movesUp()).isEqualTo(1);
  }

  @Test
  void morePlacesMoveAsManyUpAsWait() {
    EventPlaces full = new EventPlaces(2, 2, 3);
    assertThat(full.movesUp()).isZero();
    assertThat(full.withMost(4).movesUp()).isEqualTo(2);
    assertThat(full.withMost(9).movesUp()).isEqualTo(3);
    assertThat(full.withMost(null).movesUp()).isEqualTo(3);
  }

  @Test
  void withoutANumberThereIsAlwaysAPlace() {
    EventPlaces any = new EventPlaces(null, 5_000, 0);
    assertThat(any.isFull()).isFalse();
    assertThat(any.left()).isNull();
    assertThat(any.next()).isEqualTo(SignupState.GOING);
  }

  @Test
  void neverHoldsMoreThanThereIsRoomFor() {
    assertThatIllegalArgumentException().isThrownBy(() -> new EventPlaces(2, 3, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new EventPlaces(0, 0, 0));
  }
}
