package org.alongside.server.app;

import org.alongside.server.db.Database;
import org.alongside.server.digests.DigestPages;
import org.alongside.server.direct.DirectPages;
import org.alongside.server.direct.DirectSettingsPages;
import org.alongside.server.direct.ProfilePages;
import org.alongside.server.forum.OwnHelp;
import org.alongside.server.forum.Pacing;
import org.alongside.server.forum.PostWriter;
import org.alongside.server.http.Cookies;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Routes;
import org.alongside.server.identity.MailLinkPages;
import org.alongside.server.identity.Throttle;
import org.alongside.server.moderation.MatterCasePages;
import org.alongside.server.moderation.MatterReportPages;
import org.alongside.server.moderation.MatterRulingPages;
import org.alongside.server.moderation.MessageReportPages;

/** The wiring of members as others see them, of what they write to each other, and of cases. */
final class MemberFeatures {
  private final ProfilePages profiles;
  private final DirectSettingsPages settings;
  private final DirectPages direct;
  private final MessageReportPages reports;
  private final MatterReportPages matterReports;
  private final MatterCasePages cases;
  private final MatterRulingPages rulings;
  private final DigestPages digests;
  private final MailLinkPages mailLinks;

  /** Wired; {@code reportPace} is how fast one member may report messages. */
  MemberFeatures(
      UseCases cases,
      Frames frames,
      Database database,
      OwnHelp ownHelp,
      Throttle reportPace,
      Pacing pacing,
      Cookies cookies) {
    profiles =
        new ProfilePages(
            cases.profiles,
            cases.direct,
            (tx, member) ->
                cases
                    .accounts
                    .findByMember(tx, member)
                    .flatMap(account -> PostWriter.office(cases.accounts.roles(tx, account))),
            frames,
            cases.clock);
    settings = new DirectSettingsPages(cases.direct, frames, cases.clock);
    direct = new DirectPages(cases.direct, frames, ownHelp, database, cases.clock);
    reports =
        new MessageReportPages(cases.direct, cases.matterReports, frames, reportPace, cases.clock);
    matterReports =
        new MatterReportPages(
            cases.forum,
            cases.events,
            cases.matterCases,
            cases.matterReports,
            cases.guestReports,
            frames,
            pacing,
            cases.clock);
    this.cases =
        new MatterCasePages(
            cases.forum, cases.matterCases, cases.matterReports, cases.calls, frames, cases.clock);
    rulings =
        new MatterRulingPages(
            cases.forum, cases.matterCases, cases.matterReports, frames, cases.clock);
    digests = new DigestPages(cases.digests, frames);
    mailLinks = new MailLinkPages(cases.mailLinks, cases.sessions, frames, cookies, cases.clock);
  }

  void declare(Routes routes) {
    profiles.declare(routes);
    settings.declare(routes);
    direct.declare(routes);
    reports.declare(routes);
    matterReports.declare(routes);
    cases.declare(routes);
    rulings.declare(routes);
    digests.declare(routes);
    mailLinks.declare(routes);
  }
}
