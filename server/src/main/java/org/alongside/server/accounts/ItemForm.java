package org.alongside.server.accounts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.account.AccountItem;
import org.alongside.core.account.AccountItemId;
import org.alongside.core.account.AccountItemKind;
import org.alongside.core.account.AccountItemState;
import org.alongside.core.input.Codes;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.core.money.Money;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.http.Ask;
import org.alongside.server.http.TypedFields;

/** What was typed about the account, by the name of the field, and the reading of it. */
record ItemForm(Map<String, String> typed) {
  static final String KIND = "kind";
  static final String AMOUNT = "amount";
  static final String ON = "on";
  static final String NOTE = "note";

  /** Ticked when a balance is below zero: no minus has to be typed. */
  static final String BELOW = "below";

  private static final List<String> FIELDS =
      List.of(KIND, AMOUNT, ON + "-day", ON + "-month", ON + "-year", NOTE, BELOW);

  ItemForm {
    typed = Map.copyOf(typed);
  }

  /** An empty form. */
  static ItemForm of(Optional<AccountItemKind> kind, LocalDate on) {
    Map<String, String> typed = new HashMap<>();
    typed.put(KIND, kind.map(AccountItemKind::code).orElse(""));
    put(typed, on);
    return new ItemForm(typed);
  }

  /** The same with an amount. */
  ItemForm withAmount(Money amount) {
    Map<String, String> more = new HashMap<>(typed);
    more.put(AMOUNT, EnglishMoney.exact(amount.abs()).replace("£", ""));
    more.put(BELOW, amount.isNegative() ? "yes" : "");
    return new ItemForm(more);
  }

  /** The same as an item. */
  static ItemForm of(AccountItem item) {
    Map<String, String> typed =
        new HashMap<>(of(Optional.of(item.kind()), item.on()).withAmount(item.amount()).typed());
    typed.put(NOTE, item.findNote().orElse(""));
    return new ItemForm(typed);
  }

  /** The same of this kind, which cannot be changed. */
  ItemForm withKind(AccountItemKind kind) {
    Map<String, String> more = new HashMap<>(typed);
    more.put(KIND, kind.code());
    return new ItemForm(more);
  }

  private static void put(Map<String, String> typed, LocalDate on) {
    typed.put(ON + "-day", Integer.toString(on.getDayOfMonth()));
    typed.put(ON + "-month", Integer.toString(on.getMonthValue()));
    typed.put(ON + "-year", Integer.toString(on.getYear()));
  }

  /** What was typed into the fields of a request. */
  static ItemForm typed(Ask ask) {
    Map<String, String> typed = new HashMap<>();
    FIELDS.forEach(name -> typed.put(name, ask.field(name)));
    return new ItemForm(typed);
  }

  /** What was typed into a field. */
  String of(String name) {
    return typed.getOrDefault(name, "");
  }

  /** The kind, if it is one. */
  Optional<AccountItemKind> kind() {
    return Codes.find(AccountItemKind.class, of(KIND));
  }

  /** The item, or all that is wrong; an error stands at its field, {@code /<name>}. */
  Parsed<AccountItem> read(AccountItemId id, long revision, LocalDate today) {
    FieldErrors errors = new FieldErrors();
    TypedFields fields = new TypedFields(typed, errors);
    Optional<AccountItemKind> kind = kind();
    if (kind.isEmpty()) {
      fields.wrong(KIND, InputCode.NOT_A_CHOICE);
    }
    boolean owed = kind.filter(AccountItemKind::isOwed).isPresent();
    Money amount = owed ? fields.positive(AMOUNT) : fields.money(AMOUNT);
    Optional<LocalDate> on = fields.date(ON);
    if (!owed && on.filter(day -> day.isAfter(today)).isPresent()) {
      fields.wrong(ON, InputCode.NOT_A_DATE);
    }
    String note = fields.isEmpty(NOTE) ? null : fields.text(NOTE, AccountItem.NOTE);
    return errors.orElse(
        () ->
            new AccountItem(
                id,
                kind.orElseThrow(),
                owed || of(BELOW).isEmpty() ? amount : amount.negate(),
                on.orElseThrow(),
                note,
                AccountItemState.COUNTS,
                revision));
  }
}
