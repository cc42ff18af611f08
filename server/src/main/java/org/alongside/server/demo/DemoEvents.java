package org.alongside.server.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import org.alongside.core.event.EventAudience;
import org.alongside.core.event.EventId;
import org.alongside.core.event.EventTimes;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Role;
import org.alongside.server.db.Tx;
import org.alongside.server.events.EventDetails;
import org.alongside.server.events.EventWhere;
import org.alongside.server.events.Events;
import org.alongside.server.events.Organiser;
import org.jspecify.annotations.Nullable;

/**
 * Events in the demo: a full workshop with a waiting list, a meeting online for members, an open
 * afternoon, one that is cancelled and one that is over.
 */
public final class DemoEvents implements DemoPart {
  private static final String ASK = "The scheme's office, 01632 960 123";

  private static final Organiser MADE_BY = new Organiser(Cast.RUTH, Role.COORDINATOR);

  private final DemoClock clock;
  private final Events events;

  public DemoEvents(DemoClock clock, Events events) {
    this.clock = clock;
    this.events = events;
  }

  @Override
  public void fill(Tx tx) {
    clock.set(70, LocalTime.of(10, 0));
    EventId over =
        add(
            tx,
            "Walk and talk in the park",
            "A slow round with many benches. Wheels welcome.",
            times(-40, LocalTime.of(11, 0), LocalTime.of(12, 30)),
            place("Brook Park, by the café", "Level paths. The toilet by the café is accessible."),
            null,
            EventAudience.OPEN);
    comes(tx, over, Cast.AMINA, null);
    comes(tx, over, Cast.person("Kestrel"), null);
    clock.set(20, LocalTime.of(9, 30));
    workshop(tx);
    online(tx);
    clock.set(12, LocalTime.of(15, 0));
    add(
        tx,
        "Open afternoon: bring your questions",
        "Tea, cake and people who have done it before. **Bring somebody along** if you like.",
        times(26, LocalTime.of(14, 0), LocalTime.of(17, 0)),
        place(
            "Central Library, room 2\nHigh Street",
            "Step-free from the High Street. There is a hearing loop."),
        null,
        EventAudience.OPEN);
    cancelled(tx);
    clock.set(0, LocalTime.of(7, 30));
  }

  private void workshop(Tx tx) {
    EventId workshop =
        add(
            tx,
            "Your first assistant: an evening workshop",
            "For everybody who is about to employ somebody for the first time.\n\n"
                + "- How to find the right person\n- What goes into a contract\n- Pay, holidays and"
                + " sickness\n\nThere is time for questions.",
            times(9, LocalTime.of(18, 30), LocalTime.of(20, 0)),
            place(
                "Riverside Centre, 12 Bridge Street",
                "A ramp leads to the side door. Two parking places for badge holders. The room has"
                    + " a hearing loop."),
            3,
            EventAudience.OPEN);
    comes(tx, workshop, Cast.AMINA, "I need a chair with arms, and to stand up now and then.");
    comes(tx, workshop, Cast.person("SlowAndSteady"), null);
    comes(tx, workshop, Cast.person("WheelsOfSteel"), "Space for a powered chair.");
    comes(tx, workshop, Cast.TOM, "A seat near the door, please.");
    comes(tx, workshop, Cast.person("MugOfCocoa"), null);
  }

  private void online(Tx tx) {
    EventId online =
        add(
            tx,
            "Coffee morning online",
            "No topic, no slides. Cameras on or off, as you like.",
            times(4, LocalTime.of(10, 30), LocalTime.of(11, 30)),
            new EventWhere(null, null, "https://meet.demo.example/coffee-morning"),
            null,
            EventAudience.MEMBERS);
    comes(tx, online, Cast.AMINA, null);
    comes(tx, online, Cast.person("BlueTeapot"), "Captions, please.");
    comes(tx, online, Cast.person("RainyDays"), null);
  }

  private void cancelled(Tx tx) {
    EventId cancelled =
        add(
            tx,
            "Reading your budget together",
            "Bring your own, or look at an example.",
            times(14, LocalTime.of(10, 0), LocalTime.of(12, 0)),
            place("Riverside Centre, 12 Bridge Street", null),
            8,
            EventAudience.MEMBERS);
    comes(tx, cancelled, Cast.TOM, null);
    clock.set(5, LocalTime.of(16, 30));
    events.cancel(
        tx,
        cancelled,
        "The room has no heating this month. We are looking for another day, and are sorry.",
        MADE_BY);
  }

  private EventId add(
      Tx tx,
      String title,
      String about,
      EventTimes times,
      EventWhere where,
      @Nullable Integer most,
      EventAudience audience) {
    EventId id = EventId.of(Cast.id("event " + title));
    events.add(tx, id, EventDetails.of(title, about, times, where, ASK, most, audience), MADE_BY);
    return id;
  }

  private void comes(Tx tx, EventId event, PersonId person, @Nullable String needs) {
    events.signUp(tx, Cast.member(person), event, needs);
  }

  private EventTimes times(int inDays, LocalTime starts, LocalTime ends) {
    LocalDate day = clock.today().plusDays(inDays);
    return EventTimes.read(day.atTime(starts), day.atTime(ends)).get();
  }

  private static EventWhere place(String place, @Nullable String access) {
    return new EventWhere(place, access, null);
  }
}
