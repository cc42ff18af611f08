package org.alongside.server.identity;

/** Sends the two e-mails of recovery, soon and without being waited for. Wired by {@code app}. */
public interface RecoveryPost {
  /** Whether e-mails leave this server at all. */
  boolean isOpen();

  /** A link with this secret to this address. */
  void sendLink(String email, String token);

  /** Tells this address that the password of its account was changed. */
  void sendChanged(String email);
}
