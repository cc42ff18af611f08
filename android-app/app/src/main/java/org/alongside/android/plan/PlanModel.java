package org.alongside.android.plan;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.ViewModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import javax.inject.Inject;
import org.alongside.android.data.Holdings;
import org.alongside.android.ui.Words;
import org.alongside.core.plan.Plan;

/** What the screen of the plan shows, from the database alone. */
public final class PlanModel extends ViewModel {

  private final LiveData<Optional<Plan>> plan;
  private final Clock clock;

  @Inject
  PlanModel(Holdings holdings, Clock clock) {
    this.plan = holdings.observePlan();
    this.clock = clock;
  }

  /** The day in England, on which a sign-off holds or does not. */
  LocalDate today() {
    return LocalDate.now(clock.withZone(Words.ENGLAND));
  }

  LiveData<Optional<Plan>> plan() {
    return plan;
  }
}
