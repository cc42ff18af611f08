package org.alongside.server.events;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.alongside.core.event.EventAudience;
import org.alongside.core.event.EventId;
import org.alongside.core.event.EventTimes;
import org.alongside.core.identity.Uuids;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.core.input.TextRule;
import org.alongside.server.http.Ask;
import org.alongside.server.http.TypedFields;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into the form of an event. Its id travels in the form, so that a form that is sent
 * twice announces one event; its sequence too, so that nobody writes over what they have not seen.
 *
 * @param errors what is wrong, each at the name of its field
 */
record EventForm(UUID id, int base, Map<String, String> typed, List<FieldError> errors) {
  static final String PLACE = "place";
  static final String ONLINE = "online";
  private static final int MOST_PLACES = 5_000;
  private static final TextRule TITLE = TextRule.line(3, 120);
  private static final TextRule ABOUT = TextRule.lines(1, 10_000);
  private static final TextRule WHERE = TextRule.lines(1, 300);
  private static final TextRule ACCESS = TextRule.lines(0, 1_000);
  private static final TextRule LINK = TextRule.line(1, 300);
  private static final TextRule CONTACT = TextRule.line(0, 200);
  private static final Random RANDOM = new Random();
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.UK);

  private static final List<String> FIELDS =
      List.of(
          "title",
          "about",
          "startsOn-day",
          "startsOn-month",
          "startsOn-year",
          "starts",
          "endsOn-day",
          "endsOn-month",
          "endsOn-year",
          "ends",
          "where",
          "place",
          "accessNotes",
          "link",
          "places",
          "ask",
          "audience");

  EventForm {
    typed = Map.copyOf(typed);
    errors = List.copyOf(errors);
  }

  /** A form that nobody has filled in. */
  static EventForm fresh(Ask ask) {
    return new EventForm(Uuids.next(ask.now(), RANDOM), 0, Map.of(), List.of());
  }

  /** A form that shows what is announced. */
  static EventForm showing(Event event) {
    EventDetails details = event.details();
    Map<String, String> typed = new HashMap<>();
    typed.put("title", details.title());
    typed.put("about", details.about());
    put(typed, "startsOn", details.times().startsOn());
    typed.put("starts", TIME.format(details.times().starts()));
    LocalDate endsOn = details.times().ends().toLocalDate();
    if (!endsOn.equals(details.times().startsOn())) {
      put(typed, "endsOn", endsOn);
    }
    typed.put("ends", TIME.format(details.times().ends()));
    typed.put("where", details.where().isOnline() ? ONLINE : PLACE);
    put(typed, "place", details.where().place());
    put(typed, "accessNotes", details.where().accessNotes());
    put(typed, "link", details.where().link());
    put(typed, "places", details.most() == null ? null : details.most().toString());
    put(typed, "ask", details.ask());
    typed.put("audience", details.audience().code());
    return new EventForm(event.id().value(), event.sequence(), typed, List.of());
  }

  private static void put(Map<String, String> typed, String name, @Nullable String value) {
    if (value != null) {
      typed.put(name, value);
    }
  }

  private static void put(Map<String, String> typed, String name, LocalDate date) {
    typed.put(name + "-day", Integer.toString(date.getDayOfMonth()));
    typed.put(name + "-month", Integer.toString(date.getMonthValue()));
    typed.put(name + "-year", Integer.toString(date.getYear()));
  }

  /** What was sent. */
  static EventForm of(Ask ask) {
    UUID id;
    try {
      id = Uuids.parse(ask.field("id"));
    } catch (IllegalArgumentException notOurs) {
      id = Uuids.next(ask.now(), RANDOM);
    }
    String base = ask.field("base");
    Map<String, String> typed = new HashMap<>();
    FIELDS.forEach(name -> typed.put(name, ask.field(name)));
    return new EventForm(
        id, base.matches("[0-9]{1,9}") ? Integer.parseInt(base) : 0, typed, List.of());
  }

  EventId eventId() {
    return EventId.of(id);
  }

  /** What was typed into a field; empty for nothing. */
  String value(String name) {
    return typed.getOrDefault(name, "");
  }

  /** The same, with what is wrong. */
  EventForm withErrors(List<FieldError> errors) {
    return new EventForm(id, base, typed, errors);
  }

  /** The same for the event as it stands now. */
  EventForm at(int base) {
    return new EventForm(id, base, typed, errors);
  }

  /** The event that was typed, or all that is wrong. Call it outside the writer. */
  Parsed<EventDetails> parse() {
    FieldErrors wrong = new FieldErrors();
    TypedFields fields = new TypedFields(typed, wrong);
    String title = fields.text("title", TITLE);
    String about = fields.text("about", ABOUT);
    Optional<EventTimes> times = times(fields, wrong);
    Optional<EventWhere> where = where(fields);
    Integer most = fields.isEmpty("places") ? null : fields.number("places", 1, MOST_PLACES);
    String ask = fields.text("ask", CONTACT);
    EventAudience audience = fields.choice(EventAudience.class, "audience");
    return wrong.orElse(
        () ->
            EventDetails.of(
                title,
                about,
                times.orElseThrow(),
                where.orElseThrow(),
                ask.isEmpty() ? null : ask,
                most,
                audience));
  }

  private static Optional<EventTimes> times(TypedFields fields, FieldErrors wrong) {
    int before = wrong.count();
    Optional<LocalDate> startsOn = fields.date("startsOn");
    LocalTime starts = fields.timeOfDay("starts");
    boolean sameDay =
        fields.isEmpty("endsOn-day")
            && fields.isEmpty("endsOn-month")
            && fields.isEmpty("endsOn-year");
    LocalTime ends = fields.timeOfDay("ends");
    Optional<LocalDate> endsOn = sameDay ? startsOn : fields.date("endsOn");
    if (wrong.count() > before) {
      return Optional.empty();
    }
    Parsed<EventTimes> times =
        EventTimes.read(startsOn.orElseThrow().atTime(starts), endsOn.orElseThrow().atTime(ends));
    times.errors().forEach(wrong::add);
    return times.find();
  }

  private static Optional<EventWhere> where(TypedFields fields) {
    int before = fields.errors().count();
    EventWhere where = null;
    if (fields.text("where").equals(PLACE)) {
      String place = fields.text("place", WHERE);
      String access = fields.text("accessNotes", ACCESS);
      if (fields.errors().count() == before) {
        where = new EventWhere(place, access.isEmpty() ? null : access, null);
      }
    } else if (fields.text("where").equals(ONLINE)) {
      String link = fields.text("link", LINK);
      if (fields.errors().count() == before && !isLink(link)) {
        fields.errors().add(new FieldError("/link", "event-not-a-link", List.of()));
      } else if (fields.errors().count() == before) {
        where = new EventWhere(null, null, link);
      }
    } else {
      fields.wrong("where", InputCode.NOT_A_CHOICE);
    }
    return Optional.ofNullable(where);
  }

  private static boolean isLink(String link) {
    return link.matches("https?://[^\\s<>\"]{3,}");
  }
}
