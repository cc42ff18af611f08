package org.alongside.server.app;

import org.alongside.server.identity.RecoveryPost;
import org.alongside.server.notices.Mailing;

/** Lets the recovery of a password write e-mails. */
record RecoveryMail(Mailing mailing) implements RecoveryPost {
  @Override
  public boolean isOpen() {
    return mailing.isOpen();
  }

  @Override
  public void sendLink(String email, String token) {
    mailing.sendNow(
        email, "recovery.mail.subject", "recovery.mail.text", "/recover/new?token=" + token);
  }

  @Override
  public void sendChanged(String email) {
    mailing.sendNow(email, "recovery.mail.changed-subject", "recovery.mail.changed-text", "/");
  }
}
