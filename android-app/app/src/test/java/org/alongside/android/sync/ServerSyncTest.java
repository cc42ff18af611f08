package org.alongside.android.sync;

import static org.assertj.core.api.Assertions.assertThat;

import android.net.Uri;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.alongside.android.SampleFiles;
import org.alongside.android.SamplePhone;
import org.alongside.android.data.OutboxRow;
import org.alongside.android.data.OutboxState;
import org.alongside.android.data.Trouble;
import org.alongside.android.net.Answer;
import org.alongside.android.net.Failure;
import org.alongside.android.net.ServerAddress;
import org.alongside.android.net.ServerClient;
import org.alongside.android.net.Session;
import org.alongside.android.server.Line;
import org.alongside.android.server.PackagedServer;
import org.alongside.android.server.Website;
import org.alongside.core.spend.ReceiptId;
import org.alongside.core.sync.DeviceId;
import org.alongside.core.sync.Operation;
import org.alongside.core.sync.OperationOutcome;
import org.alongside.core.sync.OperationResult;
import org.alongside.core.sync.PhoneState;
import org.alongside.core.sync.SyncRequest;
import org.alongside.core.sync.SyncResponse;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;

/**
 * The talk with the packaged server, in a process of its own, over a line that fails in every way
 * in which lines fail.
 */
@RunWith(RobolectricTestRunner.class)
public final class ServerSyncTest {
  /** How many bytes of a file go into one request. */
  private static final int PART = 128 * 1024;

  private static final String HOLDER = "holder@demo.example";
  private static final String HELPER = "nominee@demo.example";

  private static PackagedServer server;

  private final LocalDate day = LocalDate.now(ZoneId.of("Europe/London")).minusDays(2);
  private final ExecutorService background = Executors.newCachedThreadPool();
  private Line line;

  @BeforeClass
  public static void startTheServer() throws IOException {
    server = PackagedServer.demo();
  }

  @AfterClass
  public static void endTheServer() {
    server.close();
  }

  @Before
  public void lay() {
    SamplePhone.withoutSignal();
    line = new Line(server.port());
  }

  @After
  public void close() {
    line.close();
    background.shutdownNow();
  }

  @Test
  public void hearsEverythingAboutTheHolderTheFirstTime() {
    try (PersonsPhone phone = PersonsPhone.signedIn("first", HOLDER, line)) {
      assertThat(phone.states("budget")).hasSize(1);
      assertThat(phone.states("plan")).hasSize(1);
      assertThat(phone.states("worker")).hasSize(1);
      assertThat(phone.states("spend")).isNotEmpty();
      assertThat(phone.states("message")).isNotEmpty();
      assertThat(phone.account().heardAtMillis()).isNotNull();
    }
  }

  @Test
  public void signsInWithACodeFromTheWebsiteOnce() {
    String code = Website.signedIn(server, HOLDER).phoneCode();
    try (PersonsPhone phone = PersonsPhone.notSignedIn("code", HOLDER, line);
        PersonsPhone other = PersonsPhone.notSignedIn("code-again", HOLDER, line)) {
      assertThat(phone.signInWithCode(code)).isNull();
      assertThat(phone.talk()).isEqualTo(Talk.Ending.UP_TO_DATE);
      assertThat(phone.states("plan")).hasSize(1);
      assertThat(other.signInWithCode(code)).isEqualTo(Trouble.WRONG_CODE);
    }
  }

  @Test
  public void sendsWhenTheNetworkThatWasCutIsRestored() {
    try (PersonsPhone phone = PersonsPhone.signedIn("cut", HOLDER, line)) {
      Operation.SpendRecord spend = phone.spend(day, "Cut and restored", 510);
      Operation.MessageSend message = phone.write("Written with no signal");
      line.cut();
      assertThat(phone.talk()).isEqualTo(Talk.Ending.TRY_LATER);
      assertThat(phone.account().trouble()).isEqualTo("UNREACHABLE");
      assertThat(phone.unacknowledged())
          .hasSize(2)
          .extracting(OutboxRow::state)
          .containsOnly(OutboxState.ON_THIS_PHONE);
      line.restore();
      assertThat(phone.talk()).isEqualTo(Talk.Ending.UP_TO_DATE);
      assertThat(phone.unacknowledged()).isEmpty();
      assertThat(phone.states("spend")).containsKey(spend.entry().toString());
      assertThat(phone.states("message")).containsKey(message.message().toString());
      assertOnTheServerOnce(phone, spend);
      assertThat(Website.signedIn(server, HOLDER).listMessages(phone.holder().toString()))
          .containsOnlyOnce("Written with no signal");
    }
  }

