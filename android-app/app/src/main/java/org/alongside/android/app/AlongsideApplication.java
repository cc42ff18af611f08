package org.alongside.android.app;

import android.app.Application;
import org.alongside.android.ui.Parts;

/** The process of the app. Owns the one component that everything is taken from. */
public final class AlongsideApplication extends Application implements Parts.Owner {

  private final AlongsideComponent component = DaggerAlongsideComponent.factory().create(this);

  @Override
  public <T> T parts(Class<T> kind) {
    return kind.cast(component);
  }
}
