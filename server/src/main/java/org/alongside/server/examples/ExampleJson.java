package org.alongside.server.examples;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.alongside.core.budget.Approach;
import org.alongside.core.budget.BudgetTerm;
import org.alongside.core.budget.Deployment;
import org.alongside.core.budget.EligibilityGroup;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.input.TextRule;
import org.alongside.core.money.Money;
import org.alongside.core.plan.Contingency;
import org.alongside.core.plan.Need;
import org.alongside.core.plan.PlanTexts;
import org.alongside.core.plan.SectionKind;
import org.alongside.core.plan.SignOff;
import org.alongside.core.setting.CostRhythm;
import org.alongside.core.setting.SupportedBy;
import org.alongside.core.setting.TimeBand;
import org.alongside.core.wire.JsonFields;
import org.alongside.core.wire.JsonShape;
import org.alongside.core.wire.JsonValue;

/** The format of a file with an example; a field that it does not know is an error. */
final class ExampleJson {
  private static final int MOST = 50;
  private static final long MOST_PENCE = 100_000_000;
  private static final TextRule LINE = TextRule.line(1, 200);
  private static final TextRule TEXT = TextRule.lines(1, 1_000);

  private ExampleJson() {}

  static Supplier<ExampleFile> read(JsonValue json) {
    return json.object(
        fields -> {
          fields.skip("about");
          Supplier<ExampleFile.Heading> heading = heading(fields);
          Supplier<LocalDate> from = fields.required("from", JsonValue::date);
          Supplier<LocalDate> review = fields.required("review", JsonValue::date);
          Supplier<String> coordinator = text(fields, "coordinator", PlanTexts.NAME);
          Supplier<EligibilityGroup> group =
              fields.required("group", v -> v.code(EligibilityGroup.class));
          Supplier<BudgetTerm> term = fields.required("term", v -> v.code(BudgetTerm.class));
          Supplier<List<ExampleFile.Share>> allocations =
              list(fields, "allocations", ExampleJson::share);
          Supplier<ExampleFile.Worked> worked = fields.required("worked", ExampleJson::worked);
          Supplier<Optional<ExampleFile.Employer>> employer =
              fields.optional("employer", ExampleJson::employer);
          Supplier<Map<String, String>> sections =
              fields.required("sections", v -> v.map(each -> each.text(PlanTexts.SECTION)));
          Supplier<List<ExampleFile.Wish>> outcomes = list(fields, "outcomes", ExampleJson::wish);
          Supplier<List<ExampleFile.Hours>> shifts = list(fields, "shifts", ExampleJson::hours);
          Supplier<List<ExampleFile.Other>> others = list(fields, "others", ExampleJson::other);
          Supplier<ExampleFile.Tonight> tonight = tonight(fields);
          return fields.build(
              () ->
                  new ExampleFile(
                      heading.get(),
                      from.get(),
                      review.get(),
                      coordinator.get(),
                      group.get(),
                      term.get(),
                      allocations.get(),
                      worked.get(),
                      employer.get().orElse(null),
                      byKind(sections.get()),
                      outcomes.get(),
                      shifts.get(),
                      others.get(),
                      tonight.get()));
        });
  }

  private static Supplier<String> text(JsonFields fields, String name, TextRule rule) {
    return fields.required(name, v -> v.text(rule));
  }

  private static Supplier<Optional<String>> optional(JsonFields fields, String name) {
    return fields.optional(name, v -> v.text(LINE));
  }

  private static <T> Supplier<List<T>> list(JsonFields fields, String name, JsonShape<T> shape) {
    return fields.required(name, v -> v.list(MOST, shape));
  }

  private static Supplier<Money> pence(JsonFields fields, String name) {
    Supplier<Long> pence = fields.required(name, v -> v.integer(0, MOST_PENCE));
    return () -> Money.pence(pence.get());
  }

  private static Map<SectionKind, String> byKind(Map<String, String> sections) {
    Map<SectionKind, String> byKind = new EnumMap<>(SectionKind.class);
    sections.forEach((code, words) -> byKind.put(SectionKind.parse(code), words));
    return byKind;
  }

