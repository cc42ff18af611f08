package org.alongside.server.app;

import org.alongside.server.db.Database;
import org.alongside.server.digests.DigestPages;
import org.alongside.server.direct.DirectPages;
import org.alongside.server.direct.DirectSettingsPages;
import org.alongside.server.direct.ProfilePages;
import org.alongside.server.forum.OwnHelp;
import org.alongside.server.forum.PostWriter;
import org.alongside.server.http.Cookies;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Routes;
import org.alongside.server.identity.MailLinkPages;
import org.alongside.server.identity.Throttle;
import org.alongside.server.moderation.MessageCasePages;
import org.alongside.server.moderation.MessageReportPages;

/** The wiring of members as others see them, and of what they write to each other. */
final class MemberFeatures {
  private final ProfilePages profiles;
  private final DirectSettingsPages settings;
  private final DirectPages direct;
  private final MessageReportPages reports;
  private final MessageCasePages cases;
  private final DigestPages digests;
  private final MailLinkPages mailLinks;

  /** Wired; {@code reportPace} is how fast one member may report. */
  MemberFeatures(
      UseCases cases,
      Frames frames,
      Database database,
      OwnHelp ownHelp,
      Throttle reportPace,
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
        new MessageReportPages(cases.direct, cases.messageCases, frames, reportPace, cases.clock);
    this.cases = new MessageCasePages(cases.forum, cases.messageCases, frames, cases.clock);
    digests = new DigestPages(cases.digests, frames);
    mailLinks = new MailLinkPages(cases.mailLinks, cases.sessions, frames, cookies, cases.clock);
  }

  void declare(Routes routes) {
    profiles.declare(routes);
    settings.declare(routes);
    direct.declare(routes);
    reports.declare(routes);
    cases.declare(routes);
    digests.declare(routes);
    mailLinks.declare(routes);
  }
}
