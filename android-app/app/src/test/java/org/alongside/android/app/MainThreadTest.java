package org.alongside.android.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import android.database.Cursor;
import android.os.strictmode.CustomViolation;
import android.os.strictmode.DiskReadViolation;
import android.os.strictmode.DiskWriteViolation;
import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.alongside.android.SamplePhone;
import org.alongside.android.ui.QuietMainThread;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;

/** The check that the main thread waits for nothing can fail: this is what it sees. */
@RunWith(RobolectricTestRunner.class)
public final class MainThreadTest {
  @Rule public final QuietMainThread mainThread = new QuietMainThread();

  @After
  public void close() {
    SamplePhone.close();
  }

  @Test
  public void isSeenReadingFromDisk() {
    SamplePhone.away(() -> SamplePhone.database().account().listHolders());
    assertThat(mainThread.takeViolations()).as("read on another thread").isEmpty();
    readPastRoom();
    assertThat(mainThread.takeViolations()).hasAtLeastOneElementOfType(DiskReadViolation.class);
  }

  @Test
  public void isSeenWritingToDisk() {
    SamplePhone.database().getOpenHelper().getWritableDatabase().execSQL("DELETE FROM account");
    assertThat(mainThread.takeViolations()).hasAtLeastOneElementOfType(DiskWriteViolation.class);
  }

  @Test
  public void isSeenAskingAServer() throws IOException {
    OkHttpClient http = SyncModule.http();
    try (MockWebServer server = new MockWebServer()) {
      server.enqueue(new MockResponse());
      server.enqueue(new MockResponse());
      Request request = new Request.Builder().url(server.url("/")).build();
      SamplePhone.away(() -> http.newCall(request).execute().code());
      assertThat(mainThread.takeViolations()).as("asked on another thread").isEmpty();
      http.newCall(request).execute().close();
      assertThat(mainThread.takeViolations()).hasAtLeastOneElementOfType(CustomViolation.class);
    }
  }

  @Test
  public void isRefusedTheDatabaseByRoom() {
    assertThatThrownBy(() -> SamplePhone.database().account().listHolders())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("main thread");
  }

  /** Room keeps the main thread out by itself; whoever goes past it meets StrictMode. */
  private static void readPastRoom() {
    try (Cursor cursor =
        SamplePhone.database()
            .getOpenHelper()
            .getWritableDatabase()
            .query("SELECT COUNT(*) FROM account")) {
      cursor.moveToFirst();
    }
  }
}
