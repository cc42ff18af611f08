package org.alongside.server.bank;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.core.bank.BalanceChain;
import org.alongside.core.bank.BankLine;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.Codes;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Link;
import org.alongside.server.html.Pagination;
import org.alongside.server.html.Table;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.jspecify.annotations.Nullable;

/** Looking at the lines of a statement, then bringing it in or throwing it away. */
public final class PreviewPages {
  private static final String TEMPLATE = "bank/preview.jte";
  private static final String UNSURE = "unsure";
  private static final int PAGE = 50;
  private static final int MOST_PROBLEMS = 50;

  private final BankStatements statements;
  private final Frames frames;
  private final EnglishDates dates;
  private final StatementGate gate;
  private final StatementWords said;
  private final Words words = Words.english();

  public PreviewPages(BankStatements statements, Access access, Frames frames, Clock clock) {
    this.statements = statements;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
    this.gate = new StatementGate(statements, access);
    this.said = new StatementWords(dates);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    String path = StatementPaths.waiting(":holder", ":waiting");
    routes.get(path).opens(Action.READ, Asset.BANK_STATEMENT, holder).with(this::show);
    routes.post(path).opens(Action.WRITE, Asset.BANK_STATEMENT, holder).with(this::bringIn);
    routes.post(path + "/drop").opens(Action.WRITE, Asset.BANK_STATEMENT, holder).with(this::drop);
  }

  private Reply show(Tx tx, Ask ask) {
    return gate.findWaiting(tx, ask)
        .map(waiting -> show(tx, ask, waiting, ""))
        .orElseGet(() -> gate.gone(tx, ask));
  }

  private Reply show(Tx tx, Ask ask, Waiting waiting, String problem) {
    ColumnMapping mapping = waiting.mapping();
    if (mapping == null) {
      return Reply.seeOther(StatementPaths.columns(waiting.holder(), waiting.id()));
    }
    PreviewPage page = page(tx, ask, waiting, mapping, problem);
    return problem.isEmpty() ? Reply.page(TEMPLATE, page) : Reply.formAgain(TEMPLATE, page);
  }

  private Reply bringIn(Tx tx, Ask ask) {
    Optional<Waiting> waiting = gate.findWaiting(tx, ask);
    if (waiting.isEmpty()) {
      return gate.gone(tx, ask);
    }
    PersonId holder = waiting.get().holder();
    return statements
        .bringIn(tx, ask.caller().getPerson(), holder, waiting.get().id(), ask.field("seal"))
        .map(
            done ->
                Reply.seeOther(StatementPaths.brought(holder, done.id()) + "?done=bank.brought"))
        .orElseGet(() -> show(tx, ask, waiting.get(), words.say("bank.look-again")));
  }

  private Reply drop(Tx tx, Ask ask) {
    Optional<Waiting> waiting = gate.findWaiting(tx, ask);
    if (waiting.isEmpty()) {
      return gate.gone(tx, ask);
    }
    statements.drop(tx, waiting.get());
    return Reply.seeOther(StatementPaths.desk(waiting.get().holder()) + "?done=bank.dropped");
  }

  private PreviewPage page(Tx tx, Ask ask, Waiting waiting, ColumnMapping mapping, String problem) {
    PersonId holder = waiting.holder();
    String path = StatementPaths.waiting(holder, waiting.id());
    StatementRead read = statements.read(waiting, mapping);
    boolean right = read.problems().isEmpty();
    Proposal proposal = statements.propose(tx, waiting, read);
    String show = ask.query("show").orElse("");
    List<ProposedLine> shown = right ? only(proposal, show) : List.of();
    int from = from(ask, shown.size());
    String heading = words.say("bank.preview");
    return new PreviewPage(
        frames.frame(tx, ask, heading),
        heading,
        new Link(words.say("bank.back"), StatementPaths.desk(holder)),
        problem,
        says(read, proposal),
        order(read, mapping),
        problems(read),
        right ? parts(proposal, path) : List.of(),
        shown.subList(from, Math.min(shown.size(), from + PAGE)).stream()
            .map(line -> line(line, path))
            .toList(),
        pagination(path + "?show=" + (isPart(show) ? show : ""), from, shown.size()),
        new Link(words.say("bank.columns-link"), path + "/columns"),
        path + "/columns",
        path,
        proposal.seal(),
        right && proposal.hasNew() ? words.say("bank.go") : "");
  }

  private static boolean isPart(String show) {
    return show.equals(UNSURE) || Codes.find(Deed.class, show).isPresent();
  }

