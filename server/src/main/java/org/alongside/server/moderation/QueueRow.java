package org.alongside.server.moderation;

import java.time.Instant;
import java.util.Comparator;
import org.alongside.core.forum.ReportStatus;
import org.alongside.server.html.Table;

/**
 * One line of the queue, whatever waits there.
 *
 * @param cursor where it stands in the order
 * @param called who looks after it, in words; empty when nobody was called
 * @param lookedAfter whether somebody who was called looks after it
 */
record QueueRow(
    QueueCursor cursor,
    Table.Cell what,
    String why,
    String called,
    boolean lookedAfter,
    Instant openedAt,
    ReportStatus status) {
  /** Of what waits. */
  static final Comparator<QueueRow> URGENT_FIRST =
      Comparator.comparingInt((QueueRow row) -> row.cursor().urgency())
          .thenComparingLong(row -> row.cursor().atMillis())
          .thenComparing(row -> row.cursor().id().toString());

  /** Of what was decided. */
  static final Comparator<QueueRow> NEWEST_FIRST =
      Comparator.comparingLong((QueueRow row) -> row.cursor().atMillis())
          .thenComparing(row -> row.cursor().id().toString())
          .reversed();
}
