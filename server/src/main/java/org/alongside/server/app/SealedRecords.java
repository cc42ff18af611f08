package org.alongside.server.app;

import java.util.List;
import org.alongside.server.audit.SealedRows;
import org.alongside.server.moderation.MatterCases;
import org.alongside.server.moderation.Moderation;
import org.alongside.server.oncall.Calls;
import org.alongside.server.safeguarding.Concerns;
import org.alongside.server.safeguarding.LegalRequests;

/** Everything beside the audit for which its chains stand. */
public final class SealedRecords {
  /** The kinds of things; one that is left out here is checked by nobody. */
  public static final List<SealedRows> ALL =
      List.of(
          Moderation.SEALED,
          MatterCases.SEALED,
          Calls.SEALED,
          Concerns.SEALED,
          LegalRequests.SEALED);

  private SealedRecords() {}
}
