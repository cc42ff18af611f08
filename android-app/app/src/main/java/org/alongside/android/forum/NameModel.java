package org.alongside.android.forum;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.MutableLiveData;
import androidx.lifecycle.ViewModel;
import javax.inject.Inject;
import org.alongside.android.data.Background;
import org.alongside.android.data.PeerNames;

/** Chooses a name, and outlives a turn of the phone while it does. */
public final class NameModel extends ViewModel {

  private final PeerNames names;
  private final Background background;
  private final MutableLiveData<PeerNames.Choice> choice = new MutableLiveData<>();
  private final MutableLiveData<Boolean> isBusy = new MutableLiveData<>(false);

  @Inject
  NameModel(PeerNames names, Background background) {
    this.names = names;
    this.background = background;
  }

  /** What came of the last try. */
  LiveData<PeerNames.Choice> choice() {
    return choice;
  }

  LiveData<Boolean> isBusy() {
    return isBusy;
  }

  void choose(String name) {
    isBusy.setValue(true);
    background.run(
        () -> {
          choice.postValue(names.choose(name));
          isBusy.postValue(false);
        });
  }
}
