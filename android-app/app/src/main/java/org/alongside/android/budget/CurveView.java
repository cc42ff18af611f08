package org.alongside.android.budget;

import android.content.Context;
import android.graphics.Canvas;
import android.graphics.Paint;
import android.graphics.Path;
import android.util.AttributeSet;
import android.view.View;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.alongside.core.budget.CurveScale;
import org.alongside.core.budget.SpendCurve;
import org.alongside.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a budget goes, as a picture: planned, used and where it leads. It holds no words, so that
 * text of any size stands beside it; who does not see it hears its content description.
 */
public final class CurveView extends View {
  private static final int DOT_DP = 6;

  private @Nullable SpendCurve curve;

  public CurveView(Context context, @Nullable AttributeSet attributes) {
    super(context, attributes);
  }

  /** Draws this curve from now on. */
  void show(SpendCurve shown, String description) {
    curve = shown;
    setContentDescription(description);
    invalidate();
  }

  @Override
  protected void onDraw(Canvas canvas) {
    super.onDraw(canvas);
    SpendCurve shown = curve;
    if (shown != null) {
      new Drawing(canvas, shown).draw();
    }
  }

  /** One drawing of one curve. */
  private final class Drawing {
    private final Canvas canvas;
    private final SpendCurve shown;
    private final CurveScale scale;

    Drawing(Canvas canvas, SpendCurve shown) {
      this.canvas = canvas;
      this.shown = shown;
      this.scale = shown.scale();
    }

    void draw() {
      for (Money line : scale.listLines()) {
        across(CurveLine.GRID, line);
      }
      across(CurveLine.WHOLE, shown.allocated());
      if (shown.period().contains(shown.on())) {
        float x = x(shown.on());
        canvas.drawLine(x, y(scale.top()), x, y(zero()), CurveLine.TODAY.paint(CurveView.this));
      }
      line(CurveLine.PLANNED, point -> Optional.of(point.planned()));
      line(CurveLine.PROJECTED, SpendCurve.Point::findProjected);
      line(CurveLine.USED, SpendCurve.Point::findUsed);
      shown.findNow().flatMap(SpendCurve.Point::findUsed).ifPresent(this::dot);
    }

    private void across(CurveLine kind, Money amount) {
      canvas.drawLine(
          getPaddingLeft(),
          y(amount),
          getWidth() - getPaddingRight(),
          y(amount),
          kind.paint(CurveView.this));
    }

    private void line(CurveLine kind, Function<SpendCurve.Point, Optional<Money>> amount) {
      Path path = new Path();
      boolean begun = false;
      for (SpendCurve.Point point : shown.points()) {
        Optional<Money> sum = amount.apply(point);
        if (sum.isPresent() && begun) {
          path.lineTo(x(point.on()), y(sum.get()));
        } else if (sum.isPresent()) {
          path.moveTo(x(point.on()), y(sum.get()));
          begun = true;
        }
      }
      canvas.drawPath(path, kind.paint(CurveView.this));
    }

    private void dot(Money used) {
      Paint paint = CurveLine.USED.paint(CurveView.this);
      paint.setStyle(Paint.Style.FILL);
      float radius = DOT_DP * getResources().getDisplayMetrics().density;
      canvas.drawCircle(x(shown.on()), y(used), radius, paint);
    }

    private Money zero() {
      return Money.zero(shown.allocated().currency());
    }

    private float x(LocalDate day) {
      int width = getWidth() - getPaddingLeft() - getPaddingRight();
      return getPaddingLeft() + (float) width * shown.across(day) / CurveScale.WHOLE;
    }

    private float y(Money amount) {
      int height = getHeight() - getPaddingTop() - getPaddingBottom();
      int down = CurveScale.WHOLE - scale.height(amount);
      return getPaddingTop() + (float) height * down / CurveScale.WHOLE;
    }
  }
}
