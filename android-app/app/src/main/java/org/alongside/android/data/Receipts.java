package org.alongside.android.data;

import android.content.ContentResolver;
import android.net.Uri;
import androidx.lifecycle.LiveData;
import androidx.lifecycle.MutableLiveData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import javax.inject.Inject;
import org.alongside.core.spend.ReceiptId;
import org.jspecify.annotations.Nullable;

/**
 * Takes in receipts: photos made smaller and without what a camera adds, and PDFs as they are; both
 * sealed in the database, until the server has them.
 */
public final class Receipts {

  /** The most that the server takes. */
  static final int MOST_BYTES = 10 * 1024 * 1024;

  /** Small enough to arrive on a bad network, and for a row of the database. */
  static final int PART_BYTES = 128 * 1024;

  private static final String PDF = "application/pdf";
  private static final byte[] NOTHING = {};
  private static final byte[] PDF_START = {'%', 'P', 'D', 'F', '-'};

  private final AlongsideDatabase database;
  private final Vault vault;
  private final Outbox outbox;
  private final Background background;
  private final ContentResolver files;

  @Inject
  Receipts(
      AlongsideDatabase database,
      Vault vault,
      Outbox outbox,
      Background background,
      ContentResolver files) {
    this.database = database;
    this.vault = vault;
    this.outbox = outbox;
    this.background = background;
    this.files = files;
  }

  /**
   * What came of taking a file in.
   *
   * @param receipt null when it could not be taken in
   * @param why why not; null when it was
   */
  public record Taken(@Nullable ReceiptId receipt, @Nullable Reason why) {
    static Taken not(String code) {
      return new Taken(null, new Reason(code, List.of()));
    }
  }

  /** Takes a photo or a PDF in; it waits for the entry that it belongs to. */
  public LiveData<Taken> take(Uri file) {
    MutableLiveData<Taken> taken = new MutableLiveData<>();
    background.run(() -> taken.postValue(takeNow(file)));
    return taken;
  }

  /** Takes in what the camera put there, and deletes it there. */
  public LiveData<Taken> takeAway(Uri photo) {
    MutableLiveData<Taken> taken = new MutableLiveData<>();
    background.run(
        () -> {
          Taken now = takeNow(photo);
          delete(photo);
          taken.postValue(now);
        });
    return taken;
  }

  private Taken takeNow(Uri file) {
    boolean isDocument;
    byte[] bytes;
    try {
      isDocument = PDF.equals(files.getType(file));
      bytes = isDocument ? read(file) : Photos.shrink(files, file).orElse(NOTHING);
    } catch (IOException | RuntimeException notOurs) {
      // Whatever the app that has the file does, it is told as a file that cannot be read.
      return Taken.not("receipt-unreadable");
    }
    if (bytes.length > MOST_BYTES) {
      return Taken.not("receipt-too-large");
    }
    boolean readable = isDocument ? isDocument(bytes) : bytes.length > 0;
    return readable
        ? keep(isDocument ? PDF : Photos.MEDIA_TYPE, bytes)
        : Taken.not("receipt-unreadable");
  }

  private static boolean isDocument(byte[] bytes) {
    return Arrays.equals(PDF_START, Arrays.copyOf(bytes, PDF_START.length));
  }

  private Taken keep(String mediaType, byte[] bytes) {
    ReceiptId id = ReceiptId.of(outbox.nextId());
    database.runInTransaction(
        () -> {
          ReceiptDao receipts = database.receipts();
          receipts.add(new ReceiptRow(id.toString(), null, mediaType, bytes.length, false));
          int number = 0;
          for (int from = 0; from < bytes.length; from += PART_BYTES) {
            byte[] part =
                Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PART_BYTES));
            Spot spot = ReceiptPartRow.spot(id.toString(), number);
            receipts.addPart(
                new ReceiptPartRow(id.toString(), number, vault.sealBytes(spot, part)));
            number++;
          }
        });
    return new Taken(id, null);
  }

  private byte[] read(Uri file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream in = Photos.open(files, file)) {
      byte[] part = new byte[8_192];
      for (int n = in.read(part); n >= 0 && bytes.size() <= MOST_BYTES; n = in.read(part)) {
        bytes.write(part, 0, n);
      }
    }
    return bytes.toByteArray();
  }

  /** Lets go of one that belongs to no entry yet. */
  public void drop(ReceiptId receipt) {
    background.run(() -> database.receipts().dropDraft(receipt.toString()));
  }

  /** Lets go of everything that a form took in and never saved, the camera's photo too. */
  public void dropDrafts(Uri photo) {
    background.run(
        () -> {
          delete(photo);
          database.receipts().dropDrafts();
          database.receipts().dropLooseParts();
        });
  }

  private void delete(Uri photo) {
    try {
      files.delete(photo, null, null);
    } catch (IllegalArgumentException | SecurityException gone) {
      // There is none to delete.
      return;
    }
  }
}
