package org.alongside.server.importing;

import org.alongside.server.audit.Audit;
import org.alongside.server.budgets.Budgets;
import org.alongside.server.identity.Accounts;
import org.alongside.server.identity.Departure;
import org.alongside.server.identity.DisposableMail;
import org.alongside.server.identity.Enrolment;
import org.alongside.server.identity.People;

/** Where an import looks and what it makes things with: the use cases of other features. */
public record Registers(
    People people,
    Accounts accounts,
    Enrolment enrolment,
    Departure departure,
    Budgets budgets,
    Audit audit,
    DisposableMail refused) {}
