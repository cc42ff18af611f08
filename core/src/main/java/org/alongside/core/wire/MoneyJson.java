package org.alongside.core.wire;

import com.google.gson.JsonObject;
import java.util.Currency;
import java.util.function.Supplier;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.core.money.Money;

/** {@code {"amount": 12345, "currency": "GBP"}}: £123.45 in minor units. */
public final class MoneyJson {
  private MoneyJson() {}

  /** Writes it. */
  public static JsonObject write(Money money) {
    return new JsonBuilder()
        .with("amount", money.minor())
        .with("currency", money.currency().getCurrencyCode())
        .build();
  }

  /** Reads it. */
  public static Supplier<Money> read(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<Long> amount =
              fields.required("amount", value -> value.integer(Long.MIN_VALUE, Long.MAX_VALUE));
          Supplier<Currency> currency =
              fields.required("currency", value -> value.parsed(MoneyJson::currency));
          return fields.build(() -> Money.of(amount.get(), currency.get()));
        });
  }

  private static Parsed<Currency> currency(String code) {
    try {
      return Parsed.valid(Currency.getInstance(code));
    } catch (IllegalArgumentException e) {
      return Parsed.invalid("", InputCode.NOT_A_CURRENCY);
    }
  }
}
