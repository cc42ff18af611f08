package org.alongside.android.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import androidx.test.core.app.ApplicationProvider;
import java.util.List;
import org.alongside.android.SampleFiles;
import org.alongside.android.SamplePhone;
import org.alongside.android.data.OutboxRow;
import org.alongside.android.data.OutboxState;
import org.alongside.android.data.PhoneRestart;
import org.alongside.android.ui.Parts;
import org.alongside.core.sync.Operation;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;

@RunWith(RobolectricTestRunner.class)
public final class ReceiptUploadsTest {

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
  public void goesOnWithAReceiptWhereItEndedWhenTheAppDied() {
    Operation.SpendRecord typed = type();
    server.goAwayAfterParts(2);
    assertThat(talk()).isEqualTo(Talk.Ending.TRY_LATER);
    assertThat(server.timesArrived(typed.id())).as("no receipt holds up an entry").isEqualTo(1);
    assertThat(unacknowledged())
        .extracting(OutboxRow::type, OutboxRow::state)
        .containsExactly(tuple("receipt.attach", OutboxState.ON_THIS_PHONE));
    assertThat(server.ranges()).hasSize(2);

    server.goAwayAfterParts(Integer.MAX_VALUE);
    PhoneRestart.restart();
    assertThat(talk()).isEqualTo(Talk.Ending.UP_TO_DATE);

    assertThat(server.ranges())
        .as("nothing is sent twice")
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(2);
    assertThat(server.files()).hasSize(1);
    assertThat(server.files().values().iterator().next())
        .startsWith((byte) 0xFF, (byte) 0xD8)
        .endsWith((byte) 0xFF, (byte) 0xD9);
    assertThat(server.countDone()).as("the entry and its receipt").isEqualTo(2);
    assertThat(unacknowledged()).isEmpty();
    assertThat(kept()).as("the server has it").isZero();
  }

  @Test
  public void sendsAReceiptAgainThatTheServerLostBeforeItKnewWhatItIsFor() {
    type();
    assertThat(
            SamplePhone.away(
                () -> {
                  SamplePhone.database()
                      .receipts()
                      .listToUpload()
                      .forEach(each -> SamplePhone.database().receipts().up(each.id()));
                  return SamplePhone.database().receipts().listToUpload();
                }))
        .isEmpty();
    assertThat(talk()).isEqualTo(Talk.Ending.UP_TO_DATE);
    assertThat(unacknowledged()).isEmpty();
    assertThat(server.files()).hasSize(1);
    assertThat(kept()).isZero();
  }

  @Test
  public void needsThePersonForAReceiptThatTheServerWillNotHave() {
    Operation.SpendRecord typed = type();
    server.takeFiles(false);
    assertThat(talk()).isEqualTo(Talk.Ending.UP_TO_DATE);
    assertThat(server.timesArrived(typed.id())).isEqualTo(1);
    assertThat(unacknowledged())
        .extracting(OutboxRow::state)
        .containsExactly(OutboxState.NEEDS_YOU);
    assertThat(kept()).as("until the person decides").isEqualTo(1);
    server.takeFiles(true);
    SamplePhone.away(
        () -> {
          unacknowledgedHere()
              .forEach(row -> SamplePhone.database().outbox().tryAgain(row.operationId()));
          return true;
        });
    assertThat(talk()).isEqualTo(Talk.Ending.UP_TO_DATE);
    assertThat(unacknowledged()).isEmpty();
    assertThat(server.countDone()).isEqualTo(2);
  }

  private static Operation.SpendRecord type() {
    return SamplePhone.typeWithReceipt(
        SampleFiles.offer("receipt", SampleFiles.photo(2_400, 1_800, 1)));
  }

  private static int kept() {
    return SamplePhone.away(() -> SamplePhone.database().receipts().count());
  }

  private static Talk.Ending talk() {
    return SamplePhone.away(
        () -> Parts.of(ApplicationProvider.getApplicationContext(), SyncParts.class).talk().talk());
  }

  private static List<OutboxRow> unacknowledged() {
    return SamplePhone.away(ReceiptUploadsTest::unacknowledgedHere);
  }

  private static List<OutboxRow> unacknowledgedHere() {
    return SamplePhone.database().outbox().listUnacknowledged();
  }
}
