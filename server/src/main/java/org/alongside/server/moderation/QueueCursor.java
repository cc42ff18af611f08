package org.alongside.server.moderation;

import java.time.Instant;
import org.alongside.core.forum.ReportId;
import org.alongside.server.http.Problem;

/** Where a page of the queue ended, as text: {@code 1_1760000000000_0190b6a2-…}. */
record QueueCursor(int urgency, long atMillis, ReportId id) {
  /** Of a waiting item: the order is urgency, then age. */
  static QueueCursor afterWaiting(QueueItem item) {
    return new QueueCursor(
        SqlModeration.urgency(item.crisis()), item.openedAt().toEpochMilli(), item.id());
  }

  /** Of a decided item: the order is newest first. */
  static QueueCursor afterDecided(QueueItem item) {
    Instant at = item.decidedAt();
    return new QueueCursor(0, at == null ? 0 : at.toEpochMilli(), item.id());
  }

  /** Of what waits and is not a post. */
  static QueueCursor afterWaiting(MatterCase item) {
    return new QueueCursor(
        SqlModeration.urgency(item.urgent()), item.openedAt().toEpochMilli(), item.id());
  }

  /** Of what was decided and is not a post. */
  static QueueCursor afterDecided(MatterCase item) {
    Instant at = item.decidedAt();
    return new QueueCursor(0, at == null ? 0 : at.toEpochMilli(), item.id());
  }

  /**
   * Reads the text form.
   *
   * @throws Problem when it is not one of ours
   */
  static QueueCursor parse(String text) {
    String[] parts = text.split("_", 3);
    try {
      if (parts.length == 3) {
        return new QueueCursor(
            Integer.parseInt(parts[0]), Long.parseLong(parts[1]), ReportId.parse(parts[2]));
      }
    } catch (IllegalArgumentException notOurs) {
      // answered below
    }
    throw new Problem(400, "bad-cursor");
  }

  @Override
  public String toString() {
    return urgency + "_" + atMillis + "_" + id;
  }
}
