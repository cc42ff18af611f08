package org.alongside.server.reminders;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.alongside.core.identity.PersonId;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Choice;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Field;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.People;
import org.jspecify.annotations.Nullable;

/** The page on which somebody chooses reminders for themselves. */
public final class ReminderPages {
  private static final int USUAL_HOUR = 9;
  private static final int USUAL_DAYS = 7;
  private static final List<Integer> DAYS = List.of(3, 7, 14, 28);

  private final Reminders reminders;
  private final People people;
  private final Access access;
  private final Frames frames;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public ReminderPages(
      Reminders reminders, People people, Access access, Frames frames, EnglishDates dates) {
    this.access = access;
    this.reminders = reminders;
    this.people = people;
    this.frames = frames;
    this.dates = dates;
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes
        .get("/holders/:holder/reminders")
        .opens(Action.WRITE, Asset.SPEND, holder)
        .with(this::show);
    routes
        .post("/holders/:holder/reminders")
        .opens(Action.WRITE, Asset.SPEND, holder)
        .with(this::choose);
  }

  private Reply show(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    if (!people.isHolder(tx, holder)) {
      throw new Refused();
    }
    PersonId person = ask.caller().getPerson();
    Map<ReminderKind, ReminderChoice> chosen = reminders.getChosen(tx, person, holder);
    String heading = words.say("reminders.title");
    return Reply.page(
        "reminders/choose.jte",
        new ReminderPage(
            frames.frame(tx, ask, heading),
            heading,
            holder.equals(person) ? "" : words.say("reminders.about", people.getName(tx, holder)),
            "/holders/" + holder + "/reminders",
            access.allows(tx, ask.caller(), Action.READ, Asset.SPEND, Subject.of(holder))
                ? "/holders/" + holder + "/spend"
                : "",
            reminders.listOffered().stream().map(kind -> row(kind, chosen.get(kind))).toList(),
            hours(),
            days()));
  }

  private ReminderPage.Row row(ReminderKind kind, @Nullable ReminderChoice chosen) {
    int hour = chosen == null ? USUAL_HOUR : chosen.hour();
    int days = chosen == null ? USUAL_DAYS : chosen.afterDays();
    return new ReminderPage.Row(
        Field.of(kind.code(), words.say("reminders.kind." + kind.code()))
            .withValue(chosen == null ? "" : "on"),
        Choice.of("on", words.say("reminders.yes." + kind.code())),
        Field.of(kind.code() + "-hour", words.say("reminders.hour." + kind.code()))
            .withValue(Integer.toString(hour)),
        kind == ReminderKind.RECEIPT_MISSING
            ? Field.of(kind.code() + "-days", words.say("reminders.days"))
                .withValue(Integer.toString(days))
            : null);
  }

  private List<Choice> hours() {
    return IntStream.rangeClosed(ReminderChoice.FIRST_HOUR, ReminderChoice.LAST_HOUR)
        .mapToObj(hour -> Choice.of(Integer.toString(hour), dates.time(LocalTime.of(hour, 0))))
        .toList();
  }

  private List<Choice> days() {
    return DAYS.stream()
        .map(each -> Choice.of(each.toString(), words.say("reminders.after", each)))
        .toList();
  }

  private Reply choose(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    if (!people.isHolder(tx, holder)) {
      throw new Refused();
    }
    PersonId person = ask.caller().getPerson();
    List<ReminderChoice> choices = new ArrayList<>();
    for (ReminderKind kind : reminders.listOffered()) {
      if (ask.field(kind.code()).equals("on")) {
        int days =
            kind == ReminderKind.RECEIPT_MISSING
                ? number(ask.field(kind.code() + "-days"), DAYS, USUAL_DAYS)
                : 0;
        int hour =
            number(
                ask.field(kind.code() + "-hour"),
                IntStream.rangeClosed(ReminderChoice.FIRST_HOUR, ReminderChoice.LAST_HOUR)
                    .boxed()
                    .toList(),
                USUAL_HOUR);
        choices.add(new ReminderChoice(person, holder, kind, hour, days));
      }
    }
    reminders.choose(tx, person, holder, choices);
    return Reply.seeOther(
        "/holders/"
            + holder
            + "/reminders?done=reminders."
            + (choices.isEmpty() ? "off" : "chosen"));
  }

  /** What was chosen from a list; the usual when it is none of these. */
  private static int number(String typed, List<Integer> possible, int usual) {
    return possible.stream()
        .filter(each -> each.toString().equals(typed))
        .findFirst()
        .orElse(usual);
  }
}
