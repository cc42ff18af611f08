package org.alongside.android.net;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.alongside.android.SampleForum;
import org.alongside.android.SamplePhone;
import org.alongside.core.conversation.ConversationId;
import org.alongside.core.conversation.MessageBody;
import org.alongside.core.conversation.MessageId;
import org.alongside.core.conversation.MessageText;
import org.alongside.core.money.Money;
import org.alongside.core.plan.SupportId;
import org.alongside.core.spend.ReceiptId;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.sync.Cursors;
import org.alongside.core.sync.DeviceId;
import org.alongside.core.sync.Operation;
import org.alongside.core.sync.OperationHead;
import org.alongside.core.sync.OperationId;
import org.alongside.core.sync.OperationResult;
import org.alongside.core.sync.PhoneState;
import org.alongside.core.sync.Problem;
import org.alongside.core.sync.SpendEdit;
import org.alongside.core.sync.SpendPatch;
import org.alongside.core.sync.StoreGeneration;
import org.alongside.core.sync.SyncProblem;
import org.alongside.core.sync.SyncRequest;
import org.alongside.core.sync.SyncResponse;
import org.alongside.core.visit.MissedReason;
import org.alongside.core.visit.VisitBody;
import org.alongside.core.visit.VisitId;
import org.alongside.core.visit.VisitOutcome;
import org.alongside.core.visit.VisitTelling;
import org.alongside.core.wire.ForumPageJson;
import org.alongside.core.wire.SyncJson;
import org.junit.jupiter.api.Test;

/** JSON and the decisions of the sync, in the very classes that R8 leaves of them. */
final class ShrunkWireIT {
  private static final Path JAR = Path.of("target", "r8", "wire.jar");
  private static final UUID ID = SamplePhone.uuid(1);

  @Test
  void runsWhatR8RenamedAndNothingElse() throws Exception {
    try (ZipFile jar = new ZipFile(JAR.toFile())) {
      assertThat(jar.stream().map(Object::toString))
          .contains("org/alongside/android/net/WireRoundTrip.class")
          .doesNotContain(
              "org/alongside/core/wire/SyncJson.class",
              "org/alongside/core/sync/PhoneState.class",
              "org/alongside/android/net/SessionJson.class");
    }
  }

  @Test
  void readsAndWritesEveryOperation() throws Exception {
    String json = SyncJson.write(request()).toString();
    assertThat(request().operations()).hasSize(7);
    assertThat(JsonParser.parseString(shrunk("request", json)))
        .isEqualTo(JsonParser.parseString(json));
  }

  @Test
  void readsAndWritesEverythingThatAServerSays() throws Exception {
    String json = SyncJson.text(response());
    assertThat(JsonParser.parseString(shrunk("response", json)))
        .isEqualTo(JsonParser.parseString(json));
  }

  @Test
  void decidesAboutAnAnswerAsBefore() throws Exception {
    String asked = SyncJson.write(request()).toString();
    String answer = SyncJson.text(response());
    String other = answer.replace(SamplePhone.uuid(800).toString(), ID.toString());
    assertThat(shrunk("hear", asked + "\n" + answer))
        .isEqualTo(WireRoundTrip.hear(asked + "\n" + answer))
        .isEqualTo("NOTHING 7 6 true 7");
    assertThat(shrunk("hear", asked + "\n" + other))
        .as("another generation of the data")
        .isEqualTo("EVERYTHING 7 0 true 8");
  }

  @Test
  void signsInAsBefore() throws Exception {
    String json =
        "{\"token\":\"t0ken\",\"person\":{\"id\":\"" + ID + "\",\"displayName\":\"Maya\"}}";
    assertThat(shrunk("signedIn", json)).isEqualTo("t0ken " + ID + " Maya");
    assertThat(shrunk("signIn", "K7PM 3XWD")).isEqualTo("{\"phoneCode\":\"K7PM 3XWD\"}");
    assertThat(shrunk("signIn", "a@b.example\nsecret\n"))
        .isEqualTo("{\"email\":\"a@b.example\",\"password\":\"secret\"}");
  }

