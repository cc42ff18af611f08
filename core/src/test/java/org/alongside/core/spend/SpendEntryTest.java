package org.alongside.core.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Currency;
import java.util.List;
import org.alongside.core.Samples;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.money.Money;
import org.alongside.core.plan.SupportId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpendEntryTest {
  private static final SpendEntryId ID = SpendEntryId.of(Samples.uuid(70));
  private static final SpendEntry ENTRY =
      SpendEntry.recorded(ID, Samples.HOLDER, Samples.spend(), Samples.HOLDER, Samples.NOW);

  @Test
  void refusesAnAmountThatIsNotAboveZero() {
    assertThatIllegalArgumentException().isThrownBy(() -> spend(Money.pence(0), null, List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> spend(Money.pence(-1), null, List.of()));
  }

  @Test
  void refusesAnEntryInAnotherCurrencyOrBeyondAllReason() {
    Money euros = Money.of(5, Currency.getInstance("EUR"));
    assertThatIllegalArgumentException().isThrownBy(() -> spend(euros, null, List.of()));
    Money tooMuch = SpendBody.MOST.plus(Money.pence(1));
    assertThat(spend(SpendBody.MOST, null, List.of()).net()).isEqualTo(SpendBody.MOST);
    assertThatIllegalArgumentException().isThrownBy(() -> spend(tooMuch, null, List.of()));
  }

  @Test
  void refusesSplitsThatDoNotAddUp() {
    Money huge = Money.pence(Long.MAX_VALUE);
    Money most = Money.pence(5);
    // in 64 bits these would come to 5
    List<Split> tooMuch = List.of(part(huge), part(huge), part(Money.pence(7)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> spend(Money.pence(5), null, List.of(part(Money.pence(4)))));
    assertThatIllegalArgumentException().isThrownBy(() -> spend(most, null, tooMuch));
    assertThatIllegalArgumentException().isThrownBy(() -> part(Money.pence(0)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Split(null, null, Money.pence(1)));
  }

  @Test
  void refusesASplitInAnotherCurrency() {
    List<Split> euros = List.of(part(Money.of(5, Currency.getInstance("EUR"))));
    assertThatIllegalArgumentException().isThrownBy(() -> spend(Money.pence(5), null, euros));
  }

  @Test
  void isEitherSplitOrForOneSupport() {
    List<Split> splits = List.of(part(Money.pence(5)));
    assertThat(spend(Money.pence(5), null, splits).isPlaced()).isTrue();
    assertThat(Samples.spend().isPlaced()).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> spend(Money.pence(5), Samples.CHAIR, splits));
    assertThat(spend(Money.pence(5), null, splits).withSupport(Samples.CHAIR).splits()).isEmpty();
  }

  @Test
  void belongsToItsSupportsByItsParts() {
    SpendBody split = Samples.splitSpend();
    assertThat(split.netFor(Samples.ASSISTANT)).isEqualTo(Money.pence(6_000));
    assertThat(split.netFor(Samples.CHAIR)).isEqualTo(Money.pence(0));
  }

  @Test
  void countsUntilItIsWithdrawn() {
    assertThat(ENTRY.net()).isEqualTo(Money.pence(5_400));
    SpendEntry withdrawn = ENTRY.withdrawn();
    assertThat(withdrawn.net()).isEqualTo(Money.pence(0));
    assertThat(withdrawn.revision()).isEqualTo(2);
    assertThat(withdrawn.withdrawn()).isSameAs(withdrawn);
    assertThatIllegalStateException().isThrownBy(() -> withdrawn.amended(Samples.spend()));
  }

  @Test
  void aRefundGivesBack() {
    SpendBody body = Samples.spend();
    SpendBody refund =
        new SpendBody(
            body.spentOn(),
            body.amount(),
            body.payee(),
            body.category(),
            Samples.CHAIR,
            null,
            SpendKind.REFUND,
            List.of());
    assertThat(refund.net()).isEqualTo(Money.pence(-5_400));
    assertThat(refund.netFor(Samples.CHAIR)).isEqualTo(Money.pence(-5_400));
  }

  @Test
  void keepsEveryRevisionWithoutGaps() {
    SpendRevision first = revision(1, SpendState.RECORDED);
    SpendRevision second = revision(2, SpendState.RECORDED);
    SpendRevision end = revision(3, SpendState.WITHDRAWN);
    SpendHistory history = new SpendHistory(ID, List.of(first, second, end));
    assertThat(history.last()).isEqualTo(end);
    assertThat(history.getRevision(2)).isEqualTo(second);
    assertThatIllegalArgumentException().isThrownBy(() -> history.getRevision(4));
    assertThatIllegalArgumentException().isThrownBy(() -> history.getRevision(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SpendHistory(ID, List.of(first, end)));
    assertThatIllegalArgumentException().isThrownBy(() -> new SpendHistory(ID, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new SpendHistory(
                    ID,
                    List.of(revision(1, SpendState.WITHDRAWN), revision(2, SpendState.RECORDED))));
  }

  private static SpendRevision revision(long number, SpendState state) {
    return new SpendRevision(
        number, Samples.spend(), state, Samples.HOLDER, Samples.NOW, Samples.NOW);
  }

  private static Split part(Money amount) {
    return new Split(null, FundingStream.NHS, amount);
  }

  private static SpendBody spend(Money amount, @Nullable SupportId support, List<Split> splits) {
    return new SpendBody(
        Samples.START, amount, "Sam", SpendCategory.OTHER, support, null, SpendKind.SPEND, splits);
  }
}
