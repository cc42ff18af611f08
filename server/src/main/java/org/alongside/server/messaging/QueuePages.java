package org.alongside.server.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.core.conversation.MessageText;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Role;
import org.alongside.core.input.Parsed;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Tag;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.People;

/** The way to the conversations: straight to one's own, the worker's queue, and saved replies. */
public final class QueuePages {
  private final Circle circle;
  private final WorkerTexts texts;
  private final People people;
  private final Frames frames;
  private final Clock clock;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public QueuePages(Circle circle, WorkerTexts texts, People people, Frames frames, Clock clock) {
    this.circle = circle;
    this.texts = texts;
    this.people = people;
    this.frames = frames;
    this.clock = clock;
    this.dates = new EnglishDates(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder nothing = SubjectFinder.nothing();
    routes.get("/messages").opens(Action.READ, Asset.OWN_ACCOUNT, nothing).with(this::show);
    routes.get("/saved-replies").opens(Action.READ, Asset.OWN_ACCOUNT, nothing).with(this::replies);
    routes.post("/saved-replies").opens(Action.WRITE, Asset.OWN_ACCOUNT, nothing).with(this::save);
    routes
        .post("/saved-replies/drop")
        .opens(Action.WRITE, Asset.OWN_ACCOUNT, nothing)
        .with(this::drop);
  }

  private Reply show(Tx tx, Ask ask) {
    Map<PersonId, Seat> seats = circle.seats(tx, ask.caller());
    boolean worker = ask.caller().has(Role.WORKER);
    if (!worker && seats.size() == 1) {
      return Reply.seeOther(Tellings.link(seats.keySet().iterator().next()) + "#write");
    }
    List<QueuePage.Line> waiting = new ArrayList<>();
    List<QueuePage.Line> others = new ArrayList<>();
    lines(tx, ask, seats).forEach((line, waits) -> (waits && worker ? waiting : others).add(line));
    String kind = worker ? "queue" : "list";
    return Reply.page(
        "messaging/queue.jte",
        new QueuePage(
            frames.frame(tx, ask, words.say("messaging." + kind + ".title")),
            words.say("messaging." + kind + ".title"),
            words.say(
                seats.isEmpty() ? "messaging.list.none" : "messaging." + kind + ".intro",
                waiting.size()),
            waiting,
            others,
            worker));
  }

  private Map<QueuePage.Line, Boolean> lines(Tx tx, Ask ask, Map<PersonId, Seat> seats) {
    PersonId reader = ask.caller().getPerson();
    Map<PersonId, String> names = people.listNames(tx, seats.keySet());
    Map<PersonId, String> needs = people.listCommunicationNeeds(tx, seats.keySet());
    Map<PersonId, Long> fresh = circle.countNew(tx, reader, seats);
    Map<QueuePage.Line, Boolean> lines = new LinkedHashMap<>();
    List<Conversation> begun = circle.list(tx, seats);
    for (Conversation conversation : begun) {
      PersonId holder = conversation.holder();
      List<Tag> tags = tags(conversation, seats.get(holder) == Seat.WORKER);
      long count = fresh.getOrDefault(holder, 0L);
      if (count > 0) {
        tags.add(0, new Tag(words.say("messaging.new", count), Tag.Tone.INFO));
      }
      if (seats.get(holder) == Seat.WORKER && needs.containsKey(holder)) {
        tags.add(Tag.plain(words.say("messaging.needs-flag")));
      }
      lines.put(
          line(names.getOrDefault(holder, ""), holder, conversation, tags),
          conversation.waitingSince() != null);
    }
    seats.keySet().stream()
        .filter(holder -> begun.stream().noneMatch(found -> found.holder().equals(holder)))
        .forEach(
            holder ->
                lines.put(
                    new QueuePage.Line(
                        names.getOrDefault(holder, ""),
                        Tellings.link(holder) + "#write",
                        "",
                        words.say("messaging.last.never"),
                        List.of()),
                    false));
    return lines;
  }

  private QueuePage.Line line(
      String name, PersonId holder, Conversation conversation, List<Tag> tags) {
    Instant due = conversation.replyDueAt();
    return new QueuePage.Line(
        name,
        Tellings.link(holder) + "#write",
        due == null
            ? ""
            : words.say("messaging.due", dates.weekdayDate(dates.dateOf(due)), dates.time(due)),
        words.say("messaging.last", dates.when(conversation.lastMessageAt())),
        tags);
  }

  private List<Tag> tags(Conversation conversation, boolean forWorker) {
    List<Tag> tags = new ArrayList<>();
    if (!forWorker) {
      return tags;
    }
    if (conversation.isOverdue(clock.instant())) {
      tags.add(new Tag(words.say("messaging.overdue"), Tag.Tone.URGENT));
    }
    if (conversation.callBacks() > 0) {
      tags.add(new Tag(words.say("messaging.call-back.tag"), Tag.Tone.NOTICE));
    }
    return tags;
  }

  private static PersonId worker(Ask ask) {
    if (!ask.caller().has(Role.WORKER)) {
      throw new Refused();
    }
    return ask.caller().getPerson();
  }

  private Reply replies(Tx tx, Ask ask) {
    worker(ask);
    return Reply.page(
        "messaging/savedReplies.jte", repliesPage(tx, ask, Parsed.valid(""), Parsed.valid("")));
  }

  private Reply save(Tx tx, Ask ask) {
    PersonId worker = worker(ask);
    Parsed<String> title = WorkerTexts.TITLE.read(ask.field("title"));
    Parsed<String> text = MessageText.RULE.read(ask.field("text"));
    if (!title.errors().isEmpty() || !text.errors().isEmpty()) {
      return Reply.formAgain("messaging/savedReplies.jte", repliesPage(tx, ask, title, text));
    }
    texts.saveReply(tx, worker, title.get(), text.get());
    return Reply.seeOther("/saved-replies?done=reply-saved");
  }

  private Reply drop(Tx tx, Ask ask) {
    texts.dropReply(tx, worker(ask), uuid(ask.field("reply")));
    return Reply.seeOther("/saved-replies?done=reply-dropped");
  }

  private static java.util.UUID uuid(String text) {
    try {
      return org.alongside.core.identity.Uuids.parse(text);
    } catch (IllegalArgumentException notAnId) {
      throw new Refused();
    }
  }

  private SavedRepliesPage repliesPage(Tx tx, Ask ask, Parsed<String> title, Parsed<String> text) {
    Field titleField =
        MessageForm.field("title", "messaging.replies.name", ask.field("title"), title.errors());
    Field textField =
        MessageForm.field("text", "messaging.replies.text", ask.field("text"), text.errors());
    return new SavedRepliesPage(
        frames.frame(tx, ask, words.say("messaging.replies.title")),
        texts.listReplies(tx, ask.caller().getPerson()).stream()
            .map(
                reply ->
                    new SavedRepliesPage.Line(reply.id().toString(), reply.title(), reply.text()))
            .collect(Collectors.toList()),
        titleField,
        textField,
        ErrorSummary.of(titleField, textField));
  }
}
