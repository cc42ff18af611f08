package org.alongside.server.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import org.alongside.core.conversation.ConversationId;
import org.alongside.core.conversation.MessageBody;
import org.alongside.core.conversation.MessageId;
import org.alongside.core.conversation.MessageText;
import org.alongside.core.conversation.MessageVisibility;
import org.alongside.core.conversation.WorkingHours;
import org.alongside.core.identity.PersonId;
import org.alongside.server.access.Access;
import org.alongside.server.db.Tx;
import org.alongside.server.messaging.CallBack;
import org.alongside.server.messaging.Messaging;
import org.alongside.server.messaging.WorkerTexts;
import org.alongside.server.messaging.Workers;

/** Several months of conversations between the demo's holders and their workers. */
public final class DemoMessages implements DemoPart {
  private final DemoClock clock;
  private final Messaging messaging;
  private final Workers workers;
  private final WorkerTexts texts;

  public DemoMessages(DemoClock clock, Messaging messaging, Workers workers, WorkerTexts texts) {
    this.clock = clock;
    this.messaging = messaging;
    this.workers = workers;
    this.texts = texts;
  }

  @Override
  public void fill(Tx tx) {
    hours(tx);
    DemoConversations.amina().forEach(line -> say(tx, Cast.AMINA, line));
    DemoConversations.tom().forEach(line -> say(tx, Cast.TOM, line));
    DemoConversations.joyce().forEach(line -> say(tx, Cast.JOYCE, line));
    DemoConversations.iris().forEach(line -> say(tx, Cast.person("Iris Lockwood"), line));
    for (int i = 0; i < Cast.OTHER_HOLDERS.size(); i++) {
      String name = Cast.OTHER_HOLDERS.get(i);
      if (!name.equals("Iris Lockwood")) {
        PersonId holder = Cast.person(name);
        // Places in the list of all holders, of whom every third has Daniel.
        PersonId worker = (i + 3) % 3 == 2 ? Cast.DANIEL : Cast.GRACE;
        DemoConversations.other(i, holder, worker).forEach(line -> say(tx, holder, line));
      }
    }
    aminaWaits(tx);
    savedReplies(tx);
  }

  private void hours(Tx tx) {
    LocalTime nine = LocalTime.of(9, 0);
    LocalTime five = LocalTime.of(17, 0);
    workers.setHours(tx, Cast.GRACE, WorkingHours.weekdays(nine, five));
    workers.setHours(
        tx,
        Cast.DANIEL,
        WorkingHours.on(EnumSet.range(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY), nine, five));
  }

  /** Sends one message at its time; the other side reads it half an hour later. */
  private void say(Tx tx, PersonId holder, DemoConversations.Line line) {
    Instant at =
        clock
            .today()
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .minusWeeks(line.weeksAgo())
            .with(TemporalAdjusters.nextOrSame(line.day()))
            .atTime(line.time())
            .atZone(Access.ENGLAND)
            .toInstant();
    MessageId id = id(holder, line.text());
    send(tx, holder, line.author(), id, line.text(), line.visibility(), at);
    clock.set(at.plus(Duration.ofMinutes(30)));
    PersonId reader = line.author().equals(line.worker()) ? holder : line.worker();
    messaging.markRead(tx, reader, ConversationId.of(holder.value()), id);
  }

  private static MessageId id(PersonId holder, String text) {
    return MessageId.of(Cast.id("message " + holder + text));
  }

  private void send(
      Tx tx,
      PersonId holder,
      PersonId author,
      MessageId id,
      String text,
      MessageVisibility visibility,
      Instant at) {
    clock.set(at);
    messaging.send(
        tx,
        author,
        ConversationId.of(holder.value()),
        id,
        new MessageBody(new MessageText(text), List.of(), visibility),
        at);
  }

  /** What is new today: Grace has not read Amina's last message, and Amina not Grace's reminder. */
  private void aminaWaits(Tx tx) {
    clock.set(8, LocalTime.of(10, 20));
    CallBack ring = new CallBack("01632 960 417", "After 2pm, when the children are at school");
    PersonId beth = Cast.person("Beth Carver");
    messaging.askToBeRung(tx, beth, ConversationId.of(beth.value()), id(beth, "call back"), ring);
    clock.set(7, LocalTime.of(15, 0));
    messaging.finishCallBack(
        tx, Cast.GRACE, ConversationId.of(beth.value()), id(beth, "call back"));
    clock.set(2, LocalTime.of(19, 40));
    messaging.askToBeRung(
        tx,
        Cast.TOM,
        ConversationId.of(Cast.TOM.value()),
        id(Cast.TOM, "call back"),
        new CallBack("01632 960 288", "Any morning"));
    clock.set(6, LocalTime.of(11, 5));
    texts.addNote(
        tx,
        Cast.GRACE,
        Cast.AMINA,
        "Amina prefers large print and no calls. Ask about the hydrotherapy waiting list at the review.");
    newMessages(tx);
  }

  private void newMessages(Tx tx) {
    for (DemoConversations.New line : DemoConversations.unread()) {
      clock.set(line.daysAgo(), line.time());
      send(
          tx,
          line.holder(),
          line.author(),
          id(line.holder(), line.text()),
          line.text(),
          MessageVisibility.ALL,
          clock.instant());
    }
  }

  private void savedReplies(Tx tx) {
    clock.set(100, LocalTime.of(9, 30));
    texts.saveReply(
        tx,
        Cast.GRACE,
        "Got it, answer by tomorrow",
        "Thank you for telling me. I will look into it and write back by the end of tomorrow.");
    texts.saveReply(
        tx,
        Cast.GRACE,
        "How to send a receipt",
        "You can take a photo of the receipt in the app when you log the spend. If that is hard, keep the paper and bring it to our next meeting. Both are fine.");
    texts.saveReply(
        tx,
        Cast.GRACE,
        "Review coming up",
        "Your review is coming up. It is your chance to say what works and what does not. You can bring anybody you like. Which days suit you?");
    texts.saveReply(
        tx,
        Cast.DANIEL,
        "I am away, Grace answers",
        "I am away for a few days. Grace will answer you until I am back.");
  }
}
