package org.alongside.core.wire;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.money.Money;
import org.alongside.core.plan.SupportId;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendKind;
import org.alongside.core.spend.SpendTexts;
import org.alongside.core.spend.Split;
import org.alongside.core.sync.SpendEdit;
import org.alongside.core.sync.SpendPatch;

/**
 * The fields that an amendment sets, named as in the entry. {@code null} takes a note or a support
 * away; {@code splits} come with their {@code amount}.
 */
public final class SpendPatchJson {
  private SpendPatchJson() {}

  /** Writes it. */
  public static JsonObject write(SpendPatch patch) {
    JsonObject json = new JsonObject();
    patch.edits().forEach(edit -> add(json, edit));
    return json;
  }

  private static void add(JsonObject json, SpendEdit edit) {
    if (edit instanceof SpendEdit.SpentOn on) {
      json.addProperty("spentOn", on.value().toString());
    } else if (edit instanceof SpendEdit.Amount amount) {
      addAmount(json, amount);
    } else if (edit instanceof SpendEdit.Payee payee) {
      json.addProperty("payee", payee.value());
    } else if (edit instanceof SpendEdit.Category category) {
      json.addProperty("category", category.value().code());
    } else if (edit instanceof SpendEdit.Support support) {
      SupportId id = support.value();
      json.add("supportId", id == null ? JsonNull.INSTANCE : JsonBuilder.text(id));
    } else if (edit instanceof SpendEdit.Note note) {
      String text = note.value();
      json.add("note", text == null ? JsonNull.INSTANCE : JsonBuilder.text(text));
    } else if (edit instanceof SpendEdit.Kind kind) {
      json.addProperty("kind", kind.value().code());
    }
  }

  private static void addAmount(JsonObject json, SpendEdit.Amount amount) {
    json.add("amount", MoneyJson.write(amount.value()));
    if (!amount.splits().isEmpty()) {
      JsonBuilder splits = new JsonBuilder().withAll("splits", amount.splits(), SpendJson::write);
      json.add("splits", splits.build().get("splits"));
    }
  }

  /** Reads it. */
  public static Supplier<SpendPatch> read(JsonValue json) {
    return json.object(
        fields -> {
          List<Supplier<? extends SpendEdit>> edits = new ArrayList<>();
          sets(fields, "spentOn", JsonValue::date, SpendEdit.SpentOn::new, edits);
          amount(fields).ifPresent(edits::add);
          sets(fields, "payee", v -> v.text(SpendTexts.PAYEE), SpendEdit.Payee::new, edits);
          sets(
              fields, "category", v -> v.code(SpendCategory.class), SpendEdit.Category::new, edits);
          sets(fields, "kind", v -> v.code(SpendKind.class), SpendEdit.Kind::new, edits);
          if (fields.has("supportId")) {
            Supplier<Optional<SupportId>> id =
                fields.optional("supportId", v -> v.id(SupportId::parse));
            edits.add(() -> new SpendEdit.Support(id.get().orElse(null)));
          }
          if (fields.has("note")) {
            Supplier<Optional<String>> note = fields.optional("note", v -> v.text(SpendTexts.NOTE));
            edits.add(() -> new SpendEdit.Note(note.get().orElse(null)));
          }
          return fields.build(() -> patch(edits));
        });
  }

  private static <T> void sets(
      JsonFields fields,
      String name,
      JsonShape<T> shape,
      Function<T, SpendEdit> edit,
      List<Supplier<? extends SpendEdit>> edits) {
    if (fields.has(name)) {
      Supplier<T> value = fields.required(name, shape);
      edits.add(() -> edit.apply(value.get()));
    }
  }

  private static Optional<Supplier<SpendEdit.Amount>> amount(JsonFields fields) {
    if (!fields.has("amount") && !fields.has("splits")) {
      return Optional.empty();
    }
    Supplier<Money> amount = fields.required("amount", MoneyJson::read);
    Supplier<List<Split>> splits = fields.orElse("splits", List.of(), SpendJson::readSplits);
    return Optional.of(
        fields.parse(
            () -> {
              FieldErrors errors = new FieldErrors();
              SpendBody.check(amount.get(), null, splits.get(), errors);
              return errors.orElse(() -> new SpendEdit.Amount(amount.get(), splits.get()));
            }));
  }

  private static SpendPatch patch(List<Supplier<? extends SpendEdit>> edits) {
    List<SpendEdit> made = new ArrayList<>();
    edits.forEach(edit -> made.add(edit.get()));
    return new SpendPatch(made);
  }
}
