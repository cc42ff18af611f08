package org.alongside.android.forum;

import android.graphics.Bitmap;
import java.util.ArrayList;
import java.util.List;
import org.alongside.android.data.OutboxState;
import org.jspecify.annotations.Nullable;

/**
 * A card of a list: what it says, and what can be done about it. Two cards are equal when they look
 * the same.
 *
 * @param id what tells it from the others of its list
 * @param html the text as HTML of a post; empty when it has none
 * @param state where what was written is; null for what others wrote
 * @param why why it was refused; empty when it was not
 * @param pictures those that the person asked to see
 */
record ForumCard(
    String id,
    Look look,
    String heading,
    String tag,
    String text,
    String html,
    String small,
    @Nullable OutboxState state,
    String why,
    List<Action> actions,
    List<Picture> pictures) {

  /** What a card looks like. */
  enum Look {
    /** The head of the screen. */
    TITLE,
    /** What others wrote, and where one can go. */
    PLAIN,
    /** What the person wrote. */
    OWN,
    /** Where to find help. */
    HELP
  }

  /**
   * Something to do.
   *
   * @param spoken its name for those who hear it, which says of what it is
   */
  record Action(String label, String spoken, Runnable run) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Action action
          && label.equals(action.label)
          && spoken.equals(action.spoken);
    }

    @Override
    public int hashCode() {
      return label.hashCode();
    }
  }

  /**
   * A picture that the person asked to see.
   *
   * @param description what it shows, for those who do not see it
   */
  record Picture(Bitmap drawn, String description) {}

  ForumCard {
    actions = List.copyOf(actions);
    pictures = List.copyOf(pictures);
  }

  static ForumCard of(Look look, String id, String heading) {
    return new ForumCard(id, look, heading, "", "", "", "", null, "", List.of(), List.of());
  }

  ForumCard withTag(String newTag) {
    return new ForumCard(
        id, look, heading, newTag, text, html, small, state, why, actions, pictures);
  }

  ForumCard withText(String newText) {
    return new ForumCard(
        id, look, heading, tag, newText, html, small, state, why, actions, pictures);
  }

  ForumCard withHtml(String newHtml) {
    return new ForumCard(
        id, look, heading, tag, text, newHtml, small, state, why, actions, pictures);
  }

  ForumCard withSmall(String newSmall) {
    return new ForumCard(
        id, look, heading, tag, text, html, newSmall, state, why, actions, pictures);
  }

  ForumCard withState(OutboxState newState, String newWhy) {
    return new ForumCard(
        id, look, heading, tag, text, html, small, newState, newWhy, actions, pictures);
  }

  ForumCard withPicture(Bitmap drawn, String description) {
    List<Picture> all = new ArrayList<>(pictures);
    all.add(new Picture(drawn, description));
    return new ForumCard(id, look, heading, tag, text, html, small, state, why, actions, all);
  }

  ForumCard withAction(String label, String spoken, Runnable run) {
    List<Action> all = new ArrayList<>(actions);
    all.add(new Action(label, spoken, run));
    return new ForumCard(id, look, heading, tag, text, html, small, state, why, all, pictures);
  }

  ForumCard withAction(String label, Runnable run) {
    return withAction(label, label, run);
  }
}
