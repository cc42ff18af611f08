package org.alongside.android.net;

/** Why the server did not do what it was asked; each has a sentence of its own on the phone. */
public enum Failure {
  /** No signal, no such server, or it did not answer in time. */
  UNREACHABLE,
  /** The server could not prove that it is the one that it says it is. */
  BAD_CERTIFICATE,
  /** Something answered with a page, a redirect or the like: a hotel's sign-in page, or a typo. */
  NOT_ALONGSIDE,
  /** The server speaks an older protocol than this app, or lacks what it was asked for. */
  SERVER_TOO_OLD,
  /** The server speaks a newer protocol than this app, or says what this app cannot read. */
  SERVER_TOO_NEW,
  /** The session ended: the person must sign in again. */
  SIGNED_OUT,
  /** The e-mail or the password is not right. */
  WRONG_CREDENTIALS,
  /** The code from the website is not right, was used, or is too old. */
  WRONG_CODE,
  /** The account also needs a code from its second factor. */
  CODE_NEEDED,
  /** The server has too much to do now, or is being looked after. */
  BUSY,
  /** The server failed, or could not make sense of the request. */
  SERVER_TROUBLE
}
