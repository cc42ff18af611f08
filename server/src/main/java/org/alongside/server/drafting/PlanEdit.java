package org.alongside.server.drafting;

import java.time.Instant;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.PartKey;
import org.alongside.core.plan.PlanPart;
import org.jspecify.annotations.Nullable;

/**
 * One edit of a part.
 *
 * @param revision from 1, for each part of a version
 * @param part what it says since; null when it was taken out
 */
public record PlanEdit(
    PartKey key, int revision, PersonId author, Instant editedAt, @Nullable PlanPart part) {}
