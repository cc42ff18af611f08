package org.alongside.android.forum;

import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import android.text.Editable;
import android.view.View;
import android.widget.EditText;
import android.widget.TextView;
import androidx.appcompat.app.AppCompatActivity;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alongside.android.R;
import org.alongside.android.data.Beside;
import org.alongside.android.data.Forum;
import org.alongside.android.data.ForumWordType;
import org.alongside.android.data.Wording;
import org.alongside.android.ui.Back;
import org.alongside.android.ui.Insets;
import org.alongside.android.ui.Models;
import org.alongside.android.ui.Parts;
import org.alongside.android.ui.Place;
import org.alongside.android.ui.Words;
import org.alongside.core.forum.BoardLine;
import org.alongside.core.forum.PostText;
import org.alongside.core.forum.ThreadTitle;
import org.alongside.core.input.FieldError;
import org.jspecify.annotations.Nullable;

/** Writes a reply, or a new thread. What is typed is kept at every pause, sent off or not. */
public final class WriteActivity extends AppCompatActivity {

  private static final String TYPE = "type";
  private static final String TARGET = "target";
  private static final String WHERE = "where";
  private static final String BOARD = "board";
  private static final String TEXT = "text";

  private final Handler main = new Handler(Looper.getMainLooper());
  private final Runnable keep = this::keepNow;
  private @Nullable WriteModel model;
  private @Nullable BesideFields beside;
  private @Nullable PictureFields pictures;
  private boolean sent;

