package org.alongside.server.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.alongside.core.input.FieldError;
import org.alongside.server.access.AccessEnded;
import org.alongside.server.access.Refused;
import org.alongside.server.access.SignInFirst;
import org.alongside.server.db.StorageUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place that turns what was thrown into what is answered. */
final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final int RETRY_SECONDS = 2;

  private final ErrorPages pages;

  Failures(ErrorPages pages) {
    this.pages = pages;
  }

  /**
   * The reply to a request that failed.
   *
   * @param api whether it speaks JSON
   * @param path where to come back to after signing in
   */
  Reply reply(Throwable thrown, boolean api, String path, String requestId) {
    if (thrown instanceof Refused) {
      return problem(404, "not-found", api, null);
    }
    if (thrown instanceof SignInFirst) {
      return api
          ? problem(401, "sign-in-first", true, null)
              .withHeader("WWW-Authenticate", "Bearer realm=\"alongside\"")
          : Reply.seeOther("/sign-in?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
    }
    if (thrown instanceof AccessEnded ended) {
      return problem(api ? 404 : 403, "access-ended", api, ended.endedOn());
    }
    if (thrown instanceof BadInput bad) {
      return badInput(bad, api);
    }
    if (thrown instanceof Problem problem) {
      Reply reply = problem(problem.status(), problem.type(), api, null);
      Integer seconds = problem.retryAfterSeconds();
      return seconds == null ? reply : reply.withHeader("Retry-After", seconds.toString());
    }
    if (thrown instanceof StorageUnavailable unavailable) {
      LOG.warn("request {}: {}", requestId, unavailable.getMessage());
      return problem(503, "busy", api, null)
          .withHeader("Retry-After", Integer.toString(RETRY_SECONDS));
    }
    LOG.error("request {} failed", requestId, thrown);
    return problem(500, "unexpected", api, null);
  }

  private Reply problem(int status, String type, boolean api, @Nullable LocalDate endedOn) {
    if (!api) {
      return pages.page(status, type, endedOn);
    }
    return problemJson(status, body(status, type, endedOn));
  }

  private Reply badInput(BadInput bad, boolean api) {
    if (!api) {
      return pages.page(400, "bad-request", null);
    }
    JsonObject body = body(400, "bad-input", null);
    JsonArray errors = new JsonArray();
    List<String> sentences = pages.sentences(bad.errors());
    for (int i = 0; i < sentences.size(); i++) {
      FieldError error = bad.errors().get(i);
      JsonObject one = new JsonObject();
      one.addProperty("pointer", error.pointer());
      one.addProperty("code", error.code());
      one.addProperty("message", sentences.get(i));
      errors.add(one);
    }
    body.add("errors", errors);
    return problemJson(400, body);
  }

  private JsonObject body(int status, String type, @Nullable LocalDate endedOn) {
    JsonObject body = new JsonObject();
    body.addProperty("type", "/problems/" + type);
    body.addProperty("title", pages.title(type));
    body.addProperty("status", status);
    body.addProperty("detail", pages.detail(type, endedOn));
    return body;
  }

  private static Reply problemJson(int status, JsonObject body) {
    return Reply.content(
        status,
        "application/problem+json; charset=utf-8",
        body.toString().getBytes(StandardCharsets.UTF_8));
  }
}
