package org.alongside.android.data;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import org.alongside.core.forum.BoardLine;
import org.alongside.core.forum.BoardList;
import org.alongside.core.forum.BoardSlug;
import org.alongside.core.forum.PostList;
import org.alongside.core.forum.ThreadList;
import org.alongside.core.input.Codes;
import org.alongside.core.wire.ForumPageJson;

/**
 * What the talk about the peer network reads and writes, each step in one transaction and only for
 * the session that it belongs to. For background threads only.
 */
public final class ForumStore {

  private final AlongsideDatabase database;
  private final ForumDao forum;
  private final ForumWordDao words;
  private final ForumBodies bodies;
  private final PhoneStore store;
  private final Clock clock;

  @Inject
  ForumStore(AlongsideDatabase database, ForumBodies bodies, PhoneStore store, Clock clock) {
    this.database = database;
    this.forum = database.forum();
    this.words = database.forumWords();
    this.bodies = bodies;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Which part of a place is wanted.
   *
   * @param first after which post of a thread
   */
  public record Wanted(int first, int pages) {}

  /** Which part of that place is wanted; empty when it was never opened. */
  public Optional<Wanted> findWanted(ForumPlace place) {
    ForumPlaceRow row = forum.find(place.key());
    return row == null ? Optional.empty() : Optional.of(new Wanted(row.first(), row.pages()));
  }

  /** The short name of a board, if the phone has heard of it. */
  public Optional<BoardSlug> findSlug(ForumPlace board) {
    ForumPlaceRow row = forum.find(ForumPlace.boards().key());
    return row == null
        ? Optional.empty()
        : bodies.boards(row, forum.listItems(row.place())).boards().stream()
            .map(BoardLine::board)
            .filter(each -> each.id().toString().equals(board.id()))
            .map(each -> each.slug())
            .findFirst();
  }

  /** Keeps the boards; what lies in boards that are no longer open to the person is erased. */
  public void keepBoards(AccountRow session, BoardList list) {
    ForumPlace place = ForumPlace.boards();
    inSession(
        session,
        () -> {
          forum.begin(new ForumPlaceRow(place.key(), null, 0, 1, null, clock.millis(), null));
          JsonObject head =
              ForumPageJson.write(new BoardList(List.of(), list.name(), list.silencedUntil()));
          keep(place, head, bodies.rows(place, list.boards(), ForumPageJson::write));
          eraseAllBut(list);
        });
  }

  private void eraseAllBut(BoardList list) {
    Set<String> open = new HashSet<>();
    Set<BoardSlug> slugs = new HashSet<>();
    for (BoardLine line : list.boards()) {
      open.add(ForumPlace.board(line.board().id()).key());
      slugs.add(line.board().slug());
    }
    for (ForumPlaceRow row : forum.list()) {
      ForumPlace place = new ForumPlace(row.place());
      boolean stays =
          place.isBoards()
              || (place.isBoard()
                  ? open.contains(row.place())
                  : bodies
                      .posts(row, List.of())
                      .map(posts -> slugs.contains(posts.thread().thread().board()))
                      .orElse(true));
      if (!stays) {
        forum.delete(row.place());
      }
    }
    forum.dropLooseItems();
  }

  /** Keeps the threads of a board, if it is still wanted. */
  public void keepThreads(AccountRow session, ForumPlace place, ThreadList list) {
    inSession(
        session,
        () -> {
          JsonObject head = ForumPageJson.write(new ThreadList(List.of(), list.next()));
          keep(place, head, bodies.rows(place, list.threads(), ForumPageJson::write));
          Set<String> here = new HashSet<>();
          list.threads().forEach(each -> here.add(each.thread().id().toString()));
          dropArrived(ForumWordType.THREAD, here);
        });
  }

  /** Keeps the posts of a thread, if it is still wanted. */
  public void keepPosts(AccountRow session, ForumPlace place, PostList list) {
    inSession(
        session,
        () -> {
          JsonObject head =
              ForumPageJson.write(new PostList(list.thread(), List.of(), list.next()));
          keep(place, head, bodies.rows(place, list.posts(), ForumPageJson::write));
          Set<String> here = new HashSet<>();
          list.posts().forEach(each -> here.add(each.post().id().toString()));
          dropArrived(ForumWordType.REPLY, here);
          dropHeardPresses(place);
        });
  }

  private void keep(ForumPlace place, JsonObject head, List<ForumItemRow> items) {
    forum.heard(place.key(), bodies.seal(place, head), clock.millis());
    forum.deleteItems(place.key());
    if (forum.find(place.key()) != null) {
      forum.addItems(items);
    }
  }

  /** What stands in its place is no longer shown as being on its way. */
  private void dropArrived(ForumWordType type, Set<String> here) {
    for (ForumWordRow row : words.list()) {
      boolean arrived =
          row.state() == OutboxState.RECEIVED
              && row.type().equals(type.code())
              && here.contains(row.id());
      boolean helpToShow =
          bodies.wording(row).filter(each -> each.help() == Wording.Help.TO_SHOW).isPresent();
      if (arrived && !helpToShow) {
        words.delete(row.id());
      }
    }
  }

  /** What was pressed in a thread shows in what the server says of it. */
  private void dropHeardPresses(ForumPlace thread) {
    for (ForumWordRow row : words.list()) {
      boolean isPress = Codes.get(ForumWordType.class, row.type()).isPress();
      if (isPress && row.state() == OutboxState.RECEIVED) {
        bodies
            .wording(row)
            .filter(each -> each.board().equals(thread.id()))
            .ifPresent(each -> words.delete(row.id()));
      }
    }
  }

  /** Erases what is no longer open to the person, or no longer there. */
  public void forget(AccountRow session, ForumPlace place) {
    inSession(
        session,
        () -> {
          forum.delete(place.key());
          forum.dropLooseItems();
        });
  }

  /** Notes why a place could not be heard. */
  public void keepTrouble(ForumPlace place, Trouble trouble) {
    forum.keepTrouble(place.key(), trouble.name());
  }

  /** What waits to be sent, in its order; none once the phone is in another session. */
  public List<ForumWord> listWaiting(AccountRow session) {
    List<ForumWord> waiting = new ArrayList<>();
    inSession(
        session,
        () -> {
          for (ForumWordRow row : words.listWaiting()) {
            Optional<Wording> wording = bodies.wording(row);
            if (wording.isPresent()) {
              waiting.add(ForumWord.of(row, wording.get(), List.of()));
            } else {
              refuse(row.id(), List.of(new Reason("sync-unreadable", List.of())));
            }
          }
        });
    return waiting;
  }

  /** Notes that it is on its way. */
  public void sending(ForumWord word) {
    words.sending(word.id());
  }

  /** Notes that nothing is on its way. */
  public void notSending() {
    words.notSending();
  }

  /** The pictures of it that the server does not have. */
  public List<ReceiptRow> listPictures(ForumWord word) {
    return database.receipts().listPictures(word.id());
  }

  /** The bytes of a picture; empty when they can no longer be opened. */
  public Optional<byte[]> findBytes(ReceiptRow picture) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    while (all.size() < picture.size()) {
      Optional<byte[]> part = store.findBytes(picture, all.size());
      if (!part.isPresent() || part.get().length == 0) {
        return Optional.empty();
      }
      all.write(part.get(), 0, part.get().length);
    }
    return Optional.of(all.toByteArray());
  }

