package org.alongside.server.importing;

import java.util.UUID;

/** A file that waits to be imported; only who sent it sees it. */
record Upload(UUID id, ImportKind kind, byte[] content) {}
