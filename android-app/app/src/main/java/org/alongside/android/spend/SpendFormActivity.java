package org.alongside.android.spend;

import android.app.DatePickerDialog;
import android.os.Bundle;
import android.view.View;
import android.widget.ArrayAdapter;
import android.widget.Button;
import android.widget.EditText;
import android.widget.Spinner;
import android.widget.TextView;
import androidx.appcompat.app.AppCompatActivity;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.android.R;
import org.alongside.android.data.HolderRow;
import org.alongside.android.ui.Back;
import org.alongside.android.ui.Insets;
import org.alongside.android.ui.Models;
import org.alongside.android.ui.Parts;
import org.alongside.android.ui.Words;
import org.alongside.core.input.FieldError;
import org.alongside.core.spend.ReceiptId;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.jspecify.annotations.Nullable;

/** Logs a spend in seconds; it is safe on this phone before the screen closes. */
public final class SpendFormActivity extends AppCompatActivity {

  private static final List<SpendCategory> CATEGORIES = List.of(SpendCategory.values());
  private static final Map<String, Integer> ERRORS =
      Map.of(
          SpendForm.AMOUNT, R.id.form_amount_error,
          SpendForm.PAYEE, R.id.form_payee_error,
          SpendForm.CATEGORY, R.id.form_category_error,
          SpendForm.NOTE, R.id.form_note_error);
  private static final Map<Integer, Integer> FIELDS =
      Map.of(
          R.id.form_amount_error, R.id.form_amount,
          R.id.form_payee_error, R.id.form_payee,
          R.id.form_category_error, R.id.form_category,
          R.id.form_note_error, R.id.form_note);

  private @Nullable HolderRow holder;
  private @Nullable ReceiptButtons receipts;

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    setContentView(R.layout.spend_form);
    Insets.keepClear(findViewById(R.id.screen));
    Back.leadsBack(this);
    SpendFormModel model =
        Models.of(
            this, SpendFormModel.class, () -> Parts.of(this, SpendParts.class).spendFormModel());
    model.holder().observe(this, found -> holder = found.orElse(null));
    listCategories();
    showDay(model.spentOn());
    findViewById(R.id.form_day).setOnClickListener(button -> chooseDay(model));
    findViewById(R.id.form_save).setOnClickListener(button -> save(model));
    receipts = new ReceiptButtons(this, model, saved);
  }

  @Override
  protected void onSaveInstanceState(Bundle state) {
    super.onSaveInstanceState(state);
    if (receipts != null) {
      receipts.keep(state);
    }
  }

  /** Whether it is known whose record the entry will belong to. */
  boolean isReady() {
    return holder != null;
  }

  private void listCategories() {
    List<String> words = new ArrayList<>();
    words.add(getString(R.string.form_category_choose));
    for (SpendCategory category : CATEGORIES) {
      words.add(Words.word(this, "category", category.code()));
    }
    Spinner spinner = findViewById(R.id.form_category);
    spinner.setAdapter(new ArrayAdapter<>(this, R.layout.choice, words));
  }

  /** What was chosen; null while it is still to be. */
  private @Nullable SpendCategory chosenCategory() {
    Spinner spinner = findViewById(R.id.form_category);
    int chosen = spinner.getSelectedItemPosition() - 1;
    return chosen < 0 ? null : CATEGORIES.get(chosen);
  }

  private void chooseDay(SpendFormModel model) {
    LocalDate shown = model.spentOn();
    DatePickerDialog dialog =
        new DatePickerDialog(
            this,
            (picker, year, month, day) -> {
              model.spentOn(LocalDate.of(year, month + 1, day));
              showDay(model.spentOn());
            },
            shown.getYear(),
            shown.getMonthValue() - 1,
            shown.getDayOfMonth());
    dialog
        .getDatePicker()
        .setMaxDate(model.today().atTime(12, 0).toInstant(ZoneOffset.UTC).toEpochMilli());
    dialog.show();
  }

  private void showDay(LocalDate day) {
    Button button = findViewById(R.id.form_day);
    button.setText(Words.day(day));
  }

  private void save(SpendFormModel model) {
    HolderRow whose = holder;
    if (whose == null) {
      return;
    }
    new SpendForm(
            typed(R.id.form_amount),
            typed(R.id.form_payee),
            chosenCategory(),
            model.spentOn(),
            typed(R.id.form_note))
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

  private void keep(SpendFormModel model, HolderRow whose, SpendBody body) {
    findViewById(R.id.form_save).setEnabled(false);
    List<ReceiptId> attached = receipts == null ? List.of() : receipts.taken();
    model.record(whose, body, attached).observe(this, kept -> finish());
  }

  private void show(List<FieldError> errors) {
    ERRORS.values().forEach(view -> findViewById(view).setVisibility(View.GONE));
    View first = null;
    for (FieldError error : errors) {
      Integer view = ERRORS.get(error.pointer());
      if (view != null) {
        TextView text = findViewById(view);
        text.setText(Words.reason(this, error.code(), error.args()));
        text.setVisibility(View.VISIBLE);
        Integer field = FIELDS.get(view);
        first = first == null && field != null ? findViewById(field) : first;
      }
    }
    if (first != null) {
      first.requestFocus();
    }
  }

  private String typed(int field) {
    EditText text = findViewById(field);
    return text.getText().toString();
  }
}
