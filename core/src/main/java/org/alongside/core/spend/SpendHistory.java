package org.alongside.core.spend;

import java.util.List;
import java.util.Objects;

/**
 * Everything that was ever said about one entry.
 *
 * @param revisions at least one, numbered from 1 without gaps; nothing follows the withdrawal
 */
public record SpendHistory(SpendEntryId id, List<SpendRevision> revisions) {
  public SpendHistory {
    Objects.requireNonNull(id, "id");
    revisions = List.copyOf(revisions);
    if (revisions.isEmpty()) {
      throw new IllegalArgumentException("an entry without its first revision");
    }
    for (int i = 0; i < revisions.size(); i++) {
      SpendRevision each = revisions.get(i);
      if (each.revision() != i + 1) {
        throw new IllegalArgumentException("a gap before revision " + each.revision());
      }
      if (each.state() == SpendState.WITHDRAWN && i < revisions.size() - 1) {
        throw new IllegalArgumentException("something after the withdrawal");
      }
    }
  }

  /** As it stands now. */
  public SpendRevision last() {
    return revisions.get(revisions.size() - 1);
  }

  /**
   * As it stood at this revision.
   *
   * @throws IllegalArgumentException when there was no such revision
   */
  public SpendRevision getRevision(long revision) {
    if (revision < 1 || revision > revisions.size()) {
      throw new IllegalArgumentException("no revision " + revision + " of " + revisions.size());
    }
    return revisions.get((int) revision - 1);
  }
}
