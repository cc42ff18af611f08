package org.alongside.server.messaging;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.alongside.core.conversation.ConversationId;
import org.alongside.core.conversation.Message;
import org.alongside.core.conversation.MessageId;
import org.alongside.core.conversation.MessageVisibility;
import org.alongside.core.conversation.WorkerCard;
import org.alongside.core.conversation.WorkingHours;
import org.alongside.core.crisis.CrisisWords;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.server.attachments.Attachment;
import org.alongside.server.attachments.Attachments;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Link;
import org.alongside.server.html.Words;
import org.alongside.server.identity.CareTeam;
import org.alongside.server.identity.People;
import org.alongside.server.messaging.ConversationPage.Bubble;
import org.alongside.server.messaging.ConversationPage.WorkerBox;
import org.jspecify.annotations.Nullable;

/** Puts a conversation into words for one reader. */
public final class ConversationView {
  /** How many messages a page shows. */
  static final int PAGE = 12;

  /** For how long help stays in sight after words that suggest a crisis. */
  private static final Duration HELP_STAYS = Duration.ofDays(2);

  private final Messaging messaging;
  private final Workers workers;
  private final CareTeam careTeam;
  private final People people;
  private final Attachments attachments;
  private final CrisisWords crisisWords;
  private final Clock clock;
  private final Random random;
  private final EnglishDates dates;
  private final Words words = Words.english();

  /** A view; {@code random} makes the ids of messages that the page may send. */
  public ConversationView(
      Messaging messaging,
      Workers workers,
      CareTeam careTeam,
      People people,
      Attachments attachments,
      CrisisWords crisisWords,
      Clock clock,
      Random random) {
    this.messaging = messaging;
    this.workers = workers;
    this.careTeam = careTeam;
    this.people = people;
    this.attachments = attachments;
    this.crisisWords = crisisWords;
    this.clock = clock;
    this.random = random;
    this.dates = new EnglishDates(clock);
  }

  /** A part of a conversation, oldest first, and the message to go further back from. */
  record Slice(List<StoredMessage> messages, @Nullable MessageId earlier) {
    Optional<StoredMessage> newest() {
      return messages.isEmpty() ? Optional.empty() : Optional.of(messages.get(messages.size() - 1));
    }
  }

  Slice slice(Tx tx, PersonId reader, PersonId holder, @Nullable MessageId before) {
    List<StoredMessage> newestFirst =
        messaging.listBefore(tx, reader, ConversationId.of(holder.value()), before, PAGE + 1);
    boolean more = newestFirst.size() > PAGE;
    List<StoredMessage> shown = new ArrayList<>(more ? newestFirst.subList(0, PAGE) : newestFirst);
    java.util.Collections.reverse(shown);
    return new Slice(List.copyOf(shown), more ? shown.get(0).message().id() : null);
  }

  /** The messages in words. */
  List<Bubble> bubbles(Tx tx, PersonId reader, PersonId holder, Slice slice) {
    List<Message> shown = slice.messages().stream().map(StoredMessage::message).toList();
    Map<PersonId, String> names =
        people.listNames(tx, shown.stream().map(Message::author).toList());
    Map<UUID, List<Attachment>> files =
        attachments.listByParents(tx, shown.stream().map(message -> message.id().value()).toList());
    Seat seat = workers.seat(tx, reader, holder);
    return slice.messages().stream()
        .map(
            stored ->
                bubble(
                    stored,
                    author(stored, reader, holder, names),
                    seat,
                    files.getOrDefault(stored.message().id().value(), List.of())))
        .toList();
  }

  private Bubble bubble(StoredMessage stored, String author, Seat seat, List<Attachment> files) {
    Message message = stored.message();
    boolean mine = stored.side() == seat.side();
    boolean toRing = stored.callBack() == CallBack.State.WAITING && seat.side() == Seat.Side.WORKER;
    return new Bubble(
        message.id().toString(),
        author,
        dates.when(message.sentAt()),
        message.body().text().value(),
        mine,
        mine ? words.say("messaging.progress." + message.progress().code()) : "",
        marks(stored),
        files.stream().map(this::file).toList(),
        toRing ? message.id().toString() : null);
  }

