package org.alongside.android.forum;

import android.content.Context;
import java.util.Optional;
import org.alongside.android.R;
import org.alongside.android.data.Forum;
import org.alongside.android.ui.Words;

/** Tells who may read but not post until when, before they write. */
final class Silence {

  private Silence() {}

  /** What to tell; empty when there is nothing, or when it is over. */
  static Optional<String> find(Context context, Forum.Boards boards) {
    return boards
        .list()
        .findSilence()
        .map(until -> context.getString(R.string.forum_silenced_text, Words.time(until)));
  }
}
