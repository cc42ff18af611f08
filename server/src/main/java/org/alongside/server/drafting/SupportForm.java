package org.alongside.server.drafting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.budget.AllocationId;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.core.money.Money;
import org.alongside.core.money.MoneyText;
import org.alongside.core.plan.OutcomeId;
import org.alongside.core.plan.PartKey;
import org.alongside.core.plan.PlanPart;
import org.alongside.core.plan.PlanTexts;
import org.alongside.core.plan.Provider;
import org.alongside.core.plan.Schedule;
import org.alongside.core.plan.Support;
import org.alongside.core.plan.SupportId;
import org.alongside.server.html.Choice;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.html.Words;
import org.jspecify.annotations.Nullable;

/** What a support is: what, who, when, what it costs, what it is for, and what pays for it. */
final class SupportForm implements PartForm {
  private static final String WEEKLY = "weekly";
  private static final String ONCE = "once";

  private final Words words = Words.english();

  @Override
  public Typed fill(PlanPart part) {
    Support support = ((PlanPart.SupportTerms) part).support();
    String cqc = support.provider().cqcNumber();
    AllocationId payer = support.paysFrom();
    Typed typed =
        Typed.of(
                "title", support.title(),
                "provider", support.provider().name(),
                "cqc", cqc == null ? "" : cqc,
                "when", support.schedule().match(weekly -> WEEKLY, once -> ONCE),
                "cost", EnglishMoney.exact(support.costEach()).replace("£", ""),
                "payer", payer == null ? "" : payer.toString())
            .with(
                "outcomes", support.outcomes().stream().map(OutcomeId::toString).sorted().toList());
    return support
        .schedule()
        .match(
            weekly ->
                Asking.withDate(
                    Asking.withDate(
                        typed.with(
                            "days", weekly.sortedDays().stream().map(DayOfWeek::name).toList()),
                        "from",
                        weekly.from()),
                    "until",
                    weekly.until()),
            once -> Asking.withDate(typed, "on", once.on()));
  }

  @Override
  public Parsed<PlanPart> read(PartKey key, Typed typed, PartChoices choices) {
    FieldErrors errors = new FieldErrors();
    String title = Asking.text(typed, "title", PlanTexts.TITLE, errors);
    String provider = Asking.text(typed, "provider", PlanTexts.NAME, errors);
    String cqc = Asking.optional(typed, "cqc", PlanTexts.CQC_NUMBER, errors);
    Schedule schedule = schedule(typed, errors);
    Money cost = cost(typed, errors);
    Set<String> outcomes = new HashSet<>(typed.all("outcomes"));
    if (!choices.hasOutcomes(outcomes)) {
      errors.add("/outcomes", InputCode.NOT_A_CHOICE);
    }
    String payer = typed.one("payer");
    if (!payer.isEmpty() && !choices.hasPayer(payer)) {
      errors.add("/payer", InputCode.NOT_A_CHOICE);
    }
    if (title == null
        || provider == null
        || schedule == null
        || cost == null
        || errors.count() > 0) {
      return Parsed.invalid(errors.list());
    }
    return Parsed.valid(
        new PlanPart.SupportTerms(
            new Support(
                SupportId.parse(key.name()),
                title,
                new Provider(provider, cqc),
                schedule,
                cost,
                outcomes.stream().map(OutcomeId::parse).collect(Collectors.toSet()),
                payer.isEmpty() ? null : AllocationId.parse(payer),
                null)));
  }

  private static @Nullable Schedule schedule(Typed typed, FieldErrors errors) {
    if (typed.one("when").equals(ONCE)) {
      int before = errors.count();
      Optional<LocalDate> on = Asking.date(typed, "on", errors);
      if (on.isEmpty() && errors.count() == before) {
        errors.add("/on", InputCode.REQUIRED);
      }
      return on.map(Schedule::oneOff).orElse(null);
    }
    if (!typed.one("when").equals(WEEKLY)) {
      errors.add("/when", InputCode.REQUIRED);
      return null;
    }
    Set<DayOfWeek> days = days(typed, errors);
    int before = errors.count();
    Optional<LocalDate> from = Asking.date(typed, "from", errors);
    Optional<LocalDate> until = Asking.date(typed, "until", errors);
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      errors.add("/until", InputCode.INCONSISTENT);
    }
    return days.isEmpty() || errors.count() > before
        ? null
        : new Schedule.Weekly(days, from.orElse(null), until.orElse(null));
  }

  private static Set<DayOfWeek> days(Typed typed, FieldErrors errors) {
    Set<DayOfWeek> days =
        Arrays.stream(DayOfWeek.values())
            .filter(day -> typed.all("days").contains(day.name()))
            .collect(Collectors.toSet());
    if (days.isEmpty()) {
      errors.add("/days", InputCode.REQUIRED);
    }
    return days;
  }

  private static @Nullable Money cost(Typed typed, FieldErrors errors) {
    return MoneyText.parse(typed.one("cost"))
        .match(
            Optional::of,
            reason -> {
              errors.add("/cost", reason);
              return Optional.<Money>empty();
            })
        .orElse(null);
  }

  @Override
  public List<Input> inputs(
      PartKey key, Typed typed, List<FieldError> errors, PartChoices choices) {
    Asking asking = new Asking(typed, errors);
    List<Input> inputs =
        new java.util.ArrayList<>(
            List.of(
                Input.line(asking.field("title")),
                Input.line(asking.field("provider")),
                Input.line(asking.field("cqc")),
                Input.radios(asking.field("when"), List.of(when(WEEKLY), when(ONCE))),
                Input.checkboxes(asking.field("days"), days(), Set.copyOf(typed.all("days"))),
                Input.date(asking.date("from")),
                Input.date(asking.date("until")),
                Input.date(asking.date("on")),
                Input.money(asking.field("cost"))));
    if (!choices.outcomes().isEmpty()) {
      inputs.add(
          Input.checkboxes(
              asking.field("outcomes"), choices.outcomes(), Set.copyOf(typed.all("outcomes"))));
    }
    if (!choices.payers().isEmpty()) {
      inputs.add(Input.radios(asking.field("payer"), choices.payers()));
    }
    return inputs;
  }

  private Choice when(String code) {
    return Choice.of(code, words.say("drafting.when." + code));
  }

  private static List<Choice> days() {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> Choice.of(day.name(), day.getDisplayName(TextStyle.FULL, Locale.UK)))
        .toList();
  }

  /** There is nothing to put together but the outcomes; all else is mine. */
  @Override
  public Typed join(Typed theirs, Typed mine) {
    Set<String> both = new java.util.TreeSet<>(theirs.all("outcomes"));
    both.addAll(mine.all("outcomes"));
    return mine.with("outcomes", List.copyOf(both));
  }
}
