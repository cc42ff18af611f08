package org.alongside.server.forum;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Words;
import org.alongside.server.http.Answer;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.Members;

/** The forms to start a thread, to reply and to change a post, and the page of help after one. */
public final class PostPages {
  private final Forum forum;
  private final Posting posting;
  private final Frames frames;
  private final Pacing pacing;
  private final ForumWords words;
  private final ThreadView view;
  private final Naming naming;
  private final OwnHelp ownHelp;
  private final Words contacts = Words.english();

  /** Pages; {@code pacing} is how fast each may post. */
  public PostPages(
      Forum forum,
      Members members,
      Door door,
      Posting posting,
      Regards regards,
      Follows follows,
      Access access,
      Frames frames,
      Pacing pacing,
      OwnHelp ownHelp,
      Clock clock) {
    this.forum = forum;
    this.posting = posting;
    this.frames = frames;
    this.pacing = pacing;
    this.ownHelp = ownHelp;
    this.words = new ForumWords(clock);
    this.naming = new Naming(members, door, words);
    this.view = new ThreadView(forum, access, frames, words, naming, regards, follows);
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
        .withPrepared(this::start);
    routes
        .post("/threads/:thread")
        .opens(Action.WRITE, Asset.FORUM, thread)
        .withPrepared(this::reply);
    routes.get("/posts/:post/edit").opens(Action.WRITE, Asset.FORUM, post).with(this::edit);
    routes
        .post("/posts/:post/edit")
        .opens(Action.WRITE, Asset.FORUM, post)
        .withPrepared(this::change);
    routes.get("/posts/:post/help").opens(Action.WRITE, Asset.FORUM, post).with(this::help);
  }

  private Reply blank(Tx tx, Ask ask) {
    Board board = ForumSubjects.getBoard(forum, tx, ask);
    if (naming.mustJoin(tx, ask.caller())) {
      return Reply.seeOther(Door.ELSEWHERE);
    }
    return Reply.page("forum/write.jte", startPage(tx, ask, board, PostForm.fresh(ask.now())));
  }

  private Answer start(Ask ask) {
    PostForm form = PostForm.of(ask);
    Optional<PreparedPost> text = form.prepare(forum);
    return (tx, asked) -> {
      Board board = ForumSubjects.getBoard(forum, tx, asked);
      if (naming.mustJoin(tx, asked.caller())) {
        return Reply.formAgain("forum/write.jte", startPage(tx, asked, board, mustJoin(form)));
      }
      boolean unnamed = naming.isMissing(tx, asked.caller(), form);
      if (unnamed || text.isEmpty() || form.title().find().isEmpty()) {
        return Reply.formAgain("forum/write.jte", startPage(tx, asked, board, form));
      }
      Duration wait = pacing.take(tx, act(ForumAct.THREAD, text.get()), asked);
      if (!wait.isZero()) {
        return Pacing.later(
            Reply.page(
                "forum/write.jte",
                startPage(
                    tx,
                    asked,
                    board,
                    form.refused(words.tooFast("refused.too-many-threads", wait)))),
            wait);
      }
      PostWriter writer = naming.writer(tx, asked.caller(), form);
      PostOutcome outcome =
          posting.start(tx, writer, board, ThreadId.of(form.id()), form.title().get(), text.get());
      return outcome
          .findPost()
          .map(this::onward)
          .orElseGet(
              () ->
                  Reply.formAgain(
                      "forum/write.jte",
                      startPage(tx, asked, board, refused(form.afterNaming(), outcome))));
    };
  }

  private WritePage startPage(Tx tx, Ask ask, Board board, PostForm form) {
    Field title =
        Field.of("title", words.say("new.title-field"))
            .withHint(words.say("new.title-hint"))
            .withValue(form.typedTitle())
            .withErrors(words.sentences("title", form.titleErrors()));
    Field text = text(form, "new.text");
    Field name = naming.field(tx, ask.caller(), form);
    return new WritePage(
        frames.frame(tx, ask, words.say("new.title")),
        name == null ? ErrorSummary.of(title, text) : ErrorSummary.of(name, title, text),
        words.trail(board),
        "/boards/" + board.slug() + "/new",
        form.id().toString(),
        name,
        title,
        text,
        form.see(),
        words.say("new.send"));
  }

  private Field text(PostForm form, String label) {
    List<String> errors = new ArrayList<>(words.sentences("text", form.textErrors()));
    if (!form.problem().isEmpty()) {
      errors.add(form.problem());
    }
    return Field.of("text", words.say(label))
        .withHint(words.say("reply.hint"))
        .withValue(form.typedText())
        .withErrors(errors);
  }

