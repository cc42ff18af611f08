package org.alongside.android.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.app.Activity;
import android.content.ContentResolver;
import android.content.Intent;
import android.net.Uri;
import android.provider.MediaStore;
import android.widget.Spinner;
import androidx.test.core.app.ActivityScenario;
import androidx.test.core.app.ApplicationProvider;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.alongside.android.R;
import org.alongside.android.SampleFiles;
import org.alongside.android.SamplePhone;
import org.alongside.android.data.OutboxRow;
import org.alongside.android.data.OutboxState;
import org.alongside.android.data.ReceiptRow;
import org.alongside.android.ui.QuietMainThread;
import org.alongside.android.ui.Screens;
import org.alongside.core.money.Money;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.sync.Operation;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "w360dp-h740dp-xhdpi")
public final class SpendScreensTest {
  @Rule public final QuietMainThread mainThread = new QuietMainThread();

  @Before
  public void signIn() {
    SamplePhone.signIn("https://alongside.example/");
  }

  @After
  public void closeTheDatabase() {
    SamplePhone.close();
  }

  @Test
  public void keepsASpendOnThisPhoneBeforeTheFormCloses() {
    onForm(
        form -> {
          awaitHolder(form);
          Screens.type(form, R.id.form_amount, "£12.5");
          Screens.type(form, R.id.form_payee, " Leisure centre ");
          choose(form, "Activity");
          form.findViewById(R.id.form_save).performClick();
          Screens.await(form::isFinishing);
          assertThat(form.isFinishing()).isTrue();
        });
    OutboxRow row = rows().get(0);
    assertThat(row.state()).isEqualTo(OutboxState.ON_THIS_PHONE);
    Operation.SpendRecord record = (Operation.SpendRecord) SamplePhone.read(row);
    assertThat(record.holder()).isEqualTo(SamplePhone.MAYA);
    assertThat(record.body().amount()).isEqualTo(Money.pence(1_250));
    assertThat(record.body().payee()).isEqualTo("Leisure centre");
    assertThat(record.body().category()).isEqualTo(SpendCategory.ACTIVITY);
  }

  /** Fifteen seconds are enough for these presses and a price and a name. */
  @Test
  public void logsASpendWithAPhotoOfItsReceiptInFewPresses() {
    int[] presses = {0};
    onForm(
        form -> {
          awaitHolder(form);
          press(form, R.id.form_photo, presses);
          Intent camera = shadowOf(form).getNextStartedActivityForResult().intent;
          assertThat(camera.getAction()).isEqualTo(MediaStore.ACTION_IMAGE_CAPTURE);
          leaveAPhoto(camera);
          shadowOf(form).receiveResult(camera, Activity.RESULT_OK, null);
          Screens.awaitText(form, R.id.form_receipts, "1 receipt is here.");
          press(form, R.id.form_amount, presses);
          Screens.type(form, R.id.form_amount, "12.50");
          press(form, R.id.form_payee, presses);
          Screens.type(form, R.id.form_payee, "Pool");
          press(form, R.id.form_category, presses);
          choose(form, "Activity");
          presses[0]++;
          press(form, R.id.form_save, presses);
          Screens.await(form::isFinishing);
          assertThat(form.isFinishing()).isTrue();
        });
    assertThat(presses[0]).as("presses").isLessThanOrEqualTo(6);
    assertThat(rows())
        .extracting(OutboxRow::type)
        .containsExactly("spend.record", "receipt.attach");
    Operation.SpendRecord record = (Operation.SpendRecord) SamplePhone.read(rows().get(0));
    Operation.ReceiptAttach attach = (Operation.ReceiptAttach) SamplePhone.read(rows().get(1));
    assertThat(attach.entry()).isEqualTo(record.entry());
    assertThat(SamplePhone.away(() -> SamplePhone.database().receipts().listToUpload()))
        .extracting(ReceiptRow::id)
        .containsExactly(attach.receipt().toString());
    onList(
        list -> {
          Screens.awaitTextBelow(list, R.id.spend_list, "Receipt");
          assertThat(Screens.textsBelow(list.findViewById(R.id.spend_list)))
              .containsSubsequence("Pool", "On this phone", "Receipt", "On this phone");
        });
  }

