package org.alongside.android.spend;

import android.net.Uri;
import androidx.lifecycle.LiveData;
import androidx.lifecycle.ViewModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.alongside.android.data.HolderRow;
import org.alongside.android.data.Holdings;
import org.alongside.android.data.Receipts;
import org.alongside.android.data.Spending;
import org.alongside.android.ui.Words;
import org.alongside.core.identity.PersonId;
import org.alongside.core.spend.ReceiptId;
import org.alongside.core.spend.SpendBody;

/** What the form needs: whose record it is, the day of today, and a place for the entry. */
public final class SpendFormModel extends ViewModel {

  private final LiveData<Optional<HolderRow>> holder;
  private final Spending spending;
  private final Receipts receipts;
  private LocalDate spentOn;
  private final LocalDate today;

  @Inject
  SpendFormModel(Holdings holdings, Spending spending, Receipts receipts, Clock clock) {
    this.holder = holdings.observeHolder();
    this.spending = spending;
    this.receipts = receipts;
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
  LiveData<Boolean> record(HolderRow whose, SpendBody body, List<ReceiptId> attached) {
    return spending.record(PersonId.parse(whose.id()), body, attached);
  }

  /** Takes in a file that the person chose. */
  LiveData<Receipts.Taken> take(Uri file) {
    return receipts.take(file);
  }

  /** Takes in the photo that the camera put there. */
  LiveData<Receipts.Taken> takeAway(Uri photo) {
    return receipts.takeAway(photo);
  }

  /** Lets go of a receipt again. */
  void drop(ReceiptId receipt) {
    receipts.drop(receipt);
  }

  /** Lets go of what an earlier form took in and never saved. */
  void dropDrafts(Uri photo) {
    receipts.dropDrafts(photo);
  }
}
