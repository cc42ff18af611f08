package org.alongside.server.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.alongside.core.identity.MemberId;
import org.alongside.core.oncall.Turn;
import org.alongside.server.db.Tx;
import org.alongside.server.oncall.OnCall;
import org.alongside.server.site.SiteSettings;

/** Who is on call in the demo, day and night, and how to reach the people of the scheme. */
public final class DemoOnCall implements DemoPart {
  private static final int SINCE_DAYS = 60;

  private final DemoClock clock;
  private final OnCall onCall;
  private final SiteSettings settings;

  public DemoOnCall(DemoClock clock, OnCall onCall, SiteSettings settings) {
    this.clock = clock;
    this.onCall = onCall;
    this.settings = settings;
  }

  @Override
  public void fill(Tx tx) {
    clock.set(SINCE_DAYS, LocalTime.of(10, 0));
    settings.set(tx, SiteSettings.SAFETY_PHONE, "01632 960 124");
    settings.set(
        tx,
        SiteSettings.SAFETY_HOURS,
        "Monday to Friday, 9am to 5pm. At other times ring NHS 111, or 999 in an emergency.");
    LocalDate since = clock.today().minusDays(SINCE_DAYS);
    for (DayOfWeek day : DayOfWeek.values()) {
      turn(tx, Cast.member(Cast.PRIYA), day, 8, 20, since);
      turn(tx, Cast.member(Cast.OWEN), day, 20, 8, since);
    }
  }

  private void turn(Tx tx, MemberId member, DayOfWeek day, int from, int until, LocalDate since) {
    onCall.add(
        tx,
        Cast.id("turn " + member + day),
        new Turn(member, day, LocalTime.of(from, 0), LocalTime.of(until, 0), since, null));
  }
}