  @Test
  public void keepsTheReceiptWhenAndroidEndsTheAppBehindTheCamera() {
    try (ActivityScenario<SpendFormActivity> scenario =
        ActivityScenario.launch(SpendFormActivity.class)) {
      scenario.onActivity(
          form -> {
            awaitHolder(form);
            form.findViewById(R.id.form_choose).performClick();
            shadowOf(form)
                .receiveResult(
                    shadowOf(form).getNextStartedActivityForResult().intent,
                    Activity.RESULT_OK,
                    new Intent()
                        .setData(SampleFiles.offer("photo", SampleFiles.photo(400, 300, 1))));
            Screens.awaitText(form, R.id.form_receipts, "1 receipt is here.");
          });
      scenario.recreate();
      scenario.onActivity(
          form -> {
            Screens.awaitText(form, R.id.form_receipts, "1 receipt is here.");
            form.findViewById(R.id.form_receipts_remove).performClick();
            assertThat(form.findViewById(R.id.form_receipts).isShown()).isFalse();
          });
    }
  }

  private static void press(SpendFormActivity form, int view, int[] presses) {
    form.findViewById(view).performClick();
    presses[0]++;
  }

  private static void leaveAPhoto(Intent camera) {
    Uri place =
        Objects.requireNonNull(camera.getParcelableExtra(MediaStore.EXTRA_OUTPUT, Uri.class));
    SamplePhone.away(
        () -> {
          ContentResolver files = ApplicationProvider.getApplicationContext().getContentResolver();
          try (OutputStream out = Objects.requireNonNull(files.openOutputStream(place))) {
            out.write(SampleFiles.photo(2_400, 1_800, 6));
          }
          return true;
        });
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
          Screens.awaitText(form, R.id.form_category_error, "Please fill this in.");
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
          choose(form, "Activity");
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
  public void showsWhatTheHolderWroteForThemselvesBesideItsEntry() {
    SamplePhone.hearEverything();
    onList(
        list ->
            Screens.awaitTextBelow(
                list, R.id.spend_list, "Only you see this: Ask for a later start"));
  }

  @Test
  public void opensFiveHundredSealedEntriesInAMoment() {
    SamplePhone.typeMany(500);
    long start = System.nanoTime();
    onList(
        list -> {
          Screens.awaitTextBelow(list, R.id.spend_list, "Payee 499");
          assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
        });
  }

  @Test
  public void showsFirstWhatNeedsThePerson() {
    SamplePhone.refuse(SamplePhone.type(1, "Pool", 500), "sync-no-access");
    SamplePhone.type(2, "Train", 900);
    onList(
        list -> {
          Screens.awaitTextBelow(list, R.id.spend_list, "On this phone");
          assertThat(Screens.textsBelow(list.findViewById(R.id.spend_list)))
              .containsSubsequence("Pool", "Needs you", "Train", "On this phone");
        });
  }

  @Test
  public void keepsTheTypedWordsOfWhatWasRefusedWithTheReasonUntilThePersonDecides() {
    Operation typed = SamplePhone.type(1, "Pool", 500);
    SamplePhone.refuse(typed, "sync-no-access");
    onList(
        list -> {
          Screens.awaitTextBelow(list, R.id.spend_list, "Needs you");
          assertThat(Screens.textsBelow(list.findViewById(R.id.spend_list)))
              .contains(
                  "Pool",
                  "£5.00",
                  "You can no longer add to this record. Your own words stay here until you let"
                      + " them go.");
          Screens.press(list.findViewById(R.id.spend_list), "Try again");
          Screens.awaitTextBelow(list, R.id.spend_list, "On this phone");
        });
    assertThat(rows()).extracting(OutboxRow::state).containsExactly(OutboxState.ON_THIS_PHONE);
  }

  private static List<OutboxRow> rows() {
    return SamplePhone.away(() -> SamplePhone.database().outbox().listUnacknowledged());
  }

  private static void choose(SpendFormActivity form, String category) {
    Spinner spinner = form.findViewById(R.id.form_category);
    for (int i = 0; i < spinner.getCount(); i++) {
      if (category.equals(spinner.getItemAtPosition(i))) {
        spinner.setSelection(i);
      }
    }
    assertThat(spinner.getSelectedItem()).isEqualTo(category);
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
