package org.alongside.server.messaging;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.alongside.core.conversation.AttachmentId;
import org.alongside.core.conversation.ConversationId;
import org.alongside.core.conversation.MessageBody;
import org.alongside.core.conversation.MessageId;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.Parsed;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.access.Subject;
import org.alongside.server.attachments.Attachments;
import org.alongside.server.attachments.Uploads;
import org.alongside.server.db.Database;
import org.alongside.server.db.Tx;
import org.alongside.server.feed.Feed;
import org.alongside.server.feed.FeedScope;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.StaticLink;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.People;
import org.alongside.server.messaging.ConversationPage.Desk;
import org.alongside.server.messaging.ConversationPage.Live;
import org.alongside.server.messaging.ConversationPage.NoteLine;
import org.alongside.server.messaging.ConversationPage.Ringing;
import org.alongside.server.messaging.ConversationPage.Writing;
import org.alongside.server.messaging.ConversationView.Slice;
import org.jspecify.annotations.Nullable;

/** The page of a conversation, and its forms. */
public final class ConversationPages {
  private static final String PATH = "/holders/:holder/messages";
  private static final SubjectFinder HOLDER = SubjectFinder.holderIn("holder");
  private static final int NOTES = 10;

  private final Messaging messaging;
  private final ConversationView view;
  private final Workers workers;
  private final WorkerTexts texts;
  private final People people;
  private final Access access;
  private final Frames frames;
  private final Feed feed;
  private final Database database;
  private final MessageFiles files;
  private final Words words = Words.english();

  /** Pages; {@code database} notes what was read, after the page was made. */
  public ConversationPages(
      Messaging messaging,
      ConversationView view,
      Workers workers,
      WorkerTexts texts,
      People people,
      Access access,
      Frames frames,
      Feed feed,
      Database database,
      Uploads uploads) {
    this.messaging = messaging;
    this.view = view;
    this.workers = workers;
    this.texts = texts;
    this.people = people;
    this.access = access;
    this.frames = frames;
    this.feed = feed;
    this.database = database;
    this.files = new MessageFiles(uploads);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    routes.get(PATH).opens(Action.READ, Asset.CONVERSATION, HOLDER).with(this::show);
    routes.get(PATH + "/latest").opens(Action.READ, Asset.CONVERSATION, HOLDER).with(this::latest);
    routes
        .post(PATH)
        .opens(Action.WRITE, Asset.CONVERSATION, HOLDER)
        .withFilesUpTo(Attachments.MOST_BYTES)
        .withSteps(this::send);
    routes
        .post(PATH + "/call-back")
        .opens(Action.WRITE, Asset.CONVERSATION, HOLDER)
        .with(this::askToBeRung);
    routes
        .post(PATH + "/:message/rung")
        .opens(Action.WRITE, Asset.INTERNAL_NOTE, HOLDER)
        .with(this::rung);
    routes
        .post(PATH + "/notes")
        .opens(Action.WRITE, Asset.INTERNAL_NOTE, HOLDER)
        .with(this::addNote);
  }

  private static PersonId holder(Ask ask) {
    return ask.person("holder");
  }

  private ConversationId conversation(Tx tx, Ask ask) {
    return messaging.findConversationOf(tx, holder(ask)).orElseThrow(Refused::new);
  }

  private static String path(PersonId holder) {
    return Tellings.link(holder);
  }

  private Reply show(Tx tx, Ask ask) {
    conversation(tx, ask);
    Slice slice = slice(tx, ask);
    noteRead(tx, ask, slice);
    MessageForm form =
        ask.query("reply")
            .flatMap(id -> savedReply(tx, ask, id))
            .map(MessageForm.empty()::withText)
            .orElse(MessageForm.empty());
    return Reply.page("messaging/conversation.jte", page(tx, ask, slice, new Wrong(form)));
  }

  /** The messages alone, for a page that listens. */
  private Reply latest(Tx tx, Ask ask) {
    Slice slice = view.slice(tx, ask.caller().getPerson(), holder(ask), null);
    noteRead(tx, ask, slice);
    return Reply.page(
        "messaging/bubbles.jte",
        new BubblesPage(
            view.bubbles(tx, ask.caller().getPerson(), holder(ask), slice),
            path(holder(ask)),
            ask.csrf()));
  }

  private Slice slice(Tx tx, Ask ask) {
    MessageId before = ask.query("before").map(ConversationPages::message).orElse(null);
    return view.slice(tx, ask.caller().getPerson(), holder(ask), before);
  }

