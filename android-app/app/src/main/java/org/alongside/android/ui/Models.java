package org.alongside.android.ui;

import androidx.lifecycle.ViewModel;
import androidx.lifecycle.ViewModelProvider;
import androidx.lifecycle.ViewModelStoreOwner;
import java.util.function.Supplier;

/** Gets a screen's model: the one it had before the phone was turned, or a new one. */
public final class Models {

  private Models() {}

  /** The owner's model of that kind, made by {@code maker} if the owner has none yet. */
  public static <M extends ViewModel> M of(
      ViewModelStoreOwner owner, Class<M> kind, Supplier<M> maker) {
    ViewModelProvider.Factory factory =
        new ViewModelProvider.Factory() {
          @Override
          public <T extends ViewModel> T create(Class<T> wanted) {
            return requireKind(wanted, maker.get());
          }
        };
    return new ViewModelProvider(owner, factory).get(kind);
  }

  private static <T> T requireKind(Class<T> kind, Object made) {
    return kind.cast(made);
  }
}
