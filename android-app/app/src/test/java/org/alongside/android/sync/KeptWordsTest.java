package org.alongside.android.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.alongside.android.SamplePhone;
import org.alongside.android.app.AnotherPhone;
import org.alongside.android.app.PhoneKeys;
import org.alongside.android.data.DataParts;
import org.alongside.android.data.OutboxRow;
import org.alongside.android.data.OutboxState;
import org.alongside.android.data.Sessions;
import org.alongside.android.data.Trouble;
import org.alongside.core.money.Money;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.sync.Operation;
import org.alongside.core.sync.OperationHead;
import org.alongside.core.sync.OperationId;
import org.jspecify.annotations.Nullable;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;

/** Two people and one phone: what either did not send waits, sealed, for that person alone. */
@RunWith(RobolectricTestRunner.class)
public final class KeptWordsTest {

  private static final String MAYA = "maya@alongside.example";
  private static final String SAM = "sam@alongside.example";

  private final ScriptedServer server = new ScriptedServer();
  private AnotherPhone phone;

  public KeptWordsTest() {
    PhoneKeys.install();
    SamplePhone.withoutSignal();
    phone = new AnotherPhone("kept");
  }

  @Before
  public void typeThreeThings() {
    assertThat(signIn(MAYA)).isNull();
    assertThat(talk()).isEqualTo(Talk.Ending.UP_TO_DATE);
    for (int i = 1; i <= 3; i++) {
      type(i);
    }
  }

  @After
  public void close() {
    phone.close();
    server.close();
  }

  @Test
  public void comeBackToTheSamePersonInTheirOrderAndAreSent() {
    signOut(Sessions.Unsent.KEEP);
    assertNothingToSee();
    assertThat(signIn(MAYA)).isNull();
    assertThat(outbox()).containsExactly(id(1), id(2), id(3));
    assertThat(talk()).isEqualTo(Talk.Ending.UP_TO_DATE);
    assertThat(server.countDone()).isEqualTo(3);
    assertThat(outbox()).isEmpty();
    assertThat(away(() -> data().database().kept().countKept())).isZero();
  }

  @Test
  public void areNeitherSeenNorLostBySomebodyElse() {
    signOut(Sessions.Unsent.KEEP);
    assertThat(signIn(SAM)).isNull();
    assertThat(outbox()).isEmpty();
    assertThat(talk()).isEqualTo(Talk.Ending.UP_TO_DATE);
    assertThat(server.countDone()).as("not sent in another's name").isZero();
    signOut(Sessions.Unsent.DISCARD);
    assertThat(signIn(MAYA)).isNull();
    assertThat(outbox()).containsExactly(id(1), id(2), id(3));
    assertThat(talk()).isEqualTo(Talk.Ending.UP_TO_DATE);
    assertThat(server.countDone()).isEqualTo(3);
  }

  @Test
  public void waitForEachOfTwoPeople() {
    signOut(Sessions.Unsent.KEEP);
    signIn(SAM);
    type(7);
    signOut(Sessions.Unsent.KEEP);
    signIn(MAYA);
    assertThat(outbox()).containsExactly(id(1), id(2), id(3));
    signOut(Sessions.Unsent.KEEP);
    signIn(SAM);
    assertThat(outbox()).containsExactly(id(7));
  }

  @Test
  public void arePutAsideWhenSomebodyElseSignsInAfterASessionEnded() {
    server.endSessions();
    assertThat(talk()).isEqualTo(Talk.Ending.NEEDS_PERSON);
    assertThat(outbox()).as("an ended session keeps everything").hasSize(3);
    server.beginSessions();
    assertThat(signIn(SAM)).isNull();
    assertThat(outbox()).isEmpty();
    assertThat(talk()).isEqualTo(Talk.Ending.UP_TO_DATE);
    assertThat(server.countDone()).isZero();
    assertThat(signIn(MAYA)).isNull();
    assertThat(outbox()).hasSize(3);
  }

  @Test
  public void surviveTheEndOfTheProcessAfterSigningOut() {
    signOut(Sessions.Unsent.KEEP);
    dieAndStartAgain();
    assertNothingToSee();
    assertThat(signIn(SAM)).isNull();
    dieAndStartAgain();
    assertThat(outbox()).isEmpty();
    assertThat(signIn(MAYA)).isNull();
    dieAndStartAgain();
    assertThat(outbox()).containsExactly(id(1), id(2), id(3));
    assertThat(talk()).isEqualTo(Talk.Ending.UP_TO_DATE);
    assertThat(server.countDone()).isEqualTo(3);
  }

