package org.alongside.android.visits;

import android.content.Context;
import java.time.Duration;
import org.alongside.android.R;
import org.alongside.android.ui.Words;
import org.alongside.core.visit.VisitBody;

/** What was said of a visit, as a sentence. */
final class VisitWords {

  private static final int MINUTES_OF_AN_HOUR = 60;

  private VisitWords() {}

  static String told(Context context, VisitBody body) {
    Duration planned = body.planned();
    Duration happened = body.happened();
    return planned == null || happened == null
        ? Words.word(context, "visit", body.outcome().code())
        : context.getString(R.string.visit_lasted, time(context, happened), time(context, planned));
  }

  private static String time(Context context, Duration time) {
    int minutes = (int) time.toMinutes();
    int hours = minutes / MINUTES_OF_AN_HOUR;
    int rest = minutes % MINUTES_OF_AN_HOUR;
    String left = context.getResources().getQuantityString(R.plurals.minutes, rest, rest);
    if (hours == 0) {
      return left;
    }
    String whole = context.getResources().getQuantityString(R.plurals.hours, hours, hours);
    return rest == 0 ? whole : context.getString(R.string.hours_and_minutes, whole, left);
  }
}
