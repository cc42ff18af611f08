package org.alongside.server.figures;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alongside.core.identity.Role;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Caller;
import org.alongside.server.access.Refused;
import org.alongside.server.csv.SheetWriter;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Link;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Problem;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;

/** The figures of a year: to read, as a spreadsheet, to publish, and as they were published. */
public final class YearlyPages {
  private static final String PATH = "/yearly-figures";
  private static final int YEARS = 4;

  private final YearlyReports reports;
  private final Frames frames;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public YearlyPages(YearlyReports reports, Frames frames, Clock clock) {
    this.reports = reports;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder nothing = SubjectFinder.nothing();
    routes.get(PATH).opens(Action.READ, Asset.YEARLY_FIGURES, nothing).with(this::show);
    routes.get(PATH + "/csv").opens(Action.READ, Asset.YEARLY_FIGURES, nothing).with(this::csv);
    routes
        .post(PATH + "/publish")
        .opens(Action.WRITE, Asset.YEARLY_FIGURES, nothing)
        .with(this::publish);
    routes.get("/yearly-report").opens(Action.READ, Asset.SITE, nothing).with(this::published);
  }

  private List<Integer> years() {
    return IntStream.range(0, YEARS).mapToObj(back -> reports.thisYear() - back).toList();
  }

  /** The year that is asked for; without one the last that is over. */
  private int year(Optional<String> asked) {
    if (asked.isEmpty()) {
      return reports.thisYear() - 1;
    }
    return years().stream()
        .filter(year -> asked.get().equals(year.toString()))
        .findFirst()
        .orElseThrow(Refused::new);
  }

  private Reply show(Tx tx, Ask ask) {
    int year = year(ask.query("year"));
    List<Figure> figures = reports.count(tx, year);
    boolean over = year < reports.thisYear();
    boolean published = reports.isPublished(tx, year);
    String standing = over ? published ? "published" : "over" : "goes-on";
    return Reply.page(
        "figures/year.jte",
        new YearPage(
            frames.frame(tx, ask, words.say("figures.title", text(year))),
            trail(ask.caller()),
            words.say("figures.standing." + standing),
            sections(figures),
            waits(figures),
            over && !published ? text(year) : null,
            new Link(words.say("figures.csv"), PATH + "/csv?year=" + year),
            years().stream()
                .filter(other -> other != year)
                .map(
                    other ->
                        new Link(words.say("figures.other", text(other)), PATH + "?year=" + other))
                .toList()));
  }

  private List<Link> trail(Caller caller) {
    return caller.has(Role.COORDINATOR)
        ? List.of(new Link(words.say("site.place.safeguarding"), "/safeguarding"))
        : List.of(new Link(words.say("site.place.settings"), "/settings"));
  }

  private static String text(int year) {
    return Integer.toString(year);
  }

  private List<YearPage.Section> sections(List<Figure> figures) {
    Map<String, List<SummaryRow>> rows = new LinkedHashMap<>();
    for (Figure figure : figures) {
      if (!figure.section().equals("waits")) {
        rows.computeIfAbsent(figure.section(), section -> new ArrayList<>())
            .add(SummaryRow.of(label(figure), value(figure)));
      }
    }
    return rows.entrySet().stream()
        .map(
            each ->
                new YearPage.Section(
                    words.say("figures.section." + each.getKey()), each.getValue()))
        .toList();
  }

  private List<String> waits(List<Figure> figures) {
    return figures.stream()
        .filter(figure -> figure.section().equals("waits"))
        .map(
            figure ->
                figure.value().isEmpty()
                    ? words.say("figures.waits." + figure.name() + ".few")
                    : words.say("figures.waits." + figure.name(), Long.parseLong(figure.value())))
        .toList();
  }

  private String label(Figure figure) {
    if (figure.name().equals(YearlyCounts.TOTAL)) {
      return words.say("figures.total");
    }
    String prefix =
        switch (figure.section()) {
          case "reports" -> "moderation.reason.";
          case "decisions" -> "moderation.action.";
          case "legal" -> "safeguarding.ground.";
          default -> "figures." + figure.section() + ".";
        };
    return words.say(prefix + figure.name());
  }

  private String value(Figure figure) {
    return figure.value().isEmpty() ? words.say("figures.few") : figure.value();
  }

  private Reply csv(Tx tx, Ask ask) {
    int year = year(ask.query("year"));
    SheetWriter sheet =
        new SheetWriter()
            .row(
                words.say("figures.csv.year"),
                words.say("figures.csv.section"),
                words.say("figures.csv.what"),
                words.say("figures.csv.value"));
    for (Figure figure : reports.count(tx, year)) {
      String what =
          figure.section().equals("waits")
              ? words.say("figures.csv.waits." + figure.name())
              : label(figure);
      sheet.row(text(year), words.say("figures.section." + figure.section()), what, value(figure));
    }
    return Reply.content(200, "text/csv; charset=utf-8", sheet.bytes())
        .withHeader("Content-Disposition", "attachment; filename=\"figures-" + year + ".csv\"");
  }

  private Reply publish(Tx tx, Ask ask) {
    String asked = ask.field("year");
    int year = asked.isEmpty() ? reports.thisYear() : year(Optional.of(asked));
    if (!reports.publish(tx, year, ask.caller().getPerson())) {
      throw new Problem(409, "figures-not-publishable");
    }
    return Reply.seeOther(PATH + "?year=" + year + "&done=figures-published");
  }

  private Reply published(Tx tx, Ask ask) {
    Optional<YearlyReports.Published> last = reports.findLast(tx);
    List<Figure> figures = last.map(YearlyReports.Published::figures).orElse(new ArrayList<>());
    return Reply.page(
        "figures/year.jte",
        new YearPage(
            frames.frame(
                tx,
                ask,
                last.map(report -> words.say("figures.title", text(report.year())))
                    .orElseGet(() -> words.say("figures.public"))),
            List.of(),
            last.map(
                    report ->
                        words.say(
                            "figures.public.about", dates.date(dates.dateOf(report.publishedAt()))))
                .orElseGet(() -> words.say("figures.public.none")),
            sections(figures),
            waits(figures),
            null,
            null,
            List.of()));
  }
}
