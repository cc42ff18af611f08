package org.alongside.server.moderation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.core.forum.CaseKind;
import org.alongside.core.forum.MeasureId;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.forum.ReportId;
import org.alongside.core.forum.ReportStatus;
import org.alongside.core.identity.MemberId;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Link;
import org.alongside.server.html.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What a member reads of what is not a post: what they reported, and what was decided about what
 * they wrote, or announced for the scheme.
 */
final class OwnMatterLines {
  private final MatterCases cases;
  private final MatterReports reports;
  private final Appeals appeals;
  private final ModerationWords words;

  OwnMatterLines(MatterCases cases, MatterReports reports, Appeals appeals, ModerationWords words) {
    this.cases = cases;
    this.reports = reports;
    this.appeals = appeals;
    this.words = words;
  }

  /** What they reported, the newest first; several reports of one case are one line. */
  List<OwnReportsPage.Line> reports(Tx tx, MemberId reporter) {
    Map<ReportId, MatterReport> reported =
        reports.listBy(tx, reporter).stream()
            .collect(
                Collectors.toMap(
                    MatterReport::item,
                    Function.identity(),
                    (newer, older) -> newer,
                    LinkedHashMap::new));
    Map<ReportId, MatterRuling> rulings =
        cases.listRulings(tx, List.copyOf(reported.keySet())).stream()
            .collect(
                Collectors.toMap(MatterRuling::item, Function.identity(), (newer, older) -> newer));
    return reported.values().stream()
        .map(report -> line(tx, report, rulings.get(report.item())))
        .toList();
  }

  private OwnReportsPage.Line line(Tx tx, MatterReport report, @Nullable MatterRuling ruling) {
    MatterCase item = cases.find(tx, report.item()).orElseThrow(Refused::new);
    String kind = item.kind().code() + ".";
    return new OwnReportsPage.Line(
        words.say(kind + "own.reported", words.dates().when(report.reportedAt())),
        item.kind() == CaseKind.MESSAGE
            ? new Link(words.say("message.own.talk"), "/direct/" + item.subject().id())
            : place(tx, item).orElse(null),
        words.status(ruling == null ? ReportStatus.OPEN : ReportStatus.DECIDED),
        ruling == null
            ? words.say("own.waiting")
            : words.say(kind + "told-reporter." + ruling.action().code()),
        ruling == null ? "" : ruling.toldReporters().value(),
        ruling == null ? "" : words.ended(ruling).orElse(""),
        null);
  }

  private Optional<Link> place(Tx tx, MatterCase item) {
    return cases
        .findMatter(tx, item)
        .filter(matter -> !matter.path().isEmpty())
        .map(matter -> new Link(matter.title(), matter.path()));
  }

  /** What was decided about what they wrote, the newest first. */
  List<OwnReportsPage.Line> decisions(Tx tx, MemberId author) {
    return lines(tx, cases.listAbout(tx, author));
  }

  /** What was decided about what the scheme announced, for those who announce it. */
  List<OwnReportsPage.Line> decisionsAboutScheme(Tx tx) {
    return lines(tx, cases.listAboutScheme(tx));
  }

  private List<OwnReportsPage.Line> lines(Tx tx, List<MatterRuling> all) {
    List<MatterRuling> rulings =
        all.stream().filter(ruling -> ruling.action() != ModerationAction.NONE).toList();
    Map<MeasureId, Appeal> asked = appeals.of(tx, rulings.stream().map(MatterRuling::id).toList());
    return rulings.stream().map(ruling -> line(tx, ruling, asked.get(ruling.id()))).toList();
  }

  private OwnReportsPage.Line line(Tx tx, MatterRuling ruling, @Nullable Appeal appeal) {
    String kind = ruling.topic();
    return new OwnReportsPage.Line(
        words.say("own.decided", words.dates().when(ruling.decidedAt())),
        own(tx, ruling),
        new Tag(words.say(kind + "own.yours"), Tag.Tone.OWN),
        words.say(kind + "told-author." + ruling.action().code()),
        ruling.reason().value(),
        words.ended(ruling).orElse(""),
        words.again(ruling, appeal).orElse(null));
  }

  /** To where they find it themselves, others or not. */
  private Link own(Tx tx, MatterRuling ruling) {
    String id = cases.find(tx, ruling.item()).orElseThrow(Refused::new).subject().id();
    String path =
        switch (ruling.kind()) {
          case MESSAGE -> "/direct";
          case STORY -> "/stories/mine";
          case EVENT -> "/events/" + id;
          case PROFILE -> "/members/" + id;
        };
    return new Link(words.say(ruling.topic() + "own.all"), path);
  }
}