  @Test
  public void losesNothingWhereverAnAnswerBreaksOff() {
    try (PersonsPhone phone = PersonsPhone.signedIn("broken", HOLDER, line)) {
      List<Operation.SpendRecord> typed = new ArrayList<>();
      for (int bytes : new int[] {0, 1, 90, 300, 600}) {
        typed.add(phone.spend(day, "Broken off after " + bytes, 520));
        line.cutAnswersAfter(bytes);
        assertThat(phone.talk()).as("after %d", bytes).isEqualTo(Talk.Ending.TRY_LATER);
        line.restore();
      }
      assertThat(phone.unacknowledged()).hasSize(5);
      assertThat(phone.talk()).isEqualTo(Talk.Ending.UP_TO_DATE);
      assertThat(phone.unacknowledged()).isEmpty();
      assertOnTheServerOnce(phone, typed.toArray(new Operation.SpendRecord[0]));
    }
  }

  @Test
  public void doesTheSameBatchTwiceWithOneEffect() {
    try (PersonsPhone phone = PersonsPhone.signedIn("twice", HOLDER, line)) {
      Operation.SpendRecord spend = phone.spend(day, "The same batch twice", 530);
      Operation.MessageSend message = phone.write("Sent twice");
      SyncRequest request =
          PhoneState.fresh().ask(DeviceId.parse(phone.account().device()), List.of(spend, message));
      assertThat(outcomes(ask(phone, request))).containsOnly(OperationOutcome.APPLIED);
      assertThat(outcomes(ask(phone, request))).containsOnly(OperationOutcome.DUPLICATE);
      assertThat(phone.talk()).isEqualTo(Talk.Ending.UP_TO_DATE);
      assertOnTheServerOnce(phone, spend);
      assertThat(Website.signedIn(server, HOLDER).listMessages(phone.holder().toString()))
          .containsOnlyOnce("Sent twice");
    }
  }

  @Test
  public void sendsAgainWhatAServerDidThatWasKilledBeforeItCouldSaySo() throws Exception {
    try (PersonsPhone phone = PersonsPhone.signedIn("killed-server", HOLDER, line)) {
      Operation.SpendRecord spend = phone.spend(day, "Killed between commit and answer", 540);
      Line.Held answer = line.holdAnswer();
      Future<Talk.Ending> talk = background.submit(phone::talkHere);
      assertThat(answer.awaitGiven()).as("the server answered, so it had committed").isTrue();
      server.kill();
      line.cut();
      assertThat(talk.get(60, TimeUnit.SECONDS)).isEqualTo(Talk.Ending.TRY_LATER);
      assertThat(phone.unacknowledged())
          .extracting(OutboxRow::state)
          .containsExactly(OutboxState.ON_THIS_PHONE);
      startAgain();
      assertOnTheServerOnce(phone, spend);
      assertThat(phone.talk()).isEqualTo(Talk.Ending.UP_TO_DATE);
      assertThat(phone.unacknowledged()).isEmpty();
      assertOnTheServerOnce(phone, spend);
    }
  }

  @Test
  public void sendsAgainWhatWasOnItsWayWhenAndroidEndedTheApp() throws Exception {
    try (PersonsPhone phone = PersonsPhone.signedIn("killed-app", HOLDER, line)) {
      Operation.SpendRecord spend = phone.spend(day, "Ended between send and answer", 550);
      Line.Held answer = line.holdAnswer();
      Future<Talk.Ending> talk = background.submit(phone::talkHere);
      assertThat(answer.awaitGiven()).isTrue();
      try (PersonsPhone again = phone.killed()) {
        line.cut();
        talk.get(60, TimeUnit.SECONDS);
        line.restore();
        assertThat(again.unacknowledged())
            .extracting(OutboxRow::state)
            .containsExactly(OutboxState.SENDING);
        assertThat(again.talk()).isEqualTo(Talk.Ending.UP_TO_DATE);
        assertThat(again.unacknowledged()).isEmpty();
        assertThat(again.states("spend")).containsKey(spend.entry().toString());
        assertOnTheServerOnce(again, spend);
      }
    }
  }

