package org.alongside.server.support;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A person's browser and app in one, without JavaScript: pages with cookies and forms, and the API
 * with a bearer token. Redirects are not followed, so that a test sees them.
 */
public final class Client {
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String url;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .connectTimeout(PATIENCE)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  private String token = "";

  public Client(String url) {
    this.url = url;
  }

  /** Signs in on the pages and in the API. */
  public Client signIn(String email, String password) {
    HttpResponse<String> done =
        post("/sign-in", Map.of("email", email, "password", password, "next", "/"));
    if (done.statusCode() != 303) {
      throw new AssertionError("sign-in answered " + done.statusCode() + ": " + done.body());
    }
    JsonObject session = new JsonObject();
    session.addProperty("email", email);
    session.addProperty("password", password);
    token = json(api("POST", "/sessions", session)).get("token").getAsString();
    return this;
  }

  /** Whether its session on the pages and its token in the API are both still good. */
  public boolean isSignedIn() {
    return get("/account").statusCode() == 200 && api("GET", "/me", null).statusCode() == 200;
  }

  /** Another browser that goes on with this session. */
  public Client goOn() {
    Client other = new Client(url);
    cookies
        .getCookieStore()
        .getCookies()
        .forEach(each -> other.cookies.getCookieStore().add(URI.create(url), each));
    other.token = token;
    return other;
  }

  /** The cookies of this browser, each as name and value. */
  public List<String> cookies() {
    return cookies.getCookieStore().getCookies().stream().map(Object::toString).toList();
  }

  /** The bearer token of the API. */
  public String token() {
    return token;
  }

  /** Opens a page. */
  public HttpResponse<String> get(String path) {
    return send(request(path).GET().build());
  }

  /** Sends a form of this path as the page at the same path would, with its token. */
  public HttpResponse<String> post(String path, Map<String, String> fields) {
    return post(path, path, fields);
  }

  /** Opens a page, takes the token of its forms, and sends a form to a path. */
  public HttpResponse<String> post(String page, String path, Map<String, String> fields) {
    Matcher csrf = CSRF.matcher(get(page).body());
    String body = (csrf.find() ? "csrf=" + encode(csrf.group(1)) + "&" : "") + form(fields);
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  /** A token as the forms of this browser carry it. */
  public String formToken() {
    for (String page : new String[] {"/session", "/sign-in"}) {
      Matcher csrf = CSRF.matcher(get(page).body());
      if (csrf.find()) {
        return csrf.group(1);
      }
    }
    throw new AssertionError("no page has a form");
  }

  /** Sends a form with these fields and no token but what they carry. */
  public HttpResponse<String> postAsIs(String path, Map<String, String> fields) {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(fields)))
            .build());
  }

  /** Calls the API: {@code api("GET", "/me", null)}. */
  public HttpResponse<String> api(
      String method, String path, @org.jspecify.annotations.Nullable JsonElement body) {
    HttpRequest.Builder request = request("/api/v1" + path);
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (body == null) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request
          .header("Content-Type", "application/json")
          .method(method, BodyPublishers.ofString(body.toString()));
    }
    return send(request.build());
  }

  /** The body of an answer, read as JSON. */
  public static JsonObject json(HttpResponse<String> response) {
    return JsonParser.parseString(response.body()).getAsJsonObject();
  }

  /** Sends any request. */
  public HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Sends any request and reads the body as it comes, for streams. */
  public InputStream open(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofInputStream()).body();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** A request to a path of the server. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
