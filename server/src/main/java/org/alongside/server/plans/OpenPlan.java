package org.alongside.server.plans;

import java.time.Instant;
import java.time.LocalDate;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.PlanId;
import org.alongside.core.plan.PlanState;
import org.jspecify.annotations.Nullable;

/**
 * A version that is not closed, without what it says.
 *
 * @param since when the last thing happened to it
 * @param askedAt when the holder asked for a review that has not begun; null when they did not
 */
public record OpenPlan(
    PlanId id,
    PersonId holder,
    int version,
    PlanState state,
    @Nullable LocalDate reviewOn,
    Instant since,
    @Nullable Instant askedAt) {}
