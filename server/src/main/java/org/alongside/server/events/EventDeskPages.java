package org.alongside.server.events;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.event.EventAudience;
import org.alongside.core.identity.MemberId;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.Parsed;
import org.alongside.core.input.TextRule;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Choice;
import org.alongside.server.html.DateField;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.StaticLink;
import org.alongside.server.html.Table;
import org.alongside.server.http.Answer;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;

/** What those who organise events do: announce, change and cancel, and see who comes. */
public final class EventDeskPages {
  private static final String PATH = "/events";
  private static final String TEMPLATE = "events/edit.jte";
  private static final TextRule WHY = TextRule.lines(1, 1_000);

  private final Events events;
  private final Frames frames;
  private final EventWords words;

  public EventDeskPages(Events events, Frames frames, Clock clock) {
    this.events = events;
    this.frames = frames;
    this.words = new EventWords(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder organising = (tx, ask) -> EventSubjects.organising();
    SubjectFinder organised = EventSubjects.organised(events);
    routes.get(PATH + "/new").opens(Action.WRITE, Asset.EVENT, organising).with(this::blank);
    routes.post(PATH + "/new").opens(Action.WRITE, Asset.EVENT, organising).withPrepared(this::add);
    String path = PATH + "/:event";
    routes.get(path + "/edit").opens(Action.WRITE, Asset.EVENT, organised).with(this::edit);
    routes
        .post(path + "/edit")
        .opens(Action.WRITE, Asset.EVENT, organised)
        .withPrepared(this::change);
    routes.get(path + "/cancel").opens(Action.WRITE, Asset.EVENT, organised).with(this::askWhy);
    routes.post(path + "/cancel").opens(Action.WRITE, Asset.EVENT, organised).with(this::cancel);
    routes.get(path + "/names").opens(Action.WRITE, Asset.EVENT, organised).with(this::names);
  }

  private Reply blank(Tx tx, Ask ask) {
    return Reply.page(TEMPLATE, page(tx, ask, EventForm.fresh(ask), Optional.empty(), ""));
  }

  private Answer add(Ask ask) {
    EventForm form = EventForm.of(ask);
    Parsed<EventDetails> details = form.parse();
    return (tx, asked) ->
        details.match(
            event -> {
              if (event.times().hasBegun(asked.now())) {
                return again(tx, asked, form.withErrors(past()), Optional.empty());
              }
              Event added = events.add(tx, form.eventId(), event, Organiser.of(asked.caller()));
              return Reply.seeOther(added.path() + "?done=events-added");
            },
            errors -> again(tx, asked, form.withErrors(errors), Optional.empty()));
  }

  private static List<FieldError> past() {
    return List.of(new FieldError("/startsOn", "event-in-the-past", List.of()));
  }

  private Reply again(Tx tx, Ask ask, EventForm form, Optional<Event> event) {
    return Reply.formAgain(TEMPLATE, page(tx, ask, form, event, ""));
  }

  private Reply edit(Tx tx, Ask ask) {
    Event event = EventSubjects.get(events, tx, ask);
    return event.canBeChanged(ask.now())
        ? Reply.page(TEMPLATE, page(tx, ask, EventForm.showing(event), Optional.of(event), ""))
        : Reply.seeOther(event.path());
  }

  private Answer change(Ask ask) {
    EventForm form = EventForm.of(ask);
    Parsed<EventDetails> details = form.parse();
    return (tx, asked) -> {
      Event event = EventSubjects.get(events, tx, asked);
      Optional<Event> shown = Optional.of(event);
      if (details.find().isEmpty()) {
        return again(tx, asked, form.withErrors(details.errors()), shown);
      }
      if (!event.id().equals(form.eventId())) {
        throw new Refused();
      }
      if (details.get().times().hasBegun(asked.now())) {
        return again(tx, asked, form.withErrors(past()), shown);
      }
      return switch (events.change(
          tx, event.id(), form.base(), details.get(), Organiser.of(asked.caller()))) {
        case DONE -> Reply.seeOther(event.path() + "?done=events-changed");
        case CLOSED -> Reply.seeOther(event.path());
        case STALE ->
            Reply.page(
                    TEMPLATE,
                    page(
                        tx,
                        asked,
                        form.at(event.sequence()),
                        shown,
                        words.say(
                            "edit.stale",
                            event.details().title(),
                            words.when(event.details().times()))))
                .withStatus(412);
        case TOO_FEW_PLACES ->
            again(
                tx,
                asked,
                form.withErrors(
                    List.of(
                        new FieldError(
                            "/places",
                            "event-too-few-places",
                            List.of(Integer.toString(event.places().going()))))),
                shown);
      };
    };
  }

  private EditEventPage page(Tx tx, Ask ask, EventForm form, Optional<Event> event, String stale) {
    String key = event.isPresent() ? "edit." : "new.";
    return new EditEventPage(
        frames.frame(tx, ask, words.say(key + "title")),
        event
            .map(each -> List.of(words.list(), new Link(each.details().title(), each.path())))
            .orElse(List.of(words.list())),
        stale,
        words.say(key + "lead"),
        event.map(each -> each.path() + "/edit").orElse(PATH + "/new"),
        form.id().toString(),
        form.base(),
        field(form, "title"),
        field(form, "about").withHint(words.say("field.about-hint")),
        date(form, "startsOn"),
        field(form, "starts").withHint(words.say("field.starts-hint")),
        field(form, "ends").withHint(words.say("field.ends-hint")),
        date(form, "endsOn").withHint(words.say("field.endsOn-hint")),
        field(form, "where"),
        List.of(
            Choice.of(EventForm.PLACE, words.say("field.where.place")),
            Choice.of(EventForm.ONLINE, words.say("field.where.online"))),
        field(form, "place").withHint(words.say("field.place-hint")),
        field(form, "accessNotes").withHint(words.say("field.accessNotes-hint")),
        field(form, "link").withHint(words.say("field.link-hint")),
        field(form, "places").withHint(words.say("field.places-hint")),
        field(form, "ask").withHint(words.say("field.ask-hint")),
        field(form, "audience"),
        List.of(choice(EventAudience.OPEN), choice(EventAudience.MEMBERS)),
        words.say(key + "send"));
  }

  private Choice choice(EventAudience audience) {
    String key = "field.audience." + audience.code();
    return new Choice(audience.code(), words.say(key), words.say(key + "-hint"));
  }

  private Field field(EventForm form, String name) {
    return Field.of(name, words.say("field." + name))
        .withValue(form.value(name))
        .withErrors(words.sentences(name, form.errors()));
  }

  private DateField date(EventForm form, String name) {
    return DateField.of(name, words.say("field." + name))
        .withTyped(
            form.value(name + "-day"), form.value(name + "-month"), form.value(name + "-year"))
        .withErrors(words.sentences(name, form.errors()));
  }

  private Reply askWhy(Tx tx, Ask ask) {
    Event event = EventSubjects.get(events, tx, ask);
    return event.canBeChanged(ask.now())
        ? Reply.page("events/cancel.jte", cancelPage(tx, ask, event, List.of()))
        : Reply.seeOther(event.path());
  }

  private CancelEventPage cancelPage(Tx tx, Ask ask, Event event, List<FieldError> errors) {
    return new CancelEventPage(
        frames.frame(tx, ask, words.say("cancel.title")),
        List.of(words.list(), new Link(event.details().title(), event.path())),
        words.say("cancel.lead", event.places().going() + event.places().waiting()),
        event.path() + "/cancel",
        Field.of("why", words.say("cancel.why"))
            .withHint(words.say("cancel.why-hint"))
            .withValue(ask.field("why"))
            .withErrors(words.sentences("why", errors)),
        new Link(words.say("cancel.keep"), event.path()));
  }

  private Reply cancel(Tx tx, Ask ask) {
    Event event = EventSubjects.get(events, tx, ask);
    return WHY.read(ask.field("why"))
        .match(
            why -> {
              if (event.canBeChanged(ask.now())) {
                events.cancel(tx, event.id(), why, Organiser.of(ask.caller()));
              }
              return Reply.seeOther(event.path() + "?done=events-cancelled");
            },
            errors ->
                Reply.formAgain(
                    "events/cancel.jte",
                    cancelPage(
                        tx,
                        ask,
                        event,
                        errors.stream().map(error -> error.under("/why")).toList())));
  }

  private Reply names(Tx tx, Ask ask) {
    Event event = EventSubjects.get(events, tx, ask);
    List<Signup> all = events.listSignups(tx, event.id());
    Map<MemberId, String> names = events.names(tx, all.stream().map(Signup::member).toList());
    return Reply.page(
        "events/names.jte",
        new NamesPage(
            frames
                .frame(tx, ask, words.say("names.title", event.details().title()))
                .withScript(StaticLink.to("print.js")),
            List.of(words.list(), new Link(event.details().title(), event.path())),
            words.when(event.details().times()),
            words.say("names.count", event.places().going(), event.places().waiting()),
            table("names.going", all.stream().filter(Signup::isGoing).toList(), names),
            table("names.waiting", all.stream().filter(each -> !each.isGoing()).toList(), names)));
  }

  private Table table(String caption, List<Signup> some, Map<MemberId, String> names) {
    Table table =
        Table.of(
            words.say(caption),
            Table.Column.text(words.say("names.name")),
            Table.Column.text(words.say("names.needs")));
    for (Signup signup : some) {
      String needs = signup.needs();
      table =
          table.plus(
              Table.Cell.of(words.name(names, signup.member())),
              Table.Cell.of(needs == null ? words.say("names.nothing") : needs));
    }
    return table;
  }
}
