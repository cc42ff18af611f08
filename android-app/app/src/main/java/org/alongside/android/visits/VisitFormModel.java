package org.alongside.android.visits;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.ViewModel;
import java.util.Optional;
import javax.inject.Inject;
import org.alongside.android.data.HolderRow;
import org.alongside.android.data.Holdings;
import org.alongside.android.data.VisitLog;
import org.alongside.core.identity.PersonId;
import org.alongside.core.visit.VisitBody;

/** What the form needs: whose record it is, and a place for what is said. */
public final class VisitFormModel extends ViewModel {

  private final LiveData<Optional<HolderRow>> holder;
  private final VisitLog visits;

  @Inject
  VisitFormModel(Holdings holdings, VisitLog visits) {
    this.holder = holdings.observeHolder();
    this.visits = visits;
  }

  LiveData<Optional<HolderRow>> holder() {
    return holder;
  }

  /** Keeps what was said; the answer becomes true once it is safe on this phone. */
  LiveData<Boolean> report(HolderRow whose, VisitBody body) {
    return visits.report(PersonId.parse(whose.id()), body);
  }
}
