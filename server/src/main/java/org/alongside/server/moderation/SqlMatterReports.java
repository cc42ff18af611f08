package org.alongside.server.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.forum.ReportId;
import org.alongside.core.forum.ReportReason;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Columns;
import org.alongside.server.db.InList;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Markdown;
import org.alongside.server.html.SafeHtml;
import org.jspecify.annotations.Nullable;

/** What was said about things that are not posts, and what moderators see of them. */
final class SqlMatterReports {
  private static final String REPORT =
      "select r.id, r.case_id, r.reporter_id, r.reason, r.said, r.reported_at from matter_report r";

  Optional<MatterReport> find(Tx tx, ReportId id) {
    return tx.sql()
        .createQuery(REPORT + " where r.id = :id")
        .bind("id", id.toString())
        .map((row, context) -> report(row))
        .findOne();
  }

  List<MatterReport> list(Tx tx, ReportId item) {
    return tx.sql()
        .createQuery(REPORT + " where r.case_id = :item order by r.reported_at, r.id")
        .bind("item", item.toString())
        .map((row, context) -> report(row))
        .list();
  }

  /** What a member has reported, the newest first. */
  List<MatterReport> listBy(Tx tx, MemberId reporter, int most) {
    return tx.sql()
        .createQuery(
            REPORT
                + " where r.reporter_id = :reporter order by r.reported_at desc, r.id limit :most")
        .bind("reporter", reporter.toString())
        .bind("most", most)
        .map((row, context) -> report(row))
        .list();
  }

  /** Whether one of these reported it. */
  boolean isBy(Tx tx, ReportId item, Collection<MemberId> reporters) {
    return tx.sql()
            .createQuery(
                "select count(*) from matter_report where case_id = :item and reporter_id in"
                    + " (<reporters>)")
            .bind("item", item.toString())
            .bindList("reporters", SqlModeration.inList(reporters))
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /** Adds a report to its case. */
  void insert(Tx tx, MatterReport report) {
    MemberId reporter = report.reporter();
    tx.sql()
        .createUpdate(
            "insert into matter_report (id, case_id, reporter_id, reason, said, reported_at)"
                + " values (:id, :item, :reporter, :reason, :said, :at)")
        .bind("id", report.id().toString())
        .bind("item", report.item().toString())
        .bind("reporter", reporter == null ? null : reporter.toString())
        .bind("reason", report.reason().code())
        .bind("said", report.said())
        .bind("at", report.reportedAt().toEpochMilli())
        .execute();
    tx.sql()
        .createUpdate("update matter_case set reports = reports + 1 where id = :item")
        .bind("item", report.item().toString())
        .execute();
  }

  /** Keeps a thing as it stands; what stands there already may become a reported one. */
  void insert(Tx tx, ReportId item, Exhibit exhibit) {
    MemberId author = exhibit.author();
    tx.sql()
        .createUpdate(
            "insert into matter_exhibit (case_id, exhibit_id, number, author_id, title, written,"
                + " html, rendered_version, reported, made_at) values (:item, :id, :number,"
                + " :author, :title, :written, :html, :version, :reported, :at)"
                + " on conflict (case_id, exhibit_id) do update set reported ="
                + " case when excluded.reported = 1 then 1 else matter_exhibit.reported end")
        .bind("item", item.toString())
        .bind("id", exhibit.id().toString())
        .bind("number", exhibit.number())
        .bind("author", author == null ? null : author.toString())
        .bind("title", exhibit.title())
        .bind("written", exhibit.written())
        .bind("html", exhibit.html().toString())
        .bind("version", Markdown.VERSION)
        .bind("reported", exhibit.reported() ? 1 : 0)
        .bind("at", exhibit.madeAt().toEpochMilli())
        .execute();
  }

  /** What moderators see, in its order. */
  List<Exhibit> listExhibits(Tx tx, ReportId item) {
    return tx.sql()
        .createQuery(
            "select exhibit_id, number, author_id, title, written, html, rendered_version,"
                + " reported, made_at from matter_exhibit where case_id = :item"
                + " order by number, made_at, exhibit_id")
        .bind("item", item.toString())
        .map((row, context) -> exhibit(row))
        .list();
  }

  /** What the reported things were called, by case. */
  Map<ReportId, String> titles(Tx tx, Collection<ReportId> items) {
    Map<ReportId, String> titles = new HashMap<>();
    if (items.isEmpty()) {
      return titles;
    }
    tx.sql()
        .createQuery(
            "select case_id, max(title) as title from matter_exhibit where reported = 1"
                + " and case_id in (<items>) group by case_id")
        .bindList("items", InList.of(items))
        .map(
            (row, context) ->
                Map.entry(ReportId.parse(row.getString("case_id")), row.getString("title")))
        .forEach(each -> titles.put(each.getKey(), each.getValue()));
    return titles;
  }

  private static Exhibit exhibit(ResultSet row) throws SQLException {
    String written = row.getString("written");
    boolean current = row.getInt("rendered_version") == Markdown.VERSION;
    return new Exhibit(
        UUID.fromString(row.getString("exhibit_id")),
        row.getInt("number"),
        Columns.find(row, "author_id", MemberId::parse),
        row.getString("title"),
        written,
        current ? SafeHtml.kept(row.getString("html")) : Markdown.renderTyped(written),
        row.getInt("reported") == 1,
        Instant.ofEpochMilli(row.getLong("made_at")));
  }

  private static MatterReport report(ResultSet row) throws SQLException {
    @Nullable MemberId reporter = Columns.find(row, "reporter_id", MemberId::parse);
    return new MatterReport(
        ReportId.parse(row.getString("id")),
        ReportId.parse(row.getString("case_id")),
        reporter,
        ReportReason.parse(row.getString("reason")),
        row.getString("said"),
        Instant.ofEpochMilli(row.getLong("reported_at")));
  }
}
