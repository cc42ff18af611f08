package org.alongside.android.forum;

import android.content.Context;
import java.util.List;
import org.alongside.android.R;
import org.alongside.android.data.ForumPresses;
import org.alongside.android.data.ForumWord;
import org.alongside.android.data.ForumWordType;
import org.alongside.android.data.OutboxState;
import org.alongside.android.data.Press;
import org.alongside.android.ui.Words;
import org.alongside.core.forum.ListedPost;
import org.alongside.core.forum.ListedRegard;
import org.alongside.core.forum.ListedThread;
import org.alongside.core.forum.Regard;
import org.jspecify.annotations.Nullable;

/**
 * The buttons for thanks, me-toos and following, as they stand with what was pressed on this phone
 * and is still on its way.
 */
final class PressButtons {

  private final Context context;
  private final ForumModel model;
  private final List<ForumWord> words;
  private final ListedThread thread;

  PressButtons(Context context, ForumModel model, List<ForumWord> words, ListedThread thread) {
    this.context = context;
    this.model = model;
    this.words = words;
    this.thread = thread;
  }

  /** The card of somebody else's post with its buttons. */
  ForumCard with(ForumCard card, ListedPost listed, String name) {
    ForumCard all = card;
    boolean waits = false;
    for (Regard kind : Regard.values()) {
      ForumPresses.Button button =
          button(ForumWordType.REGARD, listed.post().id().toString(), kind.code());
      ListedRegard said = said(listed, kind);
      ForumWord pressed = pressed(button);
      boolean own = pressed == null ? said.own() : says(pressed);
      int times = said.times() + (own ? 1 : 0) - (said.own() ? 1 : 0);
      waits = waits || (pressed != null && !pressed.isReceived());
      String word = Words.word(context, own ? "forum_said" : "forum_say", kind.code());
      String label =
          times == 0 ? word : context.getString(R.string.forum_regard_counted, word, times);
      all =
          all.withAction(
              label,
              context.getString(R.string.forum_regard_spoken, label, name),
              () -> model.press(button, own ? Press.TAKE_BACK : Press.SAY));
    }
    return waits
        ? all.withSmall(all.small() + "\n" + context.getString(R.string.forum_regard_waiting))
        : all;
  }

  /** How often others said something to one's own post. */
  String counted(ListedPost listed) {
    StringBuilder counted = new StringBuilder();
    for (ListedRegard said : listed.regards()) {
      String word = Words.word(context, "forum_say", said.kind().code());
      counted
          .append('\n')
          .append(context.getString(R.string.forum_regard_counted, word, said.times()));
    }
    return counted.toString();
  }

  /** The head of the thread with the button to follow it. */
  ForumCard follow(ForumCard head) {
    ForumPresses.Button button = button(ForumWordType.FOLLOW, thread.thread().id().toString(), "");
    ForumWord pressed = pressed(button);
    boolean follows = pressed == null ? thread.follows() : says(pressed);
    return head.withAction(
        context.getString(follows ? R.string.forum_follows : R.string.forum_follow),
        () -> model.press(button, follows ? Press.TAKE_BACK : Press.SAY));
  }

  private ForumPresses.Button button(ForumWordType type, String target, String kind) {
    return new ForumPresses.Button(
        type, target, kind, thread.thread().id().toString(), thread.thread().title().value());
  }

  private static ListedRegard said(ListedPost listed, Regard kind) {
    return listed.regards().stream()
        .filter(each -> each.kind() == kind)
        .findFirst()
        .orElseGet(() -> new ListedRegard(kind, 0, false));
  }

  /** What was pressed here and the server has not told yet; refused presses count for nothing. */
  private @Nullable ForumWord pressed(ForumPresses.Button button) {
    return words.stream()
        .filter(
            word ->
                word.type() == button.type()
                    && word.target().equals(button.target())
                    && word.wording().reason().equals(button.kind())
                    && word.state() != OutboxState.NEEDS_YOU)
        .reduce((first, last) -> last)
        .orElse(null);
  }

  private static boolean says(ForumWord pressed) {
    return pressed.wording().press() == Press.SAY;
  }
}
