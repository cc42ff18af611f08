package org.alongside.server.forum;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.core.forum.Board;
import org.alongside.core.forum.BoardVisibility;
import org.alongside.core.forum.ContentNote;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.PostPicture;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.identity.MemberId;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.html.SafeHtml;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;

/** The threads of a board that is open to all, for feed readers. */
public final class FeedPages {
  private static final int THREADS = 20;

  private final Forum forum;
  private final ForumWords words;

  public FeedPages(Forum forum, Clock clock) {
    this.forum = forum;
    this.words = new ForumWords(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    routes
        .get("/boards/:board/feed")
        .opens(Action.READ, Asset.FORUM, ForumSubjects.board(forum))
        .with(this::feed);
  }

  private Reply feed(Tx tx, Ask ask) {
    Board board = ForumSubjects.getBoard(forum, tx, ask);
    if (board.visibility() != BoardVisibility.OPEN) {
      throw new Refused();
    }
    List<ForumThread> threads =
        forum.listUnpinned(tx, board, THREADS).stream()
            .map(ThreadLine::thread)
            .filter(ForumThread::openingShown)
            .toList();
    Map<MemberId, String> names =
        forum.names(tx, threads.stream().map(ForumThread::author).distinct().toList());
    Map<ThreadId, ForumPost> openings =
        forum.findOpenings(tx, threads.stream().map(ForumThread::id).toList());
    Map<PostId, List<PostPicture>> pictures = forum.listPictures(tx, openings.values());
    return new AtomFeed(
            board.title(),
            board.summary(),
            "urn:uuid:" + board.id(),
            "/boards/" + board.slug(),
            threads.stream()
                .map(
                    thread -> {
                      ForumPost opening =
                          Objects.requireNonNull(openings.get(thread.id()), "a first post");
                      return entry(
                          thread,
                          content(opening, pictures.getOrDefault(opening.id(), List.of())),
                          words.name(names, thread.author()));
                    })
                .toList())
        .reply();
  }

  /** What a post says and what its pictures show; or the note before it, and no more. */
  private SafeHtml content(ForumPost post, List<PostPicture> pictures) {
    ContentNote note = post.contentNote();
    if (note != null) {
      return SafeHtml.paragraph(words.say("note.feed", ForumNotes.say(note)));
    }
    StringBuilder html = new StringBuilder(post.html().toString());
    pictures.forEach(
        picture ->
            html.append(
                SafeHtml.paragraph(words.say("picture.feed", picture.description().value()))));
    return SafeHtml.kept(html.toString());
  }

  private static AtomFeed.Entry entry(ForumThread thread, SafeHtml content, String author) {
    return new AtomFeed.Entry(
        thread.title().value(),
        "urn:uuid:" + thread.id(),
        "/threads/" + thread.id(),
        thread.startedAt(),
        thread.lastPostAt(),
        author,
        content);
  }
}
