package org.alongside.core.sync;

import java.util.EnumSet;
import java.util.Set;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendField;

/**
 * What an amendment makes of an entry that may have changed since the person saw it: the later one
 * to reach the server wins field by field, and the other value stays in the entry's history.
 *
 * @param body the entry as it stands afterwards
 * @param contested the fields that somebody else had changed to another value meanwhile
 * @param outcome applied, merged when a field was contested, duplicate when nothing changes
 */
public record SpendMerge(SpendBody body, Set<SpendField> contested, OperationOutcome outcome) {
  public SpendMerge {
    contested = Set.copyOf(contested);
  }

  /**
   * Merges.
   *
   * @param base the entry as the person saw it
   * @param current the entry as it stands
   * @throws IllegalArgumentException when the new values do not go together with the rest
   */
  public static SpendMerge of(SpendBody base, SpendBody current, SpendPatch patch) {
    SpendBody merged = patch.applyTo(current);
    Set<SpendField> contested = EnumSet.noneOf(SpendField.class);
    for (SpendEdit edit : patch.edits()) {
      SpendField field = edit.field();
      boolean changedMeanwhile = !field.isSame(base, current);
      if (changedMeanwhile && !field.isSame(current, merged)) {
        contested.add(field);
      }
    }
    return new SpendMerge(merged, contested, outcome(current, merged, contested));
  }

  private static OperationOutcome outcome(
      SpendBody current, SpendBody merged, Set<SpendField> contested) {
    if (merged.equals(current)) {
      return OperationOutcome.DUPLICATE;
    }
    return contested.isEmpty() ? OperationOutcome.APPLIED : OperationOutcome.MERGED;
  }
}
