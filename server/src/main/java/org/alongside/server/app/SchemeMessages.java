package org.alongside.server.app;

import org.alongside.core.identity.Role;
import org.alongside.server.db.Tx;
import org.alongside.server.direct.DirectScheme;
import org.alongside.server.identity.Accounts;
import org.alongside.server.site.SiteSettings;

/** Members may write to each other while there is a moderator, unless the operator turns it off. */
record SchemeMessages(SiteSettings settings, Accounts accounts) implements DirectScheme {
  private static final String SETTING = "scheme.member-messages";
  private static final String OFF = "off";

  @Override
  public boolean isOpen(Tx tx) {
    return !isTurnedOff(tx) && hasModerators(tx);
  }

  @Override
  public boolean hasModerators(Tx tx) {
    return accounts.isHeld(tx, Role.MODERATOR);
  }

  @Override
  public boolean isTurnedOff(Tx tx) {
    return settings.find(tx, SETTING).filter(OFF::equals).isPresent();
  }

  @Override
  public void turnOn(Tx tx) {
    settings.set(tx, SETTING, "on");
  }

  @Override
  public void turnOff(Tx tx) {
    settings.set(tx, SETTING, OFF);
  }
}