  @Test
  public void goesOnWithAReceiptWhereItEndedWhenAndroidEndedTheApp() {
    try (PersonsPhone phone = PersonsPhone.signedIn("receipt", HOLDER, line)) {
      Uri photo = SampleFiles.offer("till", SampleFiles.photo(2_400, 1_800, 6));
      ReceiptId receipt = phone.spendWithReceipt(day, "With a receipt", photo);
      long size = SamplePhone.away(() -> phone.database().receipts().listToUpload()).get(0).size();
      int parts = (int) ((size + PART - 1) / PART);
      assertThat(parts).isGreaterThan(2);
      line.cutAfterFiles(3);
      assertThat(phone.talk()).isEqualTo(Talk.Ending.TRY_LATER);
      assertThat(phone.states("spend").values())
          .as("no receipt holds up its entry")
          .anyMatch(row -> phone.body(row).contains("With a receipt"));
      assertThat(phone.unacknowledged())
          .extracting(OutboxRow::type)
          .containsExactly("receipt.attach");
      try (PersonsPhone again = phone.killed()) {
        line.restore();
        assertThat(again.talk()).isEqualTo(Talk.Ending.UP_TO_DATE);
        assertThat(again.unacknowledged()).isEmpty();
        assertThat(line.countFiles()).as("two questions, and each part once").isEqualTo(2 + parts);
        assertThat(again.states("spend").values())
            .anyMatch(
                row ->
                    again.body(row).contains("With a receipt")
                        && again.body(row).contains(receipt.toString()));
      }
    }
  }

  @Test
  public void keepsTheWordsAloneOfWhoseGrantEnded() {
    try (PersonsPhone phone = PersonsPhone.signedIn("grant", HELPER, line);
        PersonsPhone own = PersonsPhone.signedIn("grant-holder", HOLDER, line)) {
      phone.turnTo(own.holder());
      Operation.SpendRecord before = phone.spend(day, "While it was open", 560);
      assertThat(phone.talk()).isEqualTo(Talk.Ending.UP_TO_DATE);
      assertThat(phone.states("spend")).containsKey(before.entry().toString());
      Operation.SpendRecord after = phone.spend(day, "Typed too late", 570);
      Website.signedIn(server, HOLDER).endFirstGrant();

      assertThat(phone.talk()).isEqualTo(Talk.Ending.UP_TO_DATE);

      assertThat(phone.states("spend")).isEmpty();
      assertThat(phone.states("plan")).isEmpty();
      assertThat(phone.unacknowledged())
          .singleElement()
          .satisfies(
              row -> {
                assertThat(row.state()).isEqualTo(OutboxState.NEEDS_YOU);
                assertThat(phone.problem(row)).isEqualTo("sync-no-access");
                assertThat(phone.body(row)).contains("Typed too late");
              });
      assertThat(own.talk()).isEqualTo(Talk.Ending.UP_TO_DATE);
      assertOnTheServerOnce(own, before);
      assertThat(own.states("spend")).doesNotContainKey(after.entry().toString());
    }
  }

