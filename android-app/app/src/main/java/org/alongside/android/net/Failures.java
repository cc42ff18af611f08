package org.alongside.android.net;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.alongside.core.input.FieldError;
import org.alongside.core.sync.Protocol;
import org.alongside.core.sync.SyncProblem;
import org.alongside.core.wire.FieldErrorJson;
import org.alongside.core.wire.JsonMode;
import org.alongside.core.wire.JsonValue;
import org.jspecify.annotations.Nullable;

/** The one place that gives a server's refusal its name. */
final class Failures {

  private static final String PROBLEMS = "/problems/";
  private static final String BODY_TOO_LARGE = "too-large";
  private static final int MOST_ERRORS = 100;
  private static final Duration LONGEST_WAIT = Duration.ofHours(6);

  private Failures() {}

  /** A problem as RFC 9457 has it, as far as the phone needs it. */
  private record Problem(String type, List<String> args, List<FieldError> errors) {}

  /** Whether the server has no time now, whoever says so on its behalf. */
  static boolean isBusy(int status) {
    return status == 429 || (status >= 502 && status <= 504);
  }

  /** The time to wait, in seconds, as the header has it; nothing when it is not such a number. */
  static @Nullable Duration retryAfter(@Nullable String header) {
    if (header == null || !header.matches("[0-9]{1,9}")) {
      return null;
    }
    Duration wait = Duration.ofSeconds(Long.parseLong(header));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  static Failure of(int status, byte @Nullable [] body) {
    Problem problem = problem(body);
    if (problem.type().endsWith(SyncProblem.PROTOCOL_UNKNOWN.code())) {
      return protocol(problem);
    }
    return switch (status) {
      case 401 -> signIn(problem);
      case 404, 405 -> Failure.SERVER_TOO_OLD;
      default -> isBusy(status) ? Failure.BUSY : Failure.SERVER_TROUBLE;
    };
  }

  /** The name of the problem that a body tells; empty when it tells none. */
  static String name(byte @Nullable [] body) {
    return problem(body).type();
  }

  /** Why the server will not take what was sent to it, as the body tells it. */
  static org.alongside.core.sync.Problem refusal(byte @Nullable [] body) {
    Problem problem = problem(body);
    return new org.alongside.core.sync.Problem(
        code(problem.type()), problem.args(), problem.errors());
  }

  private static String code(String type) {
    if (type.equals(BODY_TOO_LARGE)) {
      // A number can be too large as well, and that is another sentence.
      return "sent-too-large";
    }
    return type.isEmpty() ? "unnamed" : type;
  }

  private static Failure signIn(Problem problem) {
    return switch (problem.type()) {
      case "wrong-credentials" -> Failure.WRONG_CREDENTIALS;
      case "wrong-phone-code" -> Failure.WRONG_CODE;
      case "second-factor" -> Failure.CODE_NEEDED;
      default -> Failure.SIGNED_OUT;
    };
  }

  /** A server that speaks a newer one only does not say an older number than ours. */
  private static Failure protocol(Problem problem) {
    boolean older =
        !problem.args().isEmpty()
            && problem.args().get(0).matches("[0-9]{1,9}")
            && Integer.parseInt(problem.args().get(0)) < Protocol.VERSION;
    return older ? Failure.SERVER_TOO_OLD : Failure.SERVER_TOO_NEW;
  }

  private static Problem problem(byte @Nullable [] body) {
    Problem unnamed = new Problem("", List.of(), List.of());
    return body == null
        ? unnamed
        : JsonValue.read(body, JsonMode.LENIENT, Failures::readProblem).find().orElse(unnamed);
  }

  private static Supplier<Problem> readProblem(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<Optional<String>> type = fields.optional("type", JsonValue::anyText);
          Supplier<List<String>> args =
              fields.orElse("args", List.of(), v -> v.list(20, JsonValue::anyText));
          Supplier<List<FieldError>> errors =
              fields.orElse("errors", List.of(), v -> v.list(MOST_ERRORS, FieldErrorJson::read));
          return fields.build(
              () ->
                  new Problem(type.get().map(Failures::name).orElse(""), args.get(), errors.get()));
        });
  }

  private static String name(String type) {
    int at = type.lastIndexOf(PROBLEMS);
    return at < 0 ? type : type.substring(at + PROBLEMS.length());
  }
}
