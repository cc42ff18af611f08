package org.alongside.server.events;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.core.event.EventAudience;
import org.alongside.core.event.EventPlaces;
import org.alongside.core.event.EventTimes;
import org.alongside.core.identity.MemberId;
import org.alongside.core.input.FieldError;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Link;
import org.alongside.server.html.Tag;
import org.alongside.server.html.Words;
import org.jspecify.annotations.Nullable;

/** What the pages of events say. */
final class EventWords {
  private final Words words = Words.english();
  private final EnglishDates dates;

  EventWords(Clock clock) {
    this.dates = new EnglishDates(clock);
  }

  String say(String key, Object... arguments) {
    return words.say("events." + key, arguments);
  }

  EnglishDates dates() {
    return dates;
  }

  Link list() {
    return new Link(say("title"), "/events");
  }

  /** {@code Tuesday 1 December 2026, 6:30pm to 8pm}. */
  String when(EventTimes times) {
    LocalDateTime starts = times.starts();
    LocalDateTime ends = times.ends();
    return starts.toLocalDate().equals(ends.toLocalDate())
        ? say(
            "when.day",
            dates.weekdayDate(starts.toLocalDate()),
            dates.time(starts.toLocalTime()),
            dates.time(ends.toLocalTime()))
        : say(
            "when.days",
            dates.weekdayDate(starts.toLocalDate()),
            dates.time(starts.toLocalTime()),
            dates.weekdayDate(ends.toLocalDate()),
            dates.time(ends.toLocalTime()));
  }

  /** Where it is, as far as everybody may know. */
  String where(EventWhere where) {
    return where.isOnline() ? say("where.online") : Objects.requireNonNull(where.place());
  }

  /** How many places there are. */
  String places(EventPlaces places) {
    if (places.most() == null) {
      return say("places.any");
    }
    return places.isFull() || places.waiting() > 0
        ? say("places.full", places.most(), places.waiting())
        : say("places.left", Objects.requireNonNull(places.left()), places.most());
  }

  /** What is to know at a glance. */
  List<Tag> tags(Event event, @Nullable Signup own, Instant now) {
    List<Tag> tags = new ArrayList<>();
    if (!event.isPlanned()) {
      tags.add(new Tag(say("tag.cancelled"), Tag.Tone.URGENT));
    } else if (event.details().times().isOver(now)) {
      tags.add(Tag.plain(say("tag.over")));
    } else if (own != null) {
      tags.add(
          own.isGoing()
              ? new Tag(say("tag.going"), Tag.Tone.OWN)
              : new Tag(say("tag.waiting"), Tag.Tone.NOTICE));
    } else if (event.places().isFull()) {
      tags.add(new Tag(say("tag.full"), Tag.Tone.NOTICE));
    }
    if (event.details().audience() == EventAudience.MEMBERS) {
      tags.add(new Tag(say("tag.members"), Tag.Tone.INFO));
    }
    return tags;
  }

  String name(Map<MemberId, String> names, MemberId member) {
    String name = names.get(member);
    return name == null ? words.say("forum.former") : name;
  }

  /** What is wrong with a field, in the field's own words where there are any. */
  List<String> sentences(String field, List<FieldError> errors) {
    return errors.stream()
        .filter(error -> error.pointer().equals("/" + field))
        .map(
            error -> {
              String own = "events.field." + field + "." + error.code();
              return words.say(
                  words.keys().contains(own) ? own : "input." + error.code(),
                  error.args().toArray());
            })
        .toList();
  }
}
