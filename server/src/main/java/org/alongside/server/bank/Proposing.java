package org.alongside.server.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.bank.BankLine;
import org.alongside.core.bank.Fingerprint;
import org.alongside.core.bank.LedgerItem;
import org.alongside.core.bank.Likeness;
import org.alongside.core.bank.Match;
import org.alongside.core.bank.Matching;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.Support;
import org.alongside.core.plan.SupportId;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendKind;
import org.alongside.server.accounts.Accounting;
import org.alongside.server.accounts.Moved;
import org.alongside.server.db.Tx;
import org.alongside.server.spend.Agreed;
import org.alongside.server.spend.Spending;
import org.jspecify.annotations.Nullable;

/** Works out what would become of the lines of a statement. */
final class Proposing {
  /** How far from the days of a statement somebody may choose what a line is. */
  private static final int DAYS_AROUND = 35;

  private static final int MOST_LEARNED = 300;

  private final Accounting accounting;
  private final Spending spending;
  private final Agreed agreed;
  private final SqlBrought brought;

  Proposing(Accounting accounting, Spending spending, Agreed agreed, SqlBrought brought) {
    this.accounting = accounting;
    this.spending = spending;
    this.agreed = agreed;
    this.brought = brought;
  }

  /** What would become of each line, by what is written down now and by what somebody chose. */
  Proposal propose(
      Tx tx, PersonId holder, StatementRead read, List<LineChoice> choices, LocalDate today) {
    List<BankLine> said = read.said();
    if (said.isEmpty()) {
      return new Proposal(List.of(), List.of(), List.of());
    }
    BudgetPeriod days = days(said);
    List<Fingerprint> prints = Fingerprint.list(said);
    Set<Integer> known =
        Fingerprint.findKnown(
            prints,
            brought.listLines(tx, holder, days.startOn(), days.endOn()).stream()
                .map(KnownLine::print)
                .toList());
    List<LedgerItem> free = listFree(tx, holder, days, today);
    Map<Integer, LineChoice> chosen = choicesThatStand(read, known, choices, free);
    Map<Integer, Match> matches = match(said, known, chosen, free);
    Learned learned = learn(tx, holder);
    List<ProposedLine> lines = new ArrayList<>();
    for (int place = 0; place < said.size(); place++) {
      lines.add(
          line(
              read.lines().get(place),
              known.contains(place),
              chosen.get(place),
              matches.get(place),
              learned));
    }
    Set<UUID> taken =
        matches.values().stream().map(match -> match.item().id()).collect(Collectors.toSet());
    return new Proposal(
        lines, prints, free.stream().filter(item -> !taken.contains(item.id())).toList());
  }

  private static BudgetPeriod days(List<BankLine> said) {
    LocalDate first = said.get(0).on();
    LocalDate last = first;
    for (BankLine line : said) {
      first = line.on().isBefore(first) ? line.on() : first;
      last = line.on().isAfter(last) ? line.on() : last;
    }
    return new BudgetPeriod(first, last);
  }

  /** What was written down around these days and is no line of the bank yet. */
  private List<LedgerItem> listFree(Tx tx, PersonId holder, BudgetPeriod days, LocalDate today) {
    LocalDate last = days.endOn().plusDays(DAYS_AROUND);
    BudgetPeriod around =
        new BudgetPeriod(days.startOn().minusDays(DAYS_AROUND), last.isAfter(today) ? today : last);
    List<LedgerItem> items = items(accounting.listMoved(tx, holder, around));
    Set<UUID> taken =
        brought.findByTarget(tx, holder, items.stream().map(LedgerItem::id).toList()).keySet();
    return items.stream().filter(item -> !taken.contains(item.id())).toList();
  }

  /** What moved the account, as the bank should have it. */
  static List<LedgerItem> items(List<Moved> moved) {
    return moved.stream()
        .map(
            each ->
                new LedgerItem(
                    each.id(), each.movement().on(), each.movement().change(), each.payee()))
        .filter(item -> !item.amount().isZero())
        .toList();
  }