  /** Notes that the server has a picture. */
  public void brought(ReceiptRow picture) {
    store.uploaded(picture);
  }

  /** Notes that the server has its pictures no more. */
  public void notBrought(ForumWord word) {
    database.receipts().notUp(word.id());
  }

  /**
   * Notes that the server has it.
   *
   * @param help whether the server thinks that its writer may need help
   */
  public void received(AccountRow session, ForumWord word, Wording.Help help) {
    inSession(
        session,
        () -> {
          boolean seen = word.wording().help() == Wording.Help.SHOWN;
          Wording now = seen ? word.wording() : word.wording().with(help);
          words.received(word.id(), bodies.seal(word.id(), now), clock.instant());
          database.receipts().dropUnneeded();
          database.receipts().dropLooseParts();
        });
  }

  /** Notes that the server refused it; the words stay. */
  public void refuse(AccountRow session, ForumWord word, List<Reason> why) {
    inSession(session, () -> refuse(word.id(), why));
  }

  /** Notes that the server takes it later, and why. */
  public void waits(AccountRow session, ForumWord word, List<Reason> why) {
    inSession(session, () -> words.waits(word.id(), bodies.sealProblem(word.id(), why)));
  }

  private void refuse(String id, List<Reason> why) {
    words.needsYou(id, bodies.sealProblem(id, why));
  }

  private void inSession(AccountRow session, Runnable work) {
    Objects.requireNonNull(session, "session");
    database.runInTransaction(
        () -> {
          if (store.isStill(session)) {
            work.run();
          }
        });
  }
}
