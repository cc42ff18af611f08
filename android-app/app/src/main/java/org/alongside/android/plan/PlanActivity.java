package org.alongside.android.plan;

import android.os.Bundle;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import androidx.appcompat.app.AppCompatActivity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.android.R;
import org.alongside.android.ui.Back;
import org.alongside.android.ui.Insets;
import org.alongside.android.ui.Models;
import org.alongside.android.ui.Parts;
import org.alongside.android.ui.Words;
import org.alongside.core.money.MoneyText;
import org.alongside.core.plan.Contingency;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.Support;
import org.jspecify.annotations.Nullable;

/** The plan, to read. */
public final class PlanActivity extends AppCompatActivity {
  private final TonightCards cards = new TonightCards(this);

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    setContentView(R.layout.plan);
    Insets.keepClear(findViewById(R.id.screen));
    Back.leadsBack(this);
    PlanModel model =
        Models.of(this, PlanModel.class, () -> Parts.of(this, PlanParts.class).planModel());
    model.plan().observe(this, found -> show(found, model.today()));
  }

  private void show(Optional<Plan> found, LocalDate today) {
    found.ifPresent(
        plan -> {
          TextView status = findViewById(R.id.plan_status);
          status.setText(status(plan));
          ViewGroup parts = findViewById(R.id.plan_parts);
          parts.removeAllViews();
          plan.sections()
              .forEach((kind, text) -> add(Words.word(this, "section", kind.code()), text));
          addAll(R.string.plan_outcomes, outcomes(plan));
          addAll(R.string.plan_supports, supports(plan));
          addAll(R.string.plan_contingencies, contingencies(plan));
          if (!plan.tonight().rota().isEmpty()) {
            cards.addRota(add(getString(R.string.plan_rota), ""), plan.tonight().rota());
          }
          addAll(R.string.plan_tasks, tasks(plan, today));
        });
  }

  private String status(Plan plan) {
    LocalDate agreed = plan.agreedOn();
    LocalDate review = plan.reviewOn();
    return agreed == null || review == null
        ? getString(R.string.plan_not_agreed)
        : getString(R.string.plan_review, Words.day(agreed), Words.day(review));
  }

  private static List<String> outcomes(Plan plan) {
    List<String> lines = new ArrayList<>();
    plan.outcomes().forEach(outcome -> lines.add(outcome.statement()));
    return lines;
  }

  private List<String> supports(Plan plan) {
    List<Support> shown = plan.state().counts() ? plan.listAgreedSupports() : plan.supports();
    List<String> lines = new ArrayList<>();
    for (Support support : shown) {
      String provider = support.provider().name();
      lines.add(
          support.costEach().isZero()
              ? getString(R.string.plan_support, support.title(), provider)
              : getString(
                  R.string.plan_support_cost,
                  support.title(),
                  provider,
                  MoneyText.format(support.costEach())));
    }
    return lines;
  }

  private List<String> contingencies(Plan plan) {
    List<String> lines = new ArrayList<>();
    for (Contingency each : plan.contingencies()) {
      String whom = each.callWhom();
      lines.add(
          whom == null
              ? getString(R.string.plan_contingency, each.ifThis(), each.thenThat())
              : getString(R.string.plan_contingency_call, each.ifThis(), each.thenThat(), whom));
    }
    return lines;
  }

  private List<String> tasks(Plan plan, LocalDate today) {
    List<String> lines = new ArrayList<>();
    plan.tonight().tasks().forEach(task -> lines.add(cards.task(task, today)));
    return lines;
  }

  private void addAll(int heading, List<String> lines) {
    if (!lines.isEmpty()) {
      add(getString(heading), String.join("\n\n", lines));
    }
  }

  /** Adds a card; what it holds, for more to come below. */
  private ViewGroup add(String heading, String text) {
    ViewGroup parts = findViewById(R.id.plan_parts);
    View part = getLayoutInflater().inflate(R.layout.plan_part, parts, false);
    TextView head = part.findViewById(R.id.part_heading);
    head.setText(heading);
    TextView body = part.findViewById(R.id.part_text);
    body.setText(text);
    body.setVisibility(text.isEmpty() ? View.GONE : View.VISIBLE);
    parts.addView(part);
    return part.findViewById(R.id.part_body);
  }
}
