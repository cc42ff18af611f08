package org.alongside.android.forum;

import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;
import androidx.appcompat.app.AppCompatActivity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alongside.android.R;
import org.alongside.android.data.Forum;
import org.alongside.android.data.ForumPlace;
import org.alongside.android.data.ForumWord;
import org.alongside.android.data.ForumWordType;
import org.alongside.android.data.Wording;
import org.alongside.android.ui.Models;
import org.alongside.android.ui.Parts;
import org.alongside.android.ui.Place;
import org.alongside.android.ui.Words;
import org.alongside.core.forum.Board;
import org.alongside.core.forum.BoardId;
import org.alongside.core.forum.BoardLine;
import org.alongside.core.forum.BoardThread;
import org.alongside.core.forum.ListedThread;
import org.alongside.core.forum.ThreadState;
import org.jspecify.annotations.Nullable;

/** The threads of a board, pinned ones first, a page at a time. */
public final class BoardActivity extends AppCompatActivity {

  private static final String BOARD = "board";

  private Forum.@Nullable Threads threads;

  /** What opens this board. */
  static Intent intent(Context context, BoardId board) {
    return Place.BOARD.intent(context).putExtra(BOARD, board.toString());
  }

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    setContentView(R.layout.forum_list);
    String id = getIntent().getStringExtra(BOARD);
    if (id == null) {
      finish();
      return;
    }
    BoardId board = BoardId.parse(id);
    ForumModel model =
        Models.of(this, ForumModel.class, () -> Parts.of(this, ForumParts.class).forumModel());
    ForumPlace place = ForumPlace.board(board);
    ForumList list = new ForumList(this, model, place);
    model
        .threads(board)
        .observe(
            this,
            found -> {
              threads = found;
              show(model, list, place);
            });
    model
        .words()
        .observe(
            this,
            found -> {
              list.keep(found);
              show(model, list, place);
            });
    model.open(place);
  }

  private void show(ForumModel model, ForumList list, ForumPlace place) {
    Forum.Threads shown = threads;
    if (shown == null) {
      return;
    }
    BoardLine line = shown.board();
    List<ForumCard> cards = new ArrayList<>();
    cards.add(head(list, shown, line));
    for (ForumWord word : list.words()) {
      if (word.type() == ForumWordType.THREAD && word.target().equals(place.id())) {
        cards.add(word.showsHelp() ? list.help(word) : list.card(word));
      }
    }
    shown.threads().forEach(each -> cards.add(thread(each)));
    if (shown.hasMore()) {
      cards.add(
          ForumCard.of(ForumCard.Look.TITLE, "more", "")
              .withAction(getString(R.string.forum_more_threads), () -> model.more(place)));
    }
    list.show(cards);
    View write = findViewById(R.id.forum_write);
    boolean mayWrite = line != null && line.mayWrite();
    write.setVisibility(mayWrite ? View.VISIBLE : View.GONE);
    if (line != null) {
      write.setOnClickListener(button -> startThread(line.board()));
    }
  }

  private ForumCard head(ForumList list, Forum.Threads shown, @Nullable BoardLine line) {
    if (line == null) {
      return list.head(getString(R.string.forum_board_gone), shown.heard());
    }
    String empty =
        shown.threads().isEmpty() && shown.heard().at() != null
            ? "\n\n" + getString(R.string.forum_board_empty)
            : "";
    return list.head(line.board().title(), shown.heard())
        .withTag(Words.word(this, "readers", line.board().visibility().code()))
        .withText(line.board().summary() + empty);
  }

  private void startThread(Board board) {
    startActivity(
        WriteActivity.intent(
            this,
            ForumWordType.THREAD,
            board.id().toString(),
            Wording.thread("", "", board.title(), board.slug().toString())));
  }

  private ForumCard thread(ListedThread listed) {
    BoardThread thread = listed.thread();
    String title = thread.title().value();
    String replies =
        getResources()
            .getQuantityString(R.plurals.forum_replies, thread.replies(), thread.replies());
    return ForumCard.of(ForumCard.Look.PLAIN, "thread " + thread.id(), title)
        .withTag(tags(listed))
        .withSmall(getString(R.string.forum_activity, replies, Words.time(thread.lastPostAt())))
        .withAction(
            getString(R.string.forum_open_thread),
            getString(R.string.forum_open_thread_spoken, title),
            () -> startActivity(ThreadActivity.intent(this, listed)));
  }

  private String tags(ListedThread listed) {
    List<String> tags = new ArrayList<>();
    if (listed.pinned()) {
      tags.add(getString(R.string.forum_tag_pinned));
    }
    ThreadState state = listed.thread().state();
    if (state != ThreadState.OPEN) {
      tags.add(Words.word(this, "thread", state.code().toLowerCase(Locale.ROOT)));
    }
    if (listed.unread() > 0) {
      tags.add(
          getResources()
              .getQuantityString(R.plurals.forum_unread, listed.unread(), listed.unread()));
    }
    return String.join(" · ", tags);
  }
}
