package org.alongside.core.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An account by what was written down beside what the bank says, and what explains the difference.
 *
 * <p>Example: £500 at the start, £100 written down as spent: £400 should be there. The bank says
 * £380: £30 left the account that nobody wrote down, and £10 that was written down has not left it.
 *
 * @param from the day at whose start the opening was there
 * @param until the day at whose end the bank said what there was
 * @param notInBank written down, and no line of the bank is that
 * @param notInLedger lines of the bank that are nothing that was written down
 * @param differing lines whose amount is another than that of what they are
 */
public record Reconciliation(
    LocalDate from,
    LocalDate until,
    Money opening,
    Money bankSays,
    Money cameIn,
    Money wentOut,
    List<LedgerItem> notInBank,
    List<BankLine> notInLedger,
    List<Pair> differing) {
  /** A line of the bank, and what it was said to be. */
  public record Pair(BankLine line, LedgerItem item) {
    public Pair {
      Objects.requireNonNull(line, "line");
      Objects.requireNonNull(item, "item");
    }
  }

  /**
   * A line that was brought in.
   *
   * @param item what it is of what was written down; null for nothing
   */
  public record Placed(BankLine line, @Nullable UUID item) {
    public Placed {
      Objects.requireNonNull(line, "line");
    }
  }

  public Reconciliation {
    notInBank = List.copyOf(notInBank);
    notInLedger = List.copyOf(notInLedger);
    differing = List.copyOf(differing);
  }

  /**
   * How the two stand. Lines and items of other days are left out; so where a thing was written
   * down for a day before the first, and the bank booked it later, its line counts as not written
   * down.
   */
  public static Reconciliation of(
      LocalDate from,
      LocalDate until,
      Money opening,
      Money bankSays,
      List<Placed> lines,
      List<LedgerItem> items) {
    Money cameIn = Money.zero(opening.currency());
    Money wentOut = cameIn;
    Map<UUID, LedgerItem> counted = new HashMap<>();
    List<LedgerItem> notInBank = new ArrayList<>();
    for (LedgerItem item : items) {
      if (isWithin(item.on(), from, until) && !item.amount().isZero()) {
        counted.put(item.id(), item);
        notInBank.add(item);
        cameIn = item.amount().isPositive() ? cameIn.plus(item.amount()) : cameIn;
        wentOut = item.amount().isPositive() ? wentOut : wentOut.minus(item.amount());
      }
    }
    List<BankLine> notInLedger = new ArrayList<>();
    List<Pair> differing = new ArrayList<>();
    Set<UUID> found = new HashSet<>();
    for (Placed placed : lines) {
      if (isWithin(placed.line().on(), from, until)) {
        LedgerItem item = placed.item() == null ? null : counted.get(placed.item());
        if (item == null || !found.add(item.id())) {
          notInLedger.add(placed.line());
        } else if (!item.amount().equals(placed.line().amount())) {
          differing.add(new Pair(placed.line(), item));
        }
      }
    }
    notInBank.removeIf(item -> found.contains(item.id()));
    return new Reconciliation(
        from, until, opening, bankSays, cameIn, wentOut, notInBank, notInLedger, differing);
  }

  private static boolean isWithin(LocalDate day, LocalDate from, LocalDate until) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  /** What should be there by what was written down. */
  public Money ledgerSays() {
    return opening.plus(cameIn).minus(wentOut);
  }

  /** What the bank has more than that; below zero for less. */
  public Money difference() {
    return bankSays.minus(ledgerSays());
  }

  /** What of the difference the lists explain. */
  public Money explained() {
    Money sum = Money.zero(opening.currency());
    for (BankLine line : notInLedger) {
      sum = sum.plus(line.amount());
    }
    for (LedgerItem item : notInBank) {
      sum = sum.minus(item.amount());
    }
    for (Pair pair : differing) {
      sum = sum.plus(pair.line().amount()).minus(pair.item().amount());
    }
    return sum;
  }

  /** What no list explains: days that no statement was brought in for, or another opening. */
  public Money unexplained() {
    return difference().minus(explained());
  }
}