  private static List<ProposedLine> only(Proposal proposal, String show) {
    if (show.equals(UNSURE)) {
      return proposal.lines().stream().filter(ProposedLine::isUnsure).toList();
    }
    return Codes.find(Deed.class, show).map(proposal::only).orElse(proposal.lines());
  }

  private static int from(Ask ask, int size) {
    int page =
        ask.query("page")
            .filter(typed -> typed.matches("[0-9]{1,3}"))
            .map(Integer::parseInt)
            .orElse(0);
    return page * PAGE < size ? page * PAGE : 0;
  }

  private Pagination pagination(String path, int from, int size) {
    int page = from / PAGE;
    return new Pagination(
        page == 0 ? null : new Link(words.say("bank.lines-before"), path + "&page=" + (page - 1)),
        from + PAGE >= size
            ? null
            : new Link(words.say("bank.lines-after"), path + "&page=" + (page + 1)));
  }

  private List<String> says(StatementRead read, Proposal proposal) {
    List<String> says = new ArrayList<>();
    if (!read.problems().isEmpty()) {
      says.add(words.say("bank.preview-wrong", read.problems().size()));
      return says;
    }
    if (read.lines().isEmpty()) {
      says.add(words.say("bank.preview-empty"));
      return says;
    }
    List<LocalDate> days = read.said().stream().map(BankLine::on).sorted().toList();
    says.add(
        words.say(
            "bank.preview-says",
            read.lines().size(),
            dates.date(days.get(0)),
            dates.date(days.get(days.size() - 1))));
    says.add(words.say(proposal.hasNew() ? "bank.preview-agree" : "bank.preview-nothing-new"));
    if (!read.skipped().isEmpty()) {
      says.add(words.say("bank.preview-skipped", read.skipped().size()));
    }
    if (read.said().stream().allMatch(BankLine::isIn) && read.lines().size() > 1) {
      says.add(words.say("bank.preview-all-in"));
    }
    if (BalanceChain.of(read.said()).filter(chain -> !chain.isWhole()).isPresent()) {
      says.add(words.say("bank.preview-gap"));
    }
    return says;
  }

  private PreviewPage.@Nullable Order order(StatementRead read, ColumnMapping mapping) {
    if (read.monthFirst() == 0 && mapping.order() == DayOrder.DAY_FIRST) {
      return null;
    }
    DayOrder other =
        mapping.order() == DayOrder.DAY_FIRST ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST;
    return new PreviewPage.Order(
        read.monthFirst() == 0
            ? words.say("bank.order-says.now")
            : words.say("bank.order-says." + other.code(), read.monthFirst()),
        other.code(),
        words.say("bank.order-go." + other.code()));
  }

  private List<Table> problems(StatementRead read) {
    if (read.problems().isEmpty()) {
      return List.of();
    }
    Table table =
        Table.of(
            words.say("bank.problems"),
            Table.Column.text(words.say("bank.problem-line")),
            Table.Column.text(words.say("bank.problem-column")),
            Table.Column.text(words.say("bank.problem-says")));
    int most = Math.min(MOST_PROBLEMS, read.problems().size());
    for (StatementRead.Problem each : read.problems().subList(0, most)) {
      table =
          table.plus(
              Table.Cell.of(Integer.toString(each.line())),
              Table.Cell.of(each.column()),
              Table.Cell.of(said.problem(each)));
    }
    return List.of(table);
  }

  private List<Link> parts(Proposal proposal, String path) {
    List<Link> parts = new ArrayList<>();
    long unsure = proposal.lines().stream().filter(ProposedLine::isUnsure).count();
    if (unsure > 0) {
      parts.add(new Link(words.say("bank.part.unsure", unsure), path + "?show=" + UNSURE));
    }
    for (Deed deed : Deed.values()) {
      int count = proposal.only(deed).size();
      if (count > 0) {
        parts.add(
            new Link(words.say("bank.part." + deed.code(), count), path + "?show=" + deed.code()));
      }
    }
    return parts;
  }

  private PreviewPage.Line line(ProposedLine line, String path) {
    String title =
        words.say(
            "bank.line-title",
            dates.shortDate(line.what().on()),
            said.amount(line.what().amount()));
    return new PreviewPage.Line(
        "line-" + line.number(),
        title,
        line.what().words(),
        said.tag(line),
        said.why(line),
        line.deed() == Deed.KNOWN
            ? null
            : new Link(words.say("bank.change"), path + "/lines/" + line.number()));
  }
}