  private List<String> marks(StoredMessage stored) {
    List<String> marks = new ArrayList<>();
    if (stored.message().body().visibility() == MessageVisibility.HOLDER_AND_WORKER_ONLY) {
      marks.add(words.say("messaging.private"));
    }
    if (stored.callBack() == CallBack.State.WAITING) {
      marks.add(words.say("messaging.call-back.waiting"));
    }
    if (stored.callBack() == CallBack.State.DONE) {
      marks.add(words.say("messaging.call-back.done"));
    }
    return marks;
  }

  private Link file(Attachment file) {
    return new Link(
        words.say(file.isImage() ? "messaging.file.picture" : "messaging.file.document"),
        "/attachments/" + file.id());
  }

  private String author(
      StoredMessage stored, PersonId reader, PersonId holder, Map<PersonId, String> names) {
    PersonId author = stored.message().author();
    String name = names.getOrDefault(author, words.say("messaging.author.gone"));
    if (author.equals(reader)) {
      return words.say("messaging.author.you");
    }
    if (author.equals(holder)) {
      return name;
    }
    return words.say(
        stored.side() == Seat.Side.WORKER
            ? "messaging.author.worker"
            : "messaging.author.acting-for",
        name);
  }

  /** Whether this reader wrote words lately that suggest a crisis. */
  boolean needsHelp(PersonId reader, Slice slice) {
    return slice.messages().stream()
        .map(StoredMessage::message)
        .filter(message -> message.author().equals(reader))
        .filter(message -> message.sentAt().plus(HELP_STAYS).isAfter(clock.instant()))
        .anyMatch(message -> crisisWords.findIn(message.body().text().value()).isPresent());
  }

  /** Who the worker is, when they work, and when to expect a reply. */
  @Nullable WorkerBox worker(Tx tx, PersonId holder, Seat seat) {
    return workers
        .findCard(tx, holder)
        .map(
            card ->
                new WorkerBox(
                    card.name(),
                    weekdayTime(card),
                    hours(card.hours()),
                    Optional.ofNullable(card.cover()).map(this::cover),
                    seat == Seat.ACTING_FOR
                        ? Optional.empty()
                        : careTeam.findHandoverNote(tx, holder)))
        .orElse(null);
  }

  private String weekdayTime(WorkerCard card) {
    return dates.weekdayDate(dates.dateOf(card.repliesBy()))
        + words.say("messaging.at-time", dates.time(card.repliesBy()));
  }

  private String cover(WorkerCard.Cover cover) {
    return cover.until() == null
        ? words.say("messaging.cover", cover.name())
        : words.say("messaging.cover-until", cover.name(), dates.weekdayDate(cover.until()));
  }

  /** Days with the same hours stand together: {@code Monday to Friday, 9am to 5pm}. */
  private List<String> hours(WorkingHours hours) {
    List<String> lines = new ArrayList<>();
    for (int first = 1; first <= DayOfWeek.values().length; first++) {
      Optional<WorkingHours.Hours> worked = hours.findHours(DayOfWeek.of(first));
      int last = first;
      while (last < DayOfWeek.values().length
          && hours.findHours(DayOfWeek.of(last + 1)).equals(worked)) {
        last++;
      }
      if (worked.isPresent()) {
        String days =
            first == last ? day(first) : words.say("messaging.days", day(first), day(last));
        lines.add(
            words.say(
                "messaging.hours",
                days,
                dates.time(worked.get().from()),
                dates.time(worked.get().to())));
      }
      first = last;
    }
    return lines;
  }

  private static String day(int day) {
    return DayOfWeek.of(day).getDisplayName(TextStyle.FULL, Locale.UK);
  }

  /** A new id for a message that a page may send. */
  MessageId nextId() {
    return MessageId.of(Uuids.next(clock.instant(), random));
  }

  EnglishDates dates() {
    return dates;
  }
}
