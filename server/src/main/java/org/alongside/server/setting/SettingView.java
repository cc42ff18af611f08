package org.alongside.server.setting;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.budget.Approach;
import org.alongside.core.budget.BudgetTerm;
import org.alongside.core.budget.Deployment;
import org.alongside.core.budget.EligibilityGroup;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.employment.AllowanceClaim;
import org.alongside.core.employment.HoursPattern;
import org.alongside.core.employment.PensionChoice;
import org.alongside.core.employment.RedundancyFund;
import org.alongside.core.input.Coded;
import org.alongside.core.input.FieldError;
import org.alongside.core.rates.AgeBand;
import org.alongside.core.rates.PayPeriod;
import org.alongside.core.setting.AboveComparison;
import org.alongside.core.setting.CostRhythm;
import org.alongside.core.setting.LocalRates;
import org.alongside.core.setting.Questionnaire;
import org.alongside.core.setting.SupportedBy;
import org.alongside.core.setting.TimeBand;
import org.alongside.server.html.Choice;
import org.alongside.server.html.DateField;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.Words;
import org.jspecify.annotations.Nullable;

/** The fields of the form: their questions, what was typed, what is wrong, and their choices. */
final class SettingView implements SettingPage.Asking {
  private static final String NUMBER = "-[0-9]+$";

  private final SettingForm form;
  private final List<FieldError> errors;
  private final Map<String, List<Choice>> choices = new LinkedHashMap<>();
  private final Map<String, String> questions = new LinkedHashMap<>();
  private final Words words = Words.english();

  SettingView(
      SettingForm form,
      List<FieldError> errors,
      @Nullable LocalRates rates,
      @Nullable Questionnaire questionnaire) {
    this.form = form;
    this.errors = errors;
    put("approach", "budgets.approach-name.", Approach.listForSetting().toArray(new Approach[0]));
    put("group", "setting.group.", EligibilityGroup.values());
    put("term", "setting.term.", BudgetTerm.values());
    put("band", "setting.band.", TimeBand.values());
    put("by", "setting.by.", SupportedBy.values());
    put("pay", "employment.pay.", PayPeriod.values());
    put("age", "employment.age.", AgeBand.values());
    put("pattern", "employment.pattern.", HoursPattern.values());
    put("pension", "employment.pension.", PensionChoice.values());
    put("allowance", "employment.allowance.", AllowanceClaim.values());
    put("redundancy", "employment.redundancy.", RedundancyFund.values());
    put("rhythm", "setting.rhythm.", CostRhythm.values());
    put("above", "setting.above.", AboveComparison.values());
    put("stream", "budgets.stream.", FundingStream.values());
    put("deployment", "setting.deployment.", Deployment.values());
    List<Choice> days = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      days.add(
          Choice.of(
              Integer.toString(day.getValue()), day.getDisplayName(TextStyle.FULL, Locale.UK)));
    }
    choices.put("days", days);
    choices.put("people", List.of(one("1", "one"), one("2", "two")));
    choices.put("assistants", List.of(one("1", "one"), one("2", "two")));
    if (rates != null) {
      choices.put("level", rates.levels().stream().map(this::level).toList());
    }
    if (questionnaire != null) {
      for (Questionnaire.Question question : questionnaire.questions()) {
        questions.put("answer-" + question.code(), question.text());
        choices.put(
            "answer-" + question.code(),
            question.answers().stream()
                .map(answer -> Choice.of(answer.code(), answer.label()))
                .toList());
      }
    }
  }

  private Choice one(String value, String code) {
    return Choice.of(value, words.say("setting.number." + code));
  }

  private Choice level(LocalRates.TariffLevel level) {
    return new Choice(
        level.code(),
        level.label(),
        words.say("setting.level.weekly", EnglishMoney.headline(level.weekly())));
  }

  private void put(String name, String prefix, Coded[] constants) {
    choices.put(
        name,
        Arrays.stream(constants)
            .map(each -> Choice.of(each.code(), words.say(prefix + each.code())))
            .toList());
  }

  @Override
  public Field field(String name) {
    String key = "setting.ask." + name.replaceFirst(NUMBER, "");
    String question = questions.get(name);
    String label = question == null ? words.say(key) : question;
    Field field = Field.of(name, label).withValue(form.of(name)).withErrors(sentences(name));
    String hint = key + ".hint";
    return words.keys().contains(hint) ? field.withHint(words.say(hint)) : field;
  }

  @Override
  public DateField date(String name) {
    return DateField.of(name, words.say("setting.ask." + name))
        .withTyped(form.of(name + "-day"), form.of(name + "-month"), form.of(name + "-year"))
        .withErrors(sentences(name));
  }

  @Override
  public List<Choice> choices(String name) {
    List<Choice> found = choices.get(name.replaceFirst(NUMBER, ""));
    return found == null ? List.of() : found;
  }

  @Override
  public Set<String> chosen(String name) {
    return Set.copyOf(Arrays.asList(form.of(name).split(",", -1)));
  }

  /** All that is wrong, each leading to its field. */
  ErrorSummary summary() {
    List<Link> problems = new ArrayList<>();
    for (FieldError error : errors) {
      String name = error.pointer().substring(1);
      boolean date = name.equals("starts") || name.equals("ends");
      problems.add(new Link(sentence(error), "#" + (date ? name + "-day" : name)));
    }
    return new ErrorSummary(problems);
  }

  private List<String> sentences(String name) {
    return errors.stream()
        .filter(error -> error.pointer().equals("/" + name))
        .map(this::sentence)
        .toList();
  }

  private String sentence(FieldError error) {
    String says = words.say("input." + error.code(), error.args().toArray());
    Optional<String> line = lineOf(error.pointer());
    return line.map(number -> words.say("setting.line-number", number, says)).orElse(says);
  }

  private static Optional<String> lineOf(String pointer) {
    boolean numbered = pointer.matches("/(band|by|days|from|to|people|rate|awake)" + NUMBER);
    return numbered ? Optional.of(pointer.replaceFirst("^.*-", "")) : Optional.empty();
  }
}
