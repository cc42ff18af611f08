package org.alongside.server.buying;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.server.app.TestServer;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.support.Client;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** "Can I buy this?" from the first word to what others learn, against the real server. */
class BuyingTest {
  private static final String AMINA = "/holders/" + Cast.AMINA + "/buying";

  private static final String TOM = "/holders/" + Cast.TOM + "/buying";

  private static final Map<Dialect, TestServer> SERVERS = new EnumMap<>(Dialect.class);

  private static TestServer server(Dialect dialect) {
    return SERVERS.computeIfAbsent(dialect, each -> TestServer.start(each, Clock.systemUTC()));
  }

  @AfterAll
  static void close() {
    SERVERS.values().forEach(TestServer::close);
  }

  private static String hidden(String page, String name) {
    Matcher found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
    assertThat(found.find()).as(name).isTrue();
    return found.group(1);
  }

  private static Map<String, String> thing(String what, String amount) {
    return Map.of("what", what, "amount", amount, "support", "guess");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void answersFromPlanAndRulesAndTellsNobody(Dialect dialect) {
    TestServer server = server(dialect);
    Client amina = server.as("holder");
    String fits = amina.post(AMINA, thing("Warm-water swimming", "6.50")).body();
    assertThat(fits)
        .contains("Warm-water swimming", "Planned for this part", "£338.00", "This would cost");
    assertThat(fits).contains("Can the budget pay for a swimming costume?");
    assertThat(amina.post(AMINA, thing("Six bottles of wine", "30")).body())
        .contains("The rules say no", "alcohol", "Nobody has been told");
    assertThat(amina.post(AMINA, thing("A kite", "12")).body())
        .contains("It is not in the plan yet", "That does not mean no");
    assertThat(amina.post(AMINA, thing("Warm-water swimming", "900")).body())
        .contains("It is more than planned");

    HttpResponse<String> wrong = amina.post(AMINA, thing("", "12.345"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Type what you would like to buy", "12.345");
    assertThat(server.as("worker").get("/holders/" + Cast.AMINA + "/messages").body())
        .doesNotContain("A kite");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void becomesAQuestionAnAnswerAndAnExample(Dialect dialect) {
    TestServer server = server(dialect);
    Client amina = server.as("holder");
    Client grace = server.as("worker");
    Client helen = server.as("editor");
    String page = amina.post(AMINA, thing("A violet kite", "12")).body();
    Map<String, String> question = new HashMap<>(thing("A violet kite", "12.00"));
    question.put("question", hidden(page, "question"));
    question.put("words", "May I have a violet kite?");
    question.put("mayShare", "yes");
    HttpResponse<String> empty =
        amina.post(AMINA, AMINA + "/questions", with(question, "words", " "));
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(amina.post(AMINA, AMINA + "/questions", question).statusCode()).isEqualTo(303);
    assertThat(amina.post(AMINA, AMINA + "/questions", question).statusCode())
        .as("sent twice, asked once")
        .isEqualTo(303);
    assertThat(amina.get("/holders/" + Cast.AMINA + "/messages").body())
        .containsOnlyOnce("May I have a violet kite?");

    String open = grace.get(AMINA + "/questions").body();
    Matcher link = Pattern.compile("href=\"(" + AMINA + "/questions/[0-9a-f-]+)\"").matcher(open);
    assertThat(link.find()).isTrue();
    String answer = link.group(1);
    assertThat(grace.get(answer).body()).contains("May I have a violet kite?");
    HttpResponse<String> half = grace.post(answer, Map.of("verdict", "yes", "words", ""));
    assertThat(half.statusCode()).isEqualTo(422);
    Map<String, String> said =
        Map.of(
            "verdict", "yes-if",
            "words", "If you fly it outside.",
            "exampleQuestion", "Can I buy a kite?",
            "exampleAnswer", "Yes, if it gets you out of the house.");
    assertThat(grace.post(answer, said).statusCode()).isEqualTo(303);
    assertThat(grace.get(answer).body()).contains("answered on");
    assertThat(amina.get(AMINA).body()).contains("If you fly it outside.");
    assertThat(amina.get("/holders/" + Cast.AMINA + "/messages").body())
        .contains("My answer: Yes, if");

    assertThat(server.guest().get("/guidance/asked").body()).doesNotContain("Can I buy a kite?");
    String review = helen.get("/guidance/asked/review").body();
    assertThat(review).contains("Can I buy a kite?").doesNotContain("Amina");
    Matcher item =
        Pattern.compile(
                "name=\"precedent\" value=\"([^\"]+)\"(?:(?!name=\"precedent\").)*Can I buy a kite",
                Pattern.DOTALL)
            .matcher(review);
    assertThat(item.find()).isTrue();
    Map<String, String> publish =
        Map.of(
            "precedent", item.group(1),
            "question", "Can I buy a kite to fly?",
            "answer", "Yes, if it gets you out of the house.",
            "do", "publish");
    assertThat(helen.post("/guidance/asked/review", publish).statusCode()).isEqualTo(303);
    assertThat(server.guest().get("/guidance/asked").body()).contains("Can I buy a kite to fly?");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void letsOnlyTheNamedWorkerAnswer(Dialect dialect) {
    TestServer server = server(dialect);
    String question =
        server.read(tx -> new SqlBuying().list(tx, Cast.TOM, 1).get(0).id().toString());
    assertThat(server.as("worker").get(TOM + "/questions/" + question).statusCode()).isEqualTo(200);
    for (String other : new String[] {"holder", "holder2", "worker2", "coordinator", "editor"}) {
      assertThat(server.as(other).get(TOM + "/questions/" + question).statusCode())
          .as(other)
          .isEqualTo(404);
    }
  }

  private static Map<String, String> with(Map<String, String> map, String key, String value) {
    Map<String, String> changed = new HashMap<>(map);
    changed.put(key, value);
    return changed;
  }
}
