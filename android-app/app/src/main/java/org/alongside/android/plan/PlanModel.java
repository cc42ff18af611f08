package org.alongside.android.plan;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.ViewModel;
import java.util.Optional;
import javax.inject.Inject;
import org.alongside.android.data.Holdings;
import org.alongside.core.plan.Plan;

/** What the screen of the plan shows, from the database alone. */
public final class PlanModel extends ViewModel {

  private final LiveData<Optional<Plan>> plan;

  @Inject
  PlanModel(Holdings holdings) {
    this.plan = holdings.observePlan();
  }

  LiveData<Optional<Plan>> plan() {
    return plan;
  }
}
