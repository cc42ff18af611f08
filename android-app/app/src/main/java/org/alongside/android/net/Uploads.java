package org.alongside.android.net;

import java.util.Optional;
import java.util.function.Supplier;
import org.alongside.core.wire.JsonMode;
import org.alongside.core.wire.JsonValue;
import org.jspecify.annotations.Nullable;

/** Reads what a server says of a file that is sent to it. */
final class Uploads {

  private Uploads() {}

  static Answer<Upload> read(int status, byte @Nullable [] body) {
    return switch (status) {
      case 200, 201 -> new Answer.Given<>(new Upload(Upload.State.WHOLE, 0, ""));
      case 202 -> partial(body);
      case 413, 415 -> new Answer.Given<>(new Upload(Upload.State.REFUSED, 0, Failures.name(body)));
      default -> Answer.failed(Failures.of(status, body));
    };
  }

  private static Answer<Upload> partial(byte @Nullable [] body) {
    Optional<Long> received =
        body == null
            ? Optional.empty()
            : JsonValue.read(body, JsonMode.LENIENT, Uploads::received).find();
    return received
        .<Answer<Upload>>map(
            bytes -> new Answer.Given<>(new Upload(Upload.State.PARTIAL, bytes, "")))
        .orElseGet(() -> Answer.failed(Failure.SERVER_TOO_NEW));
  }

  private static Supplier<Long> received(JsonValue json) {
    return json.object(
        fields -> fields.required("received", value -> value.integer(0, Long.MAX_VALUE)));
  }
}
