package org.alongside.android.data;

import java.util.List;
import java.util.Objects;
import org.alongside.core.budget.Position;
import org.alongside.core.budget.SpendCurve;
import org.alongside.core.usage.StreamUse;

/**
 * How a budget goes, from what is on this phone.
 *
 * @param position where it stands, by the server
 * @param weeks planned and used, week by week, for a picture
 * @param months the same, month by month, for a list
 * @param streams what of each stream was used
 */
public record Progress(
    Position position, SpendCurve weeks, SpendCurve months, List<StreamUse> streams) {
  public Progress {
    Objects.requireNonNull(position, "position");
    Objects.requireNonNull(weeks, "weeks");
    Objects.requireNonNull(months, "months");
    streams = List.copyOf(streams);
  }
}
