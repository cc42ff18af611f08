package org.alongside.core.sync;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendField;

/**
 * New values for some fields of an entry.
 *
 * @param edits at least one, at most one for each field
 */
public record SpendPatch(List<SpendEdit> edits) {
  public SpendPatch {
    edits = List.copyOf(edits);
    if (edits.isEmpty()) {
      throw new IllegalArgumentException("an amendment that sets nothing");
    }
    Set<SpendField> fields = EnumSet.noneOf(SpendField.class);
    for (SpendEdit edit : edits) {
      if (!fields.add(edit.field())) {
        throw new IllegalArgumentException("set twice: " + edit.field().code());
      }
    }
  }

  /** A patch with these edits. */
  public static SpendPatch of(SpendEdit... edits) {
    return new SpendPatch(List.of(edits));
  }

  /**
   * The entry with all new values.
   *
   * @throws IllegalArgumentException when they do not go together with the rest
   */
  public SpendBody applyTo(SpendBody body) {
    SpendBody changed = body;
    for (SpendEdit edit : edits) {
      changed = edit.applyTo(changed);
    }
    return changed;
  }
}
