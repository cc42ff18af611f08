package org.alongside.server.safeguarding;

import java.time.Instant;
import org.alongside.core.identity.PersonId;
import org.alongside.core.safeguarding.LegalOutcome;
import org.alongside.core.safeguarding.LegalRequestId;
import org.alongside.core.safeguarding.NewLegalRequest;
import org.alongside.core.safeguarding.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A request about what the law says.
 *
 * @param outcome null while it waits
 * @param reasons what who asked reads; empty while it waits
 */
record LegalRequest(
    LegalRequestId id,
    Reference reference,
    NewLegalRequest asked,
    Instant askedAt,
    @Nullable LegalOutcome outcome,
    String reasons,
    @Nullable PersonId decidedBy,
    @Nullable Instant decidedAt) {}
