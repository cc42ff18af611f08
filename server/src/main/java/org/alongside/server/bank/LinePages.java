package org.alongside.server.bank;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.bank.BankLine;
import org.alongside.core.bank.LedgerItem;
import org.alongside.core.bank.Match;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.Codes;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.plan.Support;
import org.alongside.core.plan.SupportId;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Choice;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.spend.Agreed;
import org.jspecify.annotations.Nullable;

/** Says what one line of a statement is: something that was written down, new, or left out. */
public final class LinePages {
  private static final String TEMPLATE = "bank/line.jte";
  private static final String MATCH = "match:";
  private static final int MOST_CHOICES = 8;

  private final BankStatements statements;
  private final Agreed agreed;
  private final Frames frames;
  private final EnglishDates dates;
  private final StatementGate gate;
  private final StatementWords said;
  private final Words words = Words.english();

  public LinePages(
      BankStatements statements, Agreed agreed, Access access, Frames frames, Clock clock) {
    this.statements = statements;
    this.agreed = agreed;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
    this.gate = new StatementGate(statements, access);
    this.said = new StatementWords(dates);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    String path = StatementPaths.waiting(":holder", ":waiting") + "/lines/:line";
    routes.get(path).opens(Action.READ, Asset.BANK_STATEMENT, holder).with(this::show);
    routes.post(path).opens(Action.WRITE, Asset.BANK_STATEMENT, holder).with(this::choose);
  }

  /** A line of a statement that can still be chosen for. */
  private record Looked(Waiting waiting, Proposal proposal, ProposedLine line) {}

  private Optional<Looked> look(Tx tx, Ask ask) {
    Optional<Waiting> waiting = gate.findWaiting(tx, ask);
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    ColumnMapping mapping = waiting.get().mapping();
    if (mapping == null) {
      throw new Refused();
    }
    Proposal proposal =
        statements.propose(tx, waiting.get(), statements.read(waiting.get(), mapping));
    return Optional.of(
        new Looked(
            waiting.get(),
            proposal,
            proposal.lines().stream()
                .filter(line -> Integer.toString(line.number()).equals(ask.way("line")))
                .filter(line -> line.deed() != Deed.KNOWN)
                .findFirst()
                .orElseThrow(Refused::new)));
  }

  private Reply show(Tx tx, Ask ask) {
    return look(tx, ask)
        .map(
            looked ->
                Reply.page(
                    TEMPLATE, page(tx, ask, looked, deed(looked.line()), looked.line().body(), "")))
        .orElseGet(() -> gate.gone(tx, ask));
  }

  private static String deed(ProposedLine line) {
    Match match = line.match();
    return match == null ? line.deed().code() : MATCH + match.item().id();
  }

  private Reply choose(Tx tx, Ask ask) {
    Optional<Looked> found = look(tx, ask);
    if (found.isEmpty()) {
      return gate.gone(tx, ask);
    }
    Looked looked = found.get();
    String typed = ask.field("deed");
    Optional<LineChoice> choice =
        typed.startsWith(MATCH)
            ? match(looked, typed.substring(MATCH.length()))
            : Codes.find(Deed.class, typed).flatMap(deed -> other(tx, ask, looked, deed));
    if (choice.isEmpty()) {
      ChoiceProblem problem = typed.isEmpty() ? ChoiceProblem.NOTHING_CHOSEN : ChoiceProblem.TAKEN;
      FieldErrors errors = new FieldErrors();
      errors.add("/deed", problem);
      return Reply.formAgain(
          TEMPLATE,
          page(tx, ask, looked, typed, looked.line().body(), said.sentences(errors.list()).get(0)));
    }
    statements.choose(tx, looked.waiting(), choice.get());
    return Reply.seeOther(
        StatementPaths.waiting(looked.waiting().holder(), looked.waiting().id())
            + "?done=bank.chosen#line-"
            + looked.line().number());
  }

  private static Optional<LineChoice> match(Looked looked, String id) {
    return choices(looked).stream()
        .map(LedgerItem::id)
        .filter(each -> each.toString().equals(id))
        .findFirst()
        .map(target -> choice(looked, Deed.MATCHED, target, null, null));
  }

  private Optional<LineChoice> other(Tx tx, Ask ask, Looked looked, Deed deed) {
    if (deed == Deed.LEFT_OUT) {
      return Optional.of(choice(looked, deed, null, null, null));
    }
    if (deed != Deed.ADDED) {
      return Optional.empty();
    }
    SpendCategory category =
        Codes.find(SpendCategory.class, ask.field("category")).orElse(SpendCategory.OTHER);
    SupportId support =
        supports(tx, ask, looked.waiting().holder()).stream()
            .map(Support::id)
            .filter(each -> each.toString().equals(ask.field("support")))
            .findFirst()
            .orElse(null);
    return Optional.of(choice(looked, deed, null, category, support));
  }

