package org.alongside.android.sync;

import static org.assertj.core.api.Assertions.assertThat;

import androidx.test.core.app.ApplicationProvider;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import okhttp3.mockwebserver.MockWebServer;
import org.alongside.android.SamplePhone;
import org.alongside.android.data.AccountRow;
import org.alongside.android.data.Arrival;
import org.alongside.android.data.DataParts;
import org.alongside.android.data.OutboxRow;
import org.alongside.android.data.OutboxState;
import org.alongside.android.data.PhoneStore;
import org.alongside.android.data.Sealed;
import org.alongside.android.data.Spot;
import org.alongside.android.data.StateRow;
import org.alongside.android.net.OwnCertificate;
import org.alongside.android.ui.Parts;
import org.alongside.core.sync.Operation;
import org.jspecify.annotations.Nullable;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;

@RunWith(RobolectricTestRunner.class)
public final class TalkTest {

  private final ScriptedServer server = new ScriptedServer();

  @Before
  public void signIn() {
    SamplePhone.signIn(server.address());
  }

  @After
  public void close() {
    server.close();
    SamplePhone.close();
  }

  @Test
  public void hearsEverythingTheFirstTime() {
    server.know(SamplePhone.changes());

    assertThat(talk()).isEqualTo(Talk.Ending.UP_TO_DATE);

    assertThat(states("plan")).hasSize(1);
    assertThat(states("spend")).hasSize(1);
    assertThat(account().heardAtMillis()).isNotNull();
    assertThat(account().trouble()).isNull();
  }

  @Test
  public void sendsWhatWasTypedAndCallsItReceivedOnlyThen() {
    SamplePhone.type(1, "Pool", 500);
    assertThat(unacknowledged())
        .extracting(OutboxRow::state)
        .containsOnly(OutboxState.ON_THIS_PHONE);

    assertThat(talk()).isEqualTo(Talk.Ending.UP_TO_DATE);

    assertThat(unacknowledged()).isEmpty();
    assertThat(states("spend")).hasSize(1);
  }

  @Test
  public void sendsAgainWhatTheServerDidButCouldNotSay() {
    Operation typed = SamplePhone.type(1, "Pool", 500);
    server.cutAnswers(2);

    assertThat(talk()).isEqualTo(Talk.Ending.TRY_LATER);
    assertThat(unacknowledged())
        .extracting(OutboxRow::state)
        .containsOnly(OutboxState.ON_THIS_PHONE);
    assertThat(account().trouble()).isEqualTo("UNREACHABLE");
    assertThat(talk()).isEqualTo(Talk.Ending.TRY_LATER);
    assertThat(talk()).isEqualTo(Talk.Ending.UP_TO_DATE);

    assertThat(server.timesArrived(typed.id())).isEqualTo(3);
    assertThat(server.countDone()).isEqualTo(1);
    assertThat(unacknowledged()).isEmpty();
  }

  @Test
  public void sendsAgainWhatWasOnItsWayWhenTheAppDied() {
    Operation typed = SamplePhone.type(1, "Pool", 500);
    SamplePhone.away(() -> store().takeWaiting(account()));
    assertThat(unacknowledged()).extracting(OutboxRow::state).containsOnly(OutboxState.SENDING);

    assertThat(talk()).isEqualTo(Talk.Ending.UP_TO_DATE);

    assertThat(server.timesArrived(typed.id())).isEqualTo(1);
    assertThat(unacknowledged()).isEmpty();
  }

  @Test
  public void keepsAFullOutboxThroughAnEndedSession() {
    SamplePhone.hearEverything();
    for (int i = 0; i < 20; i++) {
      SamplePhone.type(i, "Pool", 500);
    }
    server.endSessions();

    assertThat(talk()).isEqualTo(Talk.Ending.NEEDS_PERSON);
    assertThat(unacknowledged()).hasSize(20);
    assertThat(account().token()).isNull();
    assertThat(states("plan")).as("all is still there to read").hasSize(1);

    server.beginSessions();
    SamplePhone.away(
        () -> {
          signInAgain("n3w");
          return true;
        });
    assertThat(talk()).isEqualTo(Talk.Ending.UP_TO_DATE);
    assertThat(server.countDone()).isEqualTo(20);
  }

  @Test
  public void asksToSignInAgainWhenThePhoneHasLostItsKey() {
    SamplePhone.type(1, "Pool", 500);
    SamplePhone.away(
        () -> {
          breakToken();
          return true;
        });
    assertThat(talk()).isEqualTo(Talk.Ending.NEEDS_PERSON);
    assertThat(account().trouble()).isEqualTo("SIGNED_OUT");
    assertThat(unacknowledged()).hasSize(1);
  }

