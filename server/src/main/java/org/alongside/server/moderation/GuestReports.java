package org.alongside.server.moderation;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.alongside.core.forum.ReportId;
import org.alongside.core.safeguarding.Reference;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Words;
import org.alongside.server.safeguarding.Standing;
import org.alongside.server.safeguarding.StandingSource;

/** References of reports, so that who is not signed in can see what came of one. */
public final class GuestReports implements StandingSource {
  private final Reports reports;
  private final Moderation moderation;
  private final MatterReports matters;
  private final MatterCases cases;
  private final Random random;
  private final Words words = Words.english();

  /** References; {@code random} is one that nobody can foretell. */
  public GuestReports(
      Reports reports,
      Moderation moderation,
      MatterReports matters,
      MatterCases cases,
      Random random) {
    this.reports = reports;
    this.moderation = moderation;
    this.matters = matters;
    this.cases = cases;
    this.random = random;
  }

  /** The reference of a report; always the same for the same report. */
  Reference give(Tx tx, ReportId report) {
    tx.serialise("reference of " + report);
    Optional<Reference> before = findOf(tx, report);
    if (before.isPresent()) {
      return before.get();
    }
    Reference reference = Reference.next(Reference.Kind.REPORT, random);
    tx.sql()
        .createUpdate(
            "insert into report_reference (reference, report_id) values (:reference, :report)")
        .bind("reference", reference.value())
        .bind("report", report.toString())
        .execute();
    return reference;
  }

  private static Optional<Reference> findOf(Tx tx, ReportId report) {
    return tx.sql()
        .createQuery("select reference from report_reference where report_id = :report")
        .bind("report", report.toString())
        .map((row, context) -> new Reference(row.getString("reference")))
        .findOne();
  }

  @Override
  public Optional<Standing> find(Tx tx, Reference reference) {
    return tx.sql()
        .createQuery("select report_id from report_reference where reference = :reference")
        .bind("reference", reference.value())
        .map((row, context) -> ReportId.parse(row.getString("report_id")))
        .findOne()
        .flatMap(
            id ->
                reports
                    .findReport(tx, id)
                    .map(ReportLine::item)
                    .or(() -> matters.find(tx, id).map(MatterReport::item)))
        .map(item -> standing(tx, reference, item));
  }

  private Standing standing(Tx tx, Reference reference, ReportId item) {
    Optional<Measure> decision =
        Stream.<Measure>concat(
                moderation.listDecisions(tx, List.of(item)).stream(),
                cases.listRulings(tx, List.of(item)).stream())
            .findFirst();
    return new Standing(
        reference,
        words.say("safeguarding.reference.report"),
        decision
            .map(
                line ->
                    words.say(
                        "moderation." + line.topic() + "told-reporter." + line.action().code()))
            .orElseGet(() -> words.say("safeguarding.reference.report.waiting")),
        decision.map(line -> line.toldReporters().value()).orElse(""));
  }
}
