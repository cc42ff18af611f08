package org.alongside.core.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One part of a plan as somebody wrote it: what is edited, kept with its author, and compared, by
 * itself. Self-ratings and decisions are no part of it: they belong to the holder and to those who
 * decide.
 */
public sealed interface PlanPart {
  /** Which part it is. */
  PartKey key();

  /** A section in the person's own words; empty words are a section that is not written yet. */
  record Section(SectionKind kind, String words) implements PlanPart {
    public Section {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(words, "words");
    }

    @Override
    public PartKey key() {
      return PartKey.of(kind);
    }
  }

  /** The words of an outcome. */
  record OutcomeWords(OutcomeId id, String statement, String howWeKnow) implements PlanPart {
    public OutcomeWords {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(howWeKnow, "howWeKnow");
      if (statement.isEmpty()) {
        throw new IllegalArgumentException("an outcome without a statement");
      }
    }

    @Override
    public PartKey key() {
      return PartKey.of(id);
    }
  }

  /** What a support is; without a decision. */
  record SupportTerms(Support support) implements PlanPart {
    public SupportTerms {
      if (support.decision() != null) {
        throw new IllegalArgumentException("decided on: " + support.id());
      }
    }

    @Override
    public PartKey key() {
      return PartKey.of(support.id());
    }
  }

  /** What to do when something goes wrong, all of it. */
  record Contingencies(List<Contingency> list) implements PlanPart {
    public Contingencies {
      list = List.copyOf(list);
    }

    @Override
    public PartKey key() {
      return PartKey.CONTINGENCIES;
    }
  }

  /** Something clinical, and who is signed off for it. */
  record Task(ClinicalTask task) implements PlanPart {
    public Task {
      Objects.requireNonNull(task, "task");
    }

    @Override
    public PartKey key() {
      return PartKey.of(task.id());
    }
  }

  /** Somebody to call when an assistant cannot come. */
  record Contact(BackupContact contact) implements PlanPart {
    public Contact {
      Objects.requireNonNull(contact, "contact");
    }

    @Override
    public PartKey key() {
      return PartKey.of(contact.id());
    }
  }

  /** Who coordinates the care, and when the plan is to be reviewed; each null while it is open. */
  record Arrangements(@Nullable String careCoordinator, @Nullable LocalDate reviewOn)
      implements PlanPart {
    @Override
    public PartKey key() {
      return PartKey.ARRANGEMENTS;
    }
  }
}
