package org.alongside.server.oncall;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.InputCode;
import org.alongside.core.oncall.Turn;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Choice;
import org.alongside.server.html.DateField;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.http.TypedFields;

/** The roster of the week, to be changed. */
public final class RosterPages {
  private static final String PATH = "/on-call/roster";
  private static final Random RANDOM = new Random();
  private static final List<String> FIELDS =
      List.of(
          "from",
          "until",
          "starts-day",
          "starts-month",
          "starts-year",
          "ends-day",
          "ends-month",
          "ends-year");

  private final OnCall onCall;
  private final Frames frames;
  private final OnCallWords words;

  public RosterPages(OnCall onCall, Frames frames, Clock clock) {
    this.onCall = onCall;
    this.frames = frames;
    this.words = new OnCallWords(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder nothing = SubjectFinder.nothing();
    routes
        .get(PATH)
        .opens(Action.READ, Asset.ROSTER, nothing)
        .with((tx, ask) -> Reply.page("oncall/roster.jte", page(tx, ask, List.<FieldError>of())));
    routes.post(PATH).opens(Action.WRITE, Asset.ROSTER, nothing).with(this::add);
    routes.post(PATH + "/:turn/end").opens(Action.WRITE, Asset.ROSTER, nothing).with(this::drop);
  }

  private Reply drop(Tx tx, Ask ask) {
    if (!onCall.drop(tx, ask.id("turn"))) {
      throw new Refused();
    }
    return Reply.seeOther(PATH + "?done=oncall-turn-ended");
  }

  private Reply add(Tx tx, Ask ask) {
    FieldErrors errors = new FieldErrors();
    Map<String, String> typed = new HashMap<>();
    FIELDS.forEach(name -> typed.put(name, ask.field(name)));
    TypedFields fields = new TypedFields(typed, errors);
    Optional<MemberId> who =
        onCall.listModerators(tx).stream()
            .filter(each -> each.toString().equals(ask.field("who")))
            .findFirst();
    if (who.isEmpty()) {
      fields.wrong("who", InputCode.REQUIRED);
    }
    List<DayOfWeek> days = days(ask);
    if (days.isEmpty()) {
      fields.wrong("days", InputCode.REQUIRED);
    }
    LocalTime from = fields.timeOfDay("from");
    LocalTime until = fields.timeOfDay("until");
    LocalDate starts =
        isLeftOut(ask, "starts") ? today(ask) : fields.date("starts").orElse(today(ask));
    Optional<LocalDate> ends = isLeftOut(ask, "ends") ? Optional.empty() : fields.date("ends");
    if (ends.filter(end -> end.isBefore(starts)).isPresent()) {
      fields.wrong("ends", InputCode.INCONSISTENT);
    }
    if (who.isEmpty() || errors.count() > 0) {
      return Reply.formAgain("oncall/roster.jte", page(tx, ask, errors.list()));
    }
    for (DayOfWeek day : days) {
      // One id for each day of the form, so that sending it twice adds nothing.
      UUID id =
          UUID.nameUUIDFromBytes((id(ask) + day).getBytes(java.nio.charset.StandardCharsets.UTF_8));
      onCall.add(tx, id, new Turn(who.get(), day, from, until, starts, ends.orElse(null)));
    }
    return Reply.seeOther(PATH + "?done=oncall-turn-added");
  }

  private LocalDate today(Ask ask) {
    return words.dates().dateOf(ask.now());
  }

  private static boolean isLeftOut(Ask ask, String name) {
    return (ask.field(name + "-day") + ask.field(name + "-month") + ask.field(name + "-year"))
        .isBlank();
  }

  private static List<DayOfWeek> days(Ask ask) {
    Set<String> chosen = new TreeSet<>(ask.fields("days"));
    return Arrays.stream(DayOfWeek.values()).filter(day -> chosen.contains(code(day))).toList();
  }

  private static String code(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  private static String id(Ask ask) {
    try {
      return Uuids.parse(ask.field("id")).toString();
    } catch (IllegalArgumentException notOurs) {
      return Uuids.next(ask.now(), RANDOM).toString();
    }
  }

  private RosterPage page(Tx tx, Ask ask, List<FieldError> errors) {
    List<MemberId> moderators = onCall.listModerators(tx);
    List<KeptTurn> turns = onCall.listTurns(tx);
    List<MemberId> people = new ArrayList<>(moderators);
    turns.forEach(kept -> people.add(kept.turn().member()));
    Map<MemberId, String> names = onCall.names(tx, people);
    Field who = field("who", ask, errors);
    Field days = field("days", ask, errors);
    Field from = field("from", ask, errors);
    Field until = field("until", ask, errors);
    DateField starts = date("starts", ask, errors);
    DateField ends = date("ends", ask, errors);
    return new RosterPage(
        frames.frame(tx, ask, words.say("roster.title")),
        ErrorSummary.of(who, days, from, until, starts.forSummary(), ends.forSummary()),
        List.of(new Link(words.say("title"), "/on-call")),
        turns.stream()
            .map(
                kept ->
                    new RosterPage.Line(
                        line(kept.turn()),
                        words.name(names, kept.turn().member()),
                        PATH + "/" + kept.id() + "/end"))
            .toList(),
        gaps(turns, moderators),
        id(ask),
        who,
        moderators.stream()
            .map(each -> Choice.of(each.toString(), words.name(names, each)))
            .toList(),
        days,
        Arrays.stream(DayOfWeek.values())
            .map(day -> Choice.of(code(day), OnCallWords.day(day)))
            .toList(),
        new TreeSet<>(ask.fields("days")),
        from,
        until,
        starts,
        ends);
  }

  private String line(Turn turn) {
    String line = words.say("roster.line", OnCallWords.day(turn.day()), words.hours(turn));
    LocalDate end = turn.endsOn();
    String starts =
        turn.startsOn().isAfter(words.dates().today())
            ? " " + words.say("roster.starts", words.dates().shortDate(turn.startsOn()))
            : "";
    return line
        + starts
        + (end == null ? "" : " " + words.say("roster.ends", words.dates().shortDate(end)));
  }

  /** The hours of the coming week, by the quarter, in which no turn holds. */
  private List<String> gaps(List<KeptTurn> turns, List<MemberId> moderators) {
    List<String> gaps = new ArrayList<>();
    LocalDate first = words.dates().today();
    for (int day = 0; day < 7; day++) {
      LocalDate date = first.plusDays(day);
      int free = 0;
      for (int quarter = 0; quarter < 24 * 4; quarter++) {
        var at = date.atStartOfDay().plusMinutes(quarter * 15L);
        free +=
            turns.stream()
                    .map(KeptTurn::turn)
                    .anyMatch(
                        turn -> moderators.contains(turn.member()) && turn.findEnd(at).isPresent())
                ? 0
                : 1;
      }
      if (free > 0) {
        gaps.add(words.say("roster.gap", words.dates().weekdayDate(date), (free + 3) / 4));
      }
    }
    return gaps;
  }

  private Field field(String name, Ask ask, List<FieldError> errors) {
    return Field.of(name, words.say(name + ".field"))
        .withHint(words.say(name + ".hint"))
        .withValue(ask.field(name))
        .withErrors(words.sentences(name, errors));
  }

  private DateField date(String name, Ask ask, List<FieldError> errors) {
    return DateField.of(name, words.say(name + ".field"))
        .withHint(words.say(name + ".hint"))
        .withTyped(ask.field(name + "-day"), ask.field(name + "-month"), ask.field(name + "-year"))
        .withErrors(words.sentences(name, errors));
  }
}
