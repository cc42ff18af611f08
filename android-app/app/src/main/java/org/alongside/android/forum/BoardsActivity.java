package org.alongside.android.forum;

import android.os.Bundle;
import androidx.appcompat.app.AppCompatActivity;
import java.util.ArrayList;
import java.util.List;
import org.alongside.android.R;
import org.alongside.android.data.Forum;
import org.alongside.android.data.ForumPlace;
import org.alongside.android.data.ForumWord;
import org.alongside.android.data.OutboxState;
import org.alongside.android.ui.Models;
import org.alongside.android.ui.Parts;
import org.alongside.android.ui.Place;
import org.alongside.android.ui.Words;
import org.alongside.core.forum.BoardLine;
import org.jspecify.annotations.Nullable;

/** The boards that the person may read, and all that they wrote and is not there yet. */
public final class BoardsActivity extends AppCompatActivity {

  private Forum.@Nullable Boards boards;

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    setContentView(R.layout.forum_list);
    ForumModel model =
        Models.of(this, ForumModel.class, () -> Parts.of(this, ForumParts.class).forumModel());
    ForumList list = new ForumList(this, model, ForumPlace.boards());
    model
        .boards()
        .observe(
            this,
            found -> {
              boards = found;
              show(list);
            });
    model
        .words()
        .observe(
            this,
            found -> {
              list.keep(found);
              show(list);
            });
    model.open(ForumPlace.boards());
  }

  private void show(ForumList list) {
    Forum.Boards shown = boards;
    if (shown == null) {
      return;
    }
    List<ForumCard> cards = new ArrayList<>();
    cards.add(
        list.head(getString(R.string.forum_title), shown.heard())
            .withText(getString(R.string.forum_introduction)));
    for (ForumWord word : list.words()) {
      if (word.showsHelp()) {
        cards.add(list.help(word));
      }
    }
    for (ForumWord word : list.words()) {
      boolean needsYou = word.state() == OutboxState.NEEDS_YOU;
      boolean shows = !word.type().isPress() || needsYou;
      if (shows && (word.isDraft() || word.state() != OutboxState.RECEIVED)) {
        cards.add(list.card(word));
      }
    }
    cards.addAll(silence(shown));
    cards.addAll(name(shown));
    for (BoardLine line : shown.list().boards()) {
      cards.add(board(line, shown.fresh().contains(line.board().id())));
    }
    list.show(cards);
  }

  private List<ForumCard> silence(Forum.Boards shown) {
    return Silence.find(this, shown)
        .map(
            text ->
                List.of(
                    ForumCard.of(
                            ForumCard.Look.PLAIN,
                            "silence",
                            getString(R.string.forum_silenced_title))
                        .withText(text)))
        .orElse(List.of());
  }

  private List<ForumCard> name(Forum.Boards shown) {
    if (shown.heard().at() == null || shown.list().findName().isPresent()) {
      return List.of();
    }
    return List.of(
        ForumCard.of(ForumCard.Look.PLAIN, "name", getString(R.string.forum_no_name))
            .withText(getString(R.string.forum_no_name_text))
            .withAction(getString(R.string.forum_choose_name), () -> Place.PEER_NAME.open(this)));
  }

  private ForumCard board(BoardLine line, boolean fresh) {
    String title = line.board().title();
    String counted =
        getResources()
            .getQuantityString(R.plurals.forum_threads, (int) line.threads(), (int) line.threads());
    String tag = fresh ? getString(R.string.forum_new_here) : "";
    return ForumCard.of(ForumCard.Look.PLAIN, "board " + line.board().id(), title)
        .withTag(tag)
        .withText(line.board().summary())
        .withSmall(
            line.lastPostAt() == null
                ? counted
                : getString(R.string.forum_activity, counted, Words.time(line.lastPostAt())))
        .withAction(
            getString(R.string.forum_open_board),
            getString(R.string.forum_open_board_spoken, title),
            () -> startActivity(BoardActivity.intent(this, line.board().id())));
  }
}
