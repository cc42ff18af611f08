package org.alongside.server.http;

import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/** A reply with its bytes, if it has any. */
record Rendered(Reply reply, @Nullable Buffer bytes) {}