  @Test
  void readsAndWritesThePeerNetwork() throws Exception {
    String lines =
        ForumPageJson.write(SampleForum.boards())
            + "\n"
            + ForumPageJson.write(SampleForum.threads())
            + "\n"
            + ForumPageJson.write(SampleForum.posts());
    assertThat(shrunk("forum", lines)).isEqualTo(lines);
    assertThat(shrunk("posts", "bullying"))
        .isEqualTo(WireRoundTrip.posts("bullying"))
        .contains("{\"reason\":\"bullying\",\"text\":\"\"} true");
  }

  @Test
  void namesWhatIsWrongByTheSameCodes() throws Exception {
    for (String json :
        List.of("{}", "{\"protocol\":1.0}", "{\"a\":1,\"a\":2}", "[", "{\"protocol\":\"1\"}")) {
      assertThat(shrunk("errors", json)).as(json).isEqualTo(WireRoundTrip.errors(json));
    }
  }

  private static String shrunk(String method, String text) throws Exception {
    try (URLClassLoader classes =
        new URLClassLoader(new URL[] {JAR.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      Class<?> entry = classes.loadClass(WireRoundTrip.class.getName());
      assertThat(entry).isNotEqualTo(WireRoundTrip.class);
      return (String) entry.getMethod(method, String.class).invoke(null, text);
    }
  }

  private static SyncRequest request() {
    SpendEntryId entry = SpendEntryId.of(SamplePhone.uuid(70));
    ConversationId conversation = SamplePhone.CONVERSATION;
    MessageId message = MessageId.of(SamplePhone.uuid(60));
    MessageText text = MessageText.read("Grüße,\nMaya \uD83D\uDC1F").get();
    SpendBody body =
        SpendBody.spend(LocalDate.of(2028, 2, 29), Money.pence(1), "Pool", SpendCategory.TRAVEL)
            .withNote("for the \"week\"");
    SpendPatch patch = SpendPatch.of(new SpendEdit.Amount(Money.pence(2), List.of()));
    VisitBody visit =
        new VisitBody(
            SupportId.of(SamplePhone.uuid(30)),
            LocalDate.of(2028, 2, 28),
            VisitOutcome.PARTLY,
            Duration.ofMinutes(60),
            Duration.ofMinutes(45),
            MissedReason.OTHER,
            null,
            VisitTelling.WORKER);
    PhoneState state =
        new PhoneState(
            StoreGeneration.of(SamplePhone.uuid(800)), 7, new Cursors(Map.of("maya", "12")));
    return state.ask(
        DeviceId.of(ID),
        List.of(
            new Operation.SpendRecord(head(1), entry, body),
            new Operation.SpendAmend(head(2), entry, 1, patch),
            new Operation.SpendWithdraw(head(3), entry),
            new Operation.MessageSend(head(4), conversation, message, MessageBody.of(text)),
            new Operation.MessageRead(head(5), conversation, message),
            new Operation.ReceiptAttach(head(6), entry, ReceiptId.of(SamplePhone.uuid(71))),
            new Operation.VisitReport(head(7), VisitId.of(SamplePhone.uuid(72)), visit)));
  }

  private static SyncResponse response() {
    return new SyncResponse(
        StoreGeneration.of(SamplePhone.uuid(800)),
        List.of(
            OperationResult.applied(head(1).id()),
            OperationResult.merged(head(2).id()),
            OperationResult.duplicate(head(3).id()),
            OperationResult.refused(head(4).id(), Problem.of(SyncProblem.NO_ACCESS)),
            OperationResult.applied(head(5).id()),
            OperationResult.applied(head(6).id()),
            OperationResult.duplicate(head(7).id())),
        SamplePhone.changes(),
        new Cursors(Map.of("maya", "17")),
        true);
  }

  private static OperationHead head(int number) {
    return new OperationHead(
        OperationId.of(SamplePhone.uuid(900 + number)), SamplePhone.MAYA, SamplePhone.NOW);
  }
}
