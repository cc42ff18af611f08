package org.alongside.android.budget;

import android.os.Bundle;
import android.view.Gravity;
import android.view.View;
import android.view.ViewGroup;
import android.widget.LinearLayout;
import android.widget.TextView;
import androidx.appcompat.app.AppCompatActivity;
import androidx.core.widget.TextViewCompat;
import com.google.android.material.button.MaterialButton;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.android.R;
import org.alongside.android.data.Progress;
import org.alongside.android.ui.Back;
import org.alongside.android.ui.Insets;
import org.alongside.android.ui.Models;
import org.alongside.android.ui.Parts;
import org.alongside.android.ui.Words;
import org.alongside.core.budget.CurveScale;
import org.alongside.core.budget.Position;
import org.alongside.core.budget.SpendCurve;
import org.alongside.core.budget.Track;
import org.alongside.core.money.Money;
import org.alongside.core.money.MoneyText;
import org.alongside.core.usage.StreamUse;
import org.jspecify.annotations.Nullable;

/** How the budget goes: a sentence, a picture, and the figures behind a button. */
public final class BudgetActivity extends AppCompatActivity {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);
  private static final int SAMPLE_WIDTH_DP = 40;

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    setContentView(R.layout.budget);
    Insets.keepClear(findViewById(R.id.screen));
    Back.leadsBack(this);
    findViewById(R.id.budget_see_figures).setOnClickListener(button -> turnFigures());
    BudgetModel model =
        Models.of(this, BudgetModel.class, () -> Parts.of(this, BudgetParts.class).budgetModel());
    model.progress().observe(this, this::show);
  }

  private void turnFigures() {
    View figures = findViewById(R.id.budget_figures);
    boolean shown = figures.getVisibility() == View.VISIBLE;
    figures.setVisibility(shown ? View.GONE : View.VISIBLE);
    MaterialButton button = findViewById(R.id.budget_see_figures);
    button.setText(shown ? R.string.budget_see_figures : R.string.budget_hide_figures);
  }

  private void show(Optional<Progress> found) {
    if (!found.isPresent()) {
      text(R.id.budget_says, getString(R.string.home_left_unknown));
      return;
    }
    Progress progress = found.get();
    Position position = progress.position();
    text(R.id.budget_left, MoneyText.format(position.left()));
    text(
        R.id.budget_until,
        getString(
            R.string.home_left_until,
            MoneyText.format(position.allocated()),
            Words.day(progress.weeks().period().endOn())));
    boolean planned = progress.weeks().isPlanned() && position.track() != Track.NOT_PLANNED;
    String says =
        planned ? says(position) : Words.reason(this, Track.NOT_PLANNED.code(), List.of());
    text(R.id.budget_says, says);
    findViewById(R.id.budget_picture).setVisibility(planned ? View.VISIBLE : View.GONE);
    if (planned) {
      draw(progress, says);
    }
    showStreams(progress);
  }

  /** How it stands and the sum that says why. */
  private String says(Position position) {
    String expected = MoneyText.format(position.expectedToDate());
    Money difference = position.difference();
    if (difference.isZero()) {
      return getString(R.string.budget_says_same, expected);
    }
    return getString(
        sentence(position.track(), difference),
        expected,
        MoneyText.format(position.spent()),
        MoneyText.format(difference.abs()));
  }

  private static int sentence(Track track, Money difference) {
    if (difference.isNegative()) {
      return track == Track.ON_TRACK ? R.string.budget_says_less : R.string.budget_says_under;
    }
    return track == Track.ON_TRACK ? R.string.budget_says_more : R.string.budget_says_over;
  }

  private void draw(Progress progress, String says) {
    SpendCurve curve = progress.weeks();
    CurveView view = findViewById(R.id.budget_curve);
    view.show(curve, says);
    CurveScale scale = curve.scale();
    text(
        R.id.budget_scale,
        getString(
            R.string.budget_scale, MoneyText.format(scale.band()), MoneyText.format(scale.top())));
    text(R.id.budget_first_day, MONTH.format(curve.period().startOn()));
    text(R.id.budget_last_day, MONTH.format(curve.period().endOn()));
    ViewGroup legend = findViewById(R.id.budget_legend);
    legend.removeAllViews();
    explain(legend, CurveLine.PLANNED, R.string.budget_planned);
    explain(legend, CurveLine.USED, R.string.budget_used);
    boolean leads = !position(progress).on().isAfter(curve.period().endOn());
    if (leads) {
      explain(legend, CurveLine.PROJECTED, R.string.budget_projected);
    }
    explain(legend, CurveLine.WHOLE, R.string.budget_whole);
    text(
        R.id.budget_leads,
        leads
            ? getString(
                R.string.budget_leads,
                MoneyText.format(position(progress).projected()),
                Words.day(curve.period().endOn()))
            : "");
    showFigures(progress.months());
  }

  private static Position position(Progress progress) {
    return progress.position();
  }

  private void explain(ViewGroup legend, CurveLine line, int words) {
    float dp = getResources().getDisplayMetrics().density;
    LinearLayout row = new LinearLayout(this);
    row.setGravity(Gravity.CENTER_VERTICAL);
    row.addView(
        new SampleView(this, line),
        new LinearLayout.LayoutParams((int) (SAMPLE_WIDTH_DP * dp), (int) (SAMPLE_WIDTH_DP * dp)));
    TextView text = new TextView(this);
    TextViewCompat.setTextAppearance(text, R.style.Text_Body);
    text.setText(words);
    LinearLayout.LayoutParams beside =
        new LinearLayout.LayoutParams(0, ViewGroup.LayoutParams.WRAP_CONTENT, 1);
    beside.setMarginStart(getResources().getDimensionPixelSize(R.dimen.small_gap));
    row.addView(text, beside);
    legend.addView(row);
  }

  private void showFigures(SpendCurve months) {
    ViewGroup figures = findViewById(R.id.budget_figures);
    figures.removeAllViews();
    for (SpendCurve.Point point : months.points()) {
      if (!point.on().isBefore(months.period().startOn())) {
        add(figures, getString(R.string.budget_up_to, Words.day(point.on())), figures(point));
      }
    }
  }

  private String figures(SpendCurve.Point point) {
    StringBuilder lines = new StringBuilder();
    lines.append(getString(R.string.budget_figure_planned, MoneyText.format(point.planned())));
    point
        .findUsed()
        .ifPresent(
            used ->
                lines
                    .append('\n')
                    .append(getString(R.string.budget_figure_used, MoneyText.format(used))));
    if (!point.findUsed().isPresent()) {
      point
          .findProjected()
          .ifPresent(
              leads ->
                  lines
                      .append('\n')
                      .append(
                          getString(R.string.budget_figure_projected, MoneyText.format(leads))));
    }
    return lines.toString();
  }

  private void showStreams(Progress progress) {
    ViewGroup streams = findViewById(R.id.budget_streams);
    streams.removeAllViews();
    if (progress.streams().size() < 2) {
      return;
    }
    for (StreamUse each : progress.streams()) {
      add(
          streams,
          Words.word(this, "stream", each.stream().code()),
          getString(
              R.string.budget_stream,
              MoneyText.format(each.left()),
              MoneyText.format(each.allocated()),
              MoneyText.format(each.used())));
    }
  }

  private void add(ViewGroup parts, String heading, String text) {
    View part = getLayoutInflater().inflate(R.layout.plan_part, parts, false);
    TextView head = part.findViewById(R.id.part_heading);
    head.setText(heading);
    TextView body = part.findViewById(R.id.part_text);
    body.setText(text);
    parts.addView(part);
  }

  private void text(int view, String text) {
    TextView found = findViewById(view);
    found.setText(text);
  }
}
