package org.alongside.server.sharing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.budget.Budget;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.Codes;
import org.alongside.core.sharing.SchemeNeed;
import org.alongside.core.sharing.ShareChange;
import org.alongside.core.sharing.ShareLevel;
import org.alongside.core.sharing.ShareReader;
import org.alongside.core.sharing.Sharing;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Choice;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.CareTeam;
import org.alongside.server.identity.People;

/** Where a holder sees and chooses what others see of the spending. */
public final class SharingPages {
  private static final String PATH = "/holders/:holder/sharing";
  private static final String LEVEL = "level";

  private final Sharings sharings;
  private final SharedReading reading;
  private final People people;
  private final ReaderWords readers;
  private final Frames frames;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public SharingPages(
      Sharings sharings,
      SharedReading reading,
      People people,
      CareTeam careTeam,
      Frames frames,
      Clock clock) {
    this.sharings = sharings;
    this.reading = reading;
    this.people = people;
    this.readers = new ReaderWords(careTeam);
    this.frames = frames;
    this.dates = new EnglishDates(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes.get(PATH).opens(Action.READ, Asset.SHARING, holder).with(this::show);
    String one = PATH + "/:reader";
    routes.get(one).opens(Action.WRITE, Asset.SHARING, holder).with(this::ask);
    routes.get(one + "/change").opens(Action.WRITE, Asset.SHARING, holder).with(this::explain);
    routes.post(one + "/change").opens(Action.WRITE, Asset.SHARING, holder).with(this::choose);
  }

  private Reply show(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    String name = people.getName(tx, holder);
    boolean own = holder.equals(ask.caller().getPerson());
    Sharing sharing = sharings.getSharing(tx, holder);
    return Reply.page(
        "sharing/show.jte",
        new SharingPage(
            frames.frame(tx, ask, words.say("sharing.title")),
            "/holders/" + holder + "/spend",
            own ? "" : words.say("sharing.about", name),
            listReaders(tx, holder).stream().map(each -> part(tx, holder, sharing, each)).toList(),
            past(tx, holder),
            new Link(words.say("sharing.shared"), "/holders/" + holder + "/shared")));
  }

  /** The worker, and those whose money is in the budget. */
  private List<ShareReader> listReaders(Tx tx, PersonId holder) {
    List<ShareReader> found = new ArrayList<>(List.of(ShareReader.WORKER));
    reading.findBudget(tx, holder).map(Budget::streams).stream()
        .flatMap(streams -> streams.stream().map(ShareReader::of))
        .forEach(found::add);
    return found;
  }

  private SharingPage.Part part(Tx tx, PersonId holder, Sharing sharing, ShareReader reader) {
    String here = "/holders/" + holder + "/sharing/" + reader.code();
    List<SummaryRow> rows = new ArrayList<>();
    ShareLevel level = sharing.levelOn(reader, dates.today());
    rows.add(SummaryRow.of(words.say("sharing.sees"), readers.says(reader, level)));
    sharing
        .needs()
        .findOn(reader, dates.today())
        .filter(need -> need.level() != ShareLevel.TOTALS)
        .ifPresent(need -> rows.add(SummaryRow.of(words.say("sharing.need"), need(need))));
    sharing
        .needs()
        .findComing(reader, dates.today())
        .ifPresent(need -> rows.add(SummaryRow.of(words.say("sharing.coming"), coming(need))));
    return new SharingPage.Part(
        readers.name(tx, holder, reader, dates.today()),
        rows,
        new Link(words.say("sharing.change"), here),
        new Link(words.say("sharing.view"), here + "/view"));
  }

  private String need(SchemeNeed need) {
    return words.say(
        "sharing.need-says", readers.level(need.level()), dates.date(need.from()), need.reason());
  }

  private String coming(SchemeNeed need) {
    return words.say(
        "sharing.coming-says", dates.date(need.from()), readers.level(need.level()), need.reason());
  }

  private List<String> past(Tx tx, PersonId holder) {
    List<SharingChoice> choices = new ArrayList<>(sharings.listChoices(tx, holder));
    Collections.reverse(choices);
    Map<PersonId, String> names =
        people.names(tx, choices.stream().map(SharingChoice::by).distinct().toList());
    return choices.stream()
        .map(
            each ->
                words.say(
                    "sharing.past-line",
                    dates.when(each.at()),
                    names.getOrDefault(each.by(), words.say("sharing.somebody")),
                    readers.name(each.reader()),
                    readers.level(each.level())))
        .toList();
  }

  private Reply ask(Tx tx, Ask ask) {
    ShareReader reader = reader(ask);
    Sharing sharing = sharings.getSharing(tx, ask.person("holder"));
    return Reply.page(
        "sharing/choose.jte",
        choice(tx, ask, reader, sharing, sharing.levelOn(reader, dates.today()).code(), List.of()));
  }

  private ChoicePage choice(
      Tx tx, Ask ask, ShareReader reader, Sharing sharing, String chosen, List<String> errors) {
    PersonId holder = ask.person("holder");
    String name = readers.name(tx, holder, reader, dates.today());
    String here = "/holders/" + holder + "/sharing";
    return new ChoicePage(
        frames.frame(tx, ask, words.say("sharing.choose-title", name)),
        here,
        here + "/" + reader.code() + "/change",
        sharing
            .needs()
            .findOn(reader, dates.today())
            .filter(need -> need.level() != ShareLevel.TOTALS)
            .map(this::need)
            .orElse(""),
        Field.of(LEVEL, words.say("sharing.choose", name)).withValue(chosen).withErrors(errors),
        sharing.listChoices(reader, dates.today()).stream()
            .map(
                level ->
                    new Choice(level.code(), readers.level(level), readers.says(reader, level)))
            .toList());
  }

  private static ShareReader reader(Ask ask) {
    return Codes.find(ShareReader.class, ask.way("reader")).orElseThrow(Refused::new);
  }

  private Optional<ShareLevel> level(Sharing sharing, ShareReader reader, String typed) {
    return Codes.find(ShareLevel.class, typed)
        .filter(sharing.listChoices(reader, dates.today())::contains);
  }

  private Reply again(Tx tx, Ask ask, ShareReader reader, Sharing sharing, String typed) {
    return Reply.formAgain(
        "sharing/choose.jte",
        choice(tx, ask, reader, sharing, typed, List.of(words.say("sharing.input.level"))));
  }

  private Reply explain(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    ShareReader reader = reader(ask);
    Sharing sharing = sharings.getSharing(tx, holder);
    String typed = ask.query(LEVEL).orElse("");
    Optional<ShareLevel> level = level(sharing, reader, typed);
    if (level.isEmpty()) {
      return again(tx, ask, reader, sharing, typed);
    }
    ShareChange change = sharing.change(reader, level.get(), dates.today());
    String name = readers.name(tx, holder, reader, dates.today());
    String here = "/holders/" + holder + "/sharing/" + reader.code();
    return Reply.page(
        "sharing/change.jte",
        new ChangePage(
            frames.frame(tx, ask, words.say("sharing.change-title", name)),
            here,
            here + "/change",
            sentences("sharing.gains.", name, change.listGained()),
            sentences("sharing.loses.", name, change.listLost()),
            says(change, name, dates.today()),
            change.isNone() ? "" : change.to().code()));
  }

  private List<String> sentences(String prefix, String name, List<ShareLevel> levels) {
    return levels.stream().map(level -> words.say(prefix + level.code(), name)).toList();
  }

  private List<String> says(ShareChange change, String name, LocalDate today) {
    if (change.isNone()) {
      return List.of(words.say("sharing.no-change", name));
    }
    List<String> says = new ArrayList<>();
    says.add(words.say("sharing.from-today", dates.date(today)));
    says.add(
        words.say(change.listLost().isEmpty() ? "sharing.note" : "sharing.cannot-unsee", name));
    if (change.reader() == ShareReader.WORKER) {
      says.add(words.say("sharing.cover"));
    }
    return says;
  }

  private Reply choose(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    ShareReader reader = reader(ask);
    Sharing sharing = sharings.getSharing(tx, holder);
    String typed = ask.field(LEVEL);
    Optional<ShareLevel> level = level(sharing, reader, typed);
    if (level.isEmpty()) {
      return again(tx, ask, reader, sharing, typed);
    }
    sharings.choose(tx, ask.caller().getPerson(), holder, reader, level.get());
    return Reply.seeOther("/holders/" + holder + "/sharing?done=sharing.changed");
  }
}