  @Test
  public void stayWhereTheyAreWhenTheServerEndedTheSessionAndTheProcessEnded() {
    server.endSessions();
    dieAndStartAgain();
    assertThat(talk()).isEqualTo(Talk.Ending.NEEDS_PERSON);
    assertThat(outbox()).hasSize(3);
    server.beginSessions();
    assertThat(signIn(MAYA)).isNull();
    assertThat(talk()).isEqualTo(Talk.Ending.UP_TO_DATE);
    assertThat(server.countDone()).isEqualTo(3);
  }

  @Test
  public void areSentBeforeSigningOutWhenThePersonSaysSo() {
    assertThat(signOut(Sessions.Unsent.SEND)).isNull();
    assertThat(server.countDone()).isEqualTo(3);
    assertNothingToSee();
    dieAndStartAgain();
    assertThat(signIn(MAYA)).isNull();
    assertThat(outbox()).isEmpty();
  }

  @Test
  public void areGoneForGoodWhenThePersonThrowsThemAway() {
    assertThat(signOut(Sessions.Unsent.DISCARD)).isNull();
    assertNothingToSee();
    dieAndStartAgain();
    assertThat(signIn(MAYA)).isNull();
    assertThat(outbox()).isEmpty();
    assertThat(talk()).isEqualTo(Talk.Ending.UP_TO_DATE);
    assertThat(server.countDone()).isZero();
  }

  @Test
  public void keepWhatNeedsThePersonWithItsReason() {
    server.refuse(OperationId.of(SamplePhone.uuid(1_001)));
    assertThat(talk()).isEqualTo(Talk.Ending.UP_TO_DATE);
    signOut(Sessions.Unsent.KEEP);
    signIn(MAYA);
    OutboxRow row = away(() -> data().database().outbox().listUnacknowledged()).get(0);
    assertThat(row.state()).isEqualTo(OutboxState.NEEDS_YOU);
    assertThat(
            away(
                () ->
                    data()
                        .vault()
                        .open(
                            OutboxRow.problemSpot(row.operationId()),
                            Objects.requireNonNull(row.problem()))
                        .orElseThrow()))
        .isEqualTo("sync-failed");
  }

  @Test
  public void leaveThePhoneAtOnceEvenWithoutSignal() {
    server.close();
    signOut(Sessions.Unsent.KEEP);
    assertNothingToSee();
    assertThat(away(() -> data().database().kept().countKept())).isEqualTo(3);
  }

  private void assertNothingToSee() {
    assertThat(outbox()).isEmpty();
    assertThat(away(() -> data().database().states().count())).isZero();
    assertThat(away(() -> String.valueOf(data().database().account().find()))).isEqualTo("null");
    assertThat(away(() -> data().database().account().listHolders())).isEmpty();
    assertThat(away(() -> data().database().account().listCursors())).isEmpty();
  }

  private void dieAndStartAgain() {
    AnotherPhone dead = phone;
    phone = dead.killed();
    dead.close();
  }

  private @Nullable Trouble signIn(String email) {
    Sessions.Form form = new Sessions.Form(server.address(), email, "correct horse", "");
    return SamplePhone.<Trouble>away(() -> PersonsPhone.sessions(phone).signIn(form));
  }

  private @Nullable Trouble signOut(Sessions.Unsent unsent) {
    return SamplePhone.<Trouble>away(() -> PersonsPhone.sessions(phone).signOut(unsent));
  }

  private Talk.Ending talk() {
    return away(() -> phone.parts(SyncParts.class).talk().talk());
  }

  private void type(int number) {
    Operation.SpendRecord record =
        new Operation.SpendRecord(
            new OperationHead(
                OperationId.of(SamplePhone.uuid(1_000 + number)),
                SamplePhone.MAYA,
                SamplePhone.NOW),
            SpendEntryId.of(SamplePhone.uuid(2_000 + number)),
            SpendBody.spend(
                SamplePhone.DAY, Money.pence(500), "Pool " + number, SpendCategory.ACTIVITY));
    away(() -> data().database().outbox().add(OutboxRow.done(record, data().vault())));
  }

  private List<String> outbox() {
    return away(
        () ->
            data().database().outbox().listUnacknowledged().stream()
                .map(OutboxRow::operationId)
                .toList());
  }

  private static String id(int number) {
    return SamplePhone.uuid(1_000 + number).toString();
  }

  private DataParts data() {
    return phone.parts(DataParts.class);
  }

  private static <T> T away(Callable<T> work) {
    return SamplePhone.away(work);
  }
}
