package org.alongside.server.spend;

/** Why the ledger did not take something. */
public enum SpendRefusal {
  /** There is no such holder or entry here; also said of an entry in somebody else's record. */
  ABSENT,
  /** The id was used before, with another body. */
  OTHER_BODY,
  /** The entry never had the revision that the person says they saw. */
  REVISION_UNKNOWN,
  /** The entry was withdrawn before. */
  WITHDRAWN,
  /** The new values do not go together with the entry as it is now. */
  INCONSISTENT
}
