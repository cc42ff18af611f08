package org.alongside.server.spend;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.util.List;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.Parsed;
import org.alongside.core.spend.PrivateNote;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.wire.PrivateNoteJson;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Json;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;

/** The holder's private notes: all of them, one to write, and the same as JSON. */
public final class NotePages {
  private static final String TEMPLATE = "spend/note.jte";
  private static final int MOST = 200;

  private final PrivateNotes notes;
  private final Spending spending;
  private final Frames frames;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public NotePages(PrivateNotes notes, Spending spending, Frames frames, Clock clock) {
    this.notes = notes;
    this.spending = spending;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes
        .get("/holders/:holder/private-notes")
        .opens(Action.READ, Asset.NOTE, holder)
        .with(this::list);
    routes
        .get("/holders/:holder/spend/:entry/note")
        .opens(Action.READ, Asset.NOTE, holder)
        .with(this::show);
    routes
        .post("/holders/:holder/spend/:entry/note")
        .opens(Action.WRITE, Asset.NOTE, holder)
        .with(this::write);
    routes
        .get("/api/v1/holders/:holder/spend/:entry/note")
        .opens(Action.READ, Asset.NOTE, holder)
        .with(this::get);
    routes
        .put("/api/v1/holders/:holder/spend/:entry/note")
        .opens(Action.WRITE, Asset.NOTE, holder)
        .with(this::put);
  }

  private Reply list(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    String heading = words.say("spend.note.list");
    List<NoteListPage.Line> lines =
        notes.listNewest(tx, holder, MOST).stream()
            .map(note -> line(spending.getEntry(tx, holder, note.entry()), note))
            .toList();
    return Reply.page(
        "spend/notes.jte",
        new NoteListPage(
            frames.frame(tx, ask, heading), heading, "/holders/" + holder + "/spend", lines));
  }

  private NoteListPage.Line line(SpendEntry entry, PrivateNote note) {
    return new NoteListPage.Line(
        new Link(about(entry), "/holders/" + entry.holder() + "/spend/" + entry.id()),
        note.text(),
        words.say("spend.note.written", dates.when(note.writtenAt())));
  }

  private String about(SpendEntry entry) {
    return words.say(
        "spend.note.about",
        EnglishMoney.exact(entry.body().amount()),
        entry.body().payee(),
        dates.day(entry.body().spentOn()));
  }

  private Reply show(Tx tx, Ask ask) {
    SpendEntry entry = entry(tx, ask);
    String text = notes.find(tx, entry.holder(), entry.id()).map(PrivateNote::text).orElse("");
    return Reply.page(TEMPLATE, page(tx, ask, entry, text, List.of()));
  }

  private NotePage page(Tx tx, Ask ask, SpendEntry entry, String text, List<String> errors) {
    String here = "/holders/" + entry.holder() + "/spend/" + entry.id();
    String heading = words.say("spend.note.title");
    Field field =
        Field.of("text", words.say("spend.note.text"))
            .withHint(words.say("spend.note.text-hint"))
            .withValue(text)
            .withErrors(errors);
    return new NotePage(
        frames.frame(tx, ask, heading), heading, about(entry), here + "/note", here, field);
  }

  private Reply write(Tx tx, Ask ask) {
    SpendEntry entry = entry(tx, ask);
    String typed = ask.field("text");
    Parsed<String> read = PrivateNote.TEXT.read(typed);
    if (read.find().isEmpty()) {
      List<String> errors =
          read.errors().stream()
              .map(error -> words.say("input." + error.code(), error.args().toArray()))
              .toList();
      return Reply.formAgain(TEMPLATE, page(tx, ask, entry, typed, errors));
    }
    PrivateNote note = notes.write(tx, entry.holder(), entry.id(), read.get());
    return Reply.seeOther(
        "/holders/"
            + entry.holder()
            + "/spend/"
            + entry.id()
            + "?done=spend.note."
            + (note.isEmpty() ? "gone" : "kept"));
  }

  private Reply get(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    return Reply.json(
        200,
        PrivateNoteJson.write(
            notes.find(tx, holder, SpendEntryId.of(ask.id("entry"))).orElseThrow(Refused::new)));
  }

  private Reply put(Tx tx, Ask ask) {
    String text = Json.read(ask, PrivateNoteJson::readText);
    SpendEntry entry = entry(tx, ask);
    JsonObject written = PrivateNoteJson.write(notes.write(tx, entry.holder(), entry.id(), text));
    return Reply.json(200, written);
  }

  private SpendEntry entry(Tx tx, Ask ask) {
    return spending.getEntry(tx, ask.person("holder"), SpendEntryId.of(ask.id("entry")));
  }
}
