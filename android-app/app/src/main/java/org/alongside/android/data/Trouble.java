package org.alongside.android.data;

/**
 * Why the phone could not speak with the server. Stored by name, so a constant keeps its name for
 * good; each has a sentence.
 */
public enum Trouble {
  /** No signal, or no such server. */
  UNREACHABLE,
  /** The server could not prove that it is the right one. */
  BAD_CERTIFICATE,
  /** Something else than Alongside answered. */
  NOT_ALONGSIDE,
  /** The server is older than the app. */
  SERVER_TOO_OLD,
  /** The server is newer than the app. */
  SERVER_TOO_NEW,
  /** The person must sign in again. */
  SIGNED_OUT,
  /** E-mail or password is not right. */
  WRONG_CREDENTIALS,
  /** The code from the website is not right, was used, or is too old. */
  WRONG_CODE,
  /** A code of the second factor is needed. */
  CODE_NEEDED,
  /** The server has too much to do. */
  BUSY,
  /** The server failed. */
  SERVER_TROUBLE,
  /** What was typed is not the address of a server. */
  NOT_AN_ADDRESS,
  /** The phone can no longer open what it keeps. */
  KEY_LOST,
  /** The phone can make no keys, so nothing can be kept safe on it. */
  NO_KEYS,
  /** What the server refused needs the person before everything can be sent. */
  NEEDS_YOU_FIRST
}
