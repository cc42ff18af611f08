package org.alongside.core.wire;

import com.google.gson.JsonObject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.alongside.core.conversation.WorkerCard;
import org.alongside.core.conversation.WorkingHours;
import org.alongside.core.crisis.EmergencyContact;
import org.alongside.core.identity.PersonId;

/**
 * {@code {"worker", "workingHours", "repliesBy", "cover"?, "emergency"[]}}: the named worker, and
 * where to find help at once.
 */
public final class WorkerJson {
  private static final int WEEK = 7;

  private WorkerJson() {}

  /** Writes it. */
  public static JsonObject write(WorkerCard card) {
    return new JsonBuilder()
        .with("worker", person(card.worker(), card.name()).build())
        .withAll("workingHours", card.hours().days().entrySet(), WorkerJson::hours)
        .with("repliesBy", card.repliesBy())
        .with("cover", card.cover(), WorkerJson::cover)
        .withAll("emergency", List.of(EmergencyContact.values()), WorkerJson::emergency)
        .build();
  }

  /** Reads it; the emergency contacts are in the core. */
  public static Supplier<WorkerCard> read(JsonValue json) {
    return json.object(
        fields -> {
          fields.skip("emergency");
          Supplier<Person> worker = fields.required("worker", v -> v.object(WorkerJson::person));
          Supplier<List<Day>> days =
              fields.required("workingHours", v -> v.list(WEEK, WorkerJson::readHours));
          Supplier<Instant> replies = fields.required("repliesBy", JsonValue::instant);
          Supplier<Optional<WorkerCard.Cover>> cover =
              fields.optional("cover", WorkerJson::readCover);
          return fields.build(
              () ->
                  new WorkerCard(
                      worker.get().id(),
                      worker.get().name(),
                      hours(days.get()),
                      replies.get(),
                      cover.get().orElse(null)));
        });
  }

  private record Person(PersonId id, String name) {}

  private record Day(DayOfWeek day, WorkingHours.Hours hours) {}

  private static JsonBuilder person(PersonId id, String name) {
    return new JsonBuilder().with("id", id).with("name", name);
  }

  private static Supplier<Person> person(JsonFields fields) {
    Supplier<PersonId> id = fields.required("id", v -> v.id(PersonId::parse));
    Supplier<String> name = fields.required("name", JsonValue::token);
    return fields.build(() -> new Person(id.get(), name.get()));
  }

  private static JsonObject hours(Map.Entry<DayOfWeek, WorkingHours.Hours> day) {
    return new JsonBuilder()
        .with("day", WeekdayJson.word(day.getKey()))
        .with("from", day.getValue().from())
        .with("to", day.getValue().to())
        .build();
  }

  private static Supplier<Day> readHours(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<DayOfWeek> day = fields.required("day", WeekdayJson::read);
          Supplier<LocalTime> from = fields.required("from", JsonValue::timeOfDay);
          Supplier<LocalTime> to = fields.required("to", JsonValue::timeOfDay);
          return fields.build(
              () -> new Day(day.get(), new WorkingHours.Hours(from.get(), to.get())));
        });
  }

  private static WorkingHours hours(List<Day> days) {
    Map<DayOfWeek, WorkingHours.Hours> byDay = new EnumMap<>(DayOfWeek.class);
    days.forEach(day -> byDay.put(day.day(), day.hours()));
    return new WorkingHours(byDay);
  }

  private static JsonObject cover(WorkerCard.Cover cover) {
    return person(cover.worker(), cover.name())
        .with("from", cover.from())
        .with("until", cover.until())
        .build();
  }

  private static Supplier<WorkerCard.Cover> readCover(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<Person> person = person(fields);
          Supplier<LocalDate> from = fields.required("from", JsonValue::date);
          Supplier<Optional<LocalDate>> until = fields.optional("until", JsonValue::date);
          return fields.build(
              () ->
                  new WorkerCard.Cover(
                      person.get().id(),
                      person.get().name(),
                      from.get(),
                      until.get().orElse(null)));
        });
  }

  private static JsonObject emergency(EmergencyContact contact) {
    return new JsonBuilder()
        .with("code", contact)
        .with("way", contact.way())
        .with("address", contact.address())
        .build();
  }
}
