package org.alongside.server.forum;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.forum.ContentNote;
import org.alongside.core.forum.ForumAct;
import org.alongside.core.forum.PictureId;
import org.alongside.core.forum.PostPicture;
import org.alongside.core.identity.Role;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Caller;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Link;
import org.alongside.server.html.PostArticle;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.jspecify.annotations.Nullable;

/**
 * Changing one's own post, its note and its pictures; and what a post was before, for its author
 * and for moderators.
 */
public final class ChangePages {
  private static final String WRITE = "forum/write.jte";

  private final Forum forum;
  private final Posting posting;
  private final PostIntake intake;
  private final Pacing pacing;
  private final Frames frames;
  private final ForumWords words;
  private final PartFields parts;

  public ChangePages(
      Forum forum, Posting posting, PostIntake intake, Pacing pacing, Frames frames, Clock clock) {
    this.forum = forum;
    this.posting = posting;
    this.intake = intake;
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
        .withFilesUpTo(PictureDesk.MOST_BYTES_OF_A_FORM)
        .withSteps(ask -> intake.takeChange(ask, post, this::change));
    routes.get("/posts/:post/history").opens(Action.READ, Asset.FORUM, post).with(this::history);
  }

  private Reply edit(Tx tx, Ask ask) {
    PlacedPost placed = own(tx, ask);
    PostForm form = PostForm.showing(placed.post(), ask.now());
    return Reply.page(WRITE, page(tx, ask, placed, form, null));
  }

  private Reply change(Tx tx, Ask ask, PostIntake.Sent sent) {
    PlacedPost placed = own(tx, ask);
    PostForm form = sent.form();
    Optional<List<PostPicture>> shown = PartFields.changed(ask, pictures(tx, placed));
    boolean full =
        shown.isPresent() && shown.get().size() + form.pictures().count() > PostPicture.MOST;
    if (sent.text().isEmpty() || shown.isEmpty() || full || !form.pictures().isFine()) {
      PostForm again = full ? form.refused(words.say("picture.too-many")) : form;
      return again(tx, ask, placed, again);
    }
    PreparedPost text = sent.text().get().with(form.pictures().ready());
    Duration wait = pacing.take(tx, PostPages.act(ForumAct.CHANGE, text), ask);
    if (!wait.isZero()) {
      PostForm again = form.refused(words.tooFast("refused.too-many-changes", wait));
      return Pacing.later(again(tx, ask, placed, again), wait);
    }
    PostOutcome outcome =
        posting.change(tx, PostWriter.of(ask.caller()), placed.post().id(), text, shown.get());
    return outcome
        .findPost()
        .map(changed -> PostPages.onward(changed, "forum-changed"))
        .orElseGet(() -> again(tx, ask, placed, form.refused(words.refusal(outcome))));
  }

  /** The form again, the pictures that came with it kept until then. */
  private Reply again(Tx tx, Ask ask, PlacedPost placed, PostForm form) {
    return Reply.formAgain(WRITE, page(tx, ask, placed, intake.waiting(tx, ask, form), ask));
  }

  private List<StandingPicture> standing(Tx tx, PlacedPost placed) {
    return forum
        .listStanding(tx, List.of(placed.post()))
        .getOrDefault(placed.post().id(), List.of());
  }

  private List<PostPicture> pictures(Tx tx, PlacedPost placed) {
    return standing(tx, placed).stream().map(StandingPicture::picture).toList();
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
        form.id().toString(),
        null,
        null,
        words.text(form, "edit.text"),
        parts.change(form, standing(tx, placed), sent),
        null,
        words.say("edit.send"));
  }

  private Reply history(Tx tx, Ask ask) {
    PlacedPost placed = ForumSubjects.getPost(forum, tx, ask);
    Caller caller = ask.caller();
    if (!caller.has(Role.MODERATOR) && !placed.post().author().equals(caller.member())) {
      throw new Refused();
    }
    List<EarlierText> edits = forum.listEdits(tx, placed.post().id());
    Map<PictureId, StandingPicture> pictured =
        forum.listPictures(
            tx, edits.stream().flatMap(edit -> edit.beside().pictures().stream()).toList());
    List<HistoryPage.Version> versions = new ArrayList<>();
    for (EarlierText earlier : edits) {
      String key = earlier.changedBy() == null ? "history.by-author" : "history.by-moderator";
      versions.add(
          0,
          new HistoryPage.Version(
              words.say("history.until", words.dates().when(earlier.replacedAt())),
              words.say(key),
              earlier.written(),
              beside(earlier.beside()),
              figures(earlier.beside(), pictured)));
    }
    return Reply.page(
        "forum/history.jte",
        new HistoryPage(
            frames.frame(tx, ask, words.say("history.title")),
            new Link(placed.thread().title().value(), placed.path()),
            placed.post().html(),
            ForumNotes.figures(standing(tx, placed)),
            versions,
            !placed.post().author().equals(caller.member())));
  }

  /** The note that stood before the words, and what was said of pictures. */
  private List<String> beside(Beside earlier) {
    List<String> said = new ArrayList<>();
    ContentNote.ofLine(earlier.note())
        .ifPresent(before -> said.add(words.say("history.note", ForumNotes.say(before))));
    earlier.said().forEach(each -> said.add(words.say("history.picture", each)));
    return said;
  }

  /** The pictures as they stood, each with what was said of it then. */
  private static List<PostArticle.Figure> figures(
      Beside earlier, Map<PictureId, StandingPicture> pictured) {
    List<StandingPicture> shown =
        earlier.pictures().stream()
            .flatMap(id -> Optional.ofNullable(pictured.get(id)).stream())
            .toList();
    return ForumNotes.figures(shown);
  }
}
