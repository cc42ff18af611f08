package org.alongside.server.app;

import org.alongside.core.forum.ReportId;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.Role;
import org.alongside.server.db.Tx;
import org.alongside.server.identity.Accounts;
import org.alongside.server.notices.Letters;
import org.alongside.server.notices.NoticeKind;
import org.alongside.server.notices.Notices;
import org.alongside.server.oncall.CallNews;
import org.alongside.server.safeguarding.SafeguardingNews;
import org.alongside.server.site.SiteSettings;

/**
 * Calls for moderators, and what waits for the people of the scheme, become notices of accounts and
 * letters to the scheme's own address; none says who or what.
 */
final class SafetyTellings implements CallNews, SafeguardingNews {
  private static final String ON_CALL = "/on-call";
  private static final String CONCERNS = "/safeguarding/concerns";
  private static final String LEGAL = "/safeguarding/legal";

  private final Accounts accounts;
  private final Notices notices;
  private final Letters letters;
  private final SiteSettings settings;

  SafetyTellings(Accounts accounts, Notices notices, Letters letters, SiteSettings settings) {
    this.accounts = accounts;
    this.notices = notices;
    this.letters = letters;
    this.settings = settings;
  }

  @Override
  public void call(Tx tx, MemberId moderator, ReportId item) {
    accounts
        .findByMember(tx, moderator)
        .ifPresent(account -> notices.tell(tx, account, NoticeKind.CRISIS_CALL, link(item)));
  }

  @Override
  public void callScheme(Tx tx, ReportId item) {
    tellCoordinators(tx, NoticeKind.CRISIS_UNANSWERED, ON_CALL + "#call-" + item);
    write(tx, Letters.Kind.CRISIS_UNANSWERED, ON_CALL);
  }

  @Override
  public void done(Tx tx, MemberId moderator, ReportId item) {
    accounts
        .findByMember(tx, moderator)
        .ifPresent(account -> notices.markRead(tx, account, link(item)));
  }

  @Override
  public void handed(Tx tx, MemberId moderator) {
    accounts
        .findByMember(tx, moderator)
        .ifPresent(account -> notices.tell(tx, account, NoticeKind.ON_CALL_HANDED, ON_CALL));
  }

  @Override
  public void concernRaised(Tx tx) {
    tellCoordinators(tx, NoticeKind.CONCERN_RAISED, CONCERNS);
    write(tx, Letters.Kind.CONCERN_RAISED, CONCERNS);
  }

  @Override
  public void legalAsked(Tx tx) {
    tellCoordinators(tx, NoticeKind.LEGAL_REQUEST, LEGAL);
    write(tx, Letters.Kind.LEGAL_ASKED, LEGAL);
  }

  @Override
  public void legalDecided(Tx tx, String address) {
    letters.write(tx, address, Letters.Kind.LEGAL_DECIDED, "/reference");
  }

  private void tellCoordinators(Tx tx, NoticeKind kind, String link) {
    accounts
        .listWithRole(tx, Role.COORDINATOR)
        .forEach(account -> notices.tell(tx, account, kind, link));
  }

  private void write(Tx tx, Letters.Kind kind, String path) {
    settings.findSafetyEmail(tx).ifPresent(address -> letters.write(tx, address, kind, path));
  }

  private static String link(ReportId item) {
    return "/moderation/reports/" + item;
  }
}
