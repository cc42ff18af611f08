package org.alongside.server.thirdparty;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.core.money.Money;
import org.alongside.core.paidfor.PaidTexts;
import org.alongside.core.plan.Support;
import org.alongside.core.plan.SupportId;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendKind;
import org.alongside.core.spend.SpendTexts;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.http.Ask;
import org.alongside.server.http.TypedFields;
import org.jspecify.annotations.Nullable;

/** What somebody of an organisation typed about a payment, and the reading of it. */
record PaidForm(Map<String, String> typed) {
  static final String ON = "on";
  static final String AMOUNT = "amount";
  static final String PAYEE = "payee";
  static final String CATEGORY = "category";
  static final String SUPPORT = "support";
  static final String DELIVERED = "delivered";

  private static final List<String> NAMES =
      List.of(
          ON + "-day", ON + "-month", ON + "-year", AMOUNT, PAYEE, CATEGORY, SUPPORT, DELIVERED);

  PaidForm {
    typed = Map.copyOf(typed);
  }

  /** What was read. */
  record Read(SpendBody body, String delivered) {}

  static PaidForm on(LocalDate day) {
    return new PaidForm(days(day));
  }

  static PaidForm of(SpendEntry entry, PaidItem item) {
    SpendBody body = entry.body();
    Map<String, String> typed = days(body.spentOn());
    typed.put(AMOUNT, EnglishMoney.exact(body.amount()).replace("£", ""));
    typed.put(PAYEE, body.payee());
    typed.put(CATEGORY, body.category().code());
    typed.put(SUPPORT, body.findSupport().map(SupportId::toString).orElse(""));
    typed.put(DELIVERED, item.delivered());
    return new PaidForm(typed);
  }

  static PaidForm typed(Ask ask) {
    Map<String, String> typed = new HashMap<>();
    NAMES.forEach(name -> typed.put(name, ask.field(name)));
    return new PaidForm(typed);
  }

  private static Map<String, String> days(LocalDate day) {
    Map<String, String> typed = new HashMap<>();
    typed.put(ON + "-day", Integer.toString(day.getDayOfMonth()));
    typed.put(ON + "-month", Integer.toString(day.getMonthValue()));
    typed.put(ON + "-year", Integer.toString(day.getYear()));
    return typed;
  }

  String of(String name) {
    return typed.getOrDefault(name, "");
  }

  /** The payment, or all that is wrong. */
  Parsed<Read> read(List<Support> supports, LocalDate today) {
    TypedFields fields = new TypedFields(typed, new FieldErrors());
    Optional<LocalDate> on = fields.date(ON);
    if (on.filter(day -> day.isAfter(today)).isPresent()) {
      fields.wrong(ON, InputCode.NOT_A_DATE);
    }
    Money amount = fields.positive(AMOUNT);
    String payee = fields.text(PAYEE, SpendTexts.PAYEE);
    SpendCategory category = fields.choice(SpendCategory.class, CATEGORY);
    @Nullable SupportId support = null;
    if (!fields.isEmpty(SUPPORT)) {
      support =
          supports.stream()
              .map(Support::id)
              .filter(id -> id.toString().equals(of(SUPPORT)))
              .findFirst()
              .orElse(null);
      if (support == null) {
        fields.wrong(SUPPORT, InputCode.NOT_A_CHOICE);
      }
    }
    String delivered = fields.text(DELIVERED, PaidTexts.DELIVERED);
    if (fields.errors().count() > 0 || on.isEmpty()) {
      return Parsed.invalid(fields.errors().list());
    }
    return Parsed.valid(
        new Read(
            new SpendBody(
                on.get(), amount, payee, category, support, null, SpendKind.SPEND, List.of()),
            delivered));
  }
}
