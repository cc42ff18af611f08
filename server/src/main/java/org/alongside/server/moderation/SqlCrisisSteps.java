package org.alongside.server.moderation;

import java.time.Instant;
import java.util.List;
import org.alongside.core.forum.ReportId;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;

/** What moderators did about posts whose words suggest a crisis. */
final class SqlCrisisSteps {
  void insert(Tx tx, ReportId item, CrisisStep step) {
    tx.sql()
        .createUpdate(
            "insert into crisis_step (item_id, number, moderator_id, step, said, done_at)"
                + " select :item, coalesce(max(number), 0) + 1, :moderator, :step, :said, :at from"
                + " crisis_step where item_id = :item")
        .bind("item", item.toString())
        .bind("moderator", step.moderator().toString())
        .bind("step", step.kind().code())
        .bind("said", step.said())
        .bind("at", step.doneAt().toEpochMilli())
        .execute();
  }

  List<CrisisStep> list(Tx tx, ReportId item) {
    return tx.sql()
        .createQuery(
            "select moderator_id, step, said, done_at from crisis_step where item_id = :item"
                + " order by number")
        .bind("item", item.toString())
        .map(
            (row, context) ->
                new CrisisStep(
                    MemberId.parse(row.getString("moderator_id")),
                    CrisisStep.Kind.find(row.getString("step")).orElseThrow(),
                    row.getString("said"),
                    Instant.ofEpochMilli(row.getLong("done_at"))))
        .list();
  }
}
