package org.alongside.server.http;

import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * A file that came with a form. Its name on the sender's device is not kept.
 *
 * @param field the name of the form's field
 * @param mediaType what the browser says it is, in lower case
 * @param bytes what is in it; null when it is larger than the route takes
 */
public record SentFile(String field, String mediaType, @Nullable Buffer bytes) {}
