package org.alongside.server.receipts;

import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Caller;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;

/**
 * Who may open a receipt: the one place that says what a receipt is to the access matrix. Pages,
 * API and sync leave out those that it refuses.
 */
public final class ReceiptAccess {
  private static final String KIND = "receipt";

  private final Access access;

  public ReceiptAccess(Access access) {
    this.access = access;
  }

  /** What a receipt is to the matrix: a file of the holder's record, by whoever took it in. */
  public static Subject subject(Receipt receipt) {
    return new Subject(receipt.holder(), receipt.uploader(), null, KIND);
  }

  /** Whether the caller may see it. */
  public boolean mayOpen(Tx tx, Caller caller, Receipt receipt) {
    return access.allows(tx, caller, Action.READ, Asset.ATTACHMENT, subject(receipt));
  }
}
