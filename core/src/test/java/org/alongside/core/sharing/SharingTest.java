package org.alongside.core.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate LATER = TODAY.plusDays(SchemeNeed.NOTICE_DAYS);

  private static SchemeNeed need(ShareLevel level, LocalDate announcedOn, LocalDate from) {
    return new SchemeNeed(ShareReader.NHS, level, "Our auditors ask for it.", announcedOn, from);
  }

  private static Sharing sharing(ShareLevel chosen, SchemeNeed... needs) {
    return new Sharing(Map.of(ShareReader.NHS, chosen), new SchemeNeeds(List.of(needs)));
  }

  @Test
  void showsTotalsToEverybodyUntilTheHolderChooses() {
    Sharing nothingChosen = new Sharing(Map.of(), SchemeNeeds.none());
    for (ShareReader reader : ShareReader.values()) {
      assertThat(nothingChosen.levelOn(reader, TODAY)).isEqualTo(ShareLevel.TOTALS);
      assertThat(nothingChosen.listChoices(reader, TODAY)).containsExactly(ShareLevel.values());
    }
  }

  @Test
  void leavesTheChoiceUntilANeedBeginsAndNeverShowsLessThanIt() {
    Sharing sharing = sharing(ShareLevel.TOTALS, need(ShareLevel.ENTRIES, TODAY, LATER));
    assertThat(sharing.levelOn(ShareReader.NHS, LATER.minusDays(1))).isEqualTo(ShareLevel.TOTALS);
    assertThat(sharing.levelOn(ShareReader.NHS, LATER)).isEqualTo(ShareLevel.ENTRIES);
    assertThat(sharing.levelOn(ShareReader.WORKER, LATER)).isEqualTo(ShareLevel.TOTALS);
    assertThat(sharing.listChoices(ShareReader.NHS, LATER))
        .containsExactly(ShareLevel.ENTRIES, ShareLevel.RECEIPTS);
    assertThat(sharing.needs().findComing(ShareReader.NHS, TODAY)).isPresent();
    assertThat(sharing.needs().findComing(ShareReader.NHS, LATER)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sharing.change(ShareReader.NHS, ShareLevel.TOTALS, LATER));
  }

  @Test
  void keepsWhatTheHolderSharesBeyondTheNeed() {
    Sharing sharing = sharing(ShareLevel.RECEIPTS, need(ShareLevel.ENTRIES, TODAY, LATER));
    assertThat(sharing.levelOn(ShareReader.NHS, LATER)).isEqualTo(ShareLevel.RECEIPTS);
  }

  @Test
  void callsOffANeedThatHasNotBegun() {
    Sharing calledOff =
        sharing(
            ShareLevel.TOTALS,
            need(ShareLevel.ENTRIES, TODAY, LATER),
            need(ShareLevel.TOTALS, TODAY.plusDays(3), TODAY.plusDays(3)));
    assertThat(calledOff.levelOn(ShareReader.NHS, LATER)).isEqualTo(ShareLevel.TOTALS);
    Sharing lowered =
        sharing(
            ShareLevel.TOTALS,
            need(ShareLevel.ENTRIES, TODAY.minusDays(30), TODAY.minusDays(16)),
            need(ShareLevel.TOTALS, TODAY, TODAY));
    assertThat(lowered.levelOn(ShareReader.NHS, TODAY.minusDays(1))).isEqualTo(ShareLevel.ENTRIES);
    assertThat(lowered.levelOn(ShareReader.NHS, TODAY)).isEqualTo(ShareLevel.TOTALS);
  }

  @Test
  void givesNoticeOfMoreAndTakesBackAtOnce() {
    SchemeNeeds none = SchemeNeeds.none();
    assertThat(none.firstDay(ShareReader.NHS, ShareLevel.ENTRIES, TODAY)).isEqualTo(LATER);
    SchemeNeeds entries =
        new SchemeNeeds(List.of(need(ShareLevel.ENTRIES, TODAY.minusDays(20), TODAY.minusDays(6))));
    assertThat(entries.firstDay(ShareReader.NHS, ShareLevel.TOTALS, TODAY)).isEqualTo(TODAY);
    assertThat(entries.firstDay(ShareReader.NHS, ShareLevel.RECEIPTS, TODAY)).isEqualTo(LATER);
  }

  @Test
  void saysWhatAChangeGivesAndTakes() {
    ShareChange more =
        sharing(ShareLevel.TOTALS).change(ShareReader.NHS, ShareLevel.RECEIPTS, TODAY);
    assertThat(more.listGained()).containsExactly(ShareLevel.ENTRIES, ShareLevel.RECEIPTS);
    assertThat(more.listLost()).isEmpty();
    ShareChange less =
        sharing(ShareLevel.RECEIPTS).change(ShareReader.NHS, ShareLevel.ENTRIES, TODAY);
    assertThat(less.listGained()).isEmpty();
    assertThat(less.listLost()).containsExactly(ShareLevel.RECEIPTS);
    assertThat(sharing(ShareLevel.ENTRIES).change(ShareReader.NHS, ShareLevel.ENTRIES, TODAY))
        .matches(ShareChange::isNone);
  }

  @Test
  void refusesANeedFromBeforeItWasSaid() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> need(ShareLevel.ENTRIES, TODAY, TODAY.minusDays(1)));
  }
}
