package org.alongside.server.forum;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.alongside.core.crisis.EmergencyContact;
import org.alongside.core.forum.Board;
import org.alongside.core.forum.ForumAct;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.forum.ThreadState;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.Members;

/** The forms to start a thread and to reply, with pictures, and the page of help after a post. */
public final class PostPages {
  private static final String WRITE = "forum/write.jte";
  private static final String THREAD = "forum/thread.jte";

  private final Forum forum;
  private final Posting posting;
  private final Tags tags;
  private final Frames frames;
  private final Pacing pacing;
  private final ForumWords words;
  private final ThreadView view;
  private final Naming naming;
  private final PostIntake intake;
  private final PartFields parts;
  private final OwnHelp ownHelp;
  private final Words contacts = Words.english();

  /** Pages; {@code pacing} is how fast each may post. */
  public PostPages(
      Forum forum,
      Members members,
      Door door,
      Posting posting,
      PostIntake intake,
      Tags tags,
      Reading reading,
      Access access,
      Frames frames,
      Pacing pacing,
      OwnHelp ownHelp,
      Clock clock) {
    this.forum = forum;
    this.posting = posting;
    this.tags = tags;
    this.frames = frames;
    this.pacing = pacing;
    this.ownHelp = ownHelp;
    this.words = new ForumWords(clock);
    this.naming = new Naming(members, door, words);
    this.view = new ThreadView(forum, access, frames, words, naming, reading);
    this.intake = intake;
    this.parts = new PartFields(words);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder board = ForumSubjects.board(forum);
    SubjectFinder thread = ForumSubjects.thread(forum);
    SubjectFinder post = ForumSubjects.post(forum);
    routes.get("/boards/:board/new").opens(Action.WRITE, Asset.FORUM, board).with(this::blank);
    routes
        .post("/boards/:board/new")
        .opens(Action.WRITE, Asset.FORUM, board)
        .withFilesUpTo(PictureDesk.MOST_BYTES_OF_A_FORM)
        .withSteps(ask -> intake.take(ask, board, this::start));
    routes
        .post("/threads/:thread")
        .opens(Action.WRITE, Asset.FORUM, thread)
        .withFilesUpTo(PictureDesk.MOST_BYTES_OF_A_FORM)
        .withSteps(ask -> intake.take(ask, thread, this::reply));
    routes.get("/posts/:post/help").opens(Action.WRITE, Asset.FORUM, post).with(this::help);
  }

  private Reply blank(Tx tx, Ask ask) {
    Board board = ForumSubjects.getBoard(forum, tx, ask);
    if (naming.mustJoin(tx, ask.caller())) {
      return Reply.seeOther(Door.ELSEWHERE);
    }
    return Reply.page(WRITE, startPage(tx, ask, board, PostForm.fresh(ask.now())));
  }

  private Reply start(Tx tx, Ask ask, PostIntake.Sent sent) {
    Board board = ForumSubjects.getBoard(forum, tx, ask);
    PostForm form = sent.form();
    if (naming.mustJoin(tx, ask.caller())) {
      return Reply.formAgain(
          WRITE, startPage(tx, ask, board, mustJoin(intake.waiting(tx, ask, form))));
    }
    boolean unfit =
        isUnfit(tx, ask, sent) || form.title().find().isEmpty() || PartFields.tooMany(form);
    if (unfit) {
      return Reply.formAgain(WRITE, startPage(tx, ask, board, intake.waiting(tx, ask, form)));
    }
    Duration wait = pacing.take(tx, act(ForumAct.THREAD, sent.text().orElseThrow()), ask);
    if (!wait.isZero()) {
      PostForm again =
          intake.waiting(tx, ask, form).refused(words.tooFast("refused.too-many-threads", wait));
      return Pacing.later(Reply.page(WRITE, startPage(tx, ask, board, again)), wait);
    }
    PostWriter writer = naming.writer(tx, ask.caller(), form);
    PreparedPost text = sent.text().orElseThrow().with(form.pictures().ready());
    PostOutcome outcome =
        posting.start(tx, writer, board, ThreadId.of(form.id()), form.title().get(), text);
    if (outcome.result() == PostOutcome.Result.STORED && !form.tags().isEmpty()) {
      outcome.findPost().ifPresent(placed -> tags.set(tx, placed.thread(), form.tags()));
    }
    return outcome
        .findPost()
        .map(PostPages::onward)
        .orElseGet(
            () -> {
              PostForm again = intake.waiting(tx, ask, form).afterNaming();
              return Reply.formAgain(WRITE, startPage(tx, ask, board, refused(again, outcome)));
            });
  }

  private boolean isUnfit(Tx tx, Ask ask, PostIntake.Sent sent) {
    return naming.isMissing(tx, ask.caller(), sent.form())
        || sent.text().isEmpty()
        || !sent.form().pictures().isFine();
  }

