package org.alongside.server.app;

import java.time.Clock;
import java.time.Duration;
import org.alongside.server.figures.YearlyPages;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Routes;
import org.alongside.server.identity.Throttle;
import org.alongside.server.oncall.OnCallPages;
import org.alongside.server.oncall.RosterPages;
import org.alongside.server.safeguarding.ConcernDeskPages;
import org.alongside.server.safeguarding.ConcernPages;
import org.alongside.server.safeguarding.LegalDeskPages;
import org.alongside.server.safeguarding.LegalPages;
import org.alongside.server.safeguarding.ReferencePages;
import org.alongside.server.site.ContactsPages;
import org.alongside.server.site.SiteSettings;

/**
 * The wiring of what keeps people safe: who is on call, worries, requests about the law, figures.
 */
final class SafetyFeatures {
  private static final long SENT_AT_ONCE = 5;
  private static final long LOOKS_AT_ONCE = 20;

  private final OnCallPages onCall;
  private final RosterPages roster;
  private final ConcernPages concern;
  private final ConcernDeskPages concernDesk;
  private final LegalPages legal;
  private final LegalDeskPages legalDesk;
  private final ReferencePages references;
  private final ContactsPages contacts;
  private final YearlyPages yearly;

  SafetyFeatures(UseCases cases, Frames frames, SiteSettings settings) {
    Clock clock = cases.clock;
    Throttle sent = new Throttle(clock, SENT_AT_ONCE, Duration.ofMinutes(5));
    Throttle looks = new Throttle(clock, LOOKS_AT_ONCE, Duration.ofMinutes(1));
    onCall =
        new OnCallPages(
            cases.onCall, cases.calls, cases::giveBackClaims, cases.callNews, frames, clock);
    roster = new RosterPages(cases.onCall, frames, clock);
    concern = new ConcernPages(cases.concerns, frames, sent, clock);
    concernDesk =
        new ConcernDeskPages(cases.concerns, cases.legalRequests, cases.people, frames, clock);
    legal = new LegalPages(cases.legalRequests, frames, sent, clock);
    legalDesk = new LegalDeskPages(cases.legalRequests, frames, clock);
    references =
        new ReferencePages(
            cases.concerns, cases.legalRequests, cases.guestReports, frames, looks, clock);
    contacts = new ContactsPages(settings, frames);
    yearly = new YearlyPages(cases.yearlyReports, frames, clock);
  }

  void declare(Routes routes) {
    onCall.declare(routes);
    roster.declare(routes);
    concern.declare(routes);
    concernDesk.declare(routes);
    legal.declare(routes);
    legalDesk.declare(routes);
    references.declare(routes);
    contacts.declare(routes);
    yearly.declare(routes);
  }
}
