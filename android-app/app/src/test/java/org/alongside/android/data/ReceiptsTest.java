package org.alongside.android.data;

import static org.assertj.core.api.Assertions.assertThat;

import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import android.graphics.Color;
import android.net.Uri;
import androidx.lifecycle.LiveData;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.alongside.android.RawFiles;
import org.alongside.android.SampleFiles;
import org.alongside.android.SamplePhone;
import org.alongside.android.ui.QuietMainThread;
import org.alongside.android.ui.Screens;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;

@RunWith(RobolectricTestRunner.class)
public final class ReceiptsTest {
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
  public void makesAPhotoSmallerUprightAndForgetsWhatTheCameraAdded() {
    byte[] photo = SampleFiles.photo(3_000, 1_500, 6);
    assertThat(text(photo)).contains("Exif", SampleFiles.CAMERA);
    Receipts.Taken taken = take(SampleFiles.offer("photo", photo));
    assertThat(taken.why()).isNull();
    byte[] kept = bytes(taken);
    assertThat(text(kept)).doesNotContain("Exif", "CAMERA");
    Bitmap seen = BitmapFactory.decodeByteArray(kept, 0, kept.length);
    assertThat(seen.getWidth()).isEqualTo(1_000);
    assertThat(seen.getHeight()).isEqualTo(2_000);
    int above = seen.getPixel(500, 300);
    int below = seen.getPixel(500, 1_700);
    assertThat(Color.red(above)).as("red is above").isGreaterThan(Color.blue(above));
    assertThat(Color.blue(below)).as("blue is below").isGreaterThan(Color.red(below));
  }

  @Test
  public void sealsWhatItKeeps() {
    byte[] document = document(300_000);
    Receipts.Taken taken = take(offerDocument(document));
    assertThat(bytes(taken)).isEqualTo(document);
    assertThat(SamplePhone.away(() -> RawFiles.find(AlongsideDatabase.FILE, List.of("%PDF-"))))
        .isEmpty();
  }

  @Test
  public void saysWhatIsWrongWithAFileThatItCannotTake() {
    assertThat(why(SampleFiles.offer("letter", "Dear all".getBytes(StandardCharsets.UTF_8))))
        .isEqualTo("receipt-unreadable");
    assertThat(why(offerDocument("no document".getBytes(StandardCharsets.UTF_8))))
        .isEqualTo("receipt-unreadable");
    assertThat(why(offerDocument(document(Receipts.MOST_BYTES + 1))))
        .isEqualTo("receipt-too-large");
    assertThat(why(Uri.parse("content://nobody.example/photo"))).isEqualTo("receipt-unreadable");
    assertThat(count()).isZero();
  }

  @Test
  public void letsGoOfWhatAFormNeverSavedAndOfNothingElse() {
    SamplePhone.typeWithReceipt(offerDocument(document(10)));
    take(offerDocument(document(20)));
    assertThat(count()).isEqualTo(2);
    SamplePhone.data().receipts().dropDrafts(Uri.parse("content://nobody.example/photo"));
    Screens.await(() -> count() == 1);
    assertThat(count()).isEqualTo(1);
  }

  @Test
  public void keepsAReceiptForWhoComesBackAndErasesItWithTheRest() {
    SamplePhone.typeWithReceipt(offerDocument(document(10)));
    SamplePhone.away(
        () -> {
          SamplePhone.data().accounts().keepLocked();
          return true;
        });
    assertThat(count()).isEqualTo(1);
    assertThat(SamplePhone.away(() -> SamplePhone.database().receipts().listToUpload())).isEmpty();
    SamplePhone.away(
        () -> {
          SamplePhone.data()
              .accounts()
              .signIn(
                  new Arrival(
                      "https://alongside.example/",
                      SamplePhone.MAYA.toString(),
                      "Maya",
                      "n3w",
                      SamplePhone.uuid(91).toString(),
                      "an old one"));
          return true;
        });
    assertThat(SamplePhone.away(() -> SamplePhone.database().receipts().listToUpload())).hasSize(1);
    SamplePhone.away(
        () -> {
          SamplePhone.data().accounts().erase();
          return true;
        });
    assertThat(count()).isZero();
  }

  private static byte[] document(int size) {
    byte[] start = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(start);
    all.writeBytes(new byte[Math.max(0, size - start.length)]);
    return all.toByteArray();
  }

  private static Uri offerDocument(byte[] bytes) {
    Uri uri = SampleFiles.offer("document" + bytes.length, bytes);
    SampleFiles.say(uri, "application/pdf");
    return uri;
  }

  private static Receipts.Taken take(Uri file) {
    LiveData<Receipts.Taken> taken = SamplePhone.data().receipts().take(file);
    Screens.await(() -> taken.getValue() != null);
    return Objects.requireNonNull(taken.getValue());
  }

  private static String why(Uri file) {
    return Objects.requireNonNull(take(file).why()).code();
  }

  private static int count() {
    return SamplePhone.away(() -> SamplePhone.database().receipts().count());
  }

  private static byte[] bytes(Receipts.Taken taken) {
    String id = String.valueOf(taken.receipt());
    return SamplePhone.away(
        () -> {
          ByteArrayOutputStream all = new ByteArrayOutputStream();
          for (int i = 0; ; i++) {
            ReceiptPartRow part = SamplePhone.database().receipts().findPart(id, i);
            if (part == null) {
              return all.toByteArray();
            }
            all.writeBytes(SamplePhone.vault().openBytes(part.spot(), part.bytes()).orElseThrow());
          }
        });
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