  private WritePage startPage(Tx tx, Ask ask, Board board, PostForm form) {
    Field title =
        Field.of("title", words.say("new.title-field"))
            .withHint(words.say("new.title-hint"))
            .withValue(form.typed().title())
            .withErrors(words.sentences("title", form.titleErrors()));
    Field text = words.text(form, "new.text");
    Field name = naming.field(tx, ask.caller(), form);
    return new WritePage(
        frames.frame(tx, ask, words.say("new.title")),
        words.trail(board),
        "/boards/" + board.slug() + "/new",
        form.id().toString(),
        name,
        title,
        text,
        parts.fresh(form, tags.listOffered(tx, board.id())),
        form.see(),
        words.say("new.send"));
  }

  private Reply reply(Tx tx, Ask ask, PostIntake.Sent sent) {
    ForumThread thread = ForumSubjects.getThread(forum, tx, ask);
    PostForm form = sent.form();
    if (naming.mustJoin(tx, ask.caller())) {
      return Reply.formAgain(
          THREAD, threadAgain(tx, ask, thread, mustJoin(intake.waiting(tx, ask, form))));
    }
    if (isUnfit(tx, ask, sent)) {
      return Reply.formAgain(THREAD, threadAgain(tx, ask, thread, intake.waiting(tx, ask, form)));
    }
    Duration wait = pacing.take(tx, act(ForumAct.POST, sent.text().orElseThrow()), ask);
    if (!wait.isZero()) {
      PostForm again =
          intake.waiting(tx, ask, form).refused(words.tooFast("refused.too-fast", wait));
      return Pacing.later(Reply.page(THREAD, threadAgain(tx, ask, thread, again)), wait);
    }
    PostWriter writer = naming.writer(tx, ask.caller(), form);
    PreparedPost text = sent.text().orElseThrow().with(form.pictures().ready());
    PostOutcome outcome = posting.reply(tx, writer, thread.id(), PostId.of(form.id()), text);
    return outcome
        .findPost()
        .map(PostPages::onward)
        .orElseGet(
            () -> notTaken(tx, ask, thread, intake.waiting(tx, ask, form).afterNaming(), outcome));
  }

  private Reply notTaken(Tx tx, Ask ask, ForumThread thread, PostForm form, PostOutcome outcome) {
    PostForm refused = refused(form, outcome);
    if (thread.state() == ThreadState.LOCKED) {
      // The thread has no form any more: what was typed is given back on a page that has one.
      return Reply.formAgain(
          WRITE,
          new WritePage(
              frames.frame(tx, ask, words.say("reply.title")),
              words.trail(thread.board()),
              "/threads/" + thread.id(),
              form.id().toString(),
              null,
              null,
              words.text(refused, "reply.text"),
              parts.fresh(refused, List.of()),
              null,
              words.say("reply.send")));
    }
    return Reply.formAgain(THREAD, threadAgain(tx, ask, thread, refused));
  }

  /** The words of somebody who has to join first, who is not asked for a name here. */
  private PostForm mustJoin(PostForm form) {
    return form.refused(words.say("join.lost-nothing")).seeing(words.join()).afterNaming();
  }

  private PostForm refused(PostForm form, PostOutcome outcome) {
    return form.refused(words.refusal(outcome)).seeing(words.see(outcome));
  }

  private ThreadPage threadAgain(Tx tx, Ask ask, ForumThread thread, PostForm form) {
    return view.page(tx, ask, thread, thread.pages(), form);
  }

  /** A cry for help has a pace of its own. */
  static ForumAct act(ForumAct act, PreparedPost text) {
    return text.crisis() ? ForumAct.PLEA : act;
  }

  static Reply onward(PlacedPost placed) {
    return onward(placed, "forum-posted");
  }

  /** To the post, with what was done to it if all can see it now. */
  static Reply onward(PlacedPost placed, String shown) {
    String post = placed.post().id().toString();
    if (placed.post().crisis()) {
      return Reply.seeOther("/posts/" + post + "/help");
    }
    String path = placed.path();
    int anchor = path.indexOf('#');
    String join = path.contains("?") ? "&" : "?";
    String done = "done=" + (placed.post().isShown() ? shown : "forum-held");
    return Reply.seeOther(path.substring(0, anchor) + join + done + path.substring(anchor));
  }

  private Reply help(Tx tx, Ask ask) {
    PlacedPost placed = ForumSubjects.getPost(forum, tx, ask);
    if (!placed.post().author().equals(ask.caller().member())) {
      throw new Refused();
    }
    List<SummaryRow> rows = new ArrayList<>();
    for (EmergencyContact contact : EmergencyContact.values()) {
      String key = "emergency." + contact.code();
      rows.add(SummaryRow.of(contacts.say(key), contacts.say(key + ".when")));
    }
    return Reply.page(
        "forum/help.jte",
        new HelpPage(
            frames.frame(tx, ask, words.say("help.title")),
            rows,
            ownHelp
                .findPath(tx, ask.caller())
                .map(path -> new Link(words.say("help.plan"), path))
                .orElse(null),
            new Link(words.say("help.onward"), placed.path())));
  }
}
