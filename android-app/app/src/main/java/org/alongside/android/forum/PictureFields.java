package org.alongside.android.forum;

import android.content.ActivityNotFoundException;
import android.content.ContentResolver;
import android.net.Uri;
import android.os.Bundle;
import android.text.Editable;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.EditText;
import android.widget.TextView;
import androidx.activity.result.ActivityResultLauncher;
import androidx.activity.result.contract.ActivityResultContracts;
import androidx.appcompat.app.AppCompatActivity;
import java.util.ArrayList;
import java.util.List;
import org.alongside.android.R;
import org.alongside.android.data.Beside;
import org.alongside.android.data.Reason;
import org.alongside.android.data.Receipts;
import org.alongside.android.ui.Words;
import org.alongside.core.forum.PictureText;
import org.alongside.core.forum.PostPicture;
import org.alongside.core.input.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * The part of the form for a post that takes pictures in, each with words for what it shows. What
 * was taken in is safe here even while Android ends the app behind the camera.
 */
final class PictureFields {

  private static final String IDS = "pictures";
  private static final String SAID = "pictures-said";
  private static final String[] KINDS = {"image/*"};

  private final AppCompatActivity screen;
  private final WriteModel model;
  private final Runnable changed;
  private final Uri photo;
  private final List<Beside.Picture> pictures = new ArrayList<>();
  private final ActivityResultLauncher<Uri> camera;
  private final ActivityResultLauncher<String[]> chooser;
  private int onTheirWay;

  PictureFields(
      AppCompatActivity screen, WriteModel model, @Nullable Bundle saved, Runnable changed) {
    this.screen = screen;
    this.model = model;
    this.changed = changed;
    this.photo =
        new Uri.Builder()
            .scheme(ContentResolver.SCHEME_CONTENT)
            .authority(screen.getPackageName() + ".camera")
            .appendPath("camera")
            .appendPath("picture.jpg")
            .build();
    camera =
        screen.registerForActivityResult(
            new ActivityResultContracts.TakePicture(), this::cameraIsDone);
    chooser =
        screen.registerForActivityResult(
            new ActivityResultContracts.OpenDocument(), this::chooserIsDone);
    if (saved != null) {
      restore(saved);
    }
    screen.findViewById(R.id.write_photo).setOnClickListener(button -> takePhoto());
    screen.findViewById(R.id.write_choose).setOnClickListener(button -> chooser.launch(KINDS));
    show();
  }

  private void restore(Bundle saved) {
    List<String> ids = saved.getStringArrayList(IDS);
    List<String> said = saved.getStringArrayList(SAID);
    for (int i = 0; ids != null && said != null && i < ids.size(); i++) {
      pictures.add(new Beside.Picture(ids.get(i), said.get(i)));
    }
  }

  void keep(Bundle state) {
    ArrayList<String> ids = new ArrayList<>();
    ArrayList<String> said = new ArrayList<>();
    for (Beside.Picture picture : pictures) {
      ids.add(picture.id());
      said.add(picture.description());
    }
    state.putStringArrayList(IDS, ids);
    state.putStringArrayList(SAID, said);
  }

  /** Shows what was taken in before. */
  void begin(Beside draft) {
    pictures.addAll(draft.pictures());
    show();
  }

  /** The pictures, with what is said of them now. */
  List<Beside.Picture> read() {
    return List.copyOf(pictures);
  }

  /** Whether a picture is still being got ready. */
  boolean isWaiting() {
    return onTheirWay > 0;
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
    if (now.receipt() != null) {
      pictures.add(new Beside.Picture(now.receipt().toString(), ""));
    }
    Reason why = now.why();
    complain(why == null ? "" : screen.getString(R.string.forum_picture_unreadable));
    show();
    changed.run();
  }

  private void complain(String text) {
    TextView error = screen.findViewById(R.id.write_picture_error);
    error.setText(text);
    error.setVisibility(text.isEmpty() ? View.GONE : View.VISIBLE);
  }

  private void show() {
    ViewGroup group = screen.findViewById(R.id.write_pictures);
    group.removeAllViews();
    for (int i = 0; i < pictures.size(); i++) {
      group.addView(row(group, i));
    }
    boolean room = pictures.size() + onTheirWay < PostPicture.MOST;
    screen.findViewById(R.id.write_photo).setEnabled(room);
    screen.findViewById(R.id.write_choose).setEnabled(room);
    screen
        .findViewById(R.id.write_picture_wait)
        .setVisibility(isWaiting() ? View.VISIBLE : View.GONE);
    screen.findViewById(R.id.write_send).setEnabled(!isWaiting());
  }

  private View row(ViewGroup group, int at) {
    View row = LayoutInflater.from(screen).inflate(R.layout.forum_picture_field, group, false);
    TextView label = row.findViewById(R.id.picture_label);
    label.setText(screen.getString(R.string.forum_picture_words, at + 1));
    EditText said = row.findViewById(R.id.picture_said);
    said.setId(View.generateViewId());
    said.setSaveEnabled(false);
    label.setLabelFor(said.getId());
    said.setText(pictures.get(at).description());
    said.addTextChangedListener(
        new AfterTyping() {
          @Override
          public void afterTextChanged(Editable text) {
            pictures.set(at, new Beside.Picture(pictures.get(at).id(), text.toString()));
            changed.run();
          }
        });
    TextView off = row.findViewById(R.id.picture_off);
    off.setContentDescription(screen.getString(R.string.forum_picture_off_spoken, at + 1));
    off.setOnClickListener(
        button -> {
          pictures.remove(at);
          show();
          changed.run();
        });
    return row;
  }

  /** Says what is wrong with the words; the field to go to, or null when nothing is. */
  @Nullable View check() {
    ViewGroup group = screen.findViewById(R.id.write_pictures);
    View first = null;
    for (int i = 0; i < pictures.size(); i++) {
      List<FieldError> errors = PictureText.read(pictures.get(i).description()).errors();
      TextView error = group.getChildAt(i).findViewById(R.id.picture_error);
      error.setVisibility(errors.isEmpty() ? View.GONE : View.VISIBLE);
      if (!errors.isEmpty()) {
        error.setText(screen.getString(R.string.forum_picture_say));
        first = first == null ? error : first;
      }
    }
    return first;
  }
}
