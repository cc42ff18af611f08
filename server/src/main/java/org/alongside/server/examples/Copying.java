package org.alongside.server.examples;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.plan.ClinicalTask;
import org.alongside.core.plan.ClinicalTaskId;
import org.alongside.core.plan.Contingency;
import org.alongside.core.plan.Outcome;
import org.alongside.core.plan.OutcomeId;
import org.alongside.core.plan.PartKey;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanPart;
import org.alongside.core.plan.PlanState;
import org.alongside.core.plan.Provider;
import org.alongside.core.plan.Schedule;
import org.alongside.core.plan.SectionKind;
import org.alongside.core.plan.Support;
import org.alongside.core.plan.SupportId;
import org.alongside.server.access.Access;
import org.alongside.server.db.Tx;
import org.alongside.server.drafting.Comments;
import org.alongside.server.drafting.Drafting;
import org.alongside.server.drafting.EditOutcome;
import org.alongside.server.html.Words;

/**
 * Takes parts of an example into a draft, as text to start from. Nothing that is written is ever
 * overwritten: a section that is not empty gets the text as a suggestion beside it. Names, numbers
 * and sign-offs of invented people stay behind; a cost comes without being agreed or paid for.
 */
public final class Copying {
  private final Drafting drafting;
  private final Comments comments;
  private final Clock clock;
  private final Random random;
  private final Words words = Words.english();

  public Copying(Drafting drafting, Comments comments, Clock clock, Random random) {
    this.drafting = drafting;
    this.comments = comments;
    this.clock = clock;
    this.random = random;
  }

  /** What was done with each part; none when the plan cannot be written just now. */
  Optional<List<Copied>> copy(Tx tx, PersonId by, PersonId holder, Example example, Chosen chosen) {
    if (drafting.begin(tx, by, holder).state() != PlanState.DRAFT) {
      return Optional.empty();
    }
    return Optional.of(new Copy(tx, by, holder, example, chosen).all());
  }

  /** One copy. */
  private final class Copy {
    private final Tx tx;
    private final PersonId by;
    private final PersonId holder;
    private final Example example;
    private final Set<PartKey> chosen;
    private final Map<OutcomeId, OutcomeId> outcomes = new HashMap<>();
    private final List<Copied> copied = new ArrayList<>();

    Copy(Tx tx, PersonId by, PersonId holder, Example example, Chosen chosen) {
      this.tx = tx;
      this.by = by;
      this.holder = holder;
      this.example = example;
      this.chosen = chosen.parts();
    }

    List<Copied> all() {
      Plan from = example.plan();
      from.sections().forEach(this::section);
      from.outcomes().forEach(this::outcome);
      from.supports().forEach(this::support);
      if (chosen.contains(PartKey.CONTINGENCIES)) {
        contingencies(from.contingencies());
      }
      from.tonight().tasks().forEach(this::task);
      return copied;
    }

    private Plan draft() {
      return drafting.findDraft(tx, holder).orElseThrow();
    }

    private void write(PlanPart part, String heading) {
      int base = drafting.getRevision(tx, draft().id(), part.key());
      EditOutcome outcome = drafting.write(tx, by, holder, part, base);
      if (!(outcome instanceof EditOutcome.Saved)) {
        throw new IllegalStateException("a part of an example was not saved: " + outcome);
      }
      copied.add(new Copied(Copied.Outcome.ADDED, heading, part.key()));
    }

    private void there(PartKey key, String heading) {
      copied.add(new Copied(Copied.Outcome.THERE_ALREADY, heading, key));
    }

