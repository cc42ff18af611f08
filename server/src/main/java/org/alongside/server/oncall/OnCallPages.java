package org.alongside.server.oncall;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.Role;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.InputCode;
import org.alongside.core.oncall.Roster;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Caller;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.http.Answer;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Problem;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.jspecify.annotations.Nullable;

/** Who is on call now; taking over, handing over, and taking a break. */
public final class OnCallPages {
  private static final String PATH = "/on-call";
  private static final Duration CALLS_SHOWN = Duration.ofDays(14);
  private static final Duration HANDED_FOR = Duration.ofHours(12);
  private static final List<Integer> HOURS = List.of(2, 4, 8, 12, 24);
  private static final List<Integer> BREAK_DAYS = List.of(1, 3, 7, 14, 28);

  private final OnCall onCall;
  private final Calls calls;
  private final Claims claims;
  private final CallNews news;
  private final Frames frames;
  private final OnCallWords words;

  public OnCallPages(
      OnCall onCall, Calls calls, Claims claims, CallNews news, Frames frames, Clock clock) {
    this.onCall = onCall;
    this.calls = calls;
    this.claims = claims;
    this.news = news;
    this.frames = frames;
    this.words = new OnCallWords(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    routes
        .get(PATH)
        .opens(Action.READ, Asset.ON_CALL, SubjectFinder.nothing())
        .with((tx, ask) -> Reply.page("oncall/onCall.jte", page(tx, ask, List.<FieldError>of())));
    post(routes, "/take", this::take);
    post(routes, "/hand", this::hand);
    post(routes, "/stop", this::stop);
    post(routes, "/break", this::rest);
    post(routes, "/back", this::back);
  }

  private static void post(Routes routes, String path, Answer answer) {
    routes
        .post(PATH + path)
        .opens(Action.WRITE, Asset.ON_CALL, SubjectFinder.nothing())
        .with(answer);
  }

  private static MemberId own(Ask ask) {
    return ask.caller().findMember().orElseThrow(() -> new Problem(409, "forum-name-first"));
  }

  private Reply again(Tx tx, Ask ask, String field) {
    return Reply.formAgain(
        "oncall/onCall.jte",
        page(tx, ask, List.of(FieldError.at("/" + field, InputCode.REQUIRED))));
  }

  private static Optional<Integer> chosen(Ask ask, String field, List<Integer> offered) {
    return offered.stream().filter(each -> each.toString().equals(ask.field(field))).findFirst();
  }

  private Reply take(Tx tx, Ask ask) {
    Optional<Integer> hours = chosen(ask, "hours", HOURS);
    if (hours.isEmpty()) {
      return again(tx, ask, "hours");
    }
    onCall.comeBack(tx, own(ask));
    onCall.take(tx, own(ask), Duration.ofHours(hours.get()), own(ask));
    return Reply.seeOther(PATH + "?done=oncall-taken");
  }

  /** Hands it to another for half a day: by then the roster holds, or they hand it on. */
  private Reply hand(Tx tx, Ask ask) {
    Optional<MemberId> to =
        others(tx, own(ask)).stream()
            .filter(each -> each.toString().equals(ask.field("hand")))
            .findFirst();
    if (to.isEmpty()) {
      return again(tx, ask, "hand");
    }
    onCall.stop(tx, own(ask));
    onCall.take(tx, to.get(), HANDED_FOR, own(ask));
    news.handed(tx, to.get());
    return Reply.seeOther(PATH + "?done=oncall-handed");
  }

  private List<MemberId> others(Tx tx, MemberId own) {
    return onCall.listThere(tx).stream().filter(each -> !each.equals(own)).toList();
  }

  private Reply stop(Tx tx, Ask ask) {
    onCall.stop(tx, own(ask));
    return Reply.seeOther(PATH + "?done=oncall-stopped");
  }

  private Reply rest(Tx tx, Ask ask) {
    Optional<Integer> days = chosen(ask, "rest", BREAK_DAYS);
    if (days.isEmpty()) {
      return again(tx, ask, "rest");
    }
    LocalDate back = words.dates().dateOf(ask.now()).plusDays(days.get());
    onCall.rest(tx, own(ask), back.atStartOfDay(Roster.LONDON).toInstant());
    claims.giveBack(tx, own(ask));
    return Reply.seeOther(PATH + "?done=oncall-break");
  }

  private Reply back(Tx tx, Ask ask) {
    onCall.comeBack(tx, own(ask));
    return Reply.seeOther(PATH + "?done=oncall-back");
  }

  private OnCallPage page(Tx tx, Ask ask, List<FieldError> errors) {
    List<MemberId> moderators = onCall.listModerators(tx);
    List<Call> some = calls.listSince(tx, ask.now().minus(CALLS_SHOWN));
    Map<MemberId, String> names = onCall.names(tx, people(moderators, some));
    Map<MemberId, Instant> resting = onCall.listResting(tx);
    OnCallPage.@Nullable Own own =
        ask.caller().has(Role.MODERATOR) && moderators.contains(ask.caller().member())
            ? own(tx, ask, names, resting, errors)
            : null;
    return new OnCallPage(
        frames.frame(tx, ask, words.say("title")),
        own == null ? ErrorSummary.none() : ErrorSummary.of(own.hours(), own.hand(), own.rest()),
        trail(ask.caller()),
        now(tx, ask.now(), names),
        own,
        some.stream().map(call -> line(call, names, ask.caller())).toList(),
        week(tx, names),
        resting.entrySet().stream()
            .filter(each -> moderators.contains(each.getKey()))
            .map(
                each ->
                    words.say(
                        "away",
                        words.name(names, each.getKey()),
                        words.dates().day(words.dates().dateOf(each.getValue()))))
            .sorted()
            .toList(),
        ask.caller().has(Role.COORDINATOR)
            ? List.of(new Link(words.say("roster.title"), PATH + "/roster"))
            : List.of());
  }

  private static List<MemberId> people(List<MemberId> moderators, List<Call> calls) {
    return Stream.concat(
            moderators.stream(), calls.stream().flatMap(call -> call.people().stream()))
        .distinct()
        .toList();
  }

  private List<Link> trail(Caller caller) {
    return caller.has(Role.MODERATOR)
        ? List.of(new Link(words.say("queue"), "/moderation"))
        : List.of(new Link(words.say("desk"), "/safeguarding"));
  }

  private List<String> now(Tx tx, Instant now, Map<MemberId, String> names) {
    return onCall.roster(tx).listOnCall(now).stream()
        .map(member -> words.name(names, member))
        .toList();
  }

  private OnCallPage.Line line(Call call, Map<MemberId, String> names, Caller caller) {
    return new OnCallPage.Line(
        call.item().toString(),
        words.say("call", words.dates().when(call.openedAt())),
        words.answered(call, names),
        words.told(call, names),
        caller.has(Role.MODERATOR)
            ? new Link(words.say("call.open"), "/moderation/reports/" + call.item())
            : null);
  }

  private List<SummaryRow> week(Tx tx, Map<MemberId, String> names) {
    List<KeptTurn> turns = onCall.listTurns(tx);
    return Arrays.stream(DayOfWeek.values())
        .map(
            day ->
                SummaryRow.of(
                    OnCallWords.day(day),
                    turns.stream()
                        .map(KeptTurn::turn)
                        .filter(turn -> turn.day() == day && names.containsKey(turn.member()))
                        .map(
                            turn ->
                                words.say(
                                    "week.turn",
                                    words.hours(turn),
                                    words.name(names, turn.member())))
                        .collect(Collectors.joining("\n"))))
        .map(
            row -> row.value().isEmpty() ? SummaryRow.of(row.key(), words.say("week.nobody")) : row)
        .toList();
  }

  private OnCallPage.Own own(
      Tx tx,
      Ask ask,
      Map<MemberId, String> names,
      Map<MemberId, Instant> resting,
      List<FieldError> errors) {
    MemberId own = own(ask);
    Instant rest = resting.get(own);
    boolean on = onCall.roster(tx).listOnCall(ask.now()).contains(own);
    boolean took = onCall.listStints(tx).stream().anyMatch(stint -> stint.member().equals(own));
    List<Choice> hours =
        HOURS.stream()
            .map(each -> Choice.of(each.toString(), words.say("hours.choice", each)))
            .toList();
    return new OnCallPage.Own(
        rest != null
            ? words.say("own.rest", words.dates().day(words.dates().dateOf(rest)))
            : words.say(on ? "own.on" : "own.off"),
        took,
        rest != null,
        field("hours", ask, errors),
        hours,
        field("hand", ask, errors),
        others(tx, own).stream()
            .map(each -> Choice.of(each.toString(), words.name(names, each)))
            .toList(),
        field("rest", ask, errors),
        BREAK_DAYS.stream()
            .map(each -> Choice.of(each.toString(), words.say("rest.choice", each)))
            .toList());
  }

  private Field field(String name, Ask ask, List<FieldError> errors) {
    return Field.of(name, words.say(name + ".field"))
        .withHint(words.say(name + ".hint"))
        .withValue(ask.field(name))
        .withErrors(words.sentences(name, errors));
  }
}
