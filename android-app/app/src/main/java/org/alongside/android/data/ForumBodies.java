package org.alongside.android.data;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.inject.Inject;
import org.alongside.core.forum.BoardList;
import org.alongside.core.forum.PostList;
import org.alongside.core.forum.ThreadList;
import org.alongside.core.wire.ForumPageJson;
import org.alongside.core.wire.JsonMode;
import org.alongside.core.wire.JsonShape;
import org.alongside.core.wire.JsonValue;

/**
 * The values of core in the rows of the peer network, opened and read, and closed up again. For
 * background threads only.
 */
final class ForumBodies {

  private final Vault vault;

  @Inject
  ForumBodies(Vault vault) {
    this.vault = vault;
  }

  /** The boards, as far as they can be read. */
  BoardList boards(ForumPlaceRow place, List<ForumItemRow> items) {
    Optional<BoardList> head = head(place, ForumPageJson::readBoards);
    return new BoardList(
        items(items, ForumPageJson::readBoard),
        head.flatMap(BoardList::findName).orElse(null),
        head.flatMap(BoardList::findSilence).orElse(null));
  }

  /** The threads of a board. */
  ThreadList threads(ForumPlaceRow place, List<ForumItemRow> items) {
    return new ThreadList(
        items(items, ForumPageJson::readThread),
        head(place, ForumPageJson::readThreads).flatMap(ThreadList::findNext).orElse(null));
  }

  /** A thread with its posts; empty until it was heard. */
  Optional<PostList> posts(ForumPlaceRow place, List<ForumItemRow> items) {
    return head(place, ForumPageJson::readPosts)
        .map(
            head ->
                new PostList(
                    head.thread(),
                    items(items, ForumPageJson::readPost),
                    head.findNext().orElse(null)));
  }

  private <T> Optional<T> head(ForumPlaceRow place, JsonShape<T> shape) {
    Sealed head = place.head();
    return head == null
        ? Optional.empty()
        : vault
            .open(ForumPlaceRow.headSpot(place.place()), head)
            .flatMap(json -> JsonValue.read(json, JsonMode.LENIENT, shape).find());
  }

  private <T> List<T> items(List<ForumItemRow> rows, JsonShape<T> shape) {
    List<T> items = new ArrayList<>();
    for (ForumItemRow row : rows) {
      vault
          .open(ForumItemRow.bodySpot(row.place(), row.position()), row.body())
          .flatMap(json -> JsonValue.read(json, JsonMode.LENIENT, shape).find())
          .ifPresent(items::add);
    }
    return items;
  }

  Sealed seal(ForumPlace place, JsonObject head) {
    return vault.seal(ForumPlaceRow.headSpot(place.key()), head.toString());
  }

  <T> List<ForumItemRow> rows(ForumPlace place, List<T> items, Function<T, JsonObject> write) {
    List<ForumItemRow> rows = new ArrayList<>();
    for (T item : items) {
      Spot spot = ForumItemRow.bodySpot(place.key(), rows.size());
      rows.add(
          new ForumItemRow(
              place.key(), rows.size(), vault.seal(spot, write.apply(item).toString())));
    }
    return rows;
  }

  /** What was written, if this phone can still open it. */
  Optional<Wording> wording(ForumWordRow row) {
    return vault.open(ForumWordRow.bodySpot(row.id()), row.body()).map(Wording::read);
  }

  Sealed seal(String id, Wording wording) {
    return vault.seal(ForumWordRow.bodySpot(id), wording.write());
  }

  Sealed sealProblem(String id, List<Reason> reasons) {
    return vault.seal(ForumWordRow.problemSpot(id), Reason.write(reasons));
  }

  /** Why it was refused; empty when it was not. */
  List<Reason> reasons(ForumWordRow row) {
    return Optional.ofNullable(row.problem())
        .flatMap(closed -> vault.open(ForumWordRow.problemSpot(row.id()), closed))
        .map(Reason::read)
        .orElse(List.of());
  }
}
