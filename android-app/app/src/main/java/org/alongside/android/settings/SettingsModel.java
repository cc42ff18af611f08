package org.alongside.android.settings;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.MutableLiveData;
import androidx.lifecycle.ViewModel;
import java.util.Optional;
import javax.inject.Inject;
import org.alongside.android.data.Account;
import org.alongside.android.data.AppLock;
import org.alongside.android.data.Background;
import org.alongside.android.data.Holdings;
import org.alongside.android.data.PhoneStore;
import org.alongside.android.data.Sessions;
import org.alongside.android.data.Trouble;

/** Signs out, and asks first what is not sent yet. */
public final class SettingsModel extends ViewModel {

  private final Sessions sessions;
  private final PhoneStore store;
  private final Background background;
  private final LiveData<Optional<Account>> account;
  private final AppLock lock;
  private final LiveData<AppLock.Choice> lockChoice;
  private final MutableLiveData<Integer> unsent = new MutableLiveData<>();
  private final MutableLiveData<Optional<Trouble>> ended = new MutableLiveData<>();

  @Inject
  SettingsModel(
      Sessions sessions, PhoneStore store, Background background, Holdings holdings, AppLock lock) {
    this.sessions = sessions;
    this.store = store;
    this.background = background;
    this.account = holdings.observeAccount();
    this.lock = lock;
    this.lockChoice = lock.choice();
  }

  LiveData<Optional<Account>> account() {
    return account;
  }

  /** Whether the app asks for the phone's own lock. */
  LiveData<AppLock.Choice> lockChoice() {
    return lockChoice;
  }

  /** Whether the phone has a lock to ask for. */
  boolean canLock() {
    return lock.canLock();
  }

  void lock(AppLock.After after) {
    lock.turnOn(after);
  }

  void doNotLock() {
    lock.turnOff();
  }

  /** How many things are not sent, once the person wants to sign out. */
  LiveData<Integer> unsent() {
    return unsent;
  }

  /** What came of signing out: empty when it worked. */
  LiveData<Optional<Trouble>> ended() {
    return ended;
  }

  /** Signs out at once when everything is sent; otherwise says how much is not. */
  void signOut() {
    background.run(
        () -> {
          int count = store.countUnacknowledged();
          if (count == 0) {
            end(Sessions.Unsent.DISCARD);
          } else {
            unsent.postValue(count);
          }
        });
  }

  void signOut(Sessions.Unsent choice) {
    background.run(() -> end(choice));
  }

  private void end(Sessions.Unsent choice) {
    ended.postValue(Optional.ofNullable(sessions.signOut(choice)));
  }
}
