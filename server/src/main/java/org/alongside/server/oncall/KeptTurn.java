package org.alongside.server.oncall;

import java.util.UUID;
import org.alongside.core.oncall.Turn;

/** A turn of the roster, with the id that it is taken out by. */
record KeptTurn(UUID id, Turn turn) {}