  private static MessageId message(String text) {
    try {
      return MessageId.parse(text);
    } catch (IllegalArgumentException notAnId) {
      throw new Refused();
    }
  }

  /** What was shown counts as read; noted after the page, which does not wait for it. */
  private void noteRead(Tx tx, Ask ask, Slice slice) {
    PersonId reader = ask.caller().getPerson();
    slice
        .newest()
        .filter(newest -> messaging.isNewTo(tx, reader, newest))
        .map(StoredMessage::message)
        .ifPresent(
            newest ->
                database.write(
                    later ->
                        messaging.markRead(later, reader, newest.conversation(), newest.id())));
  }

  private Optional<String> savedReply(Tx tx, Ask ask, String id) {
    return texts.listReplies(tx, ask.caller().getPerson()).stream()
        .filter(reply -> reply.id().toString().equals(id))
        .map(WorkerTexts.SavedReply::text)
        .findFirst();
  }

  private Future<Reply> send(Ask ask) {
    return files
        .take(ask, MessageForm.of(ask))
        .compose(
            form ->
                database.write(
                    tx -> {
                      // A file takes its time: the access may have ended meanwhile.
                      access.require(
                          tx,
                          ask.caller(),
                          Action.WRITE,
                          Asset.CONVERSATION,
                          Subject.of(holder(ask)));
                      return send(tx, ask, form);
                    }));
  }

  private Reply send(Tx tx, Ask ask, MessageForm form) {
    Parsed<MessageBody> body = form.read();
    boolean wrong = !body.errors().isEmpty() || !form.fileErrors().isEmpty();
    if (form.id().isEmpty() || wrong) {
      return again(tx, ask, new Wrong(form, body.errors(), null));
    }
    SendOutcome outcome =
        messaging.send(
            tx,
            ask.caller().getPerson(),
            conversation(tx, ask),
            form.id().get(),
            body.get(),
            ask.now());
    return after(tx, ask, outcome, new Wrong(form, List.of(error("", "differs")), null));
  }

  private Reply askToBeRung(Tx tx, Ask ask) {
    MessageForm form = MessageForm.of(ask);
    String number = ask.field("number");
    String times = ask.field("times");
    Parsed<CallBack> wish = CallBack.read(number, times);
    Rung typed = new Rung(number, times, wish.errors());
    if (form.id().isEmpty() || !wish.errors().isEmpty()) {
      return again(tx, ask, new Wrong(MessageForm.empty(), List.of(), typed));
    }
    SendOutcome outcome =
        messaging.askToBeRung(
            tx, ask.caller().getPerson(), conversation(tx, ask), form.id().get(), wish.get());
    Rung differs = new Rung(number, times, List.of(error("/number", "differs")));
    return after(tx, ask, outcome, new Wrong(MessageForm.empty(), List.of(), differs));
  }

  private static FieldError error(String pointer, String code) {
    return new FieldError(pointer, code, List.of());
  }

  private Reply after(Tx tx, Ask ask, SendOutcome outcome, Wrong differs) {
    if (outcome instanceof SendOutcome.Sent sent) {
      return Reply.seeOther(
          path(holder(ask)) + "?done=message-sent#message-" + sent.message().id());
    }
    if (outcome instanceof SendOutcome.Differs) {
      return again(tx, ask, differs);
    }
    if (outcome instanceof SendOutcome.FilesMissing) {
      return again(tx, ask, new Wrong(differs.form().withoutFile("gone")));
    }
    throw new Refused();
  }

  private Reply again(Tx tx, Ask ask, Wrong wrong) {
    Slice slice = view.slice(tx, ask.caller().getPerson(), holder(ask), null);
    return Reply.formAgain("messaging/conversation.jte", page(tx, ask, slice, wrong));
  }

  private Reply rung(Tx tx, Ask ask) {
    MessageId message = MessageId.of(ask.id("message"));
    messaging.finishCallBack(tx, ask.caller().getPerson(), conversation(tx, ask), message);
    return Reply.seeOther(path(holder(ask)) + "?done=call-back-done");
  }

  private Reply addNote(Tx tx, Ask ask) {
    conversation(tx, ask);
    Parsed<String> note = WorkerTexts.NOTE.read(ask.field("note"));
    if (!note.errors().isEmpty()) {
      return again(
          tx,
          ask,
          new Wrong(MessageForm.empty(), List.of(), null, ask.field("note"), note.errors()));
    }
    texts.addNote(tx, ask.caller().getPerson(), holder(ask), note.get());
    return Reply.seeOther(path(holder(ask)) + "?done=note-added");
  }

