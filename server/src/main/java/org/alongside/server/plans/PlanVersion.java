package org.alongside.server.plans;

import java.time.Instant;
import org.alongside.core.plan.PlanId;
import org.alongside.core.plan.PlanState;

/** One version of a plan, without what it says. */
public record PlanVersion(PlanId id, int version, PlanState state, Instant madeAt) {}
