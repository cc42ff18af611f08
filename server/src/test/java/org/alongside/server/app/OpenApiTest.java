package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.core.catalogue.Catalogue;
import org.alongside.core.input.Coded;
import org.alongside.server.demo.Cast;
import org.alongside.server.demo.DemoPlans;
import org.alongside.server.http.Route;
import org.alongside.server.support.Client;
import org.junit.jupiter.api.Test;

class OpenApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TestServer server = TestServer.shared();
  private final JsonNode document = document();

  @Test
  void describesExactlyTheRoutesThatThereAre() {
    assertThat(described().keySet()).isEqualTo(declared().keySet());
  }

  @Test
  void namesTheRowOfTheAccessMatrixThatOpensEachRoute() {
    Map<String, String> described = described();
    declared()
        .forEach((operation, access) -> assertThat(described).containsEntry(operation, access));
  }

  @Test
  void namesEveryPathParameterOnce() {
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .forEach(
                        operation -> {
                          List<String> names = new ArrayList<>();
                          operation
                              .path("parameters")
                              .forEach(
                                  parameter -> {
                                    if (parameter.path("in").asText().equals("path")) {
                                      names.add("{" + parameter.get("name").asText() + "}");
                                    }
                                  });
                          List<String> inPath =
                              Pattern.compile("\\{\\w+}")
                                  .matcher(path.getKey())
                                  .results()
                                  .map(MatchResult::group)
                                  .toList();
                          assertThat(names).as(path.getKey()).isEqualTo(inPath);
                        }));
  }

  @Test
  void listsTheCodesOfTheCore() {
    JsonNode schemas = document.at("/components/schemas");
    int compared = 0;
    for (Map.Entry<String, List<Coded>> type : Catalogue.byType().entrySet()) {
      JsonNode codes = schemas.path(camel(type.getKey())).path("enum");
      if (!codes.isMissingNode()) {
        assertThat(texts(codes))
            .as(type.getKey())
            .isEqualTo(type.getValue().stream().map(Coded::code).toList());
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(25);
  }

  @Test
  void isServedAsItIs() {
    HttpResponse<String> served = server.guest().get("/api/openapi.yaml");
    assertThat(served.statusCode()).isEqualTo(200);
    assertThat(served.body()).startsWith("#").contains("openapi: 3.1.0");
  }

  @Test
  void answersAsItSays() {
    Client holder = server.as("holder");
    Client guest = server.guest();
    String own = "/holders/" + Cast.AMINA;
    String handbook = "/handbooks/your-personal-health-budget";
    check(holder, "/me", "/me", 200);
    check(holder, own + "/budget", "/holders/{holder}/budget", 200);
    check(holder, own + "/plan", "/holders/{holder}/plan", 200);
    check(holder, own + "/spend", "/holders/{holder}/spend", 200);
    check(holder, own + "/visits", "/holders/{holder}/visits", 200);
    check(
        server.as("holder2"), "/holders/" + Cast.TOM + "/visits", "/holders/{holder}/visits", 200);
    check(guest, own + "/plan", "/holders/{holder}/plan", 401);
    check(server.as("moderator"), own + "/plan", "/holders/{holder}/plan", 404);
    check(guest, "/handbooks", "/handbooks", 200);
    check(guest, handbook, "/handbooks/{handbook}", 200);
    check(guest, "/handbooks/none", "/handbooks/{handbook}", 404);
    String page = "/handbooks/{handbook}/pages/{page}";
    check(guest, handbook + "/pages/reviews", page, 200);
    check(guest, handbook + "/pages/reviews?edition=easy-read", page, 200);
    check(guest, "/guidance/search?q=holliday+pay", "/guidance/search", 200);
    check(guest, "/guidance/search", "/guidance/search", 200);
    check(guest, "/guidance/pack", "/guidance/pack", 200);
  }

  @Test
  void recordsASpendAndSyncsAsItSays() {
    Client holder = server.as("holder");
    String body =
        """
        {"spentOn": "2026-11-02", "amount": {"amount": 1250, "currency": "GBP"},
         "payee": "Riverside Pool", "category": "activity", "note": "Swimming"}""";
    String entry = "/holders/" + Cast.AMINA + "/spend/0190b6a2-5f2e-7cc3-98c4-dc0c0c07398f";
    HttpResponse<String> stored = exchange(holder, "PUT", entry, "SpendBody", body, "SpendEntry");
    assertThat(stored.statusCode()).isEqualTo(201);
    assertThat(exchange(holder, "PUT", entry, "SpendBody", body, "SpendEntry").statusCode())
        .isEqualTo(200);
    String other = body.replace("1250", "1251");
    assertThat(exchange(holder, "PUT", entry, "SpendBody", other, "Problem").statusCode())
        .isEqualTo(409);
    String sync =
        """
        {"protocol": 1, "deviceId": "0190b6a2-5f2e-7cc3-98c4-dc0c0c073990", "cursors": {},
         "operations": [{"id": "0190b6a2-5f2e-7cc3-98c4-dc0c0c073991", "type": "spend.withdraw",
           "holder": "%s", "at": "2026-11-03T10:00:00Z",
           "body": {"entryId": "0190b6a2-5f2e-7cc3-98c4-dc0c0c07398f"}}]}"""
            .formatted(Cast.AMINA);
    HttpResponse<String> synced =
        exchange(holder, "POST", "/sync", "SyncRequest", sync, "SyncResponse");
    assertThat(synced.statusCode()).isEqualTo(200);
    assertThat(synced.body()).contains("\"applied\"");
  }

  @Test
  void takesAVisitAsItSays() {
    String body =
        """
        {"supportId": "%s", "on": "%s", "outcome": "partly", "plannedMinutes": 60,
         "happenedMinutes": 20, "reason": "other", "note": "Late", "tell": "nobody"}"""
            .formatted(
                DemoPlans.support(Cast.AMINA, "physio"),
                java.time.LocalDate.now(java.time.ZoneId.of("Europe/London"))
                    .with(TemporalAdjusters.previous(DayOfWeek.THURSDAY)));
    String visit = "/holders/" + Cast.AMINA + "/visits/0190b6a2-5f2e-7cc3-98c4-dc0c0c0739aa";
    Client holder = server.as("holder");
    assertThat(exchange(holder, "PUT", visit, "VisitBody", body, "VisitReport").statusCode())
        .isEqualTo(201);
    assertThat(holder.api("DELETE", visit, null).statusCode()).isEqualTo(204);
  }

  private HttpResponse<String> exchange(
      Client client, String method, String path, String request, String body, String response) {
    assertThat(problems(request, body)).isEmpty();
    HttpResponse<String> answer = client.api(method, path, JsonParser.parseString(body));
    assertThat(problems(response, answer.body())).as(answer.body()).isEmpty();
    return answer;
  }

  @Test
  void answersThePartsOfOtherFeaturesAsItSays() {
    Client holder = server.as("holder");
    String own = "/holders/" + Cast.AMINA;
    List<List<String>> reads =
        List.of(
            List.of(own + "/worker", "/holders/{holder}/worker"),
            List.of("/conversations", "/conversations"),
            List.of(
                "/conversations/" + Cast.AMINA + "/messages",
                "/conversations/{conversation}/messages"),
            List.of("/boards", "/boards"));
    for (List<String> read : reads) {
      check(holder, read.get(0), read.get(1), 200);
    }
    JsonObject boards = Client.json(holder.api("GET", "/boards", null));
    String slug = boards.getAsJsonArray("items").get(0).getAsJsonObject().get("slug").getAsString();
    check(holder, "/boards/" + slug + "/threads", "/boards/{board}/threads", 200);
    JsonObject threads = Client.json(holder.api("GET", "/boards/" + slug + "/threads", null));
    String thread =
        threads.getAsJsonArray("items").get(0).getAsJsonObject().get("id").getAsString();
    check(holder, "/threads/" + thread, "/threads/{thread}", 200);
    check(server.as("moderator"), "/moderation/reports", "/moderation/reports", 200);
  }

  @Test
  void refusesASignInAsItSays() {
    JsonObject wrong = new JsonObject();
    wrong.addProperty("email", "nobody@demo.example");
    HttpResponse<String> bad = server.guest().api("POST", "/sessions", wrong);
    assertThat(bad.statusCode()).isEqualTo(400);
    assertThat(problems("Problem", bad.body())).isEmpty();
    wrong.addProperty("password", "not it at all");
    assertThat(problems("SignIn", wrong.toString())).isEmpty();
    HttpResponse<String> refused = server.guest().api("POST", "/sessions", wrong);
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(problems("Problem", refused.body())).isEmpty();
  }

  @Test
  void noticesAnAnswerThatIsNotAsItSays() {
    assertThat(problems("Money", "{\"amount\": 1.5, \"currency\": \"GBP\"}")).isNotEmpty();
    assertThat(problems("Money", "{\"amount\": 1, \"currency\": \"GBP\", \"x\": 1}")).isNotEmpty();
    assertThat(problems("Me", "{}")).isNotEmpty();
  }

  private void check(Client client, String path, String operation, int status) {
    HttpResponse<String> answer = client.api("GET", path, null);
    assertThat(answer.statusCode()).as(path).isEqualTo(status);
    JsonNode response =
        document.get("paths").get(operation).get("get").get("responses").get("" + status);
    assertThat(response).as(operation + " " + status).isNotNull();
    String schema =
        status >= 400
            ? "#/components/schemas/Problem"
            : response.at("/content/application~1json/schema/$ref").asText();
    assertThat(problems(schema.substring(schema.lastIndexOf('/') + 1), answer.body()))
        .as(path + " " + answer.body())
        .isEmpty();
  }

  private Set<ValidationMessage> problems(String schema, String json) {
    assertThat(document.at("/components/schemas/" + schema).isMissingNode()).as(schema).isFalse();
    ObjectNode root = JSON.createObjectNode();
    root.put("$ref", "#/components/schemas/" + schema);
    root.set("components", document.get("components"));
    try {
      return JsonSchemaFactory.getInstance(VersionFlag.V202012)
          .getSchema(root)
          .validate(JSON.readTree(json));
    } catch (JsonProcessingException notJson) {
      throw new UncheckedIOException(notJson);
    }
  }

  private Map<String, String> declared() {
    Map<String, String> operations = new TreeMap<>();
    for (Route route : server.routes()) {
      if (route.isApi()) {
        String path = route.path().substring(Route.API.length()).replaceAll(":(\\w+)", "{$1}");
        operations.put(
            route.method() + " " + path, route.asset().code() + " " + route.action().code());
      }
    }
    return operations;
  }

  private Map<String, String> described() {
    Map<String, String> operations = new TreeMap<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation -> {
                          JsonNode access = operation.getValue().get("x-access");
                          operations.put(
                              operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                              access.get("asset").asText() + " " + access.get("action").asText());
                        }));
    return operations;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static String camel(String words) {
    return Arrays.stream(words.split("-", -1))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }

  private static JsonNode document() {
    try {
      return new ObjectMapper(new YAMLFactory())
          .readTree(OpenApiTest.class.getResource("/openapi.yaml"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