  private ConversationPage page(Tx tx, Ask ask, Slice slice, Wrong wrong) {
    PersonId reader = ask.caller().getPerson();
    PersonId holder = holder(ask);
    Seat seat = workers.seat(tx, reader, holder);
    boolean newestPage = ask.query("before").isEmpty();
    String name = people.getName(tx, holder);
    String heading =
        seat == Seat.HOLDER
            ? words.say("messaging.title")
            : words.say("messaging.title-with", name);
    PageFrame frame = frames.frame(tx, ask, heading);
    if (newestPage) {
      frame =
          frame.withRead(
              "/messages", messaging.countUnread(tx, reader, ConversationId.of(holder.value())));
    }
    Live live =
        newestPage
            ? new Live(path(holder) + "/events", feed.newest(tx, FeedScope.holder(holder)))
            : new Live("", 0);
    return new ConversationPage(
        live.isOn() ? frame.withScript(StaticLink.to("messages.js")) : frame,
        heading,
        path(holder),
        seat == Seat.WORKER ? people.findCommunicationNeeds(tx, holder).orElse(null) : null,
        seat.side() == Seat.Side.HOLDER && view.needsHelp(reader, slice),
        view.worker(tx, holder, seat),
        view.bubbles(tx, reader, holder, slice),
        slice.earlier() == null
            ? null
            : new Link(words.say("messaging.earlier"), path(holder) + "?before=" + slice.earlier()),
        newestPage ? null : new Link(words.say("messaging.newest"), path(holder) + "#write"),
        newestPage
                && access.allows(
                    tx, ask.caller(), Action.WRITE, Asset.CONVERSATION, Subject.of(holder))
            ? writing(seat, wrong)
            : null,
        seat == Seat.WORKER ? desk(tx, reader, holder, wrong) : null,
        live);
  }

  private Writing writing(Seat seat, Wrong wrong) {
    Rung rung = wrong.rung() == null ? new Rung("", "", List.of()) : wrong.rung();
    Field text = wrong.form().field(wrong.errors());
    Field number =
        MessageForm.field("number", "messaging.call-back.number", rung.number(), rung.errors());
    Field times =
        MessageForm.field("times", "messaging.call-back.times", rung.times(), rung.errors());
    Field note = note(wrong);
    Field file = wrong.form().fileField();
    return new Writing(
        view.nextId().toString(),
        text,
        file,
        wrong.form().file().map(AttachmentId::toString).orElse(""),
        ErrorSummary.of(text, file, number, times, note),
        seat != Seat.ACTING_FOR,
        wrong.form().onlyWorker(),
        seat.side() == Seat.Side.HOLDER
            ? new Ringing(view.nextId().toString(), number, times)
            : null);
  }

  private static Field note(Wrong wrong) {
    return MessageForm.field("note", "messaging.note", wrong.note(), wrong.noteErrors());
  }

  private Desk desk(Tx tx, PersonId worker, PersonId holder, Wrong wrong) {
    List<WorkerTexts.Note> notes = texts.listNotes(tx, holder, NOTES);
    var names = people.listNames(tx, notes.stream().map(WorkerTexts.Note::author).toList());
    return new Desk(
        notes.stream()
            .map(
                note ->
                    new NoteLine(
                        names.getOrDefault(note.author(), words.say("messaging.author.gone")),
                        view.dates().when(note.writtenAt()),
                        note.text()))
            .toList(),
        note(wrong),
        Field.of("reply", words.say("messaging.replies.use")),
        texts.listReplies(tx, worker).stream()
            .map(reply -> Choice.of(reply.id().toString(), reply.title()))
            .toList(),
        List.of(
            new Link(words.say("messaging.link.plan"), "/holders/" + holder + "/plan"),
            new Link(words.say("messaging.link.budget"), "/holders/" + holder + "/budget")));
  }

  /** What was typed into the call-back form, and what is wrong with it. */
  private record Rung(String number, String times, List<FieldError> errors) {}

  /** What was typed into any form of the page, and what is wrong with it. */
  private record Wrong(
      MessageForm form,
      List<FieldError> errors,
      @Nullable Rung rung,
      String note,
      List<FieldError> noteErrors) {
    Wrong(MessageForm form) {
      this(form, List.of(), null);
    }

    Wrong(MessageForm form, List<FieldError> errors, @Nullable Rung rung) {
      this(form, errors, rung, "", List.of());
    }
  }
}
