package org.alongside.android.settings;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.MutableLiveData;
import androidx.lifecycle.ViewModel;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.alongside.android.data.Account;
import org.alongside.android.data.Accounts;
import org.alongside.android.data.Background;
import org.alongside.android.data.Holdings;
import org.alongside.android.data.Lost;
import org.alongside.android.data.Sessions;
import org.alongside.android.data.Trouble;
import org.jspecify.annotations.Nullable;

/** Signs in, and outlives a turn of the phone while it does. */
public final class SignInModel extends ViewModel {

  private final Sessions sessions;
  private final Background background;
  private final LiveData<Optional<Account>> account;
  private final LiveData<Optional<List<Lost>>> unreadable;
  private final MutableLiveData<Optional<Trouble>> ended = new MutableLiveData<>();
  private final MutableLiveData<Boolean> isBusy = new MutableLiveData<>(false);
  private final MutableLiveData<Boolean> hasCode = new MutableLiveData<>(false);

  @Inject
  SignInModel(Sessions sessions, Background background, Holdings holdings, Accounts accounts) {
    this.sessions = sessions;
    this.background = background;
    this.account = holdings.observeAccount();
    this.unreadable = accounts.observeUnreadable();
  }

  /** Who used this phone last. */
  LiveData<Optional<Account>> account() {
    return account;
  }

  /** What was not sent and cannot be read any more; empty while all can be. */
  LiveData<Optional<List<Lost>>> unreadable() {
    return unreadable;
  }

  /** What came of the last try: empty when it worked. */
  LiveData<Optional<Trouble>> ended() {
    return ended;
  }

  LiveData<Boolean> isBusy() {
    return isBusy;
  }

  /** Whether the person has a code from the website instead of a password. */
  LiveData<Boolean> hasCode() {
    return hasCode;
  }

  /** Changes to the other way to sign in. */
  void takeOtherWay() {
    hasCode.setValue(!Boolean.TRUE.equals(hasCode.getValue()));
  }

  void signIn(Sessions.Form form) {
    tryTo(() -> sessions.signIn(form));
  }

  void signInWithCode(String server, String code) {
    tryTo(() -> sessions.signInWithCode(server, code));
  }

  private void tryTo(Try signIn) {
    isBusy.setValue(true);
    background.run(
        () -> {
          ended.postValue(Optional.ofNullable(signIn.go()));
          isBusy.postValue(false);
        });
  }

  /** One of the ways to sign in. */
  private interface Try {
    @Nullable Trouble go();
  }
}
