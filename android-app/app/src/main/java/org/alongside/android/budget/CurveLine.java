package org.alongside.android.budget;

import android.content.res.Resources;
import android.graphics.DashPathEffect;
import android.graphics.Paint;
import android.view.View;
import com.google.android.material.R;
import com.google.android.material.color.MaterialColors;

/** The kinds of lines of the picture; each is told by its pattern as well as by its colour. */
enum CurveLine {
  PLANNED(R.attr.colorTertiary, 2.5f, 8, 5),
  USED(R.attr.colorPrimary, 4, 0, 0),
  PROJECTED(R.attr.colorPrimary, 4, 1, 7),
  WHOLE(R.attr.colorOutline, 1.5f, 12, 4),
  GRID(R.attr.colorOutlineVariant, 1, 0, 0),
  TODAY(R.attr.colorOutline, 1, 0, 0);

  private final int colour;
  private final float width;
  private final float dash;
  private final float gap;

  CurveLine(int colour, float width, float dash, float gap) {
    this.colour = colour;
    this.width = width;
    this.dash = dash;
    this.gap = gap;
  }

  /** What it is drawn with in this view. */
  Paint paint(View view) {
    Resources resources = view.getResources();
    float dp = resources.getDisplayMetrics().density;
    Paint paint = new Paint(Paint.ANTI_ALIAS_FLAG);
    paint.setStyle(Paint.Style.STROKE);
    paint.setColor(MaterialColors.getColor(view, colour));
    paint.setStrokeWidth(width * dp);
    paint.setStrokeJoin(Paint.Join.ROUND);
    if (dash > 0) {
      paint.setStrokeCap(dash == 1 ? Paint.Cap.ROUND : Paint.Cap.BUTT);
      paint.setPathEffect(new DashPathEffect(new float[] {dash * dp, gap * dp}, 0));
    }
    return paint;
  }
}
