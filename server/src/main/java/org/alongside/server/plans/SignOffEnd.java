package org.alongside.server.plans;

import java.time.LocalDate;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.ClinicalTaskId;

/** The last day of a sign-off for a clinical task, in a plan that counts. */
public record SignOffEnd(PersonId holder, ClinicalTaskId task, LocalDate until) {}
