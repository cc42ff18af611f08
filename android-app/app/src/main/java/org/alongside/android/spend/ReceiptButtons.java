package org.alongside.android.spend;

import android.content.ActivityNotFoundException;
import android.content.ContentResolver;
import android.net.Uri;
import android.os.Bundle;
import android.view.View;
import android.widget.TextView;
import androidx.activity.result.ActivityResultLauncher;
import androidx.activity.result.contract.ActivityResultContracts;
import androidx.appcompat.app.AppCompatActivity;
import java.util.ArrayList;
import java.util.List;
import org.alongside.android.R;
import org.alongside.android.data.Reason;
import org.alongside.android.data.Receipts;
import org.alongside.android.ui.Words;
import org.alongside.core.spend.ReceiptId;
import org.jspecify.annotations.Nullable;

/**
 * The part of the form that takes receipts in: by the camera or from what is on the phone. What was
 * taken in is safe here even while Android ends the app behind the camera.
 */
final class ReceiptButtons {

  private static final String TAKEN = "receipts";
  private static final String[] KINDS = {"image/*", "application/pdf"};

  private final AppCompatActivity screen;
  private final SpendFormModel model;
  private final Uri photo;
  private final List<ReceiptId> taken = new ArrayList<>();
  private final ActivityResultLauncher<Uri> camera;
  private final ActivityResultLauncher<String[]> chooser;
  private int onTheirWay;

  ReceiptButtons(AppCompatActivity screen, SpendFormModel model, @Nullable Bundle saved) {
    this.screen = screen;
    this.model = model;
    this.photo =
        new Uri.Builder()
            .scheme(ContentResolver.SCHEME_CONTENT)
            .authority(screen.getPackageName() + ".camera")
            .appendPath("camera")
            .appendPath("receipt.jpg")
            .build();
    camera =
        screen.registerForActivityResult(
            new ActivityResultContracts.TakePicture(), this::cameraIsDone);
    chooser =
        screen.registerForActivityResult(
            new ActivityResultContracts.OpenDocument(), this::chooserIsDone);
    if (saved == null) {
      model.dropDrafts(photo);
    } else {
      List<String> before = saved.getStringArrayList(TAKEN);
      if (before != null) {
        before.forEach(id -> taken.add(ReceiptId.parse(id)));
      }
    }
    screen.findViewById(R.id.form_photo).setOnClickListener(button -> takePhoto());
    screen.findViewById(R.id.form_choose).setOnClickListener(button -> chooser.launch(KINDS));
    screen.findViewById(R.id.form_receipts_remove).setOnClickListener(button -> remove());
    show();
  }

  /** What stands for the entry. */
  List<ReceiptId> taken() {
    return List.copyOf(taken);
  }

  /** Whether a receipt is still being got ready. */
  boolean isWaiting() {
    return onTheirWay > 0;
  }

  void keep(Bundle state) {
    ArrayList<String> ids = new ArrayList<>();
    taken.forEach(each -> ids.add(each.toString()));
    state.putStringArrayList(TAKEN, ids);
  }

  private void takePhoto() {
    try {
      camera.launch(photo);
    } catch (ActivityNotFoundException noCamera) {
      complain(Words.reason(screen, "receipt-no-camera", List.of()));
    }
  }

  private void cameraIsDone(boolean hasPhoto) {
    if (hasPhoto) {
      onTheirWay++;
      show();
      model.takeAway(photo).observe(screen, this::taken);
    }
  }

  private void chooserIsDone(@Nullable Uri file) {
    if (file != null) {
      onTheirWay++;
      show();
      model.take(file).observe(screen, this::taken);
    }
  }

  private void taken(Receipts.Taken now) {
    onTheirWay--;
    ReceiptId receipt = now.receipt();
    if (receipt != null) {
      taken.add(receipt);
    }
    Reason why = now.why();
    complain(why == null ? "" : Words.reason(screen, why.code(), why.args()));
    show();
  }

  private void remove() {
    taken.forEach(model::drop);
    taken.clear();
    show();
  }

  private void complain(String text) {
    TextView error = screen.findViewById(R.id.form_receipt_error);
    error.setText(text);
    error.setVisibility(text.isEmpty() ? View.GONE : View.VISIBLE);
  }

  private void show() {
    TextView line = screen.findViewById(R.id.form_receipts);
    line.setText(
        isWaiting()
            ? screen.getString(R.string.form_receipt_wait)
            : screen
                .getResources()
                .getQuantityString(R.plurals.form_receipts, taken.size(), taken.size()));
    line.setVisibility(isWaiting() || !taken.isEmpty() ? View.VISIBLE : View.GONE);
    screen
        .findViewById(R.id.form_receipts_remove)
        .setVisibility(taken.isEmpty() ? View.GONE : View.VISIBLE);
    screen.findViewById(R.id.form_save).setEnabled(!isWaiting());
  }
}
