package org.alongside.server.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An event as a file for calendars: iCalendar (RFC 5545), one {@code VEVENT}. Its times are given
 * in UTC, so that no calendar has to know when English clocks change.
 */
final class CalendarFile {
  private static final int LONGEST_LINE = 75;
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final StringBuilder text = new StringBuilder();

  private CalendarFile() {}

  /**
   * The file.
   *
   * @param location where it is, as far as the reader may know
   * @param link how to join online, for somebody with a place; null for everybody else
   */
  static byte[] of(Event event, String location, @Nullable String link, Instant now) {
    CalendarFile file = new CalendarFile();
    EventDetails details = event.details();
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", "-//Alongside//Events//EN");
    file.line("METHOD", "PUBLISH");
    file.line("BEGIN", "VEVENT");
    file.line("UID", event.id().toString());
    file.line("SEQUENCE", Integer.toString(event.sequence()));
    file.line("STATUS", event.isPlanned() ? "CONFIRMED" : "CANCELLED");
    file.line("DTSTAMP", UTC.format(now));
    file.line("LAST-MODIFIED", UTC.format(event.changedAt()));
    file.line("DTSTART", UTC.format(details.times().startsAt()));
    file.line("DTEND", UTC.format(details.times().endsAt()));
    file.line("SUMMARY", escaped(details.title()));
    file.line("LOCATION", escaped(location));
    file.line(
        "DESCRIPTION", escaped(link == null ? details.about() : details.about() + "\n\n" + link));
    if (link != null) {
      file.line("URL", link.replaceAll("[\\x00-\\x20]", ""));
    }
    file.line("END", "VEVENT");
    file.line("END", "VCALENDAR");
    return file.text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r", "")
        .replace("\n", "\\n")
        // What is left of control characters has no place in a calendar.
        .replaceAll("[\\x00-\\x08\\x0B-\\x1F\\x7F]", "");
  }

  /** Lines are counted in bytes; a character is never cut. */
  private void line(String name, String value) {
    int length = 0;
    String whole = name + ":" + value;
    for (int i = 0; i < whole.length(); ) {
      int character = whole.codePointAt(i);
      int bytes = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
      if (length + bytes > LONGEST_LINE) {
        text.append("\r\n ");
        length = 1;
      }
      text.appendCodePoint(character);
      length += bytes;
      i += Character.charCount(character);
    }
    text.append("\r\n");
  }
}
