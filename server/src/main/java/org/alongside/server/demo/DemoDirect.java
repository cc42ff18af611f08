package org.alongside.server.demo;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.alongside.core.direct.DirectId;
import org.alongside.core.direct.DirectText;
import org.alongside.core.forum.AboutMe;
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
import org.alongside.server.direct.DirectMessage;
import org.alongside.server.direct.DirectMessages;
import org.alongside.server.direct.Profile;
import org.alongside.server.direct.Profiles;
import org.alongside.server.moderation.MatterCases;
import org.alongside.server.moderation.MatterReports;
import org.alongside.server.moderation.Ruling;

/**
 * What members of the demo say about themselves and to each other: some talks, one member blocked,
 * one report decided and one that waits.
 */
public final class DemoDirect implements DemoPart {
  private static final String SELLING =
      "I have a second-hand chair for you, very cheap. Send me your bank details and it is yours"
          + " today. Do not tell anybody, it is a special price.";

  private final DemoClock clock;
  private final Profiles profiles;
  private final DirectMessages direct;
  private final MatterReports reports;
  private final MatterCases cases;

  public DemoDirect(
      DemoClock clock,
      Profiles profiles,
      DirectMessages direct,
      MatterReports reports,
      MatterCases cases) {
    this.clock = clock;
    this.profiles = profiles;
    this.direct = direct;
    this.reports = reports;
    this.cases = cases;
  }

  @Override
  public void fill(Tx tx) {
    clock.set(60, LocalTime.of(10, 0));
    say(tx, Cast.AMINA, "she/her", "Three years with a budget, two assistants, one stubborn cat.");
    say(tx, Cast.TOM, "", "Happy to talk about notional budgets. I answer slowly.");
    say(tx, Cast.person("Bramble"), "they/them", "Gardens, mostly other people\u2019s.");
    say(tx, Cast.PRIYA, "she/her", "I moderate here. I have had a budget of my own since 2019.");
    for (PersonId person :
        List.of(
            Cast.AMINA,
            Cast.TOM,
            Cast.person("Bramble"),
            Cast.person("RainyDays"),
            Cast.person("Thistle"))) {
      direct.turnOn(tx, Cast.member(person));
    }
    clock.set(12, LocalTime.of(19, 5));
    send(
        tx,
        Cast.AMINA,
        Cast.person("Bramble"),
        "Your post about the raised beds made my week. Who built yours?");
    clock.set(11, LocalTime.of(9, 40));
    send(
        tx,
        Cast.person("Bramble"),
        Cast.AMINA,
        "A lovely man from the men\u2019s shed. They take requests!");
    clock.set(6, LocalTime.of(16, 20));
    send(
        tx,
        Cast.TOM,
        Cast.AMINA,
        "How did you find your second assistant? I have been looking since June.");
    clock.set(6, LocalTime.of(18, 2));
    send(
        tx,
        Cast.AMINA,
        Cast.TOM,
        "Through the college. Their care students want part-time work, and **they stay**.");
    reported(tx);
    clock.set(1, LocalTime.of(20, 15));
    send(
        tx,
        Cast.person("Bramble"),
        Cast.AMINA,
        "The shed has room for two new beds in spring. Shall I ask them for you?");
    clock.set(0, LocalTime.of(7, 30));
  }

  private void reported(Tx tx) {
    clock.set(20, LocalTime.of(8, 15));
    DirectMessage unkind =
        send(
            tx,
            Cast.person("Thistle"),
            Cast.AMINA,
            "Nobody wants to read your long posts. Just stop.");
    report(
        tx,
        "unkind message",
        unkind,
        Cast.AMINA,
        ReportReason.BULLYING,
        "This came out of nowhere.",
        Set.of());
    clock.set(19, LocalTime.of(9, 0));
    cases.decide(
        tx,
        ReportId.of(Cast.id("unkind message")),
        Cast.member(Cast.PRIYA),
        Ruling.of(
            new ModerationDecision(
                ModerationAction.HIDE,
                new ModerationNote(
                    "We have hidden this. It is fine not to read somebody\u2019s posts; there is no"
                        + " need to tell them so."))));
    direct.block(tx, Cast.member(Cast.AMINA), Cast.member(Cast.person("Thistle")));
    clock.set(3, LocalTime.of(13, 30));
    DirectMessage hello =
        send(
            tx,
            Cast.person("RainyDays"),
            Cast.TOM,
            "Hello! I saw that you are looking for a chair.");
    clock.set(3, LocalTime.of(13, 45));
    send(tx, Cast.TOM, Cast.person("RainyDays"), "I am, but I would rather try it first.");
    clock.set(3, LocalTime.of(13, 50));
    DirectMessage selling = send(tx, Cast.person("RainyDays"), Cast.TOM, SELLING);
    clock.set(2, LocalTime.of(9, 10));
    report(
        tx,
        "message about a chair",
        selling,
        Cast.TOM,
        ReportReason.SELLING_OR_SPAM,
        "They asked for my bank details.",
        Set.of(hello.id()));
  }

  private void report(
      Tx tx,
      String name,
      DirectMessage message,
      PersonId by,
      ReportReason reason,
      String said,
      Set<DirectId> around) {
    reports.report(
        tx,
        message,
        ReportId.of(Cast.id(name)),
        Cast.member(by),
        new NewReport(reason, new ReportText(said)),
        around);
  }

  private void say(Tx tx, PersonId person, String pronouns, String about) {
    profiles.put(tx, Cast.member(person), new Profile(new Pronouns(pronouns), new AboutMe(about)));
  }

  private DirectMessage send(Tx tx, PersonId from, PersonId to, String text) {
    MemberId writer = Cast.member(from);
    DirectId id = DirectId.of(Cast.id("message " + writer + " " + text));
    return direct
        .send(tx, writer, Cast.member(to), id, direct.prepare(new DirectText(text)))
        .findMessage()
        .orElseThrow(() -> new IllegalStateException("not sent: " + text));
  }
}
