package org.alongside.android.app;

import android.app.Application;
import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import org.alongside.android.data.DataParts;
import org.alongside.android.home.HomeParts;

/**
 * Everything that lives as long as the process. Each screen declares the parts it needs as an
 * interface of its own package; this component is all of them at once.
 */
@Singleton
@Component(modules = DataModule.class)
interface AlongsideComponent extends DataParts, HomeParts {

  /** Makes the component for an application. */
  @Component.Factory
  interface Factory {
    AlongsideComponent create(@BindsInstance Application application);
  }
}
