package org.alongside.server.spend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.core.input.Codes;
import org.alongside.core.input.DayText;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.core.input.TextRule;
import org.alongside.core.money.Money;
import org.alongside.core.money.MoneyText;
import org.alongside.core.plan.SupportId;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendField;
import org.alongside.core.spend.SpendKind;
import org.alongside.core.spend.SpendProblem;
import org.alongside.core.spend.SpendTexts;
import org.alongside.core.spend.Split;
import org.alongside.core.sync.SpendEdit;
import org.alongside.core.sync.SpendPatch;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.http.Ask;
import org.jspecify.annotations.Nullable;

/**
 * What was typed about a payment, as it was typed, and the reading of it.
 *
 * @param support the id of a support, or empty for not placed
 * @param refund {@code refund} when the money came back, or empty
 * @param parts empty while it is not split
 */
record SpendForm(
    String day,
    String month,
    String year,
    String amount,
    String payee,
    String category,
    String support,
    String note,
    String refund,
    List<SpendPart> parts) {
  SpendForm {
    parts = List.copyOf(parts);
  }

  /** An empty form for a payment of today. */
  static SpendForm today(LocalDate today) {
    return new SpendForm("", "", "", "", "", "", "", "", "", List.of()).on(today);
  }

  /** The same as an entry. */
  static SpendForm of(SpendBody body) {
    return new SpendForm(
            "",
            "",
            "",
            EnglishMoney.exact(body.amount()).replace("£", ""),
            body.payee(),
            body.category().code(),
            body.findSupport().map(SupportId::toString).orElse(""),
            body.findNote().orElse(""),
            body.kind() == SpendKind.REFUND ? SpendKind.REFUND.code() : "",
            body.splits().stream().map(SpendPart::of).toList())
        .on(body.spentOn());
  }

  /** What was typed into the fields of a request. */
  static SpendForm typed(Ask ask) {
    return new SpendForm(
        ask.field("spentOn-day"),
        ask.field("spentOn-month"),
        ask.field("spentOn-year"),
        ask.field("amount"),
        ask.field("payee"),
        ask.field("category"),
        ask.field("support"),
        ask.field("note"),
        ask.field("refund"),
        SpendPart.typed(ask));
  }

  /** The same as money that came back. */
  SpendForm asRefund() {
    return new SpendForm(
        day, month, year, amount, payee, category, support, note, SpendKind.REFUND.code(), parts);
  }

  /** The same in these parts; without any it is not split. */
  SpendForm in(List<SpendPart> other) {
    return new SpendForm(day, month, year, amount, payee, category, support, note, refund, other);
  }

  /** What the button asks for that changes the form; null when it is to be saved. */
  @Nullable SpendForm pressed(String button) {
    List<SpendPart> more = new ArrayList<>(parts);
    switch (button) {
      case "split" -> {
        more.clear();
        more.add(new SpendPart("", support, ""));
        more.add(SpendPart.empty());
      }
      case "more" -> {
        if (more.size() < SpendBody.MOST_SPLITS) {
          more.add(SpendPart.empty());
        }
      }
      case "whole" -> more.clear();
      default -> {
        return null;
      }
    }
    return in(more);
  }

  SpendForm on(LocalDate date) {
    return new SpendForm(
        Integer.toString(date.getDayOfMonth()),
        Integer.toString(date.getMonthValue()),
        Integer.toString(date.getYear()),
        amount,
        payee,
        category,
        support,
        note,
        refund,
        parts);
  }

  /** The payment, or all that is wrong, with the pointers of the API. */
  Parsed<SpendBody> read(LocalDate today) {
    FieldErrors errors = new FieldErrors();
    LocalDate on = date(today, errors);
    Money paid = money(errors);
    String to = text(SpendTexts.PAYEE, payee, "/payee", errors);
    SpendCategory kindOf = Codes.find(SpendCategory.class, category).orElse(null);
    if (kindOf == null) {
      errors.add("/category", InputCode.NOT_A_CHOICE);
    }
    SupportId supportId = parts.isEmpty() ? supportId(errors) : null;
    List<Split> splits = splits(errors);
    String remark = note.isBlank() ? null : text(SpendTexts.NOTE, note, "/note", errors);
    if (on == null || paid == null || to == null || kindOf == null || errors.count() > 0) {
      return Parsed.invalid(errors.list());
    }
    SpendKind kind = refund.isEmpty() ? SpendKind.SPEND : SpendKind.REFUND;
    SpendBody.check(paid, supportId, splits, errors);
    return errors.count() > 0
        ? Parsed.invalid(errors.list())
        : Parsed.valid(new SpendBody(on, paid, to, kindOf, supportId, remark, kind, splits));
  }

  private @Nullable LocalDate date(LocalDate today, FieldErrors errors) {
    Optional<LocalDate> read =
        DayText.parse(day, month, year, today)
            .match(
                Optional::of,
                reason -> {
                  errors.add("/spentOn", reason);
                  return Optional.empty();
                });
    return read.orElse(null);
  }

  /** The parts that something was typed into. */
  private List<Split> splits(FieldErrors errors) {
    List<Split> splits = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Split split = parts.get(i).isEmpty() ? null : parts.get(i).read(i, errors);
      if (split != null) {
        splits.add(split);
      }
    }
    if (!parts.isEmpty() && parts.stream().allMatch(SpendPart::isEmpty)) {
      errors.add("/splits", InputCode.REQUIRED);
    }
    return splits;
  }

  private @Nullable Money money(FieldErrors errors) {
    Optional<Money> read =
        MoneyText.parse(amount)
            .match(
                Optional::of,
                reason -> {
                  errors.add("/amount/amount", reason);
                  return Optional.empty();
                });
    if (read.isPresent() && !read.get().isPositive()) {
      errors.add("/amount/amount", SpendProblem.AMOUNT_NOT_ABOVE_ZERO);
    }
    return read.orElse(null);
  }

  private static @Nullable String text(
      TextRule rule, String typed, String pointer, FieldErrors errors) {
    Parsed<String> read = rule.read(typed);
    read.errors().forEach(error -> errors.add(error.under(pointer)));
    return read.find().orElse(null);
  }

  private @Nullable SupportId supportId(FieldErrors errors) {
    if (support.isEmpty()) {
      return null;
    }
    try {
      return SupportId.parse(support);
    } catch (IllegalArgumentException notAnId) {
      errors.add("/supportId", InputCode.NOT_A_CHOICE);
      return null;
    }
  }

  /** What differs from the entry as the person saw it; nothing when all is the same. */
  static Optional<SpendPatch> patch(SpendBody seen, SpendBody typed) {
    List<SpendEdit> edits = new ArrayList<>();
    for (SpendField field : SpendField.values()) {
      if (!field.isSame(seen, typed)) {
        edits.add(edit(field, typed));
      }
    }
    return edits.isEmpty() ? Optional.empty() : Optional.of(new SpendPatch(edits));
  }

  private static SpendEdit edit(SpendField field, SpendBody typed) {
    return switch (field) {
      case SPENT_ON -> new SpendEdit.SpentOn(typed.spentOn());
      case AMOUNT -> new SpendEdit.Amount(typed.amount(), typed.splits());
      case PAYEE -> new SpendEdit.Payee(typed.payee());
      case CATEGORY -> new SpendEdit.Category(typed.category());
      case SUPPORT -> new SpendEdit.Support(typed.support());
      case NOTE -> new SpendEdit.Note(typed.note());
      case KIND -> new SpendEdit.Kind(typed.kind());
    };
  }

  /** Whether it may still be changed. */
  static boolean canShow(SpendEntry entry) {
    return entry.counts();
  }

  /** The errors of a field, by its pointer. */
  static List<FieldError> at(List<FieldError> errors, String pointer) {
    return errors.stream().filter(error -> error.pointer().startsWith(pointer)).toList();
  }
}
