package org.alongside.android.data;

import static org.assertj.core.api.Assertions.assertThat;

import androidx.test.core.app.ApplicationProvider;
import java.util.List;
import org.alongside.android.RawFiles;
import org.alongside.android.SamplePhone;
import org.alongside.android.sync.ScriptedServer;
import org.alongside.android.sync.SyncParts;
import org.alongside.android.ui.Parts;
import org.alongside.core.sync.Operation;
import org.junit.After;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;

/** What somebody reads who takes the database off the phone after real use: no word of it. */
@RunWith(RobolectricTestRunner.class)
public final class RawDatabaseTest {

  private static final List<String> SECRETS =
      List.of(
          "Maya",
          "Priya",
          "Sam Okoro",
          "Amara Bello",
          "Bright Care",
          "020 7946",
          "Being out with friends",
          "garden",
          "I get out twice a week",
          "swimming",
          "four lengths",
          "Garden centre",
          "Train to Leeds",
          "Riverside Pool",
          "for the week",
          "2350",
          "1890",
          "5400",
          "1040000",
          "780000",
          "spend-amount-too-large",
          "sync-failed",
          "t0ken",
          "amount",
          "payee",
          "displayName\":");

  private final ScriptedServer server = new ScriptedServer();

  @After
  public void close() {
    server.close();
    SamplePhone.close();
  }

  @Test
  public void holdsNoWordNoNameAndNoAmountAfterRealUse() {
    server.know(SamplePhone.changes());
    SamplePhone.signIn(server.address());
    use();
    assertThat(RawFiles.find(AlongsideDatabase.FILE, SECRETS)).isEmpty();
    assertThat(RawFiles.find(AlongsideDatabase.FILE, List.of(SamplePhone.MAYA.toString())))
        .as("what is meant to lie in clear is found, so the search works")
        .isNotEmpty();
  }

  @Test
  public void holdsNotEvenIdsOnceThePersonSignedOut() {
    server.know(SamplePhone.changes());
    SamplePhone.signIn(server.address());
    use();
    SamplePhone.away(
        () -> {
          SamplePhone.data().accounts().erase();
          return true;
        });
    assertThat(
            RawFiles.find(
                AlongsideDatabase.FILE,
                List.of(
                    SamplePhone.MAYA.toString(),
                    SamplePhone.uuid(1_001).toString(),
                    SamplePhone.uuid(70).toString(),
                    server.address())))
        .isEmpty();
  }

  private void use() {
    Operation refused = SamplePhone.type(1, "Garden centre", 2_350);
    SamplePhone.type(2, "Train to Leeds", 1_890);
    SamplePhone.write(1, "It was great! I swam four lengths.");
    server.refuse(refused.id());
    SamplePhone.away(
        () -> Parts.of(ApplicationProvider.getApplicationContext(), SyncParts.class).talk().talk());
    SamplePhone.refuse(SamplePhone.type(3, "Riverside Pool", 480), "spend-amount-too-large");
    assertThat(SamplePhone.away(() -> SamplePhone.database().states().count()))
        .as("heard everything")
        .isGreaterThan(4);
  }
}
