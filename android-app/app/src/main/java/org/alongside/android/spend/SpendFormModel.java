package org.alongside.android.spend;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.ViewModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import javax.inject.Inject;
import org.alongside.android.data.HolderRow;
import org.alongside.android.data.Holdings;
import org.alongside.android.data.Spending;
import org.alongside.android.ui.Words;
import org.alongside.core.identity.PersonId;
import org.alongside.core.spend.SpendBody;

/** What the form needs: whose record it is, the day of today, and a place for the entry. */
public final class SpendFormModel extends ViewModel {

  private final LiveData<Optional<HolderRow>> holder;
  private final Spending spending;
  private LocalDate spentOn;
  private final LocalDate today;

  @Inject
  SpendFormModel(Holdings holdings, Spending spending, Clock clock) {
    this.holder = holdings.observeHolder();
    this.spending = spending;
    this.today = clock.instant().atZone(Words.ENGLAND).toLocalDate();
    this.spentOn = today;
  }

  LiveData<Optional<HolderRow>> holder() {
    return holder;
  }

  LocalDate today() {
    return today;
  }

  LocalDate spentOn() {
    return spentOn;
  }

  void spentOn(LocalDate day) {
    spentOn = day;
  }

  /** Keeps the entry; the answer becomes true once it is safe on this phone. */
  LiveData<Boolean> record(HolderRow whose, SpendBody body) {
    return spending.record(PersonId.parse(whose.id()), body);
  }
}
