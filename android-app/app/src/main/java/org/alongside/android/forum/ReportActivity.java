package org.alongside.android.forum;

import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.view.LayoutInflater;
import android.view.View;
import android.widget.EditText;
import android.widget.RadioButton;
import android.widget.RadioGroup;
import android.widget.TextView;
import androidx.appcompat.app.AppCompatActivity;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alongside.android.R;
import org.alongside.android.data.ForumWordType;
import org.alongside.android.data.Wording;
import org.alongside.android.ui.Back;
import org.alongside.android.ui.Help;
import org.alongside.android.ui.Insets;
import org.alongside.android.ui.Models;
import org.alongside.android.ui.Parts;
import org.alongside.android.ui.Place;
import org.alongside.android.ui.Words;
import org.alongside.core.forum.ReportReason;
import org.alongside.core.forum.ReportText;
import org.alongside.core.input.FieldError;
import org.jspecify.annotations.Nullable;

/** Tells the moderators of a post: why, and in own words if the person likes. */
public final class ReportActivity extends AppCompatActivity {

  private static final String POST = "post";
  private static final String AUTHOR = "author";

  private static final List<ReportReason> REASONS = List.of(ReportReason.values());

  private @Nullable WriteModel model;
  private boolean sent;

  /** What opens the form for this post. */
  static Intent intent(Context context, String post, String author) {
    return Place.FORUM_REPORT.intent(context).putExtra(POST, post).putExtra(AUTHOR, author);
  }

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    setContentView(R.layout.forum_report);
    Insets.keepClear(findViewById(R.id.screen));
    Back.leadsBack(this);
    Help.offer(this);
    if (getIntent().getStringExtra(POST) == null) {
      sent = true;
      finish();
      return;
    }
    WriteModel found =
        Models.of(this, WriteModel.class, () -> Parts.of(this, ForumParts.class).writeModel());
    model = found;
    text(R.id.report_of, getString(R.string.forum_report_of, extra(AUTHOR)));
    listReasons();
    if (saved == null) {
      found.findDraft(ForumWordType.REPORT, extra(POST)).observe(this, this::begin);
    }
    findViewById(R.id.report_send).setOnClickListener(button -> send(found));
  }

  @Override
  protected void onStop() {
    super.onStop();
    WriteModel known = model;
    if (known != null && !sent) {
      known.keepDraft(ForumWordType.REPORT, extra(POST), wording());
    }
  }

  /** Each button's id is its place among the reasons, so that Android finds it again. */
  private void listReasons() {
    RadioGroup group = findViewById(R.id.report_reasons);
    for (ReportReason reason : REASONS) {
      RadioButton button =
          (RadioButton) LayoutInflater.from(this).inflate(R.layout.forum_reason, group, false);
      button.setId(REASONS.indexOf(reason) + 1);
      button.setText(Words.word(this, "report", reason.code()));
      group.addView(button);
    }
  }

  private void begin(Optional<Wording> draft) {
    draft.ifPresent(
        wording -> {
          text(R.id.report_text, wording.text());
          RadioGroup group = findViewById(R.id.report_reasons);
          for (ReportReason reason : REASONS) {
            if (reason.code().equals(wording.reason())) {
              group.check(REASONS.indexOf(reason) + 1);
            }
          }
        });
  }

  private String extra(String name) {
    return Objects.requireNonNull(getIntent().getStringExtra(name), name);
  }

  private Optional<ReportReason> chosen() {
    RadioGroup group = findViewById(R.id.report_reasons);
    int at = group.getCheckedRadioButtonId() - 1;
    return at < 0 || at >= REASONS.size() ? Optional.empty() : Optional.of(REASONS.get(at));
  }

  private Wording wording() {
    EditText field = findViewById(R.id.report_text);
    return Wording.report(
        chosen().map(ReportReason::code).orElse(""), field.getText().toString(), extra(AUTHOR));
  }

  private void send(WriteModel known) {
    Wording wording = wording();
    List<FieldError> errors = ReportText.read(wording.text()).errors();
    boolean missing = !chosen().isPresent();
    findViewById(R.id.report_reason_error).setVisibility(missing ? View.VISIBLE : View.GONE);
    findViewById(R.id.report_text_error).setVisibility(errors.isEmpty() ? View.GONE : View.VISIBLE);
    if (!errors.isEmpty()) {
      text(R.id.report_text_error, Words.reason(this, errors.get(0).code(), errors.get(0).args()));
    }
    if (missing || !errors.isEmpty()) {
      return;
    }
    sent = true;
    findViewById(R.id.report_send).setEnabled(false);
    known
        .send(ForumWordType.REPORT, extra(POST), wording)
        .observe(
            this,
            help -> {
              if (help) {
                Place.FORUM_HELP.open(this);
              }
              finish();
            });
  }

  private void text(int view, String text) {
    TextView found = findViewById(view);
    found.setText(text);
  }
}
