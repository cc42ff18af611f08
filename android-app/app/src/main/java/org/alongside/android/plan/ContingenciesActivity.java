package org.alongside.android.plan;

import android.os.Bundle;
import android.view.View;
import android.view.ViewGroup;
import android.widget.Button;
import android.widget.TextView;
import androidx.appcompat.app.AppCompatActivity;
import java.util.List;
import java.util.Optional;
import org.alongside.android.R;
import org.alongside.android.ui.Back;
import org.alongside.android.ui.Help;
import org.alongside.android.ui.Insets;
import org.alongside.android.ui.Models;
import org.alongside.android.ui.Parts;
import org.alongside.core.plan.Contingency;
import org.alongside.core.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * What to do when something goes wrong, from the plan, with or without signal; and help at once.
 */
public final class ContingenciesActivity extends AppCompatActivity {

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    setContentView(R.layout.contingencies);
    Insets.keepClear(findViewById(R.id.screen));
    Back.leadsBack(this);
    Help.offer(this);
    PlanModel model =
        Models.of(this, PlanModel.class, () -> Parts.of(this, PlanParts.class).planModel());
    model.plan().observe(this, this::show);
  }

  private void show(Optional<Plan> plan) {
    List<Contingency> all = plan.map(Plan::contingencies).orElse(List.of());
    findViewById(R.id.contingencies_none).setVisibility(all.isEmpty() ? View.VISIBLE : View.GONE);
    ViewGroup list = findViewById(R.id.contingencies);
    list.removeAllViews();
    all.forEach(each -> list.addView(card(list, each)));
  }

  private View card(ViewGroup list, Contingency contingency) {
    View card = getLayoutInflater().inflate(R.layout.contingency, list, false);
    text(card, R.id.contingency_if, getString(R.string.contingency_if, contingency.ifThis()));
    text(card, R.id.contingency_then, contingency.thenThat());
    String whom = contingency.callWhom();
    text(card, R.id.contingency_whom, whom == null ? "" : whom);
    Button call = card.findViewById(R.id.contingency_call);
    Optional<String> number = PhoneNumber.find(whom == null ? "" : whom);
    call.setVisibility(number.isPresent() ? View.VISIBLE : View.GONE);
    number.ifPresent(
        found -> {
          call.setText(getString(R.string.contingency_call, found));
          call.setOnClickListener(button -> Help.dial(this, found.replace(" ", "")));
        });
    return card;
  }

  private static void text(View card, int view, String text) {
    TextView found = card.findViewById(view);
    found.setText(text);
    found.setVisibility(text.isEmpty() ? View.GONE : View.VISIBLE);
  }
}
