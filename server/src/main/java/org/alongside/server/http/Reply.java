package org.alongside.server.http;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.CharArrayWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What the server answers: a status, headers, and a body that is rendered later. Immutable.
 *
 * <p>Example: {@code Reply.page("budgets/show.jte", model)}, {@code
 * Reply.seeOther("/spend?done=spend.recorded")}.
 */
public final class Reply {
  private static final Gson GSON =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

  /** Room for most answers, so that the text is seldom copied while it grows. */
  private static final int FEW_CHARACTERS = 4_096;

  private final int status;
  private final List<Map.Entry<String, String>> headers;
  private final Body body;

  private Reply(int status, List<Map.Entry<String, String>> headers, Body body) {
    this.status = status;
    this.headers = List.copyOf(headers);
    this.body = body;
  }

  /** A page, rendered from its template with its one parameter. */
  public static Reply page(String template, Object model) {
    return new Reply(200, List.of(), new Template(template, model));
  }

  /**
   * A document to read, print and keep: a tagged PDF of its template, which is a page of its own.
   *
   * @param fileName what it is called when it is kept, such as {@code plan.pdf}; letters, digits,
   *     dots and dashes of ASCII
   */
  public static Reply document(String template, Object model, String fileName) {
    if (!fileName.matches("[A-Za-z0-9.-]{1,80}")) {
      throw new IllegalArgumentException("not a name for a file: " + fileName);
    }
    return new Reply(
        200,
        List.of(
            Map.entry("Content-Type", "application/pdf"),
            Map.entry("Content-Disposition", "inline; filename=\"" + fileName + "\"")),
        new Document(template, model));
  }

  /** A form shown again, with what was typed and what is wrong. */
  public static Reply formAgain(String template, Object model) {
    return page(template, model).withStatus(422);
  }

  /** Sends the browser on to a path of this site after a form was taken. */
  public static Reply seeOther(String path) {
    if (!path.startsWith("/") || path.startsWith("//")) {
      throw new IllegalArgumentException("not a path of this site: " + path);
    }
    return new Reply(303, List.of(Map.entry("Location", path)), new Nothing());
  }

  /** JSON with a status. */
  public static Reply json(int status, JsonElement json) {
    CharArrayWriter text = new CharArrayWriter(FEW_CHARACTERS);
    GSON.toJson(json, text);
    return jsonText(status, text.toString());
  }

  /** JSON that was written already, with a status. */
  public static Reply jsonText(int status, String json) {
    return content(status, "application/json; charset=utf-8", utf8(json));
  }

  /** Bytes of a media type. */
  public static Reply content(int status, String mediaType, byte[] bytes) {
    return new Reply(
        status, List.of(Map.entry("Content-Type", mediaType)), new Content(Buffer.buffer(bytes)));
  }

  /** No body, such as 204. */
  public static Reply empty(int status) {
    return new Reply(status, List.of(), new Nothing());
  }

  /**
   * A stream of events that goes on until the client leaves; the starter is called on the event
   * loop.
   */
  public static Reply stream(Consumer<HttpServerResponse> starter) {
    return new Reply(
        200, List.of(Map.entry("Content-Type", "text/event-stream")), new Stream(starter));
  }

  /** The same with another status. */
  public Reply withStatus(int status) {
    return new Reply(status, headers, body);
  }

  /** The same with one more header. */
  public Reply withHeader(String name, String value) {
    List<Map.Entry<String, String>> more = new ArrayList<>(headers);
    more.add(Map.entry(name, value));
    return new Reply(status, more, body);
  }

  public int status() {
    return status;
  }

  List<Map.Entry<String, String>> headers() {
    return headers;
  }

  Body body() {
    return body;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** What is sent after the headers. */
  sealed interface Body {}

  record Template(String name, Object model) implements Body {}

  record Document(String template, Object model) implements Body {}

  record Content(Buffer bytes) implements Body {}

  record Stream(Consumer<HttpServerResponse> starter) implements Body {}

  record Nothing() implements Body {}
}
