package org.alongside.core.sync;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.alongside.core.money.Money;
import org.alongside.core.plan.SupportId;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendField;
import org.alongside.core.spend.SpendKind;
import org.alongside.core.spend.Split;
import org.jspecify.annotations.Nullable;

/** A new value for one field of an entry. */
public sealed interface SpendEdit {
  /** The field that it sets. */
  SpendField field();

  /** The entry with the new value. */
  SpendBody applyTo(SpendBody body);

  /** Another day. */
  record SpentOn(LocalDate value) implements SpendEdit {
    public SpentOn {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public SpendField field() {
      return SpendField.SPENT_ON;
    }

    @Override
    public SpendBody applyTo(SpendBody body) {
      return new SpendBody(
          value,
          body.amount(),
          body.payee(),
          body.category(),
          body.support(),
          body.note(),
          body.kind(),
          body.splits());
    }
  }

  /** Another amount with its splits; a split entry belongs to no single support any more. */
  record Amount(Money value, List<Split> splits) implements SpendEdit {
    public Amount {
      Objects.requireNonNull(value, "value");
      splits = List.copyOf(splits);
    }

    @Override
    public SpendField field() {
      return SpendField.AMOUNT;
    }

    @Override
    public SpendBody applyTo(SpendBody body) {
      return new SpendBody(
          body.spentOn(),
          value,
          body.payee(),
          body.category(),
          splits.isEmpty() ? body.support() : null,
          body.note(),
          body.kind(),
          splits);
    }
  }

  /** Another payee. */
  record Payee(String value) implements SpendEdit {
    public Payee {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public SpendField field() {
      return SpendField.PAYEE;
    }

    @Override
    public SpendBody applyTo(SpendBody body) {
      return new SpendBody(
          body.spentOn(),
          body.amount(),
          value,
          body.category(),
          body.support(),
          body.note(),
          body.kind(),
          body.splits());
    }
  }

  /** Another category. */
  record Category(SpendCategory value) implements SpendEdit {
    public Category {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public SpendField field() {
      return SpendField.CATEGORY;
    }

    @Override
    public SpendBody applyTo(SpendBody body) {
      return new SpendBody(
          body.spentOn(),
          body.amount(),
          body.payee(),
          value,
          body.support(),
          body.note(),
          body.kind(),
          body.splits());
    }
  }

  /** Another support, or none; an entry with a support is not split any more. */
  record Support(@Nullable SupportId value) implements SpendEdit {
    @Override
    public SpendField field() {
      return SpendField.SUPPORT;
    }

    @Override
    public SpendBody applyTo(SpendBody body) {
      return body.withSupport(value);
    }
  }

  /** Another note, or none. */
  record Note(@Nullable String value) implements SpendEdit {
    @Override
    public SpendField field() {
      return SpendField.NOTE;
    }

    @Override
    public SpendBody applyTo(SpendBody body) {
      return body.withNote(value);
    }
  }

  /** A refund instead of a payment, or the other way round. */
  record Kind(SpendKind value) implements SpendEdit {
    public Kind {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public SpendField field() {
      return SpendField.KIND;
    }

    @Override
    public SpendBody applyTo(SpendBody body) {
      return new SpendBody(
          body.spentOn(),
          body.amount(),
          body.payee(),
          body.category(),
          body.support(),
          body.note(),
          value,
          body.splits());
    }
  }
}
