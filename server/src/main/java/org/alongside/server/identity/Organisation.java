package org.alongside.server.identity;

import java.util.UUID;

/** An organisation that holds money for holders. */
public record Organisation(UUID id, String name) {}