    private void section(SectionKind kind, String text) {
      PartKey key = PartKey.of(kind);
      if (!chosen.contains(key)) {
        return;
      }
      String heading = words.say("plans.section." + kind.code());
      String own = draft().sections().getOrDefault(kind, "");
      String marked = words.say("examples.from-example") + "\n" + text;
      if (own.isEmpty()) {
        write(new PlanPart.Section(kind, marked), heading);
      } else if (own.contains(text) || isSuggested(kind, text)) {
        there(key, heading);
      } else {
        comments.add(
            tx,
            by,
            holder,
            kind,
            words.say("examples.suggestion", example.heading().title()),
            own + "\n\n" + marked);
        copied.add(new Copied(Copied.Outcome.SUGGESTED, heading, key));
      }
    }

    private boolean isSuggested(SectionKind kind, String text) {
      return comments.list(tx, holder, kind).stream()
          .anyMatch(
              comment -> {
                String suggested = comment.suggested();
                return comment.isOpen() && suggested != null && suggested.contains(text);
              });
    }

    private void outcome(Outcome wish) {
      if (!chosen.contains(PartKey.of(wish.id()))) {
        return;
      }
      Optional<Outcome> same =
          draft().outcomes().stream()
              .filter(each -> each.statement().equals(wish.statement()))
              .findFirst();
      OutcomeId id = same.map(Outcome::id).orElseGet(() -> OutcomeId.of(newId()));
      outcomes.put(wish.id(), id);
      if (same.isPresent()) {
        there(PartKey.of(id), wish.statement());
      } else {
        write(new PlanPart.OutcomeWords(id, wish.statement(), wish.howWeKnow()), wish.statement());
      }
    }

    private void support(Support support) {
      if (!chosen.contains(PartKey.of(support.id()))) {
        return;
      }
      Optional<Support> same =
          draft().supports().stream()
              .filter(each -> each.title().equals(support.title()))
              .findFirst();
      if (same.isPresent()) {
        there(PartKey.of(same.get().id()), support.title());
        return;
      }
      Set<OutcomeId> serves = new HashSet<>();
      support
          .outcomes()
          .forEach(each -> Optional.ofNullable(outcomes.get(each)).ifPresent(serves::add));
      write(
          new PlanPart.SupportTerms(
              new Support(
                  SupportId.of(newId()),
                  support.title(),
                  Provider.of(words.say("examples.nobody-yet")),
                  schedule(support.schedule()),
                  support.costEach(),
                  serves,
                  null,
                  null)),
          support.title());
    }

    /** The same days; what happens once comes as long after today as after the example's start. */
    private Schedule schedule(Schedule theirs) {
      LocalDate today = LocalDate.now(clock.withZone(Access.ENGLAND));
      return theirs.match(
          weekly -> Schedule.weekly(weekly.days()),
          once ->
              Schedule.oneOff(
                  today.plusDays(
                      ChronoUnit.DAYS.between(example.budget().period().startOn(), once.on()))));
    }

    private void contingencies(List<Contingency> theirs) {
      List<Contingency> own = new ArrayList<>(draft().contingencies());
      int before = own.size();
      for (Contingency each : theirs) {
        if (own.stream().noneMatch(mine -> mine.ifThis().equals(each.ifThis()))) {
          own.add(new Contingency(each.ifThis(), each.thenThat(), null));
        }
      }
      String heading = words.say("plans.contingencies");
      if (own.size() == before) {
        there(PartKey.CONTINGENCIES, heading);
      } else {
        write(new PlanPart.Contingencies(own), heading);
      }
    }

    private void task(ClinicalTask task) {
      if (!chosen.contains(PartKey.of(task.id()))) {
        return;
      }
      Optional<ClinicalTask> same =
          draft().tonight().tasks().stream()
              .filter(each -> each.task().equals(task.task()))
              .findFirst();
      if (same.isPresent()) {
        there(PartKey.of(same.get().id()), task.task());
        return;
      }
      write(
          new PlanPart.Task(
              new ClinicalTask(
                  ClinicalTaskId.of(newId()),
                  task.task(),
                  words.say("examples.nobody-yet"),
                  null,
                  null)),
          task.task());
    }

    private java.util.UUID newId() {
      return Uuids.next(clock.instant(), random);
    }
  }
}
