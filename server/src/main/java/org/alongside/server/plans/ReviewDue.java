package org.alongside.server.plans;

import java.time.LocalDate;
import org.alongside.core.identity.PersonId;

/** A plan that is to be reviewed by this day. */
public record ReviewDue(PersonId holder, LocalDate reviewOn) {}
