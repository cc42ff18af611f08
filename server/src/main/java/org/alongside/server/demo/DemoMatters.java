package org.alongside.server.demo;

import java.time.LocalTime;
import org.alongside.core.forum.AboutMe;
import org.alongside.core.forum.CaseKind;
import org.alongside.core.forum.CaseSubject;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.forum.ModerationDecision;
import org.alongside.core.forum.ModerationNote;
import org.alongside.core.forum.NewReport;
import org.alongside.core.forum.Pronouns;
import org.alongside.core.forum.ReportId;
import org.alongside.core.forum.ReportReason;
import org.alongside.core.forum.ReportText;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.PersonId;
import org.alongside.server.db.Tx;
import org.alongside.server.direct.Profile;
import org.alongside.server.direct.Profiles;
import org.alongside.server.moderation.Appeals;
import org.alongside.server.moderation.MatterCases;
import org.alongside.server.moderation.MatterReports;
import org.alongside.server.moderation.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * Reports in the demo that are not about posts: a story and an event that were looked at, a member
 * whose words were hidden and who asks for another look, and a story that two people reported.
 */
public final class DemoMatters implements DemoPart {
  private final DemoClock clock;
  private final Profiles profiles;
  private final MatterReports reports;
  private final MatterCases cases;
  private final Appeals appeals;

  public DemoMatters(
      DemoClock clock,
      Profiles profiles,
      MatterReports reports,
      MatterCases cases,
      Appeals appeals) {
    this.clock = clock;
    this.profiles = profiles;
    this.reports = reports;
    this.cases = cases;
    this.appeals = appeals;
  }

  @Override
  public void fill(Tx tx) {
    clock.set(11, LocalTime.of(10, 5));
    event(tx);
    clock.set(9, LocalTime.of(16, 40));
    member(tx);
    clock.set(2, LocalTime.of(11, 25));
    CaseSubject story = new CaseSubject(CaseKind.STORY, Cast.id("story Bad mornings").toString());
    report(
        tx,
        "story",
        story,
        Cast.member(Cast.TOM),
        ReportReason.UNSAFE_ADVICE,
        "Somebody could read this as: do without the machine.");
    report(tx, "story again", story, null, ReportReason.UNSAFE_ADVICE, "");
    clock.set(0, LocalTime.of(7, 30));
  }

  private void event(Tx tx) {
    CaseSubject event =
        new CaseSubject(
            CaseKind.EVENT, Cast.id("event Open afternoon: bring your questions").toString());
    ReportId item =
        report(tx, "event", event, null, ReportReason.OTHER, "Is there a quiet room? It says not.");
    decide(
        tx,
        item,
        ModerationAction.WARN,
        "Somebody would like to know about a quiet room. Could you say so in the event?");
  }

  private void member(Tx tx) {
    PersonId thistle = Cast.person("Thistle");
    profiles.put(
        tx,
        Cast.member(thistle),
        new Profile(new Pronouns(""), new AboutMe("If you moan, I will tell you so.")));
    ReportId item =
        report(
            tx,
            "member",
            new CaseSubject(CaseKind.PROFILE, Cast.member(thistle).toString()),
            Cast.member(Cast.AMINA),
            ReportReason.BULLYING,
            "");
    decide(
        tx,
        item,
        ModerationAction.HIDE,
        "We have hidden this. Some people come here on their worst day. You can say it in another"
            + " way.");
    clock.set(8, LocalTime.of(19, 10));
    appeals.appealLast(
        tx,
        item,
        Cast.member(thistle),
        new ModerationNote("It was meant as a joke. Could somebody else read it?"));
  }

  private ReportId report(
      Tx tx,
      String name,
      CaseSubject subject,
      @Nullable MemberId by,
      ReportReason reason,
      String said) {
    ReportId id = ReportId.of(Cast.id("report of " + name));
    reports.report(tx, subject, id, by, new NewReport(reason, new ReportText(said)));
    return id;
  }

  private void decide(Tx tx, ReportId item, ModerationAction action, String reason) {
    cases.decide(
        tx,
        item,
        Cast.member(Cast.OWEN),
        Ruling.of(new ModerationDecision(action, new ModerationNote(reason))));
  }
}
