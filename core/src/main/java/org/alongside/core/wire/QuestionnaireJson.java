package org.alongside.core.wire;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.alongside.core.input.Slugs;
import org.alongside.core.money.Money;
import org.alongside.core.rates.Source;
import org.alongside.core.setting.Questionnaire;

/** The data file of a resource allocation questionnaire. Amounts are pence. */
public final class QuestionnaireJson {
  private static final int MOST = 200;
  private static final int MOST_POINTS = 10_000;

  private QuestionnaireJson() {}

  /** Reads it. */
  public static Supplier<Questionnaire> read(JsonValue json) {
    return json.object(
        fields -> {
          fields.skip("about");
          Supplier<String> title = fields.required("title", JsonValue::token);
          Supplier<LocalDate> from = fields.required("from", JsonValue::date);
          Supplier<LocalDate> until = fields.required("until", JsonValue::date);
          Supplier<Source> source = fields.required("source", EmploymentRatesJson::source);
          Supplier<Money> value = fields.required("pointValue", EmploymentRatesJson::pence);
          Supplier<List<Questionnaire.Question>> questions =
              fields.required("questions", v -> v.list(MOST, QuestionnaireJson::question));
          return fields.build(
              () ->
                  new Questionnaire(
                      title.get(),
                      from.get(),
                      until.get(),
                      source.get(),
                      value.get(),
                      questions.get()));
        });
  }

  private static Supplier<Questionnaire.Question> question(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<String> code = fields.required("code", v -> v.slug(Slugs::require));
          Supplier<String> text = fields.required("text", JsonValue::token);
          Supplier<List<Questionnaire.Answer>> answers =
              fields.required("answers", v -> v.list(MOST, QuestionnaireJson::answer));
          return fields.build(
              () -> new Questionnaire.Question(code.get(), text.get(), answers.get()));
        });
  }

  private static Supplier<Questionnaire.Answer> answer(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<String> code = fields.required("code", v -> v.slug(Slugs::require));
          Supplier<String> label = fields.required("label", JsonValue::token);
          Supplier<Long> points = fields.required("points", v -> v.integer(0, MOST_POINTS));
          return fields.build(
              () -> new Questionnaire.Answer(code.get(), label.get(), points.get().intValue()));
        });
  }
}
