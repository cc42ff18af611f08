package org.alongside.android.spend;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Activity;
import android.view.View;
import androidx.test.core.app.ActivityScenario;
import java.util.List;
import org.alongside.android.R;
import org.alongside.android.SamplePhone;
import org.alongside.android.data.OutboxRow;
import org.alongside.android.data.OutboxState;
import org.alongside.android.ui.ScreenPicture;
import org.alongside.android.ui.Screens;
import org.alongside.core.money.Money;
import org.alongside.core.sync.Operation;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;

@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "w360dp-h740dp-xhdpi")
public final class SpendScreensTest {

  @Before
  public void signIn() {
    SamplePhone.signIn("https://alongside.example/");
  }

  @After
  public void closeTheDatabase() {
    SamplePhone.database().close();
  }

  @Test
  public void keepsASpendOnThisPhoneBeforeTheFormCloses() {
    onForm(
        form -> {
          awaitHolder(form);
          Screens.type(form, R.id.form_amount, "£12.5");
          Screens.type(form, R.id.form_payee, " Leisure centre ");
          form.findViewById(R.id.form_save).performClick();
          Screens.await(form::isFinishing);
          assertThat(form.isFinishing()).isTrue();
        });
    OutboxRow row = rows().get(0);
    assertThat(row.state()).isEqualTo(OutboxState.ON_THIS_PHONE);
    Operation.SpendRecord record = (Operation.SpendRecord) row.findOperation().orElseThrow();
    assertThat(record.holder()).isEqualTo(SamplePhone.MAYA);
    assertThat(record.body().amount()).isEqualTo(Money.pence(1_250));
    assertThat(record.body().payee()).isEqualTo("Leisure centre");
  }

  @Test
  public void saysEverythingThatIsWrongAtOnceAndKeepsNothing() {
    onForm(
        form -> {
          awaitHolder(form);
          Screens.type(form, R.id.form_amount, "12,5");
          form.findViewById(R.id.form_save).performClick();
          Screens.awaitText(
              form,
              R.id.form_amount_error,
              "We are not sure what the comma means. Use a dot before the pence, such as 12.50.");
          Screens.awaitText(form, R.id.form_payee_error, "Please fill this in.");
          assertThat(form.isFinishing()).isFalse();
        });
    assertThat(rows()).isEmpty();
  }

  @Test
  public void refusesNothingSpent() {
    onForm(
        form -> {
          awaitHolder(form);
          Screens.type(form, R.id.form_amount, "0");
          Screens.type(form, R.id.form_payee, "Pool");
          form.findViewById(R.id.form_save).performClick();
          Screens.awaitText(form, R.id.form_amount_error, "Please enter an amount above zero.");
        });
  }

  @Test
  public void showsWhereEachEntryIs() {
    SamplePhone.hearEverything();
    SamplePhone.type(1, "Pool", 500);
    onList(
        list -> {
          Screens.awaitTextBelow(list, R.id.spend_list, "On this phone");
          assertThat(Screens.textsBelow(list.findViewById(R.id.spend_list)))
              .containsSubsequence("Pool", "£5.00", "On this phone", "Sam Okoro", "Received");
        });
  }

  @Test
  public void keepsTheTypedWordsOfWhatWasRefusedWithTheReasonUntilThePersonDecides() {
    Operation typed = SamplePhone.type(1, "Pool", 500);
    refuse(typed);
    onList(
        list -> {
          Screens.awaitTextBelow(list, R.id.spend_list, "Needs you");
          assertThat(Screens.textsBelow(list.findViewById(R.id.spend_list)))
              .contains(
                  "Pool",
                  "£5.00",
                  "You can no longer add to this record. Your own words stay here until you let"
                      + " them go.");
          ScreenPicture.of(list).save("spend-needs-you");
          Screens.press(list.findViewById(R.id.spend_list), "Try again");
          Screens.awaitTextBelow(list, R.id.spend_list, "On this phone");
        });
    assertThat(rows()).extracting(OutboxRow::state).containsExactly(OutboxState.ON_THIS_PHONE);
  }

  @Test
  public void looksRightInLight() {
    assertThat(picture("spend-light").colourAt(2, 2)).isEqualTo(0xFFFCF8F1);
  }

  @Test
  @Config(qualifiers = "+night")
  public void looksRightInDark() {
    assertThat(picture("spend-dark").colourAt(2, 2)).isEqualTo(0xFF131917);
  }

  @Test
  @Config(qualifiers = "w320dp-h640dp-xhdpi")
  public void looksRightInLargeTextOnASmallPhone() {
    RuntimeEnvironment.setFontScale(2.0f);
    assertThat(picture("spend-large-text").countColours()).isGreaterThan(50);
    onForm(form -> ScreenPicture.of(form).save("spend-form-large-text"));
  }

  @Test
  public void theFormLooksRightInLight() {
    onForm(
        form -> {
          assertThat(ScreenPicture.of(form).save("spend-form-light").countColours())
              .isGreaterThan(50);
          View save = form.findViewById(R.id.form_save);
          float density = form.getResources().getDisplayMetrics().density;
          assertThat(save.getHeight() / density).isGreaterThanOrEqualTo(48f);
        });
  }

  private static ScreenPicture picture(String name) {
    SamplePhone.hearEverything();
    SamplePhone.type(1, "Pool", 500);
    ScreenPicture[] picture = new ScreenPicture[1];
    onList(
        list -> {
          Screens.awaitTextBelow(list, R.id.spend_list, "On this phone");
          picture[0] = ScreenPicture.of(list).save(name);
        });
    return picture[0];
  }

  private static void refuse(Operation operation) {
    SamplePhone.away(
        () -> {
          SamplePhone.database().outbox().needsYou(operation.id().toString(), "sync-no-access");
          return true;
        });
  }

  private static List<OutboxRow> rows() {
    return SamplePhone.away(() -> SamplePhone.database().outbox().listUnacknowledged());
  }

  private static void awaitHolder(SpendFormActivity form) {
    Screens.await(form::isReady);
    assertThat(form.isReady()).isTrue();
  }

  private static void onForm(ActivityScenario.ActivityAction<SpendFormActivity> action) {
    on(SpendFormActivity.class, action);
  }

  private static void onList(ActivityScenario.ActivityAction<SpendListActivity> action) {
    on(SpendListActivity.class, action);
  }

  private static <A extends Activity> void on(
      Class<A> kind, ActivityScenario.ActivityAction<A> action) {
    try (ActivityScenario<A> scenario = ActivityScenario.launch(kind)) {
      scenario.onActivity(action);
    }
  }
}