  private static LineChoice choice(
      Looked looked,
      Deed deed,
      @Nullable UUID target,
      @Nullable SpendCategory category,
      @Nullable SupportId support) {
    return new LineChoice(looked.line().number(), deed, target, category, support);
  }

  /** What has the same amount and is not taken by another line, the nearest day first. */
  private static List<LedgerItem> choices(Looked looked) {
    BankLine what = looked.line().what();
    Match match = looked.line().match();
    List<LedgerItem> items = new ArrayList<>(looked.proposal().free());
    if (match != null) {
      items.add(match.item());
    }
    return items.stream()
        .filter(item -> item.amount().equals(what.amount()))
        .sorted(
            Comparator.comparing(
                (LedgerItem item) -> Math.abs(ChronoUnit.DAYS.between(item.on(), what.on()))))
        .limit(MOST_CHOICES)
        .toList();
  }

  private LinePage page(
      Tx tx, Ask ask, Looked looked, String chosen, @Nullable SpendBody body, String error) {
    Waiting waiting = looked.waiting();
    ProposedLine line = looked.line();
    String heading = words.say("bank.line-heading");
    String preview = StatementPaths.waiting(waiting.holder(), waiting.id());
    boolean in = line.what().isIn();
    List<Choice> deeds = new ArrayList<>();
    for (LedgerItem item : choices(looked)) {
      deeds.add(Choice.of(MATCH + item.id(), words.say("bank.choose.match", said.item(item))));
    }
    deeds.add(
        new Choice(
            Deed.ADDED.code(),
            words.say(in ? "bank.choose.refund" : "bank.choose.added"),
            words.say(in ? "bank.choose.refund-hint" : "bank.choose.added-hint")));
    deeds.add(
        new Choice(
            Deed.LEFT_OUT.code(),
            words.say(in ? "bank.choose.other-in" : "bank.choose.left-out"),
            words.say(in ? "bank.choose.other-in-hint" : "bank.choose.left-out-hint")));
    Field deed =
        Field.of("deed", words.say("bank.choose"))
            .withValue(chosen)
            .withErrors(error.isEmpty() ? List.of() : List.of(error));
    SpendCategory category = body == null ? SpendCategory.OTHER : body.category();
    SupportId support = body == null ? null : body.support();
    return new LinePage(
        frames.frame(tx, ask, heading),
        heading,
        new Link(words.say("bank.back-preview"), preview + "#line-" + line.number()),
        rows(line),
        preview + "/lines/" + line.number(),
        deed,
        deeds,
        Field.of("category", words.say("bank.choose.category")).withValue(category.code()),
        Arrays.stream(SpendCategory.values())
            .map(each -> Choice.of(each.code(), words.say("spend.category." + each.code())))
            .toList(),
        Field.of("support", words.say("bank.choose.support"))
            .withValue(support == null ? "none" : support.toString()),
        supportChoices(tx, ask, waiting.holder()),
        ErrorSummary.of(deed));
  }

  private List<SummaryRow> rows(ProposedLine line) {
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(SummaryRow.of(words.say("bank.row.day"), dates.weekdayDate(line.what().on())));
    rows.add(SummaryRow.of(words.say("bank.row.amount"), said.amount(line.what().amount())));
    rows.add(SummaryRow.of(words.say("bank.row.words"), line.what().words()));
    line.what()
        .findBalance()
        .ifPresent(
            balance ->
                rows.add(
                    SummaryRow.of(words.say("bank.row.balance"), EnglishMoney.exact(balance))));
    rows.add(SummaryRow.of(words.say("bank.row.now"), said.why(line)));
    return rows;
  }

  private List<Support> supports(Tx tx, Ask ask, PersonId holder) {
    return gate.may(tx, ask, Asset.PLAN)
        ? agreed.findPlan(tx, holder).map(plan -> plan.listAgreedSupports()).orElse(List.of())
        : List.of();
  }

  private List<Choice> supportChoices(Tx tx, Ask ask, PersonId holder) {
    List<Support> supports = supports(tx, ask, holder);
    if (supports.isEmpty()) {
      return List.of();
    }
    List<Choice> choices = new ArrayList<>();
    choices.add(Choice.of("none", words.say("spend.form.support-none")));
    supports.forEach(each -> choices.add(Choice.of(each.id().toString(), each.title())));
    return choices;
  }
}
