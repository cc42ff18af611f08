package org.alongside.core.wire;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.money.Money;
import org.alongside.core.plan.SupportId;
import org.alongside.core.spend.CheckOutcome;
import org.alongside.core.spend.CheckResult;
import org.alongside.core.spend.CheckedEntry;
import org.alongside.core.spend.ReceiptId;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.spend.SpendKind;
import org.alongside.core.spend.SpendState;
import org.alongside.core.spend.SpendTexts;
import org.alongside.core.spend.Split;

/**
 * A spend entry: what the holder says, and, when it comes back, also {@code id}, {@code revision},
 * {@code state}, {@code check}, {@code receipts} and who logged it.
 */
public final class SpendJson {
  private SpendJson() {}

  /** Writes what the holder says. */
  public static JsonObject write(SpendBody body) {
    return body(new JsonBuilder(), body).build();
  }

  /** Reads what the holder says. */
  public static Supplier<SpendBody> readBody(JsonValue json) {
    return json.object(SpendJson::body);
  }

  /** Writes an entry with its check; {@code history} says how many values were kept. */
  public static JsonObject write(CheckedEntry checked) {
    SpendEntry entry = checked.entry();
    JsonBuilder json = new JsonBuilder().with("id", entry.id()).with("holder", entry.holder());
    body(json, entry.body())
        .with("state", entry.state())
        .with("revision", entry.revision())
        .with("history", entry.revision())
        .with("recordedBy", entry.recordedBy())
        .with("recordedAt", entry.recordedAt())
        .with("check", checked.check(), SpendJson::write);
    return checked.receipts().isEmpty()
        ? json.build()
        : json.withAll("receipts", checked.receipts(), JsonBuilder::text).build();
  }

  /** Reads an entry with its check. */
  public static Supplier<CheckedEntry> readEntry(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<SpendEntryId> id = fields.required("id", v -> v.id(SpendEntryId::parse));
          Supplier<PersonId> holder = fields.required("holder", v -> v.id(PersonId::parse));
          Supplier<SpendBody> body = body(fields);
          Supplier<SpendState> state = fields.required("state", v -> v.code(SpendState.class));
          Supplier<Long> revision = fields.required("revision", v -> v.integer(1, Long.MAX_VALUE));
          Supplier<PersonId> by = fields.required("recordedBy", v -> v.id(PersonId::parse));
          Supplier<Instant> at = fields.required("recordedAt", JsonValue::instant);
          Supplier<Optional<CheckResult>> check = fields.optional("check", SpendJson::readCheck);
          Supplier<List<ReceiptId>> receipts =
              fields.orElse(
                  "receipts",
                  List.of(),
                  v -> v.list(CheckedEntry.MOST_RECEIPTS, each -> each.id(ReceiptId::parse)));
          fields.skip("history");
          return fields.build(
              () ->
                  new CheckedEntry(
                      new SpendEntry(
                          id.get(),
                          holder.get(),
                          body.get(),
                          state.get(),
                          revision.get(),
                          by.get(),
                          at.get()),
                      check.get().orElse(null),
                      receipts.get()));
        });
  }

  /** Writes the answer of a check. */
  public static JsonObject write(CheckResult check) {
    return new JsonBuilder()
        .with("outcome", check.outcome())
        .with("supportId", check.support())
        .with("over", check.over(), MoneyJson::write)
        .with("rule", check.rule())
        .build();
  }

  /** Reads the answer of a check. */
  public static Supplier<CheckResult> readCheck(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<CheckOutcome> outcome =
              fields.required("outcome", v -> v.code(CheckOutcome.class));
          Supplier<Optional<SupportId>> support =
              fields.optional("supportId", v -> v.id(SupportId::parse));
          Supplier<Optional<Money>> over = fields.optional("over", MoneyJson::read);
          Supplier<Optional<String>> rule = fields.optional("rule", JsonValue::token);
          return fields.build(
              () ->
                  new CheckResult(
                      outcome.get(),
                      support.get().orElse(null),
                      over.get().orElse(null),
                      rule.get().orElse(null)));
        });
  }

  static JsonBuilder body(JsonBuilder json, SpendBody body) {
    json.with("spentOn", body.spentOn())
        .with("amount", body.amount(), MoneyJson::write)
        .with("payee", body.payee())
        .with("category", body.category())
        .with("supportId", body.support())
        .with("note", body.note())
        .with("kind", body.kind());
    return body.splits().isEmpty() ? json : json.withAll("splits", body.splits(), SpendJson::write);
  }

  static Supplier<SpendBody> body(JsonFields fields) {
    Supplier<LocalDate> spentOn = fields.required("spentOn", JsonValue::date);
    Supplier<Money> amount = fields.required("amount", MoneyJson::read);
    Supplier<String> payee = fields.required("payee", v -> v.text(SpendTexts.PAYEE));
    Supplier<SpendCategory> category =
        fields.required("category", v -> v.code(SpendCategory.class));
    Supplier<Optional<SupportId>> support =
        fields.optional("supportId", v -> v.id(SupportId::parse));
    Supplier<Optional<String>> note = fields.optional("note", v -> v.text(SpendTexts.NOTE));
    Supplier<SpendKind> kind = fields.orElse("kind", SpendKind.SPEND, v -> v.code(SpendKind.class));
    Supplier<List<Split>> splits = fields.orElse("splits", List.of(), SpendJson::readSplits);
    return fields.parse(
        () -> {
          FieldErrors errors = new FieldErrors();
          SpendBody.check(amount.get(), support.get().orElse(null), splits.get(), errors);
          return errors.orElse(
              () ->
                  new SpendBody(
                      spentOn.get(),
                      amount.get(),
                      payee.get(),
                      category.get(),
                      support.get().orElse(null),
                      note.get().orElse(null),
                      kind.get(),
                      splits.get()));
        });
  }

  static JsonObject write(Split split) {
    return new JsonBuilder()
        .with("supportId", split.support())
        .with("stream", split.stream(), stream -> JsonBuilder.text(stream.code()))
        .with("amount", split.amount(), MoneyJson::write)
        .build();
  }

  static Supplier<List<Split>> readSplits(JsonValue json) {
    return json.list(SpendBody.MOST_SPLITS, SpendJson::readSplit);
  }

  private static Supplier<Split> readSplit(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<Optional<SupportId>> support =
              fields.optional("supportId", v -> v.id(SupportId::parse));
          Supplier<Optional<FundingStream>> stream =
              fields.optional("stream", v -> v.code(FundingStream.class));
          Supplier<Money> amount = fields.required("amount", MoneyJson::read);
          return fields.build(
              () -> new Split(support.get().orElse(null), stream.get().orElse(null), amount.get()));
        });
  }
}
