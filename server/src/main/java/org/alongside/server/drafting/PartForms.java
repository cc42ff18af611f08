package org.alongside.server.drafting;

import static org.alongside.server.html.EnglishMoney.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.budget.Budget;
import org.alongside.core.plan.BackupContact;
import org.alongside.core.plan.PartKey;
import org.alongside.core.plan.PartKind;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanPart;
import org.alongside.core.plan.WhoSees;
import org.alongside.server.html.Choice;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Words;

/** The form of each kind of part, and what the parts are called. */
final class PartForms {
  private final Map<PartKind, PartForm> forms =
      Map.of(
          PartKind.SECTION, new SectionForm(),
          PartKind.OUTCOME, new OutcomeForm(),
          PartKind.SUPPORT, new SupportForm(),
          PartKind.CONTINGENCIES, new ContingencyForm(),
          PartKind.CLINICAL_TASK, new TaskForm(),
          PartKind.BACKUP_CONTACT, new ContactForm(),
          PartKind.ARRANGEMENTS, new ArrangementsForm());
  private final Words words = Words.english();

  PartForm of(PartKey key) {
    return java.util.Objects.requireNonNull(forms.get(key.kind()), key.kind().code());
  }

  /** The form filled in with a part; empty for one that is not there yet. */
  Typed fill(PartKey key, Optional<PlanPart> part) {
    return part.map(of(key)::fill).orElseGet(Typed::of);
  }

  /** What is typed, as questions with answers; questions without one are left out. */
  List<SummaryRow> rows(PartKey key, Typed typed, PartChoices choices) {
    return of(key).inputs(key, typed, List.of(), choices).stream()
        .map(Input::row)
        .filter(row -> !row.value().isBlank())
        .toList();
  }

  /** What a part is called on a page: the heading of a section, the title of a support. */
  String heading(PartKey key, Optional<PlanPart> part) {
    return switch (key.kind()) {
      case SECTION -> words.say("plans.section." + key.name());
      case OUTCOME ->
          part.map(each -> ((PlanPart.OutcomeWords) each).statement())
              .orElseGet(() -> words.say("drafting.outcome.new"));
      case SUPPORT ->
          part.map(each -> ((PlanPart.SupportTerms) each).support().title())
              .orElseGet(() -> words.say("drafting.support.new"));
      case CONTINGENCIES -> words.say("plans.contingencies");
      case CLINICAL_TASK ->
          part.map(each -> ((PlanPart.Task) each).task().task())
              .orElseGet(() -> words.say("drafting.task.new"));
      case BACKUP_CONTACT ->
          part.map(each -> ((PlanPart.Contact) each).contact().name())
              .orElseGet(() -> words.say("drafting.contact.new"));
      case ARRANGEMENTS -> words.say("drafting.arrangements");
    };
  }

  /** What a support can serve, and what can pay for it. */
  PartChoices choices(Plan plan, Optional<Budget> budget) {
    List<Choice> outcomes = new ArrayList<>();
    plan.outcomes()
        .forEach(each -> outcomes.add(Choice.of(each.id().toString(), each.statement())));
    List<Choice> payers = new ArrayList<>();
    budget.ifPresent(
        money ->
            money
                .allocations()
                .forEach(
                    each ->
                        payers.add(
                            Choice.of(
                                each.id().toString(),
                                words.say(
                                    "drafting.payer",
                                    words.say("budgets.stream." + each.stream().code()),
                                    words.say("budgets.deployment." + each.deployment().code()),
                                    exact(each.amount()))))));
    int next = plan.tonight().rota().stream().mapToInt(BackupContact::place).max().orElse(0) + 1;
    return new PartChoices(outcomes, payers, List.of(), Math.min(next, BackupContact.LAST_PLACE));
  }

  /** Who may see somebody to call, for the holder and their worker to choose. */
  List<Choice> whoSees() {
    return Arrays.stream(WhoSees.values())
        .map(each -> Choice.of(each.code(), words.say("drafting.who-sees." + each.code())))
        .toList();
  }

  /** The path of the form of a part, below the draft. */
  static String path(PartKey key) {
    return switch (key.kind()) {
      case SECTION -> "/sections/" + key.name();
      case OUTCOME -> "/outcomes/" + key.name();
      case SUPPORT -> "/supports/" + key.name();
      case CONTINGENCIES -> "/contingencies";
      case CLINICAL_TASK -> "/tasks/" + key.name();
      case BACKUP_CONTACT -> "/contacts/" + key.name();
      case ARRANGEMENTS -> "/arrangements";
    };
  }
}
