package org.alongside.android.budget;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.ViewModel;
import java.util.Optional;
import javax.inject.Inject;
import org.alongside.android.data.BudgetProgress;
import org.alongside.android.data.Progress;

/** What the screen of the budget shows, from the database alone. */
public final class BudgetModel extends ViewModel {

  private final LiveData<Optional<Progress>> progress;

  @Inject
  BudgetModel(BudgetProgress progress) {
    this.progress = progress.observe();
  }

  LiveData<Optional<Progress>> progress() {
    return progress;
  }
}