  @Test
  public void sendsAFullOutboxAfterTheSessionExpiredAndThePersonSignedInAgain() {
    try (PersonsPhone phone = PersonsPhone.signedIn("expired", HOLDER, line)) {
      List<Operation.SpendRecord> typed = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        typed.add(phone.spend(day, "Expired " + i, 600 + i));
      }
      Website.signedIn(server, HOLDER).signOutEverywhere();
      assertThat(phone.talk()).isEqualTo(Talk.Ending.NEEDS_PERSON);
      assertThat(phone.account().trouble()).isEqualTo("SIGNED_OUT");
      assertThat(phone.unacknowledged()).hasSize(40);
      assertThat(phone.states("spend")).as("still to read").isNotEmpty();

      assertThat(phone.signIn()).isNull();
      assertThat(phone.talk()).isEqualTo(Talk.Ending.UP_TO_DATE);
      assertThat(phone.unacknowledged()).isEmpty();
      assertOnTheServerOnce(phone, typed.toArray(new Operation.SpendRecord[0]));
    }
  }

  @Test
  public void bringsBackWhatARestoredBackupDidNotKnow() throws IOException {
    Path backup = Files.createTempDirectory("alongside-backup").resolve("store.backup");
    try (PersonsPhone phone = PersonsPhone.signedIn("restored", HOLDER, line)) {
      Operation.SpendRecord before = phone.spend(day, "Before the backup", 710);
      assertThat(phone.talk()).isEqualTo(Talk.Ending.UP_TO_DATE);
      server.backUp(backup);
      Operation.SpendRecord after = phone.spend(day, "After the backup", 720);
      Operation.MessageSend message = phone.write("Said after the backup");
      assertThat(phone.talk()).isEqualTo(Talk.Ending.UP_TO_DATE);
      Operation.SpendRecord never = phone.spend(day, "Never sent before", 730);

      server.restore(backup);
      line.leadTo(server.port());

      assertThat(phone.talk())
          .as("sessions do not outlive a restore")
          .isEqualTo(Talk.Ending.NEEDS_PERSON);
      assertThat(phone.signIn()).isNull();
      assertThat(phone.talk()).isEqualTo(Talk.Ending.UP_TO_DATE);
      assertThat(phone.unacknowledged()).isEmpty();
      assertOnTheServerOnce(phone, before, after, never);
      assertThat(phone.states("spend"))
          .containsKeys(
              before.entry().toString(), after.entry().toString(), never.entry().toString());
      assertThat(phone.states("message")).containsKey(message.message().toString());
      assertThat(Website.signedIn(server, HOLDER).listMessages(phone.holder().toString()))
          .containsOnlyOnce("Said after the backup");
    }
  }

  @Test
  public void keepsEverythingWhenAPageAnswersInsteadOfTheServer() {
    try (PersonsPhone phone = PersonsPhone.signedIn("page", HOLDER, line)) {
      Operation.SpendRecord spend = phone.spend(day, "In the hotel", 740);
      line.cut();
      line.restore();
      line.answerWithPage("<!doctype html><title>Welcome to our Wi-Fi</title>");
      assertThat(phone.talk()).isEqualTo(Talk.Ending.TRY_LATER);
      assertThat(phone.account().trouble()).isEqualTo("NOT_ALONGSIDE");
      assertThat(phone.unacknowledged()).hasSize(1);
      line.restore();
      assertThat(phone.talk()).isEqualTo(Talk.Ending.UP_TO_DATE);
      assertThat(phone.account().trouble()).isNull();
      assertOnTheServerOnce(phone, spend);
    }
  }

  @Test
  public void isRefusedWholeInAProtocolThatTheServerDoesNotSpeak() {
    try (PersonsPhone phone = PersonsPhone.signedIn("protocol", HOLDER, line)) {
      Operation.SpendRecord spend = phone.spend(day, "In another protocol", 750);
      SyncRequest now =
          PhoneState.fresh().ask(DeviceId.parse(phone.account().device()), List.of(spend));
      SyncRequest other =
          new SyncRequest(99, now.device(), now.store(), now.cursors(), now.operations());
      assertThat(ask(phone, other)).isEqualTo(Answer.failed(Failure.SERVER_TOO_NEW));
      assertThat(outcomes(ask(phone, now))).containsOnly(OperationOutcome.APPLIED);
      assertThat(phone.talk()).isEqualTo(Talk.Ending.UP_TO_DATE);
      assertOnTheServerOnce(phone, spend);
    }
  }

  private void startAgain() throws IOException {
    server.start();
    line.leadTo(server.port());
    line.restore();
  }

  private Answer<SyncResponse> ask(PersonsPhone phone, SyncRequest request) {
    ServerAddress address = ServerAddress.find(line.address()).orElseThrow();
    Session session = new Session(address, phone.token());
    return SamplePhone.away(() -> new ServerClient(new OkHttpClient()).sync(session, request));
  }

  private static List<OperationOutcome> outcomes(Answer<SyncResponse> answer) {
    return answer.match(
        said -> said.results().stream().map(OperationResult::outcome).toList(),
        why -> {
          throw new AssertionError(why);
        });
  }

  /** Each entry is there once, as it was typed, and nothing of it was ever recorded twice. */
  private static void assertOnTheServerOnce(PersonsPhone phone, Operation.SpendRecord... typed) {
    Map<String, JsonObject> entries = new HashMap<>();
    for (JsonObject entry : Website.signedIn(server, HOLDER).listSpend(phone.holder().toString())) {
      assertThat(entries.put(entry.get("id").getAsString(), entry)).as("listed twice").isNull();
    }
    for (Operation.SpendRecord spend : typed) {
      String payee = spend.body().payee();
      List<JsonObject> found =
          entries.values().stream()
              .filter(entry -> entry.get("payee").getAsString().equals(payee))
              .toList();
      assertThat(found).as(payee).hasSize(1);
      JsonObject entry = found.get(0);
      assertThat(entry.get("id").getAsString()).isEqualTo(spend.entry().toString());
      assertThat(entry.getAsJsonObject("amount").get("amount").getAsLong())
          .isEqualTo(spend.body().amount().minor());
      assertThat(entry.get("history").getAsLong()).as("values kept").isEqualTo(1);
    }
  }
}
