package org.alongside.core.spend;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.money.Money;
import org.alongside.core.plan.SupportId;
import org.jspecify.annotations.Nullable;

/**
 * What the holder says about a payment.
 *
 * <p>Example: on 2026-11-21, £54.00 to Sam Okoro, personal assistant, for the support "Swimming".
 *
 * @param spentOn the local date of the payment
 * @param amount in pounds sterling, above zero, for a refund too
 * @param support the support that it belongs to; null when it is not yet placed, or split
 * @param note null when there is none
 * @param splits parts that add up to the amount exactly; empty when it is not split
 */
public record SpendBody(
    LocalDate spentOn,
    Money amount,
    String payee,
    SpendCategory category,
    @Nullable SupportId support,
    @Nullable String note,
    SpendKind kind,
    List<Split> splits) {
  /** The most parts that an entry may be split into. */
  public static final int MOST_SPLITS = 50;

  /** The most that one entry may come to: £100 million, so that sums of entries always fit. */
  public static final Money MOST = Money.pence(10_000_000_000L);

  public SpendBody {
    Objects.requireNonNull(spentOn, "spentOn");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(kind, "kind");
    SpendTexts.PAYEE.require(payee);
    if (note != null) {
      SpendTexts.NOTE.require(note);
    }
    splits = List.copyOf(splits);
    FieldErrors errors = new FieldErrors();
    check(amount, support, splits, errors);
    if (errors.count() > 0) {
      throw new IllegalArgumentException("no such entry: " + errors.list());
    }
  }

  /** An entry that is not split, without a note. */
  public static SpendBody spend(
      LocalDate spentOn, Money amount, String payee, SpendCategory category) {
    return new SpendBody(spentOn, amount, payee, category, null, null, SpendKind.SPEND, List.of());
  }

  /** What is wrong with these together, as {@link SpendProblem}s; for forms and wire. */
  public static void check(
      Money amount, @Nullable SupportId support, List<Split> splits, FieldErrors errors) {
    checkAmount(amount, errors);
    if (!splits.isEmpty()) {
      checkSplits(amount, support, splits, errors);
    }
  }

  private static void checkAmount(Money amount, FieldErrors errors) {
    if (!amount.currency().equals(MOST.currency())) {
      errors.add("/amount/currency", SpendProblem.OTHER_CURRENCY);
    }
    if (!amount.isPositive()) {
      errors.add("/amount/amount", SpendProblem.AMOUNT_NOT_ABOVE_ZERO);
    }
    if (amount.minor() > MOST.minor()) {
      String most = Long.toString(MOST.minor());
      errors.add("/amount/amount", SpendProblem.AMOUNT_TOO_LARGE, most);
    }
  }

  private static void checkSplits(
      Money amount, @Nullable SupportId support, List<Split> splits, FieldErrors errors) {
    if (support != null) {
      errors.add("/supportId", SpendProblem.SUPPORT_BESIDE_SPLITS);
    }
    BigInteger sum = BigInteger.ZERO;
    boolean oneCurrency = true;
    for (Split split : splits) {
      sum = sum.add(BigInteger.valueOf(split.amount().minor()));
      oneCurrency &= split.amount().currency().equals(amount.currency());
    }
    if (!oneCurrency || !sum.equals(BigInteger.valueOf(amount.minor()))) {
      errors.add(
          "/splits",
          SpendProblem.SPLITS_DO_NOT_ADD_UP,
          sum.toString(),
          Long.toString(amount.minor()));
    }
  }

  /** The same for this support, no longer split. */
  public SpendBody withSupport(@Nullable SupportId other) {
    return new SpendBody(
        spentOn, amount, payee, category, other, note, kind, other == null ? splits : List.of());
  }

  /** The same with this note. */
  public SpendBody withNote(@Nullable String other) {
    return new SpendBody(spentOn, amount, payee, category, support, other, kind, splits);
  }

  /** What it takes from the budget: below zero for a refund. */
  public Money net() {
    return kind == SpendKind.REFUND ? amount.negate() : amount;
  }

  /** What of it, less refunds, belongs to this support; zero when nothing does. */
  public Money netFor(SupportId wanted) {
    Money part = wanted.equals(support) ? amount : Money.zero(amount.currency());
    for (Split split : splits) {
      if (wanted.equals(split.support())) {
        part = part.plus(split.amount());
      }
    }
    return kind == SpendKind.REFUND ? part.negate() : part;
  }

  /** The supports that it, or parts of it, belong to, each once. */
  public Set<SupportId> listSupports() {
    Set<SupportId> supports = new LinkedHashSet<>();
    if (support != null) {
      supports.add(support);
    }
    for (Split split : splits) {
      SupportId part = split.support();
      if (part != null) {
        supports.add(part);
      }
    }
    return supports;
  }

  /** Whether it belongs to a support, or parts of it to supports or streams. */
  public boolean isPlaced() {
    return support != null || !splits.isEmpty();
  }

  /** The support that the whole of it belongs to. */
  public Optional<SupportId> findSupport() {
    return Optional.ofNullable(support);
  }

  /** The note. */
  public Optional<String> findNote() {
    return Optional.ofNullable(note);
  }
}
