package org.alongside.android.budget;

import android.content.Context;
import android.graphics.Canvas;
import android.view.View;

/** A short piece of a line, beside the words that say what it means. */
final class SampleView extends View {

  private final CurveLine line;

  SampleView(Context context, CurveLine line) {
    super(context);
    this.line = line;
    setImportantForAccessibility(IMPORTANT_FOR_ACCESSIBILITY_NO);
  }

  @Override
  protected void onDraw(Canvas canvas) {
    super.onDraw(canvas);
    float middle = getHeight() / 2f;
    canvas.drawLine(0, middle, getWidth(), middle, line.paint(this));
  }
}