  /** What opens the form, beginning with these words below those of a draft. */
  static Intent intent(Context context, ForumWordType type, String target, Wording wording) {
    return Place.FORUM_WRITE
        .intent(context)
        .putExtra(TYPE, type.name())
        .putExtra(TARGET, target)
        .putExtra(WHERE, wording.where())
        .putExtra(BOARD, wording.board())
        .putExtra(TEXT, wording.text());
  }

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    setContentView(R.layout.forum_write);
    Insets.keepClear(findViewById(R.id.screen));
    Back.leadsBack(this);
    if (getIntent().getStringExtra(TARGET) == null) {
      sent = true;
      finish();
      return;
    }
    WriteModel found =
        Models.of(this, WriteModel.class, () -> Parts.of(this, ForumParts.class).writeModel());
    model = found;
    beside = new BesideFields(this, saved);
    pictures = new PictureFields(this, found, saved, this::keepSoon);
    boolean starts = type() == ForumWordType.THREAD;
    text(R.id.write_title, getString(starts ? R.string.forum_start : R.string.forum_reply));
    text(R.id.write_where, getString(R.string.forum_write_where, extra(WHERE)));
    findViewById(R.id.write_subject_part).setVisibility(starts ? View.VISIBLE : View.GONE);
    if (saved == null) {
      found.findDraft(type(), extra(TARGET)).observe(this, this::begin);
    } else {
      keepAtEveryPause();
    }
    found.boards().observe(this, this::showStanding);
    findViewById(R.id.write_choose_name).setOnClickListener(button -> Place.PEER_NAME.open(this));
    findViewById(R.id.write_send).setOnClickListener(button -> send(found));
  }

  @Override
  protected void onSaveInstanceState(Bundle state) {
    super.onSaveInstanceState(state);
    if (beside != null) {
      beside.keep(state);
    }
    if (pictures != null) {
      pictures.keep(state);
    }
  }

  @Override
  protected void onStop() {
    super.onStop();
    keepNow();
  }

  private void begin(Optional<Wording> draft) {
    String before = draft.map(Wording::text).orElse("");
    String added = extra(TEXT);
    boolean isThere = added.isEmpty() || before.contains(added.trim());
    EditText field = findViewById(R.id.write_text);
    // Whoever was quicker than the database keeps what they typed.
    if (field.length() == 0) {
      field.setText(isThere ? before : before.isEmpty() ? added : before + "\n\n" + added);
      field.setSelection(field.length());
    }
    draft.ifPresent(wording -> text(R.id.write_subject, wording.title()));
    Beside kept = draft.map(Wording::beside).orElse(Beside.nothing());
    if (beside != null) {
      beside.begin(kept);
    }
    if (pictures != null) {
      pictures.begin(kept);
    }
    findViewById(R.id.write_kept).setVisibility(draft.isPresent() ? View.VISIBLE : View.GONE);
    keepAtEveryPause();
  }

  private void keepAtEveryPause() {
    AfterTyping typed =
        new AfterTyping() {
          @Override
          public void afterTextChanged(Editable text) {
            keepSoon();
          }
        };
    EditText text = findViewById(R.id.write_text);
    text.addTextChangedListener(typed);
    EditText subject = findViewById(R.id.write_subject);
    subject.addTextChangedListener(typed);
  }

  private void keepSoon() {
    main.removeCallbacks(keep);
    main.postDelayed(keep, AfterTyping.PAUSE_MILLISECONDS);
  }

  private void keepNow() {
    WriteModel known = model;
    if (known != null && !sent) {
      known.keepDraft(type(), extra(TARGET), wording());
      findViewById(R.id.write_kept).setVisibility(wording().isEmpty() ? View.GONE : View.VISIBLE);
    }
  }

  private ForumWordType type() {
    return ForumWordType.valueOf(extra(TYPE));
  }

  private String extra(String name) {
    return Objects.requireNonNull(getIntent().getStringExtra(name), name);
  }

  private Wording wording() {
    Wording said =
        type() == ForumWordType.THREAD
            ? Wording.thread(
                typed(R.id.write_subject), typed(R.id.write_text), extra(WHERE), extra(BOARD))
            : Wording.reply(typed(R.id.write_text), extra(WHERE));
    return beside == null || pictures == null ? said : said.with(beside.read(pictures.read()));
  }

  private void showStanding(Forum.Boards boards) {
    Optional<String> silence = Silence.find(this, boards);
    findViewById(R.id.write_silenced).setVisibility(silence.isPresent() ? View.VISIBLE : View.GONE);
    silence.ifPresent(text -> text(R.id.write_silenced_text, text));
    if (type() == ForumWordType.THREAD && beside != null) {
      for (BoardLine line : boards.list().boards()) {
        if (line.board().id().toString().equals(extra(TARGET))) {
          beside.offer(line.tags());
        }
      }
    }
    boolean missing = boards.heard().at() != null && !boards.list().findName().isPresent();
    findViewById(R.id.write_name).setVisibility(missing ? View.VISIBLE : View.GONE);
  }

  private void send(WriteModel known) {
    List<FieldError> ofTitle =
        type() == ForumWordType.THREAD
            ? ThreadTitle.read(typed(R.id.write_subject)).errors()
            : List.of();
    List<FieldError> ofText = PostText.read(typed(R.id.write_text)).errors();
    showErrors(R.id.write_subject_error, ofTitle);
    showErrors(R.id.write_text_error, ofText);
    View wrong = beside == null ? null : beside.check(wording().beside());
    View untold = pictures == null ? null : pictures.check();
    if (!ofTitle.isEmpty() || !ofText.isEmpty()) {
      findViewById(ofTitle.isEmpty() ? R.id.write_text : R.id.write_subject).requestFocus();
      return;
    }
    if (wrong != null || untold != null) {
      Objects.requireNonNull(wrong == null ? untold : wrong).requestFocus();
      return;
    }
    sent = true;
    findViewById(R.id.write_send).setEnabled(false);
    known
        .send(type(), extra(TARGET), wording())
        .observe(
            this,
            help -> {
              if (help) {
                Place.FORUM_HELP.open(this);
              }
              finish();
            });
  }

  private void showErrors(int view, List<FieldError> errors) {
    findViewById(view).setVisibility(errors.isEmpty() ? View.GONE : View.VISIBLE);
    if (!errors.isEmpty()) {
      FieldError first = errors.get(0);
      text(view, Words.reason(this, first.code(), first.args()));
    }
  }

  private String typed(int field) {
    EditText text = findViewById(field);
    return text.getText().toString();
  }

  private void text(int view, String text) {
    TextView found = findViewById(view);
    found.setText(text);
  }
}
