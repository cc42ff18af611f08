package org.alongside.core.sync;

import org.alongside.core.input.ReasonCode;

/** Why an operation, or a whole request, was refused. */
public enum SyncProblem implements ReasonCode {
  /** The server does not speak this protocol; argument: the newest that it does. */
  PROTOCOL_UNKNOWN("sync-protocol-unknown"),
  /** The server does not know this type of operation; argument: the type. */
  TYPE_UNKNOWN("sync-type-unknown"),
  /** Fields of the body are wrong; the errors say which. */
  UNREADABLE("sync-unreadable"),
  /** Not, or no longer, open to this person. */
  NO_ACCESS("sync-no-access"),
  /** The same id came before with another body. */
  OTHER_BODY("sync-other-body"),
  /** There is no such entry or message here. */
  NOT_FOUND("sync-not-found"),
  /** The entry never had this revision. */
  REVISION_UNKNOWN("sync-revision-unknown"),
  /** The entry was withdrawn before. */
  WITHDRAWN("sync-withdrawn"),
  /** What it asks for does not go together with the entry as it is now. */
  INCONSISTENT("sync-inconsistent"),
  /** The receipt is not uploaded, or not by this person: upload it, then send this again. */
  RECEIPT_NOT_HERE("sync-receipt-not-here"),
  /** The entry has as many receipts as it can have. */
  TOO_MANY_RECEIPTS("sync-too-many-receipts"),
  /** The server could not do it; the same again will not help. */
  FAILED("sync-failed");

  private final String code;

  SyncProblem(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
