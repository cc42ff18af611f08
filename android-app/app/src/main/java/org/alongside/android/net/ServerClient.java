package org.alongside.android.net;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.inject.Inject;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.alongside.core.sync.SyncRequest;
import org.alongside.core.sync.SyncResponse;
import org.alongside.core.wire.JsonMode;
import org.alongside.core.wire.JsonShape;
import org.alongside.core.wire.JsonValue;
import org.alongside.core.wire.SyncJson;
import org.jspecify.annotations.Nullable;

/**
 * Asks a server, on the thread of the caller, and waits for the answer. Never throws for what a
 * network or a server does: each failure has its name.
 */
public final class ServerClient {

  /** More than any page of changes comes to; what is longer is not from our server. */
  static final long LARGEST_ANSWER = 32L * 1024 * 1024;

  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
  private static final Duration CONNECT = Duration.ofSeconds(15);
  private static final Duration WHOLE = Duration.ofSeconds(90);

  private final OkHttpClient http;

  /** Asks by this client's connections; never follows where a server points elsewhere. */
  @Inject
  public ServerClient(OkHttpClient http) {
    this.http =
        http.newBuilder()
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(CONNECT)
            .callTimeout(WHOLE)
            .build();
  }

  /** Begins a session. */
  public Answer<SignedIn> signIn(ServerAddress server, Credentials credentials) {
    return signIn(server, SessionJson.write(credentials));
  }

  /** Begins a session with a code from the website. */
  public Answer<SignedIn> signIn(ServerAddress server, WebsiteCode code) {
    return signIn(server, SessionJson.write(code));
  }

  private Answer<SignedIn> signIn(ServerAddress server, String json) {
    Request request = new Request.Builder().url(server.api("sessions")).post(body(json)).build();
    return ask(request, SessionJson::readSignedIn);
  }

  /** Ends the session on the server. */
  public Answer<Boolean> signOut(Session session) {
    Request request = request(session, "sessions/current").delete().build();
    return exchange(
        request,
        response ->
            response.isSuccessful()
                ? new Answer.Given<>(true)
                : Answer.<Boolean>failed(Failures.of(response.code(), bytes(response))));
  }

  /** Whose records are open to the person now. */
  public Answer<List<Acquaintance>> listHolders(Session session) {
    return ask(request(session, "me").get().build(), SessionJson::readMe);
  }

  /** Sends what was done and hears what is new. */
  public Answer<SyncResponse> sync(Session session, SyncRequest request) {
    String json = SyncJson.write(request).toString();
    return ask(request(session, "sync").post(body(json)).build(), SyncJson::readResponse);
  }

  /**
   * Sends a part of a file, or asks how much of it is there.
   *
   * @param from the first of these bytes in the file
   * @param bytes none to ask
   * @param total how many bytes the file has
   */
  public Answer<Upload> upload(
      Session session, String id, String mediaType, long from, byte[] bytes, long total) {
    String range = bytes.length == 0 ? "*" : from + "-" + (from + bytes.length - 1);
    Request request =
        request(session, "attachments/" + id)
            .header("Content-Range", "bytes " + range + "/" + total)
            .put(RequestBody.create(bytes, MediaType.get(mediaType)))
            .build();
    return exchange(request, response -> Uploads.read(response.code(), bytes(response)));
  }

  static Request.Builder request(Session session, String path) {
    return new Request.Builder()
        .url(session.server().api(path))
        .header("Authorization", "Bearer " + session.token());
  }

  static RequestBody body(String json) {
    return RequestBody.create(json.getBytes(StandardCharsets.UTF_8), JSON);
  }

  <T> Answer<T> ask(Request request, JsonShape<T> shape) {
    return exchange(request, response -> read(response, shape));
  }

  <T> Answer<T> exchange(Request request, Reading<T> reading) {
    Request said = request.newBuilder().header("Accept", "application/json").build();
    try (Response response = http.newCall(said).execute()) {
      return reading.read(response);
    } catch (SSLPeerUnverifiedException | SSLHandshakeException e) {
      return Answer.failed(Failure.BAD_CERTIFICATE);
    } catch (IOException e) {
      return Answer.failed(Failure.UNREACHABLE);
    }
  }

  private static <T> Answer<T> read(Response response, JsonShape<T> shape) throws IOException {
    if (Failures.isBusy(response.code())) {
      return new Answer.Failed<>(Failure.BUSY, Failures.retryAfter(response.header("Retry-After")));
    }
    if (response.isRedirect() || !isJson(response)) {
      boolean trouble = response.code() >= 500;
      return Answer.failed(trouble ? Failure.SERVER_TROUBLE : Failure.NOT_ALONGSIDE);
    }
    byte[] bytes = bytes(response);
    if (bytes == null) {
      return Answer.failed(Failure.NOT_ALONGSIDE);
    }
    if (!response.isSuccessful()) {
      return Answer.failed(Failures.of(response.code(), bytes));
    }
    return JsonValue.read(bytes, JsonMode.LENIENT, shape)
        .match(
            value -> new Answer.Given<T>(value),
            errors -> Answer.<T>failed(Failure.SERVER_TOO_NEW));
  }

  static boolean isJson(Response response) {
    ResponseBody body = response.body();
    MediaType type = body == null ? null : body.contentType();
    return type != null && (type.subtype().equals("json") || type.subtype().endsWith("+json"));
  }

  /** The whole body; null when there is none, or when it is larger than any of ours. */
  static byte @Nullable [] bytes(Response response) throws IOException {
    ResponseBody body = response.body();
    if (body == null) {
      return null;
    }
    BufferedSource source = body.source();
    return source.request(LARGEST_ANSWER + 1) ? null : source.readByteArray();
  }

  /** What to make of a response that arrived. */
  interface Reading<T> {
    Answer<T> read(Response response) throws IOException;
  }
}