  private Answer reply(Ask ask) {
    PostForm form = PostForm.of(ask);
    Optional<PreparedPost> text = form.prepare(forum);
    return (tx, asked) -> {
      ForumThread thread = ForumSubjects.getThread(forum, tx, asked);
      if (naming.mustJoin(tx, asked.caller())) {
        return Reply.formAgain("forum/thread.jte", threadAgain(tx, asked, thread, mustJoin(form)));
      }
      if (naming.isMissing(tx, asked.caller(), form) || text.isEmpty()) {
        return Reply.formAgain("forum/thread.jte", threadAgain(tx, asked, thread, form));
      }
      Duration wait = pacing.take(tx, act(ForumAct.POST, text.get()), asked);
      if (!wait.isZero()) {
        return Pacing.later(
            Reply.page(
                "forum/thread.jte",
                threadAgain(
                    tx, asked, thread, form.refused(words.tooFast("refused.too-fast", wait)))),
            wait);
      }
      PostWriter writer = naming.writer(tx, asked.caller(), form);
      PostOutcome outcome =
          posting.reply(tx, writer, thread.id(), PostId.of(form.id()), text.get());
      return outcome
          .findPost()
          .map(this::onward)
          .orElseGet(() -> notTaken(tx, asked, thread, form.afterNaming(), outcome));
    };
  }

  private Reply notTaken(Tx tx, Ask ask, ForumThread thread, PostForm form, PostOutcome outcome) {
    if (thread.state() == ThreadState.LOCKED) {
      // The thread has no form any more: what was typed is given back on a page that has one.
      Field text = text(form.refused(words.refusal(outcome)), "reply.text");
      return Reply.formAgain(
          "forum/write.jte",
          new WritePage(
              frames.frame(tx, ask, words.say("reply.title")),
              ErrorSummary.of(text),
              words.trail(thread.board()),
              "/threads/" + thread.id(),
              form.id().toString(),
              null,
              null,
              text,
              null,
              words.say("reply.send")));
    }
    return Reply.formAgain(
        "forum/thread.jte", threadAgain(tx, ask, thread, refused(form, outcome)));
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

  private Reply onward(PlacedPost placed) {
    String post = placed.post().id().toString();
    if (placed.post().crisis()) {
      return Reply.seeOther("/posts/" + post + "/help");
    }
    String path = placed.path();
    int anchor = path.indexOf('#');
    String join = path.contains("?") ? "&" : "?";
    String done = placed.post().isShown() ? "done=forum-posted" : "done=forum-held";
    return Reply.seeOther(path.substring(0, anchor) + join + done + path.substring(anchor));
  }

  private Reply edit(Tx tx, Ask ask) {
    PlacedPost placed = own(tx, ask);
    PostForm form = PostForm.showing(placed.post().id().value(), placed.post().text());
    return Reply.page("forum/write.jte", editPage(tx, ask, placed, form));
  }

  private Answer change(Ask ask) {
    PostForm form = PostForm.of(ask);
    Optional<PreparedPost> text = form.prepare(forum);
    return (tx, asked) -> {
      PlacedPost placed = own(tx, asked);
      if (text.isEmpty()) {
        return Reply.formAgain("forum/write.jte", editPage(tx, asked, placed, form));
      }
      Duration wait = pacing.take(tx, act(ForumAct.CHANGE, text.get()), asked);
      if (!wait.isZero()) {
        return Pacing.later(
            Reply.page(
                "forum/write.jte",
                editPage(
                    tx,
                    asked,
                    placed,
                    form.refused(words.tooFast("refused.too-many-changes", wait)))),
            wait);
      }
      PostOutcome outcome =
          posting.change(tx, PostWriter.of(asked.caller()), placed.post().id(), text.get());
      return outcome
          .findPost()
          .map(this::onward)
          .orElseGet(
              () ->
                  Reply.formAgain(
                      "forum/write.jte",
                      editPage(tx, asked, placed, form.refused(words.refusal(outcome)))));
    };
  }

  private PlacedPost own(Tx tx, Ask ask) {
    PlacedPost placed = written(tx, ask);
    if (!placed.post().isShown()) {
      throw new Refused();
    }
    return placed;
  }

  private PlacedPost written(Tx tx, Ask ask) {
    PlacedPost placed = ForumSubjects.getPost(forum, tx, ask);
    if (!placed.post().author().equals(ask.caller().member())) {
      throw new Refused();
    }
    return placed;
  }

  private WritePage editPage(Tx tx, Ask ask, PlacedPost placed, PostForm form) {
    Field text = text(form, "edit.text");
    return new WritePage(
        frames.frame(tx, ask, words.say("edit.title")),
        ErrorSummary.of(text),
        List.of(new Link(placed.thread().title().value(), placed.path())),
        "/posts/" + placed.post().id() + "/edit",
        "",
        null,
        null,
        text,
        null,
        words.say("edit.send"));
  }

  private Reply help(Tx tx, Ask ask) {
    PlacedPost placed = written(tx, ask);
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
