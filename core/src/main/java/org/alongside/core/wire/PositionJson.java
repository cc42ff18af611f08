package org.alongside.core.wire;

import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.alongside.core.budget.Position;
import org.alongside.core.budget.Track;
import org.alongside.core.money.Money;

/** Where a budget stands, with the sums that follow from it written out for those who read it. */
public final class PositionJson {
  private PositionJson() {}

  /** Writes it. */
  public static JsonObject write(Position position) {
    JsonBuilder json =
        new JsonBuilder()
            .with("on", position.on())
            .with("allocated", position.allocated(), MoneyJson::write)
            .with("received", position.received(), MoneyJson::write)
            .with("spent", position.spent(), MoneyJson::write)
            .with("left", position.left(), MoneyJson::write)
            .with("committed", position.committed(), MoneyJson::write)
            .with("notYetPromised", position.notYetPromised(), MoneyJson::write)
            .with("expectedToDate", position.expectedToDate(), MoneyJson::write)
            .with("difference", position.difference(), MoneyJson::write)
            .with("tolerance", position.tolerance(), MoneyJson::write)
            .with("projected", position.projected(), MoneyJson::write)
            .with("weekly", position.weekly(), MoneyJson::write)
            .with("track", position.track());
    Integer weeks = position.weeksLeft();
    return weeks == null ? json.build() : json.with("weeksLeft", weeks.longValue()).build();
  }

  /** Reads it; what follows from other fields is worked out again. */
  public static Supplier<Position> read(JsonValue json) {
    return json.object(
        fields -> {
          fields.skip(
              "left", "notYetPromised", "difference", "tolerance", "projected", "weeksLeft");
          Supplier<LocalDate> on = fields.required("on", JsonValue::date);
          Supplier<Money> allocated = fields.required("allocated", MoneyJson::read);
          Supplier<Money> received = fields.required("received", MoneyJson::read);
          Supplier<Money> spent = fields.required("spent", MoneyJson::read);
          Supplier<Money> committed = fields.required("committed", MoneyJson::read);
          Supplier<Money> expected = fields.required("expectedToDate", MoneyJson::read);
          Supplier<Money> weekly = fields.required("weekly", MoneyJson::read);
          Supplier<Track> track = fields.required("track", v -> v.code(Track.class));
          return fields.build(
              () ->
                  new Position(
                      on.get(),
                      allocated.get(),
                      received.get(),
                      spent.get(),
                      committed.get(),
                      expected.get(),
                      weekly.get(),
                      track.get()));
        });
  }
}
