package org.alongside.server.identity;

import org.alongside.core.identity.PersonId;

/** A person and the name to call them by. */
public record Person(PersonId id, String name) {}