  /** By the place of the line; one whose target is gone, or was chosen before, counts no more. */
  private static Map<Integer, LineChoice> choicesThatStand(
      StatementRead read, Set<Integer> known, List<LineChoice> choices, List<LedgerItem> free) {
    Map<Integer, Integer> places = new HashMap<>();
    for (int place = 0; place < read.lines().size(); place++) {
      places.put(read.lines().get(place).number(), place);
    }
    Set<UUID> targets =
        free.stream().map(LedgerItem::id).collect(Collectors.toCollection(HashSet::new));
    Map<Integer, LineChoice> stand = new HashMap<>();
    for (LineChoice choice : choices) {
      Integer place = places.get(choice.line());
      if (place != null
          && !known.contains(place)
          && (choice.target() == null || targets.remove(choice.target()))) {
        stand.put(place, choice);
      }
    }
    return stand;
  }

  private static Map<Integer, Match> match(
      List<BankLine> said,
      Set<Integer> known,
      Map<Integer, LineChoice> chosen,
      List<LedgerItem> free) {
    Map<UUID, LedgerItem> left = new LinkedHashMap<>();
    free.forEach(item -> left.put(item.id(), item));
    Map<Integer, Match> matches = new HashMap<>();
    chosen.forEach(
        (place, choice) -> {
          UUID target = choice.target();
          LedgerItem item = target == null ? null : left.remove(target);
          if (item != null) {
            matches.put(place, Match.of(said.get(place), item));
          }
        });
    List<Integer> open = new ArrayList<>();
    for (int place = 0; place < said.size(); place++) {
      if (!known.contains(place) && !chosen.containsKey(place)) {
        open.add(place);
      }
    }
    Matching matching =
        Matching.of(open.stream().map(said::get).toList(), List.copyOf(left.values()));
    matching.matches().forEach((place, match) -> matches.put(open.get(place), match));
    return matches;
  }

  private static ProposedLine line(
      StatementRead.Line line,
      boolean known,
      @Nullable LineChoice choice,
      @Nullable Match match,
      Learned learned) {
    BankLine what = line.what();
    if (known) {
      return new ProposedLine(line.number(), what, Deed.KNOWN, null, null, false);
    }
    if (match != null) {
      return new ProposedLine(line.number(), what, Deed.MATCHED, match, null, choice != null);
    }
    boolean leaves = choice == null ? what.isIn() : choice.deed() != Deed.ADDED;
    if (leaves) {
      return new ProposedLine(line.number(), what, Deed.LEFT_OUT, null, null, choice != null);
    }
    return new ProposedLine(
        line.number(), what, Deed.ADDED, null, learned.body(what, choice), choice != null);
  }

  /** Whom the holder paid, and what for. */
  private Learned learn(Tx tx, PersonId holder) {
    Map<String, SpendBody> payees = new LinkedHashMap<>();
    for (SpendEntry entry : spending.list(tx, holder, null, MOST_LEARNED)) {
      if (entry.counts()) {
        payees.putIfAbsent(entry.body().payee(), entry.body());
      }
    }
    Set<SupportId> supports =
        agreed.findPlan(tx, holder).map(Plan::listAgreedSupports).orElse(List.of()).stream()
            .map(Support::id)
            .collect(Collectors.toSet());
    return new Learned(payees, supports);
  }

  /**
   * What new payments are taken for: what the last one was for to somebody of that name.
   *
   * @param payees the latest payment to each
   * @param supports those that are agreed now
   */
  private record Learned(Map<String, SpendBody> payees, Set<SupportId> supports) {
    SpendBody body(BankLine line, @Nullable LineChoice choice) {
      Optional<SpendBody> like = like(line.words());
      SpendCategory category =
          choice == null
              ? like.map(SpendBody::category).orElse(SpendCategory.OTHER)
              : Objects.requireNonNull(choice.category());
      @Nullable SupportId support =
          choice == null
              ? like.flatMap(SpendBody::findSupport).filter(supports::contains).orElse(null)
              : choice.support();
      return new SpendBody(
          line.on(),
          line.amount().abs(),
          like.map(SpendBody::payee).orElse(line.words()),
          category,
          support,
          null,
          line.isIn() ? SpendKind.REFUND : SpendKind.SPEND,
          List.of());
    }

    private Optional<SpendBody> like(String words) {
      return payees.entrySet().stream()
          .filter(each -> Likeness.of(each.getKey(), words) == Likeness.SAME)
          .map(Map.Entry::getValue)
          .findFirst();
    }
  }
}
