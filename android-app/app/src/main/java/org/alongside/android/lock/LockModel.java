package org.alongside.android.lock;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.MutableLiveData;
import androidx.lifecycle.ViewModel;
import javax.inject.Inject;
import org.alongside.android.data.AppLock;

/** What the screen of the lock shows, and what came of the last try to open it. */
public final class LockModel extends ViewModel {

  private final AppLock lock;
  private final MutableLiveData<Boolean> failed = new MutableLiveData<>(false);

  @Inject
  LockModel(AppLock lock) {
    this.lock = lock;
  }

  LiveData<AppLock.Door> door() {
    return lock.door();
  }

  /** Whether the last try came to nothing. */
  LiveData<Boolean> failed() {
    return failed;
  }

  /** Whether the phone has a lock to ask for; without one nobody is locked out. */
  boolean canAsk() {
    return lock.canLock();
  }

  void unlock() {
    lock.unlock();
  }

  /** The phone did not say that this is its owner. */
  void refuse() {
    if (canAsk()) {
      failed.setValue(true);
    } else {
      unlock();
    }
  }
}
