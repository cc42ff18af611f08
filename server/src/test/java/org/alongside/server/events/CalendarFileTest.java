package org.alongside.server.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.alongside.core.event.EventAudience;
import org.alongside.core.event.EventId;
import org.alongside.core.event.EventPlaces;
import org.alongside.core.event.EventState;
import org.alongside.core.event.EventTimes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CalendarFileTest {
  private static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");

  private static String file(String title, String about, EventState state, @Nullable String link) {
    EventTimes times =
        EventTimes.read(
                LocalDateTime.parse("2026-10-24T18:30"), LocalDateTime.parse("2026-10-25T12:00"))
            .get();
    Event event =
        new Event(
            EventId.of(UUID.fromString("0190b6a2-5f2e-7cc3-98c4-dc0c0c07398f")),
            EventDetails.of(
                title,
                about,
                times,
                new EventWhere("Hall; 1, High Street", null, null),
                null,
                null,
                EventAudience.OPEN),
            null,
            state,
            state == EventState.CANCELLED ? "why" : null,
            new EventPlaces(null, 0, 0),
            false,
            3,
            NOW);
    return new String(CalendarFile.of(event, "Hall; 1, High Street", link, NOW), UTF_8);
  }

  private static List<String> lines(String file) {
    return List.of(file.split("\r\n", -1));
  }

  private static String unfolded(String file) {
    return file.replace("\r\n ", "");
  }

  @Test
  void givesTheMomentsInUtcAcrossTheNightOnWhichTheClocksGoBack() {
    assertThat(lines(file("Talk", "About", EventState.PLANNED, null)))
        .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
        .contains(
            "DTSTART:20261024T173000Z",
            "DTEND:20261025T120000Z",
            "DTSTAMP:20260901T100000Z",
            "UID:0190b6a2-5f2e-7cc3-98c4-dc0c0c07398f",
            "SEQUENCE:3",
            "STATUS:CONFIRMED")
        .endsWith("END:VEVENT", "END:VCALENDAR", "")
        .noneMatch(line -> line.startsWith("URL"));
  }

  @Test
  void escapesWhatMeansSomethingToACalendar() {
    String file = unfolded(file("A, b; c\\d", "One\nEND:VEVENT\ntwo", EventState.CANCELLED, null));
    assertThat(lines(file))
        .contains(
            "SUMMARY:A\\, b\\; c\\\\d",
            "LOCATION:Hall\\; 1\\, High Street",
            "DESCRIPTION:One\\nEND:VEVENT\\ntwo",
            "STATUS:CANCELLED")
        .filteredOn("END:VEVENT"::equals)
        .hasSize(1);
  }

  @Test
  void foldsLongLinesByBytesAndNeverWithinACharacter() {
    String long1 = "äöü😀".repeat(60);
    String file = file("x".repeat(120), long1, EventState.PLANNED, "https://example.org/m");
    assertThat(file.split("\r\n", -1))
        .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75));
    assertThat(unfolded(file))
        .contains("SUMMARY:" + "x".repeat(120) + "\r\n")
        .contains("DESCRIPTION:" + long1 + "\\n\\nhttps://example.org/m\r\n")
        .contains("URL:https://example.org/m\r\n");
  }
}
