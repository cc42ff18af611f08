package org.alongside.server.drafting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.plan.PartKey;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanPart;
import org.alongside.core.plan.SectionKind;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.jspecify.annotations.Nullable;

/** Comments beside the sections of a plan, and suggestions that the holder takes or leaves. */
public final class Comments {
  private final Clock clock;
  private final Random random;
  private final Drafting drafting;

  public Comments(Clock clock, Random random, Drafting drafting) {
    this.clock = clock;
    this.random = random;
    this.drafting = drafting;
  }

  /** Adds a comment. */
  public void add(
      Tx tx,
      PersonId author,
      PersonId holder,
      SectionKind section,
      String words,
      @Nullable String suggested) {
    tx.sql()
        .createUpdate(
            "insert into plan_comment (id, holder_id, section, author_id, written_at, words, suggested)"
                + " values (:id, :holder, :section, :author, :at, :words, :suggested)")
        .bind("id", Uuids.next(clock.instant(), random).toString())
        .bind("holder", holder.toString())
        .bind("section", section.code())
        .bind("author", author.toString())
        .bind("at", clock.millis())
        .bind("words", words)
        .bind("suggested", suggested)
        .execute();
  }

  /** The comments beside a section, oldest first. */
  public List<Comment> list(Tx tx, PersonId holder, SectionKind section) {
    return tx.sql()
        .createQuery(
            "select id, section, author_id, written_at, words, suggested, answer from plan_comment"
                + " where holder_id = :holder and section = :section order by written_at, id")
        .bind("holder", holder.toString())
        .bind("section", section.code())
        .map(
            (row, context) -> {
              String answer = row.getString("answer");
              return new Comment(
                  UUID.fromString(row.getString("id")),
                  SectionKind.parse(row.getString("section")),
                  PersonId.parse(row.getString("author_id")),
                  Instant.ofEpochMilli(row.getLong("written_at")),
                  row.getString("words"),
                  row.getString("suggested"),
                  answer == null ? null : Comment.Answer.valueOf(answer.toUpperCase(Locale.ROOT)));
            })
        .list();
  }

  /**
   * Takes a suggestion: its text becomes that of the section in the draft, as an edit of who takes
   * it.
   *
   * @throws Refused when there is no such open suggestion
   */
  public EditOutcome take(Tx tx, PersonId by, PersonId holder, SectionKind section, UUID id) {
    Comment comment = open(tx, holder, section, id);
    int base =
        drafting
            .findDraft(tx, holder)
            .map(Plan::id)
            .map(plan -> drafting.getRevision(tx, plan, PartKey.of(section)))
            .orElse(0);
    String text = comment.suggested();
    EditOutcome outcome =
        drafting.write(
            tx, by, holder, new PlanPart.Section(section, text == null ? "" : text), base);
    if (outcome instanceof EditOutcome.Saved) {
      answer(tx, by, id, Comment.Answer.TAKEN);
    }
    return outcome;
  }

  /**
   * Leaves a suggestion.
   *
   * @throws Refused when there is no such open suggestion
   */
  public void leave(Tx tx, PersonId by, PersonId holder, SectionKind section, UUID id) {
    answer(tx, by, open(tx, holder, section, id).id(), Comment.Answer.LEFT);
  }

  private Comment open(Tx tx, PersonId holder, SectionKind section, UUID id) {
    return list(tx, holder, section).stream()
        .filter(comment -> comment.id().equals(id) && comment.isOpen())
        .findFirst()
        .orElseThrow(Refused::new);
  }

  private void answer(Tx tx, PersonId by, UUID id, Comment.Answer answer) {
    tx.sql()
        .createUpdate(
            "update plan_comment set answer = :answer, answered_by = :by, answered_at = :at where id = :id")
        .bind("answer", answer.name().toLowerCase(Locale.ROOT))
        .bind("by", by.toString())
        .bind("at", clock.millis())
        .bind("id", id.toString())
        .execute();
  }
}
