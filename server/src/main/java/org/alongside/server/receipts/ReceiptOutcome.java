package org.alongside.server.receipts;

/** What came of putting a receipt to an entry, or of taking it off. */
public enum ReceiptOutcome {
  /** It was done. */
  DONE,
  /** It was so before. */
  UNCHANGED,
  /** There is no such file, or it is not theirs to use for this. */
  NOT_HERE,
  /** The entry has as many as it can have. */
  TOO_MANY
}
