package org.alongside.server.drafting;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.PartKey;
import org.alongside.core.plan.PlanId;
import org.alongside.core.wire.JsonMode;
import org.alongside.core.wire.JsonValue;
import org.alongside.core.wire.PlanPartJson;
import org.alongside.server.db.Tx;

/** The tables of edits and of what was typed but not saved. */
final class SqlDrafting {
  private static final String EDIT =
      "select part, revision, author_id, edited_at, body from plan_edit";

  void insertEdit(Tx tx, PlanId plan, PlanEdit edit) {
    tx.sql()
        .createUpdate(
            "insert into plan_edit (plan_id, part, revision, author_id, edited_at, body)"
                + " values (:plan, :part, :revision, :author, :at, :body)")
        .bind("plan", plan.toString())
        .bind("part", edit.key().toString())
        .bind("revision", edit.revision())
        .bind("author", edit.author().toString())
        .bind("at", edit.editedAt().toEpochMilli())
        .bind("body", edit.part() == null ? null : PlanPartJson.write(edit.part()).toString())
        .execute();
  }

  Optional<PlanEdit> findLast(Tx tx, PlanId plan, PartKey key) {
    return tx.sql()
        .createQuery(
            EDIT + " where plan_id = :plan and part = :part order by revision desc limit 1")
        .bind("plan", plan.toString())
        .bind("part", key.toString())
        .map((row, context) -> edit(row))
        .findOne();
  }

  Optional<PlanEdit> findEdit(Tx tx, PlanId plan, PartKey key, int revision) {
    return tx.sql()
        .createQuery(EDIT + " where plan_id = :plan and part = :part and revision = :revision")
        .bind("plan", plan.toString())
        .bind("part", key.toString())
        .bind("revision", revision)
        .map((row, context) -> edit(row))
        .findOne();
  }

  /** Newest first. */
  List<PlanEdit> listEdits(Tx tx, PlanId plan, int most) {
    return tx.sql()
        .createQuery(
            EDIT
                + " where plan_id = :plan order by edited_at desc, part, revision desc limit :most")
        .bind("plan", plan.toString())
        .bind("most", most)
        .map((row, context) -> edit(row))
        .list();
  }

  Map<PartKey, Integer> revisions(Tx tx, PlanId plan) {
    Map<PartKey, Integer> revisions = new HashMap<>();
    tx.sql()
        .createQuery(
            "select part, max(revision) as revision from plan_edit where plan_id = :plan group by part")
        .bind("plan", plan.toString())
        .map(
            (row, context) ->
                Map.entry(PartKey.parse(row.getString("part")), row.getInt("revision")))
        .forEach(each -> revisions.put(each.getKey(), each.getValue()));
    return revisions;
  }

  private static PlanEdit edit(ResultSet row) throws SQLException {
    PartKey key = PartKey.parse(row.getString("part"));
    String body = row.getString("body");
    return new PlanEdit(
        key,
        row.getInt("revision"),
        PersonId.parse(row.getString("author_id")),
        Instant.ofEpochMilli(row.getLong("edited_at")),
        body == null
            ? null
            : JsonValue.read(
                    body.getBytes(StandardCharsets.UTF_8),
                    JsonMode.LENIENT,
                    PlanPartJson.shape(key))
                .get());
  }

  void keepScratch(Tx tx, PersonId person, PersonId holder, PartKey key, Scratch scratch) {
    tx.sql()
        .createUpdate(
            "insert into plan_scratch (person_id, holder_id, part, base, typed, kept_at)"
                + " values (:person, :holder, :part, :base, :typed, :at)"
                + " on conflict (person_id, holder_id, part) do update"
                + " set base = excluded.base, typed = excluded.typed, kept_at = excluded.kept_at")
        .bind("person", person.toString())
        .bind("holder", holder.toString())
        .bind("part", key.toString())
        .bind("base", scratch.base())
        .bind("typed", scratch.typed().toJson())
        .bind("at", scratch.keptAt().toEpochMilli())
        .execute();
  }

  Optional<Scratch> findScratch(Tx tx, PersonId person, PersonId holder, PartKey key) {
    return tx.sql()
        .createQuery(
            "select base, typed, kept_at from plan_scratch"
                + " where person_id = :person and holder_id = :holder and part = :part")
        .bind("person", person.toString())
        .bind("holder", holder.toString())
        .bind("part", key.toString())
        .map(
            (row, context) ->
                new Scratch(
                    row.getInt("base"),
                    Typed.parse(row.getString("typed")),
                    Instant.ofEpochMilli(row.getLong("kept_at"))))
        .findOne();
  }

  List<PartKey> listScratches(Tx tx, PersonId person, PersonId holder) {
    return tx.sql()
        .createQuery(
            "select part from plan_scratch where person_id = :person and holder_id = :holder order by kept_at")
        .bind("person", person.toString())
        .bind("holder", holder.toString())
        .map((row, context) -> PartKey.parse(row.getString("part")))
        .list();
  }

  void dropScratch(Tx tx, PersonId person, PersonId holder, PartKey key) {
    tx.sql()
        .createUpdate(
            "delete from plan_scratch where person_id = :person and holder_id = :holder and part = :part")
        .bind("person", person.toString())
        .bind("holder", holder.toString())
        .bind("part", key.toString())
        .execute();
  }
}
