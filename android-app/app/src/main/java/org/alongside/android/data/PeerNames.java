package org.alongside.android.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Choosing a name in the peer network, as a screen asks for it. It waits for the server, so it is
 * for background threads only.
 */
public interface PeerNames {

  /**
   * What came of it.
   *
   * @param trouble why the server could not be asked; null when it was
   * @param why why the name cannot be had; empty when it can
   */
  record Choice(@Nullable Trouble trouble, List<Reason> why) {
    public Choice {
      why = List.copyOf(why);
    }

    /** Whether the name is the person's now. */
    public boolean isDone() {
      return trouble == null && why.isEmpty();
    }
  }

  /** Chooses this name. */
  Choice choose(String name);
}
