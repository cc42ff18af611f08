package org.alongside.core.wire;

import com.google.gson.JsonObject;
import org.alongside.core.usage.MoneyLasts;

/** Until when the money of a budget lasts, with the figures that say why. */
public final class MoneyLastsJson {
  private MoneyLastsJson() {}

  /** Writes the answers. */
  public static JsonObject write(MoneyLasts lasts) {
    return new JsonBuilder()
        .with("left", lasts.left(), MoneyJson::write)
        .with("planned", lasts.planned(), MoneyLastsJson::write)
        .with("paced", lasts.paced(), MoneyLastsJson::write)
        .build();
  }

  private static JsonObject write(MoneyLasts.Planned planned) {
    return new JsonBuilder()
        .with("stillToCome", planned.stillToCome(), MoneyJson::write)
        .with("until", planned.until())
        .build();
  }

  private static JsonObject write(MoneyLasts.Paced paced) {
    return new JsonBuilder()
        .with("used", paced.used(), MoneyJson::write)
        .with("days", paced.days())
        .with("perWeek", paced.perWeek(), MoneyJson::write)
        .with("until", paced.until())
        .build();
  }
}
