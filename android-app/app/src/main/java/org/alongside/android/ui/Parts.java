package org.alongside.android.ui;

import android.content.Context;

/**
 * The way from a screen, which Android makes, to the parts that the app makes for it. A screen
 * declares what it needs as an interface of its own package:
 *
 * <pre>{@code HomeModel model = Parts.of(this, HomeParts.class).homeModel();}</pre>
 */
public final class Parts {

  private Parts() {}

  /** Who has the parts: the application. */
  public interface Owner {

    /** The parts of that kind; the kind must be one that the app's component is. */
    <T> T parts(Class<T> kind);
  }

  /** The parts of that kind, from the application behind the context. */
  public static <T> T of(Context context, Class<T> kind) {
    return ((Owner) context.getApplicationContext()).parts(kind);
  }
}
