package org.alongside.android.forum;

import android.net.Uri;
import androidx.lifecycle.LiveData;
import androidx.lifecycle.ViewModel;
import java.util.Optional;
import javax.inject.Inject;
import org.alongside.android.data.Forum;
import org.alongside.android.data.ForumWordType;
import org.alongside.android.data.ForumWriting;
import org.alongside.android.data.Receipts;
import org.alongside.android.data.Wording;

/** A place for what is written, and whether the person has a name yet. */
public final class WriteModel extends ViewModel {

  private final ForumWriting writing;
  private final Receipts receipts;
  private final LiveData<Forum.Boards> boards;

  @Inject
  WriteModel(Forum forum, ForumWriting writing, Receipts receipts) {
    this.receipts = receipts;
    this.writing = writing;
    this.boards = forum.observeBoards();
  }

  LiveData<Forum.Boards> boards() {
    return boards;
  }

  /** Takes in a picture that the person chose. */
  LiveData<Receipts.Taken> take(Uri file) {
    return receipts.take(file);
  }

  /** Takes in what the camera put there. */
  LiveData<Receipts.Taken> takeAway(Uri photo) {
    return receipts.takeAway(photo);
  }

  /** What was typed here before; told once. */
  LiveData<Optional<Wording>> findDraft(ForumWordType type, String target) {
    return writing.findDraft(type, target);
  }

  void keepDraft(ForumWordType type, String target, Wording wording) {
    writing.keepDraft(type, target, wording);
  }

  /** Keeps it to be sent; then tells whether to show where to find help. */
  LiveData<Boolean> send(ForumWordType type, String target, Wording wording) {
    return writing.send(type, target, wording);
  }
}
