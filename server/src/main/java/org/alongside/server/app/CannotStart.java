package org.alongside.server.app;

import java.net.BindException;
import org.alongside.server.db.UnusableDatabase;
import org.jspecify.annotations.Nullable;

/** The server cannot start; the message is a sentence that says what to do. */
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private CannotStart(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  static RuntimeException because(Throwable failed, Config config) {
    if (failed instanceof UnusableDatabase unusable) {
      return unusable;
    }
    for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return new CannotStart(
            "Port "
                + config.port()
                + " is taken by another program. Stop that program, or choose another port: serve --port 8081"
                + " (or set ALONGSIDE_PORT=8081).",
            failed);
      }
    }
    return new CannotStart("Alongside cannot start: " + failed, failed);
  }
}
