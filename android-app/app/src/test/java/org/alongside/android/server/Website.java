package org.alongside.android.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The server's website and API as somebody else uses them, at a computer with a good line. */
public final class Website {
  /** The password of everybody in the demo scheme. */
  public static final String PASSWORD = "demo-Alongside-1";

  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
  private static final Pattern END_GRANT =
      Pattern.compile("href=\"(/holders/[^\"]+/grants/end)\\?grant=([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("id=\"code\">([^<]+)<");

  private final String root;
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  private String token = "";

  private Website(int port) {
    root = "http://127.0.0.1:" + port;
  }

  /** Signed in with this e-mail address, on the pages and in the API. */
  public static Website signedIn(PackagedServer server, String email) {
    Website site = new Website(server.port());
    site.post("/sign-in", "/sign-in", Map.of("email", email, "password", PASSWORD, "next", "/"));
    JsonObject session = new JsonObject();
    session.addProperty("email", email);
    session.addProperty("password", PASSWORD);
    String answer = site.api("POST", "/sessions", session.toString());
    site.token = JsonParser.parseString(answer).getAsJsonObject().get("token").getAsString();
    return site;
  }

  /** Ends every session of the account, on all its phones and computers. */
  public void signOutEverywhere() {
    assertThat(post("/account", "/account/sign-out-everywhere", Map.of()).statusCode())
        .isEqualTo(303);
  }

  /** Ends the first grant that the holder gave. */
  public void endFirstGrant() {
    Matcher grant = END_GRANT.matcher(get("/account"));
    assertThat(grant.find()).as("a grant to end").isTrue();
    String page = grant.group(1) + "?grant=" + grant.group(2);
    assertThat(post(page, grant.group(1), Map.of("grant", grant.group(2))).statusCode())
        .isEqualTo(303);
  }

  /** Asks for a code that signs a phone in. */
  public String phoneCode() {
    String page = post("/account/phone", "/account/phone", Map.of()).body();
    Matcher code = CODE.matcher(page);
    assertThat(code.find()).as(page).isTrue();
    return code.group(1);
  }

  /** Every entry of the holder, as the server has it. */
  public List<JsonObject> listSpend(String holder) {
    List<JsonObject> entries = new ArrayList<>();
    String place = "";
    while (true) {
      String path = "/holders/" + holder + "/spend?limit=100" + place;
      JsonObject page = JsonParser.parseString(api("GET", path, "")).getAsJsonObject();
      for (JsonElement entry : page.getAsJsonArray("items")) {
        entries.add(entry.getAsJsonObject());
      }
      if (!page.has("next")) {
        return entries;
      }
      place = "&after=" + encode(page.get("next").getAsString());
    }
  }

  /** The texts of the conversation of the holder, the latest page of it. */
  public List<String> listMessages(String holder) {
    String path = "/conversations/" + holder + "/messages?limit=100";
    List<String> texts = new ArrayList<>();
    JsonParser.parseString(api("GET", path, ""))
        .getAsJsonObject()
        .getAsJsonArray("items")
        .forEach(message -> texts.add(message.getAsJsonObject().get("text").getAsString()));
    return texts;
  }

  /** The texts of a thread, up to the first hundred. */
  public List<String> listPosts(String thread) {
    List<String> texts = new ArrayList<>();
    JsonParser.parseString(api("GET", "/threads/" + thread + "?limit=100", ""))
        .getAsJsonObject()
        .getAsJsonArray("items")
        .forEach(post -> texts.add(post.getAsJsonObject().get("text").getAsString()));
    return texts;
  }

  /** Decides as a moderator on a post that was reported. */
  public void moderate(String post, String action) {
    String queue = api("GET", "/moderation/reports?status=open&limit=100", "");
    for (JsonElement each :
        JsonParser.parseString(queue).getAsJsonObject().getAsJsonArray("items")) {
      JsonObject item = each.getAsJsonObject();
      if (item.get("postId").getAsString().equals(post)) {
        String path = "/moderation/reports/" + item.get("id").getAsString();
        api("POST", path + "/claim", "");
        api("POST", path + "/decision", "{\"action\":\"" + action + "\",\"reason\":\"Kindly.\"}");
        return;
      }
    }
    throw new AssertionError("nobody reported " + post + ": " + queue);
  }

  private String get(String path) {
    return send(request(path).GET()).body();
  }

  private HttpResponse<String> post(String page, String path, Map<String, String> fields) {
    Matcher csrf = CSRF.matcher(get(page));
    assertThat(csrf.find()).as("a form at " + page).isTrue();
    String body =
        "csrf="
            + encode(csrf.group(1))
            + fields.entrySet().stream()
                .map(field -> "&" + field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining());
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  private String api(String method, String path, String body) {
    HttpRequest.Builder request =
        request("/api/v1" + path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    HttpResponse<String> answer = send(request);
    assertThat(answer.statusCode()).as(path + ": " + answer.body()).isBetween(200, 299);
    return answer.body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(root + path)).timeout(Duration.ofSeconds(30));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
