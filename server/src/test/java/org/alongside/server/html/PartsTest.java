package org.alongside.server.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.alongside.server.html.Table.Cell;
import org.alongside.server.html.Table.Column;
import org.junit.jupiter.api.Test;

class PartsTest {
  private static final Site SITE = new Site("Hartshire", "01632 960 123", "", "", List.of());

  @Test
  void describesAFieldByItsHintAndThenItsError() {
    Field field = Field.of("payee", "Who did you pay?");

    assertThat(field.describedBy()).isNull();
    assertThat(field.withHint("A shop").describedBy()).isEqualTo("payee-hint");
    assertThat(field.withErrors(List.of("Write a name")).describedBy()).isEqualTo("payee-error");
    assertThat(field.withHint("A shop").withErrors(List.of("Write a name")).describedBy())
        .isEqualTo("payee-hint payee-error");
  }

  @Test
  void refusesAFieldNameThatCannotBeAnId() {
    assertThatThrownBy(() -> Field.of("who pays", "Who?")).hasMessageContaining("who pays");
  }

  @Test
  void leadsFromEachProblemToItsField() {
    DateField date = DateField.of("spentOn", "When?").withErrors(List.of("Write a date"));
    Field amount = Field.of("amount", "How much?").withErrors(List.of("Write an amount"));

    assertThat(ErrorSummary.of(date.forSummary(), Field.of("payee", "Who?"), amount).problems())
        .containsExactly(
            new Link("Write a date", "#spentOn-day"), new Link("Write an amount", "#amount"));
  }

  @Test
  void splitsADateIntoItsThreeInputs() {
    DateField date = DateField.of("spentOn", "When?").withDate(LocalDate.of(2028, 2, 29));

    assertThat(List.of(date.day(), date.month(), date.year())).containsExactly("29", "2", "2028");
  }

  @Test
  void marksThePlaceThatThePathLiesUnder() {
    Place home = Place.of("Home", "/");
    Place spend = Place.of("Spending", "/spend");
    PageFrame frame = PageFrame.of("A spend", "/spend/new", SITE).withPlaces(List.of(home, spend));

    assertThat(frame.findCurrentPlace()).contains(spend);
    assertThat(frame.currentMark(spend)).isEqualTo("true");
    assertThat(frame.currentMark(home)).isNull();
    assertThat(
            PageFrame.of("Spending", "/spend", SITE).withPlaces(List.of(spend)).currentMark(spend))
        .isEqualTo("page");
    assertThat(
            PageFrame.of("Other", "/spending", SITE).withPlaces(List.of(spend)).currentMark(spend))
        .isNull();
  }

  @Test
  void marksThePlaceToWhichAPageBelongsElsewhere() {
    Place home = Place.of("Home", "/").with(List.of("/holders"));
    Place spend = Place.of("Spending", "/holders/7/spend").with(List.of("/holders/7/receipts"));
    Place messages = new Place("Messages", "/messages", 2, List.of("/holders/*/messages"));
    Place peers = Place.of("Peer network", "/boards").with(List.of("/threads", "/events"));
    List<Place> all = List.of(home, spend, messages, peers);

    assertThat(marked("/holders/7/receipts", all)).containsExactly("Spending true");
    assertThat(marked("/holders/7/spend/new", all)).containsExactly("Spending true");
    assertThat(marked("/holders/7/spend", all)).containsExactly("Spending page");
    assertThat(marked("/holders/8/receipts", all)).containsExactly("Home true");
    assertThat(marked("/holders/8/messages", all)).containsExactly("Messages true");
    assertThat(marked("/threads/9", all)).containsExactly("Peer network true");
    assertThat(marked("/events", all)).containsExactly("Peer network true");
    assertThat(marked("/boards", all)).containsExactly("Peer network page");
    assertThat(marked("/", all)).containsExactly("Home page");
    assertThat(marked("/eventsful", all)).isEmpty();
    assertThat(marked("/account", all)).isEmpty();
    assertThat(marked("", all)).isEmpty();
  }

  private static List<String> marked(String path, List<Place> places) {
    PageFrame frame = PageFrame.of("A page", path, SITE).withPlaces(places);
    return places.stream()
        .filter(place -> frame.currentMark(place) != null)
        .map(place -> place.text() + " " + frame.currentMark(place))
        .toList();
  }

  @Test
  void writesATelephoneLinkWithoutSpaces() {
    assertThat(SITE.phoneHref()).isEqualTo("tel:01632960123");
  }

  @Test
  void cutsProgressToTheWhole() {
    assertThat(Progress.of(1, 3, "").percent()).isEqualTo(33);
    assertThat(Progress.of(5, 3, "").percent()).isEqualTo(100);
    assertThat(Progress.of(-5, 3, "").percent()).isZero();
    assertThat(Progress.of(0, 0, "").percent()).isZero();
  }

  @Test
  void refusesARowThatDoesNotFitTheColumns() {
    Table table = Table.of("Spending", Column.text("Date"), Column.number("Amount"));

    assertThatThrownBy(() -> table.plus(Cell.of("3 May"))).hasMessageContaining("1 cells for 2");
  }
}
