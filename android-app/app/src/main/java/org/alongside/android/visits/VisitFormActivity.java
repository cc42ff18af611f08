package org.alongside.android.visits;

import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;
import android.widget.ArrayAdapter;
import android.widget.CheckBox;
import android.widget.EditText;
import android.widget.Spinner;
import android.widget.TextView;
import androidx.appcompat.app.AppCompatActivity;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.android.R;
import org.alongside.android.data.HolderRow;
import org.alongside.android.data.VisitItem;
import org.alongside.android.ui.Back;
import org.alongside.android.ui.Insets;
import org.alongside.android.ui.Models;
import org.alongside.android.ui.Parts;
import org.alongside.android.ui.Place;
import org.alongside.android.ui.Words;
import org.alongside.core.input.FieldError;
import org.alongside.core.plan.SupportId;
import org.alongside.core.visit.MissedReason;
import org.alongside.core.visit.VisitBody;
import org.alongside.core.visit.VisitOutcome;
import org.alongside.core.visit.VisitTelling;
import org.jspecify.annotations.Nullable;

/** Says of one visit that it did not happen, or was shorter; only the button has to be pressed. */
public final class VisitFormActivity extends AppCompatActivity {

  private static final String SUPPORT = "support";
  private static final String TITLE = "title";
  private static final String DAY = "day";
  private static final String OUTCOME = "outcome";
  private static final String USUAL_MINUTES = "usualMinutes";

  private static final Map<String, Integer> ERRORS =
      Map.of(
          VisitForm.PLANNED, R.id.visit_planned_error,
          VisitForm.HAPPENED, R.id.visit_happened_error,
          VisitForm.NOTE, R.id.visit_note_error);
  private static final Map<Integer, Integer> FIELDS =
      Map.of(
          R.id.visit_planned_error, R.id.visit_planned,
          R.id.visit_happened_error, R.id.visit_happened,
          R.id.visit_note_error, R.id.visit_note);

  private @Nullable HolderRow holder;

  /** What opens the form for this visit. */
  static Intent intent(Context context, VisitItem visit, VisitOutcome outcome) {
    Duration usual = visit.usual();
    return Place.VISIT_FORM
        .intent(context)
        .putExtra(SUPPORT, visit.support().toString())
        .putExtra(TITLE, visit.title())
        .putExtra(DAY, visit.on().toString())
        .putExtra(OUTCOME, outcome.code())
        .putExtra(USUAL_MINUTES, usual == null ? "" : Long.toString(usual.toMinutes()));
  }

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    setContentView(R.layout.visit_form);
    Insets.keepClear(findViewById(R.id.screen));
    Back.leadsBack(this);
    if (getIntent().getStringExtra(SUPPORT) == null) {
      finish();
      return;
    }
    VisitFormModel model =
        Models.of(
            this, VisitFormModel.class, () -> Parts.of(this, VisitsParts.class).visitFormModel());
    model.holder().observe(this, found -> holder = found.orElse(null));
    boolean shorter = outcome() == VisitOutcome.PARTLY;
    text(
        R.id.visit_form_title,
        getString(shorter ? R.string.visit_shorter_button : R.string.visit_did_not_happen_button));
    text(R.id.visit_form_what, extra(TITLE) + "\n" + Words.day(day()));
    findViewById(R.id.visit_times).setVisibility(shorter ? View.VISIBLE : View.GONE);
    if (saved == null) {
      text(R.id.visit_planned, extra(USUAL_MINUTES));
    }
    listReasons();
    findViewById(R.id.visit_save).setOnClickListener(button -> save(model));
  }

  /** Whether it is known whose visit it is. */
  boolean isReady() {
    return holder != null;
  }

  private String extra(String name) {
    return Objects.requireNonNull(getIntent().getStringExtra(name), name);
  }

  private LocalDate day() {
    return LocalDate.parse(extra(DAY));
  }

  private VisitOutcome outcome() {
    return VisitOutcome.parse(extra(OUTCOME));
  }

  private void listReasons() {
    List<String> words = new ArrayList<>();
    words.add(getString(R.string.visit_reason_none));
    for (MissedReason reason : VisitForm.reasons()) {
      words.add(Words.word(this, "missed", reason.code()));
    }
    Spinner spinner = findViewById(R.id.visit_reason);
    spinner.setAdapter(new ArrayAdapter<>(this, R.layout.choice, words));
  }

  private @Nullable MissedReason chosenReason() {
    Spinner spinner = findViewById(R.id.visit_reason);
    int chosen = spinner.getSelectedItemPosition() - 1;
    return chosen < 0 ? null : VisitForm.reasons().get(chosen);
  }

  private void save(VisitFormModel model) {
    HolderRow whose = holder;
    if (whose == null) {
      return;
    }
    CheckBox tell = findViewById(R.id.visit_tell);
    new VisitForm(
            SupportId.parse(extra(SUPPORT)),
            day(),
            outcome(),
            typed(R.id.visit_planned),
            typed(R.id.visit_happened),
            chosenReason(),
            typed(R.id.visit_note),
            tell.isChecked() ? VisitTelling.WORKER : VisitTelling.NOBODY)
        .read()
        .match(
            body -> {
              keep(model, whose, body);
              return true;
            },
            errors -> {
              show(errors);
              return false;
            });
  }

  private void keep(VisitFormModel model, HolderRow whose, VisitBody body) {
    findViewById(R.id.visit_save).setEnabled(false);
    model.report(whose, body).observe(this, kept -> finish());
  }

  private void show(List<FieldError> errors) {
    ERRORS.values().forEach(view -> findViewById(view).setVisibility(View.GONE));
    View first = null;
    for (FieldError error : errors) {
      Integer view = ERRORS.get(error.pointer());
      if (view != null) {
        text(view, Words.reason(this, error.code(), error.args()));
        findViewById(view).setVisibility(View.VISIBLE);
        Integer field = FIELDS.get(view);
        first = first == null && field != null ? findViewById(field) : first;
      }
    }
    if (first != null) {
      first.requestFocus();
    }
  }

  private void text(int view, String text) {
    TextView found = findViewById(view);
    found.setText(text);
  }

  private String typed(int field) {
    EditText text = findViewById(field);
    return text.getText().toString();
  }
}
