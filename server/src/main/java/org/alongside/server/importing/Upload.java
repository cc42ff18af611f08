package org.alongside.server.importing;

import io.vertx.core.buffer.Buffer;
import java.util.UUID;

/** A file that waits to be imported; only who sent it sees it. */
record Upload(UUID id, ImportKind kind, Buffer content) {}
