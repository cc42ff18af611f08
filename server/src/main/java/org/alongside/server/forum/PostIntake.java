package org.alongside.server.forum;

import io.vertx.core.Future;
import java.util.Optional;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.ThreadId;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.attachments.Uploads;
import org.alongside.server.db.Database;
import org.alongside.server.db.Tx;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Reply;
import org.alongside.server.http.SubjectFinder;

/** Takes in forms that bring pictures: to start a thread, to reply and to change a post. */
public final class PostIntake {
  private final Forum forum;
  private final Access access;
  private final Database database;
  private final PictureDesk desk;

  public PostIntake(
      Forum forum, Pictures pictures, Access access, Database database, Uploads uploads) {
    this.forum = forum;
    this.access = access;
    this.database = database;
    this.desk = new PictureDesk(uploads, pictures);
  }

  /** A form that came, with its text made ready; what is not fine is asked again. */
  record Sent(PostForm form, Optional<PreparedPost> text) {}

  /** What answers a form once its pictures are in. */
  interface SentAnswer {
    Reply answer(Tx tx, Ask ask, Sent sent);
  }

  /** Answers a form for something new. */
  Future<Reply> take(Ask ask, SubjectFinder subject, SentAnswer answer) {
    return take(ask, subject, answer, desk::check, desk.take(ask));
  }

  /** Answers a form to change the post in the path. */
  Future<Reply> takeChange(Ask ask, SubjectFinder subject, SentAnswer answer) {
    PostId post = PostId.of(ask.id("post"));
    return take(
        ask,
        subject,
        answer,
        (tx, member, form) -> desk.checkChange(tx, member, post, form),
        desk.takeKnown(ask));
  }

  private Future<Reply> take(
      Ask ask,
      SubjectFinder subject,
      SentAnswer answer,
      PictureDesk.Check check,
      Future<PictureForm> taken) {
    return taken
        .compose(
            pictures ->
                // Rendered where pages are, away from the writer and from the event loop.
                database.read(
                    tx -> {
                      PostForm form = PostForm.of(ask).with(pictures);
                      return new Sent(form, form.prepare(forum));
                    }))
        .compose(
            sent ->
                database.write(
                    tx -> {
                      // Pictures take their time: the access may have ended meanwhile.
                      access.require(
                          tx, ask.caller(), Action.WRITE, Asset.FORUM, subject.find(tx, ask));
                      PictureForm came = sent.form().pictures();
                      PictureForm checked =
                          isHere(tx, sent.form())
                              ? came
                              : check.check(tx, ask.caller().member(), came);
                      return answer.answer(
                          tx, ask, new Sent(sent.form().with(checked), sent.text()));
                    }));
  }

  /** Whether the form was sent before, and its pictures stand in a post by now. */
  private boolean isHere(Tx tx, PostForm form) {
    return forum.findPost(tx, PostId.of(form.id())).isPresent()
        || forum.findThread(tx, ThreadId.of(form.id())).isPresent();
  }

  /** The form as it is shown again, its pictures kept until then. */
  PostForm waiting(Tx tx, Ask ask, PostForm form) {
    return form.with(desk.keep(tx, ask.caller().member(), form.pictures()));
  }
}
