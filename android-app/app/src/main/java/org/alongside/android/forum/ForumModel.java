package org.alongside.android.forum;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.ViewModel;
import java.util.List;
import javax.inject.Inject;
import org.alongside.android.data.Forum;
import org.alongside.android.data.ForumPlace;
import org.alongside.android.data.ForumPresses;
import org.alongside.android.data.ForumWord;
import org.alongside.android.data.ForumWriting;
import org.alongside.android.data.Press;
import org.alongside.core.forum.BoardId;
import org.alongside.core.forum.ThreadId;

/** What the screens of boards and threads show, from the database alone. */
public final class ForumModel extends ViewModel {

  private final Forum forum;
  private final ForumWriting writing;
  private final ForumPresses presses;
  private final LiveData<List<ForumWord>> words;

  @Inject
  ForumModel(Forum forum, ForumWriting writing, ForumPresses presses) {
    this.presses = presses;
    this.forum = forum;
    this.writing = writing;
    this.words = writing.observe();
  }

  LiveData<Forum.Boards> boards() {
    return forum.observeBoards();
  }

  LiveData<Forum.Threads> threads(BoardId board) {
    return forum.observeThreads(board);
  }

  LiveData<Forum.Posts> posts(ThreadId thread) {
    return forum.observePosts(thread);
  }

  /** What the person wrote and is not in its place yet. */
  LiveData<List<ForumWord>> words() {
    return words;
  }

  void open(ForumPlace place) {
    forum.open(place);
  }

  void open(ForumPlace place, int readUpTo) {
    forum.open(place, readUpTo);
  }

  void hear(ForumPlace place) {
    forum.hear(place);
  }

  void more(ForumPlace place) {
    forum.more(place);
  }

  void earlier(ForumPlace place) {
    forum.earlier(place);
  }

  void tryAgain(ForumWord word) {
    writing.tryAgain(word.id());
  }

  LiveData<Boolean> change(ForumWord word) {
    return writing.change(word.id());
  }

  void press(ForumPresses.Button button, Press press) {
    presses.press(button, press);
  }

  void discard(ForumWord word) {
    writing.discard(word.id());
  }
}