  private static Supplier<DayOfWeek> day(JsonValue json) {
    return json.id(word -> DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT)));
  }

  private static Supplier<ExampleFile.Heading> heading(JsonFields fields) {
    Supplier<String> person = text(fields, "person", LINE);
    Supplier<String> title = text(fields, "title", LINE);
    Supplier<String> summary = text(fields, "summary", TEXT);
    Supplier<List<Need>> needs = list(fields, "needs", v -> v.code(Need.class));
    Supplier<List<String>> learn = list(fields, "learn", v -> v.text(TEXT));
    return () ->
        new ExampleFile.Heading(
            person.get(), title.get(), summary.get(), Set.copyOf(needs.get()), learn.get());
  }

  private static Supplier<ExampleFile.Share> share(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<String> key = text(fields, "key", LINE);
          Supplier<FundingStream> stream =
              fields.required("stream", v -> v.code(FundingStream.class));
          Supplier<Deployment> deployment =
              fields.required("deployment", v -> v.code(Deployment.class));
          return fields.build(
              () -> new ExampleFile.Share(key.get(), stream.get(), deployment.get()));
        });
  }

  private static Supplier<ExampleFile.Worked> worked(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<Approach> approach = fields.required("approach", v -> v.code(Approach.class));
          Supplier<String> why = text(fields, "why", TEXT);
          Supplier<Optional<Long>> instead =
              fields.optional("insteadPence", v -> v.integer(1, MOST_PENCE));
          Supplier<CostRhythm> rhythm =
              fields.orElse("insteadRhythm", CostRhythm.EVERY_WEEK, v -> v.code(CostRhythm.class));
          Supplier<Optional<String>> source = optional(fields, "source");
          Supplier<Optional<String>> level = optional(fields, "level");
          return fields.build(
              () ->
                  new ExampleFile.Worked(
                      approach.get(),
                      why.get(),
                      instead.get().map(Money::pence).orElse(null),
                      rhythm.get(),
                      source.get().orElse(null),
                      level.get().orElse(null)));
        });
  }

  private static Supplier<ExampleFile.Employer> employer(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<Long> assistants = fields.required("assistants", v -> v.integer(1, 2));
          Supplier<Money> insurance = pence(fields, "insurance");
          Supplier<Money> payroll = pence(fields, "payroll");
          Supplier<Money> training = pence(fields, "training");
          Supplier<String> source = text(fields, "source", LINE);
          Supplier<ExampleFile.Use> use = use(fields);
          return fields.build(
              () ->
                  new ExampleFile.Employer(
                      assistants.get().intValue(),
                      insurance.get(),
                      payroll.get(),
                      training.get(),
                      source.get(),
                      use.get()));
        });
  }

  private static Supplier<ExampleFile.Use> use(JsonFields fields) {
    Supplier<List<String>> outcomes = list(fields, "for", v -> v.text(LINE));
    Supplier<String> paysFrom = text(fields, "paysFrom", LINE);
    return () -> new ExampleFile.Use(Set.copyOf(outcomes.get()), paysFrom.get());
  }

  private static Supplier<ExampleFile.Wish> wish(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<String> key = text(fields, "key", LINE);
          Supplier<String> statement = text(fields, "statement", PlanTexts.STATEMENT);
          Supplier<String> how = text(fields, "howWeKnow", PlanTexts.HOW_WE_KNOW);
          return fields.build(() -> new ExampleFile.Wish(key.get(), statement.get(), how.get()));
        });
  }

  private static Supplier<ExampleFile.Who> who(JsonFields fields) {
    Supplier<String> title = text(fields, "title", PlanTexts.TITLE);
    Supplier<String> provider = text(fields, "provider", PlanTexts.NAME);
    Supplier<Optional<String>> cqc = optional(fields, "cqc");
    return () -> new ExampleFile.Who(title.get(), provider.get(), cqc.get().orElse(null));
  }

  private static Supplier<ExampleFile.Hours> hours(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<ExampleFile.Who> who = who(fields);
          Supplier<SupportedBy> by = fields.required("by", v -> v.code(SupportedBy.class));
          Supplier<TimeBand> band = fields.required("band", v -> v.code(TimeBand.class));
          Supplier<List<DayOfWeek>> days = list(fields, "days", ExampleJson::day);
          Supplier<LocalTime> from = fields.required("from", JsonValue::timeOfDay);
          Supplier<LocalTime> to = fields.required("to", JsonValue::timeOfDay);
          Supplier<Long> people = fields.orElse("people", 1L, v -> v.integer(1, 2));
          Supplier<ExampleFile.Use> use = use(fields);
          return fields.build(
              () ->
                  new ExampleFile.Hours(
                      who.get(),
                      by.get(),
                      band.get(),
                      new HashSet<>(days.get()),
                      from.get(),
                      to.get(),
                      people.get().intValue(),
                      use.get()));
        });
  }

  private static Supplier<ExampleFile.Other> other(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<ExampleFile.Who> who = who(fields);
          Supplier<Money> cost = pence(fields, "pence");
          Supplier<CostRhythm> rhythm = fields.required("rhythm", v -> v.code(CostRhythm.class));
          Supplier<Optional<LocalDate>> on = fields.optional("on", JsonValue::date);
          Supplier<Optional<DayOfWeek>> day = fields.optional("day", ExampleJson::day);
          Supplier<String> source = text(fields, "source", LINE);
          Supplier<ExampleFile.Use> use = use(fields);
          return fields.build(
              () ->
                  new ExampleFile.Other(
                      who.get(),
                      cost.get(),
                      rhythm.get(),
                      on.get().orElse(null),
                      day.get().orElse(null),
                      source.get(),
                      use.get()));
        });
  }

  private static Supplier<ExampleFile.Tonight> tonight(JsonFields fields) {
    Supplier<List<Contingency>> contingencies =
        list(fields, "contingencies", ExampleJson::contingency);
    Supplier<List<ExampleFile.Skill>> tasks = list(fields, "tasks", ExampleJson::skill);
    Supplier<List<ExampleFile.Call>> rota = list(fields, "rota", ExampleJson::call);
    return () -> new ExampleFile.Tonight(contingencies.get(), tasks.get(), rota.get());
  }

  private static Supplier<Contingency> contingency(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<String> ifThis = text(fields, "if", PlanTexts.IF_THIS);
          Supplier<String> then = text(fields, "then", PlanTexts.THEN_THAT);
          Supplier<Optional<String>> call = optional(fields, "call");
          return fields.build(
              () -> new Contingency(ifThis.get(), then.get(), call.get().orElse(null)));
        });
  }

  private static Supplier<ExampleFile.Skill> skill(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<String> task = text(fields, "task", PlanTexts.TASK);
          Supplier<String> doneBy = text(fields, "doneBy", PlanTexts.NAME);
          Supplier<Optional<String>> trainedBy = optional(fields, "trainedBy");
          Supplier<String> by = text(fields, "signedOffBy", PlanTexts.NAME);
          Supplier<LocalDate> on = fields.required("on", JsonValue::date);
          Supplier<LocalDate> until = fields.required("until", JsonValue::date);
          return fields.build(
              () ->
                  new ExampleFile.Skill(
                      task.get(),
                      doneBy.get(),
                      trainedBy.get().orElse(null),
                      new SignOff(by.get(), on.get(), until.get())));
        });
  }

  private static Supplier<ExampleFile.Call> call(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<String> name = text(fields, "name", PlanTexts.NAME);
          Supplier<String> relation = text(fields, "relation", PlanTexts.RELATION);
          Supplier<String> phone = text(fields, "phone", PlanTexts.PHONE);
          Supplier<String> when = text(fields, "when", PlanTexts.AVAILABLE);
          Supplier<String> note = text(fields, "note", PlanTexts.CONTACT_NOTE);
          return fields.build(
              () ->
                  new ExampleFile.Call(
                      name.get(), relation.get(), phone.get(), when.get(), note.get()));
        });
  }
}
