package org.alongside.server.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal with a name: of the rules or of the protocol. Answered as problem JSON (RFC 9457) or as
 * an error page; the sentences come from the message files, under {@code problem.<type>.title} and
 * {@code problem.<type>.detail}.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String type;
  private final transient @Nullable Integer retryAfterSeconds;

  private final transient List<String> args;

  private Problem(int status, String type, @Nullable Integer retryAfterSeconds, List<String> args) {
    super(status + " " + type, null, false, false);
    this.status = status;
    this.type = type;
    this.args = List.copyOf(args);
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** A problem of this type, such as {@code new Problem(409, "different-body")}. */
  public Problem(int status, String type) {
    this(status, type, null, List.of());
  }

  /** A problem that may be gone after a while. */
  public static Problem later(int status, String type, int seconds) {
    return new Problem(status, type, seconds, List.of());
  }

  /** The same, with what a program needs to put it into words. */
  public Problem with(List<String> arguments) {
    return new Problem(status, type, retryAfterSeconds, arguments);
  }

  /** What a program needs to put it into words. */
  public List<String> args() {
    return args;
  }

  public int status() {
    return status;
  }

  /** Its name, in lower case with hyphens. */
  public String type() {
    return type;
  }

  /** After how many seconds another try makes sense; null when that is not known. */
  public @Nullable Integer retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
