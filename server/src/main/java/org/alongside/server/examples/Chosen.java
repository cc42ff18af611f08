package org.alongside.server.examples;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alongside.core.plan.PartKey;
import org.alongside.core.plan.PartKind;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanDraft;
import org.alongside.server.http.Ask;

/** The parts of an example that somebody wants in their own draft. */
record Chosen(Set<PartKey> parts) {
  /** The field of the form; its values are keys of parts of the example. */
  static final String FIELD = "parts";

  private static final Set<PartKind> TAKEN =
      Set.of(
          PartKind.SECTION,
          PartKind.OUTCOME,
          PartKind.SUPPORT,
          PartKind.CONTINGENCIES,
          PartKind.CLINICAL_TASK);

  Chosen {
    parts = Set.copyOf(parts);
  }

  /** Those of an example that can be taken: all but whom to call, and who agreed. */
  static List<PartKey> listOf(Plan example) {
    return PlanDraft.of(example).listKeys().stream()
        .filter(key -> TAKEN.contains(key.kind()))
        .filter(key -> key.kind() != PartKind.SECTION || isWritten(example, key))
        .filter(key -> !key.equals(PartKey.CONTINGENCIES) || !example.contingencies().isEmpty())
        .toList();
  }

  private static boolean isWritten(Plan example, PartKey section) {
    return example.sections().keySet().stream().anyMatch(kind -> PartKey.of(kind).equals(section));
  }

  /** What was ticked, as far as the example has it. */
  static Chosen of(Ask ask, Plan example) {
    Set<String> ticked = new HashSet<>(ask.fields(FIELD));
    Set<PartKey> parts = new HashSet<>();
    for (PartKey key : listOf(example)) {
      if (ticked.contains(key.toString())) {
        parts.add(key);
      }
    }
    return new Chosen(parts);
  }
}
