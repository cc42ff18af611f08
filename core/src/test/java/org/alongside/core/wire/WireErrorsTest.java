package org.alongside.core.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.alongside.core.Samples;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.forum.NewReport;
import org.alongside.core.forum.ReportReason;
import org.alongside.core.forum.ReportText;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.Parsed;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.sync.Operation;
import org.alongside.core.sync.Submitted;
import org.alongside.core.sync.SyncRequest;
import org.alongside.core.sync.SyncResponse;
import org.alongside.core.sync.UnreadableOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireErrorsTest {
  private static final String ID = Samples.uuid(1).toString();

  @Test
  void namesEverythingThatIsWrongAtOnce() {
    String json =
        """
        {"spentOn": "31/02/2026", "amount": {"amount": "12", "currency": "POUND"}, "payee": " ",
         "category": "beer", "supportId": "x", "note": 7, "kind": true, "surprise": 1}
        """;
    assertThat(spend(json, JsonMode.STRICT).errors())
        .containsExactlyInAnyOrder(
            error("/spentOn", "not-a-date"),
            error("/amount/amount", "wrong-type", "number"),
            error("/amount/currency", "not-a-currency"),
            error("/payee", "required"),
            error("/category", "not-a-choice"),
            error("/supportId", "not-an-id"),
            error("/note", "wrong-type", "text"),
            error("/kind", "wrong-type", "text"),
            error("/surprise", "unknown-field"));
  }

  @Test
  void namesEveryFieldThatIsMissing() {
    assertThat(spend("{}", JsonMode.STRICT).errors())
        .containsExactly(
            error("/spentOn", "required"),
            error("/amount", "required"),
            error("/payee", "required"),
            error("/category", "required"));
    assertThat(spend("[]", JsonMode.STRICT).errors())
        .containsExactly(error("", "wrong-type", "object"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "amount|{\"amount\":0,\"currency\":\"GBP\"}|/amount/amount|spend-amount-not-above-zero",
        "amount|{\"amount\":-5,\"currency\":\"GBP\"}|/amount/amount|spend-amount-not-above-zero",
        "amount|{\"amount\":1.0,\"currency\":\"GBP\"}|/amount/amount|not-an-integer",
        "amount|{\"amount\":1e3,\"currency\":\"GBP\"}|/amount/amount|not-an-integer",
        "amount|{\"amount\":10000000001,\"currency\":\"GBP\"}|/amount/amount|spend-amount-too-large",
        "amount|{\"amount\":5,\"currency\":\"EUR\"}|/amount/currency|spend-other-currency",
        "amount|12|/amount|wrong-type",
        "amount|null|/amount|required",
        "amount|{\"amount\":5}|/amount/currency|required",
        "spentOn|\"2026-02-29\"|/spentOn|not-a-date",
        "spentOn|\"2026-2-9\"|/spentOn|not-a-date",
        "spentOn|\"+12026-02-09\"|/spentOn|not-a-date",
        "spentOn|20260209|/spentOn|wrong-type",
        "supportId|\"1-1-1-1-1\"|/supportId|not-an-id",
        "payee|\"a\\nb\"|/payee|not-allowed-characters",
        "payee|\"a\\u202eb\"|/payee|not-allowed-characters",
        "splits|[]x|/splits|json-malformed",
        "splits|[{\"amount\":{\"amount\":54,\"currency\":\"GBP\"}}]|/splits/0|inconsistent",
        "splits|[{\"stream\":\"nhs\",\"amount\":{\"amount\":5,\"currency\":\"GBP\"}}]|/splits|spend-splits-do-not-add-up",
        "splits|[{\"stream\":\"nhs\",\"amount\":{\"amount\":5400,\"currency\":\"EUR\"}}]|/splits|spend-splits-do-not-add-up",
      })
  void namesThePlaceAndTheReason(String field, String value, String pointer, String code) {
    JsonObject json = SpendJson.write(Samples.spend());
    json.remove(field);
    String rest = json.toString();
    String body = "{\"" + field + "\":" + value + "," + rest.substring(1);
    assertThat(spend(body, JsonMode.STRICT).errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.code()).isEqualTo(code);
              if (!code.equals("json-malformed")) {
                assertThat(error.pointer()).isEqualTo(pointer);
              }
            });
  }

  @Test
  void ignoresWhatItDoesNotKnowOnThePhone() {
    JsonObject json = SpendJson.write(Samples.spend());
    json.addProperty("fromANewerServer", 1);
    assertThat(spend(json.toString(), JsonMode.LENIENT).get()).isEqualTo(Samples.spend());
    assertThat(spend(json.toString(), JsonMode.STRICT).errors())
        .containsExactly(error("/fromANewerServer", "unknown-field"));
  }

  @Test
  void understandsTheLeastThatMayBeSent() {
    String least =
        """
        {"spentOn": "2026-11-21", "amount": {"amount": 5400, "currency": "GBP"},
         "payee": "  Sam Okoro ", "category": "personal-assistant"}
        """;
    assertThat(spend(least, JsonMode.STRICT).get()).isEqualTo(Samples.spend());
    assertThat(
            JsonValue.read("{\"text\":\"Hi\"}", JsonMode.STRICT, MessageJson::readBody)
                .get()
                .attachments())
        .isEmpty();
  }

  @Test
  void setsAsideOneBadOperationAndGoesOnWithTheRest() {
    String json =
        """
        {"protocol": 1, "deviceId": "%1$s", "operations": [
          {"id": "%1$s", "type": "spend.withdraw", "holder": "%1$s", "at": "2026-11-21T22:31:00Z",
           "body": {"entryId": "%1$s"}},
          {"id": "%1$s", "type": "spend.withdraw", "holder": "me", "at": "now",
           "body": {"entryId": "%1$s", "x": 1}},
          {"id": "%1$s", "type": "spend.explode", "anything": []},
          {"id": "%1$s"}
        ]}
        """
            .formatted(ID);
    List<Submitted> operations = request(json).get().operations();
    assertThat(operations.get(0)).isInstanceOf(Operation.SpendWithdraw.class);
    UnreadableOperation bad = (UnreadableOperation) operations.get(1);
    assertThat(bad.problem().code()).isEqualTo("sync-unreadable");
    assertThat(bad.problem().errors())
        .containsExactlyInAnyOrder(
            error("/holder", "not-an-id"),
            error("/at", "not-a-time"),
            error("/body/x", "unknown-field"));
    UnreadableOperation unknown = (UnreadableOperation) operations.get(2);
    assertThat(unknown.problem().code()).isEqualTo("sync-type-unknown");
    assertThat(unknown.problem().args()).containsExactly("spend.explode");
    UnreadableOperation bare = (UnreadableOperation) operations.get(3);
    assertThat(bare.problem().errors()).containsExactly(error("/type", "required"));
  }

  @Test
  void refusesTheBatchForAnOperationThatCannotBeAnswered() {
    String json = "{\"protocol\":1,\"deviceId\":\"" + ID + "\",\"operations\":[{\"id\":7},{},4]}";
    assertThat(request(json).errors())
        .containsExactly(
            error("/operations/0/id", "wrong-type", "text"),
            error("/operations/1/id", "required"),
            error("/operations/2", "wrong-type", "object"));
  }

  @Test
  void refusesMoreOperationsThanABatchMayHold() {
    StringBuilder many = new StringBuilder("0");
    for (int i = 0; i < 500; i++) {
      many.append(",0");
    }
    String json = "{\"protocol\":1,\"deviceId\":\"" + ID + "\",\"operations\":[" + many + "]}";
    assertThat(request(json).errors()).containsExactly(error("/operations", "too-many", "500"));
  }

  @Test
  void skipsChangesOfAKindThatItDoesNotKnow() {
    String json =
        """
        {"store": "%1$s", "results": [], "cursors": {}, "more": true, "changes": [
          {"kind": "weather", "id": "%1$s", "revision": 1, "holder": "%1$s", "body": [1, {"a": 2}]},
          {"kind": "plan", "id": "%1$s", "revision": 2, "holder": "%1$s", "body": {"b": [3]}}
        ]}
        """
            .formatted(ID);
    SyncResponse response = JsonValue.read(json, JsonMode.LENIENT, SyncJson::readResponse).get();
    assertThat(response.changes())
        .singleElement()
        .satisfies(
            change ->
                assertThat(JsonParser.parseString(String.valueOf(change.body())))
                    .isEqualTo(JsonParser.parseString("{\"b\":[3]}")));
    assertThat(response.more()).isTrue();
  }

  @Test
  void refusesAnAmendmentThatSetsNothingOrSplitsWithoutAnAmount() {
    assertThat(JsonValue.read("{}", JsonMode.STRICT, SpendPatchJson::read).errors())
        .containsExactly(error("", "inconsistent"));
    assertThat(JsonValue.read("{\"splits\":[]}", JsonMode.STRICT, SpendPatchJson::read).errors())
        .containsExactly(error("/amount", "required"));
    assertThat(JsonValue.read("{\"payee\":null}", JsonMode.STRICT, SpendPatchJson::read).errors())
        .containsExactly(error("/payee", "required"));
  }

  @Test
  void readsWhatMembersAndModeratorsSend() {
    assertThat(
            JsonValue.read(
                    "{\"title\":\"a\",\"text\":\"\"}", JsonMode.STRICT, ForumJson::readNewThread)
                .errors())
        .containsExactly(error("/title", "too-short", "3"), error("/text", "required"));
    assertThat(
            JsonValue.read("{\"reason\":\"bullying\"}", JsonMode.STRICT, ForumJson::readNewReport)
                .get())
        .isEqualTo(new NewReport(ReportReason.BULLYING, new ReportText("")));
    assertThat(
            JsonValue.read(
                    "{\"action\":\"hide\",\"reason\":\"Names a carer.\"}",
                    JsonMode.STRICT,
                    ForumJson::readDecision)
                .get()
                .action())
        .isEqualTo(ModerationAction.HIDE);
    assertThat(
            JsonValue.read("{\"text\":\" Hello \"}", JsonMode.STRICT, ForumJson::readNewPost)
                .get()
                .text()
                .value())
        .isEqualTo("Hello");
  }

  @Test
  void namesTheValueOfADataFileThatIsWrong() {
    assertThat(
            JsonValue.read(
                    "{\"source\":\"s\",\"days\":{\"2026-13-01\":\"x\"}}",
                    JsonMode.STRICT,
                    BankHolidaysJson::read)
                .errors())
        .containsExactly(error("/days/2026-13-01", "not-a-date"));
    assertThat(
            JsonValue.read("{\"phrases\":[\"?\"]}", JsonMode.STRICT, CrisisWordsJson::read)
                .errors())
        .containsExactly(error("", "inconsistent"));
  }

  private static Parsed<SpendBody> spend(String json, JsonMode mode) {
    return JsonValue.read(json, mode, SpendJson::readBody);
  }

  private static Parsed<SyncRequest> request(String json) {
    return JsonValue.read(json, JsonMode.STRICT, SyncJson::readRequest);
  }

  private static FieldError error(String pointer, String code, String... args) {
    return new FieldError(pointer, code, List.of(args));
  }
}
