package org.alongside.server.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.vertx.core.Future;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.alongside.core.input.FieldError;
import org.alongside.server.access.AccessEnded;
import org.alongside.server.access.Refused;
import org.alongside.server.access.SignInFirst;
import org.alongside.server.db.StorageUnavailable;
import org.alongside.server.pdf.PressBusy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place that turns what was thrown into what is answered. */
final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final int RETRY_SECONDS = 2;

  private final ErrorPages pages;
  private final Apology apology;

  Failures(ErrorPages pages, Apology apology) {
    this.pages = pages;
    this.apology = apology;
  }

  /** The reply to a page's request that failed. */
  Future<Reply> page(Throwable thrown, Failed failed) {
    if (thrown instanceof SignInFirst) {
      return Future.succeededFuture(
          Reply.seeOther(
              "/sign-in?next=" + URLEncoder.encode(failed.path(), StandardCharsets.UTF_8)));
    }
    Failure failure =
        thrown instanceof AccessEnded ended
            ? new Failure(403, "access-ended", ended.endedOn())
            : failure(thrown, failed.requestId());
    return apology
        .page(failure, failed.from())
        .map(page -> retryAfter(thrown).map(after -> later(page, after)).orElse(page));
  }

  /** The reply to a request of the API that failed: problem JSON (RFC 9457). */
  Reply json(Throwable thrown, String requestId) {
    if (thrown instanceof BadInput bad) {
      return badInput(bad);
    }
    Failure failure = failure(thrown, requestId);
    JsonObject body = body(failure);
    if (thrown instanceof Problem problem && !problem.args().isEmpty()) {
      body.add("args", array(problem.args()));
    }
    Reply reply = problemJson(failure.status(), body);
    return thrown instanceof SignInFirst
        ? reply.withHeader("WWW-Authenticate", "Bearer realm=\"alongside\"")
        : retryAfter(thrown).map(after -> later(reply, after)).orElse(reply);
  }

  private static Failure failure(Throwable thrown, String requestId) {
    if (thrown instanceof Refused) {
      return new Failure(404, "not-found", null);
    }
    if (thrown instanceof SignInFirst) {
      return new Failure(401, "sign-in-first", null);
    }
    if (thrown instanceof AccessEnded ended) {
      return new Failure(404, "access-ended", ended.endedOn());
    }
    if (thrown instanceof BadInput) {
      return new Failure(400, "bad-request", null);
    }
    if (thrown instanceof Problem problem) {
      return new Failure(problem.status(), problem.type(), null);
    }
    if (thrown instanceof StorageUnavailable unavailable) {
      LOG.warn("request {}: {}", requestId, unavailable.getMessage());
      return new Failure(503, "busy", null);
    }
    if (thrown instanceof PressBusy) {
      return new Failure(503, "busy", null);
    }
    LOG.error("request {} failed", requestId, thrown);
    return new Failure(500, "unexpected", null);
  }

  private static Optional<Integer> retryAfter(Throwable thrown) {
    if (thrown instanceof StorageUnavailable || thrown instanceof PressBusy) {
      return Optional.of(RETRY_SECONDS);
    }
    return thrown instanceof Problem problem
        ? Optional.ofNullable(problem.retryAfterSeconds())
        : Optional.empty();
  }

  private static Reply later(Reply reply, int seconds) {
    return reply.withHeader("Retry-After", Integer.toString(seconds));
  }

  private Reply badInput(BadInput bad) {
    JsonObject body = body(new Failure(400, "bad-input", null));
    JsonArray errors = new JsonArray();
    List<String> sentences = pages.sentences(bad.errors());
    for (int i = 0; i < sentences.size(); i++) {
      FieldError error = bad.errors().get(i);
      JsonObject one = new JsonObject();
      one.addProperty("pointer", error.pointer());
      one.addProperty("code", error.code());
      if (!error.args().isEmpty()) {
        one.add("args", array(error.args()));
      }
      one.addProperty("message", sentences.get(i));
      errors.add(one);
    }
    body.add("errors", errors);
    return problemJson(400, body);
  }

  private static JsonArray array(List<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }

  private JsonObject body(Failure failure) {
    JsonObject body = new JsonObject();
    body.addProperty("type", "/problems/" + failure.type());
    body.addProperty("title", pages.title(failure.type()));
    body.addProperty("status", failure.status());
    body.addProperty("detail", pages.detail(failure.type(), failure.endedOn()));
    return body;
  }

  private static Reply problemJson(int status, JsonObject body) {
    return Reply.content(
        status,
        "application/problem+json; charset=utf-8",
        body.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A page's request that failed.
   *
   * @param path where to come back to after signing in
   * @param from who asked, as far as their cookies tell
   */
  record Failed(String path, String requestId, RequestGate.Passed from) {}
}
