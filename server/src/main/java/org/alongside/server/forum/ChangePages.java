package org.alongside.server.forum;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.core.forum.ContentNote;
import org.alongside.core.forum.ForumAct;
import org.alongside.core.forum.PostPicture;
import org.alongside.core.identity.Role;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Caller;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Link;
import org.alongside.server.http.Answer;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.jspecify.annotations.Nullable;

/**
 * Changing one's own post, its note and what is said of its pictures; and what a post was before,
 * for its author and for moderators.
 */
public final class ChangePages {
  private static final String WRITE = "forum/write.jte";

  private final Forum forum;
  private final Posting posting;
  private final Pacing pacing;
  private final Frames frames;
  private final ForumWords words;
  private final PartFields parts;

  public ChangePages(Forum forum, Posting posting, Pacing pacing, Frames frames, Clock clock) {
    this.forum = forum;
    this.posting = posting;
    this.pacing = pacing;
    this.frames = frames;
    this.words = new ForumWords(clock);
    this.parts = new PartFields(words);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder post = ForumSubjects.post(forum);
    routes.get("/posts/:post/edit").opens(Action.WRITE, Asset.FORUM, post).with(this::edit);
    routes
        .post("/posts/:post/edit")
        .opens(Action.WRITE, Asset.FORUM, post)
        .withPrepared(this::change);
    routes.get("/posts/:post/history").opens(Action.READ, Asset.FORUM, post).with(this::history);
  }

  private Reply edit(Tx tx, Ask ask) {
    PlacedPost placed = own(tx, ask);
    return Reply.page(WRITE, page(tx, ask, placed, PostForm.showing(placed.post()), null));
  }

  private Answer change(Ask ask) {
    PostForm typed = PostForm.of(ask);
    Optional<PreparedPost> text = typed.prepare(forum);
    return (tx, asked) -> change(tx, asked, typed, text);
  }

  private Reply change(Tx tx, Ask ask, PostForm form, Optional<PreparedPost> text) {
    PlacedPost placed = own(tx, ask);
    Optional<List<PostPicture>> shown = PartFields.changed(ask, pictures(tx, placed));
    if (text.isEmpty() || shown.isEmpty()) {
      return Reply.formAgain(WRITE, page(tx, ask, placed, form, ask));
    }
    Duration wait = pacing.take(tx, PostPages.act(ForumAct.CHANGE, text.get()), ask);
    if (!wait.isZero()) {
      PostForm again = form.refused(words.tooFast("refused.too-many-changes", wait));
      return Pacing.later(Reply.page(WRITE, page(tx, ask, placed, again, ask)), wait);
    }
    PostOutcome outcome =
        posting.change(
            tx, PostWriter.of(ask.caller()), placed.post().id(), text.get(), shown.get());
    return outcome
        .findPost()
        .map(changed -> PostPages.onward(changed, "forum-changed"))
        .orElseGet(
            () ->
                Reply.formAgain(
                    WRITE, page(tx, ask, placed, form.refused(words.refusal(outcome)), ask)));
  }

  private List<PostPicture> pictures(Tx tx, PlacedPost placed) {
    return forum
        .listPictures(tx, List.of(placed.post()))
        .getOrDefault(placed.post().id(), List.of());
  }

  private PlacedPost own(Tx tx, Ask ask) {
    PlacedPost placed = ForumSubjects.getPost(forum, tx, ask);
    boolean own = placed.post().author().equals(ask.caller().member());
    if (!own || !placed.post().isShown()) {
      throw new Refused();
    }
    return placed;
  }

  private WritePage page(Tx tx, Ask ask, PlacedPost placed, PostForm form, @Nullable Ask sent) {
    return new WritePage(
        frames.frame(tx, ask, words.say("edit.title")),
        List.of(new Link(placed.thread().title().value(), placed.path())),
        "/posts/" + placed.post().id() + "/edit",
        "",
        null,
        null,
        words.text(form, "edit.text"),
        parts.change(form, pictures(tx, placed), sent),
        null,
        words.say("edit.send"));
  }

  private Reply history(Tx tx, Ask ask) {
    PlacedPost placed = ForumSubjects.getPost(forum, tx, ask);
    Caller caller = ask.caller();
    if (!caller.has(Role.MODERATOR) && !placed.post().author().equals(caller.member())) {
      throw new Refused();
    }
    List<HistoryPage.Version> versions = new ArrayList<>();
    for (EarlierText earlier : forum.listEdits(tx, placed.post().id())) {
      String key = earlier.changedBy() == null ? "history.by-author" : "history.by-moderator";
      versions.add(
          0,
          new HistoryPage.Version(
              words.say("history.until", words.dates().when(earlier.replacedAt())),
              words.say(key),
              earlier.written(),
              beside(earlier)));
    }
    return Reply.page(
        "forum/history.jte",
        new HistoryPage(
            frames.frame(tx, ask, words.say("history.title")),
            new Link(placed.thread().title().value(), placed.path()),
            placed.post().html(),
            versions));
  }

  /** The note that stood before the words, and what was said of pictures. */
  private List<String> beside(EarlierText earlier) {
    List<String> said = new ArrayList<>();
    if (earlier.beside().isEmpty()) {
      return said;
    }
    String[] lines = earlier.beside().split("\n", -1);
    Optional<ContentNote> note = ContentNote.ofLine(lines[0]);
    note.ifPresent(before -> said.add(words.say("history.note", ForumNotes.say(before))));
    for (int i = 1; i < lines.length; i++) {
      said.add(words.say("history.picture", lines[i]));
    }
    return said;
  }
}