  @Test
  public void erasesWhatItMayNoLongerHoldAndKeepsThePersonsOwnWords() {
    server.know(SamplePhone.changes());
    SamplePhone.type(1, "Pool", 500);
    talk();
    SamplePhone.type(2, "Train", 900);
    server.endGrant();

    talk();

    assertThat(SamplePhone.away(() -> SamplePhone.database().states().count())).isZero();
    assertThat(unacknowledged())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.state()).isEqualTo(OutboxState.NEEDS_YOU);
              assertThat(open(OutboxRow.problemSpot(row.operationId()), row.problem()))
                  .isEqualTo("sync-no-access");
              assertThat(open(OutboxRow.bodySpot(row.operationId()), row.body())).contains("Train");
            });
  }

  @Test
  public void refusesOneThingWithoutHoldingUpTheRest() {
    Operation bad = SamplePhone.type(1, "Pool", 500);
    SamplePhone.type(2, "Train", 900);
    server.refuse(bad.id());

    assertThat(talk()).isEqualTo(Talk.Ending.UP_TO_DATE);

    assertThat(unacknowledged())
        .extracting(OutboxRow::operationId)
        .containsExactly(bad.id().toString());
    assertThat(server.countDone()).isEqualTo(1);
  }

  @Test
  public void bringsBackWhatABackupDidNotKnow() {
    SamplePhone.type(1, "Pool", 500);
    SamplePhone.type(2, "Train", 900);
    talk();
    server.restoreEmpty();

    assertThat(talk()).isEqualTo(Talk.Ending.UP_TO_DATE);

    assertThat(server.countDone()).isEqualTo(2);
    assertThat(states("spend")).hasSize(2);
    assertThat(unacknowledged()).isEmpty();
  }

  @Test
  public void erasesWhatAWholePullDidNotBringAgain() {
    server.know(SamplePhone.changes());
    talk();
    server.restoreEmpty();

    talk();

    assertThat(SamplePhone.away(() -> SamplePhone.database().states().count())).isZero();
  }

  @Test
  public void sendsFiveHundredSpendsAndMoreInTheirOrderOnceEach() {
    for (int i = 0; i < 620; i++) {
      SamplePhone.type(i, "Payee " + i, 100 + i);
    }
    server.cutAnswers(1);

    assertThat(talk()).isEqualTo(Talk.Ending.TRY_LATER);
    assertThat(talk()).isEqualTo(Talk.Ending.UP_TO_DATE);

    assertThat(server.countDone()).isEqualTo(620);
    assertThat(states("spend")).hasSize(620);
    assertThat(unacknowledged()).isEmpty();
  }

  @Test
  public void sendsMuchTextInRequestsThatAServerTakes() {
    for (int i = 0; i < 300; i++) {
      SamplePhone.type(i, "Pool", 500, "Long words. ".repeat(160).trim());
    }
    assertThat(SamplePhone.away(() -> store().takeWaiting(account()))).hasSizeBetween(100, 299);

    assertThat(talk()).isEqualTo(Talk.Ending.UP_TO_DATE);
    assertThat(server.countDone()).isEqualTo(300);
  }

  @Test
  public void waitsForAServerThatIsOlderThanTheApp() {
    SamplePhone.type(1, "Pool", 500);
    server.speakOnly(0);
    assertThat(talk()).isEqualTo(Talk.Ending.TRY_LATER);
    assertThat(account().trouble()).isEqualTo("SERVER_TOO_OLD");
    assertThat(unacknowledged()).hasSize(1);
    assertThat(server.countDone()).isZero();
  }

  @Test
  public void asksForAnUpdateWhenTheServerIsNewerThanTheApp() {
    SamplePhone.type(1, "Pool", 500);
    server.speakOnly(2);
    assertThat(talk()).isEqualTo(Talk.Ending.NEEDS_PERSON);
    assertThat(account().trouble()).isEqualTo("SERVER_TOO_NEW");
    assertThat(unacknowledged())
        .extracting(OutboxRow::state)
        .containsOnly(OutboxState.ON_THIS_PHONE);
    assertThat(server.countDone()).isZero();
  }

  @Test
  public void saysNothingToAServerWithABadCertificateAndKeepsEverything() throws Exception {
    try (MockWebServer impostor = new MockWebServer()) {
      impostor.useHttps(
          OwnCertificate.in(Files.createTempDirectory("impostor")).getSocketFactory(), false);
      impostor.start();
      SamplePhone.signIn("https://localhost:" + impostor.getPort() + "/");
      SamplePhone.type(1, "Pool", 500);
      assertThat(talk()).isEqualTo(Talk.Ending.NEEDS_PERSON);
      assertThat(account().trouble()).isEqualTo("BAD_CERTIFICATE");
      assertThat(unacknowledged())
          .extracting(OutboxRow::state)
          .containsOnly(OutboxState.ON_THIS_PHONE);
      assertThat(impostor.getRequestCount()).isZero();
    }
  }

  private static void signInAgain(String token) {
    AccountRow before = Objects.requireNonNull(SamplePhone.database().account().find());
    SamplePhone.data()
        .accounts()
        .signIn(
            new Arrival(
                before.server(), before.person(), "Maya", token, before.device(), "an old one"));
  }

  /** Puts a token there that was sealed for another spot. */
  private static void breakToken() {
    AccountRow before = Objects.requireNonNull(SamplePhone.database().account().find());
    SamplePhone.database()
        .account()
        .keep(
            new AccountRow(
                before.id(),
                before.server(),
                before.person(),
                before.displayName(),
                before.displayName(),
                before.device(),
                before.store(),
                before.pull(),
                before.appVersion(),
                before.heardAtMillis(),
                before.trouble()));
  }

  private static String open(Spot spot, @Nullable Sealed closed) {
    return SamplePhone.away(
        () -> SamplePhone.vault().open(spot, Objects.requireNonNull(closed)).orElseThrow());
  }

  private static Talk.Ending talk() {
    return SamplePhone.away(
        () -> Parts.of(ApplicationProvider.getApplicationContext(), SyncParts.class).talk().talk());
  }

  private static PhoneStore store() {
    return Parts.of(ApplicationProvider.getApplicationContext(), DataParts.class).phoneStore();
  }

  private static List<OutboxRow> unacknowledged() {
    return SamplePhone.away(() -> SamplePhone.database().outbox().listUnacknowledged());
  }

  private static List<StateRow> states(String kind) {
    return SamplePhone.away(
        () -> SamplePhone.database().states().list(kind, SamplePhone.MAYA.toString()));
  }

  private static AccountRow account() {
    return SamplePhone.away(() -> Objects.requireNonNull(SamplePhone.database().account().find()));
  }
}
