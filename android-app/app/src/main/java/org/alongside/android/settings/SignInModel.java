package org.alongside.android.settings;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.MutableLiveData;
import androidx.lifecycle.ViewModel;
import java.util.Optional;
import javax.inject.Inject;
import org.alongside.android.data.AccountRow;
import org.alongside.android.data.Background;
import org.alongside.android.data.Holdings;
import org.alongside.android.data.Sessions;
import org.alongside.android.data.Trouble;

/** Signs in, and outlives a turn of the phone while it does. */
public final class SignInModel extends ViewModel {

  private final Sessions sessions;
  private final Background background;
  private final LiveData<Optional<AccountRow>> account;
  private final MutableLiveData<Optional<Trouble>> ended = new MutableLiveData<>();
  private final MutableLiveData<Boolean> isBusy = new MutableLiveData<>(false);

  @Inject
  SignInModel(Sessions sessions, Background background, Holdings holdings) {
    this.sessions = sessions;
    this.background = background;
    this.account = holdings.observeAccount();
  }

  /** Who used this phone last. */
  LiveData<Optional<AccountRow>> account() {
    return account;
  }

  /** What came of the last try: empty when it worked. */
  LiveData<Optional<Trouble>> ended() {
    return ended;
  }

  LiveData<Boolean> isBusy() {
    return isBusy;
  }

  void signIn(Sessions.Form form) {
    isBusy.setValue(true);
    background.run(
        () -> {
          ended.postValue(Optional.ofNullable(sessions.signIn(form)));
          isBusy.postValue(false);
        });
  }
}
