package org.alongside.server.http;

import io.vertx.core.Future;
import java.util.Objects;
import java.util.Optional;
import org.alongside.core.identity.PersonId;
import org.alongside.server.access.Access;
import org.alongside.server.access.Access.Decision;
import org.alongside.server.access.Caller;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Database;
import org.alongside.server.db.Tx;
import org.jspecify.annotations.Nullable;

/**
 * What happens to every request between its parsing and its reply, in one order and one place: who
 * asks, may they, is it to be noted, then the answer. All of it in the transaction that does the
 * work.
 */
final class Pipeline {
  private final Database database;
  private final Access access;
  private final Sessions sessions;
  private final Looks looks;
  private final Idempotency idempotency;

  Pipeline(
      Database database, Access access, Sessions sessions, Looks looks, Idempotency idempotency) {
    this.database = database;
    this.access = access;
    this.sessions = sessions;
    this.looks = looks;
    this.idempotency = idempotency;
  }

  /** Answers the request; {@code finish} renders inside the transaction's thread. */
  Future<Rendered> run(Ask ask, Renderer renderer) {
    SlowAnswer slow = ask.route().slow();
    if (slow != null && needsNoStore(ask)) {
      return slow.answer(ask).compose(renderer::renderElsewhere);
    }
    if (slow != null) {
      return database
          .read(tx -> admit(tx, ask))
          .compose(this::noteAlone)
          .compose(admitted -> slow.answer(admitted.ask()))
          .compose(reply -> renderer.renderElsewhere(reply));
    }
    PreparedAnswer prepared = ask.route().prepared();
    if (prepared != null) {
      return database
          .read(tx -> prepared.prepare(admit(tx, ask).ask()))
          .compose(answer -> write(ask, answer, renderer));
    }
    Answer answer = Objects.requireNonNull(ask.route().answer());
    return ask.route().isSafe() ? read(ask, answer, renderer) : write(ask, answer, renderer);
  }

  /** Fails when the caller may not; nothing is answered or noted yet. */
  Future<Void> admits(Ask ask) {
    return database.read(tx -> admit(tx, ask)).mapEmpty();
  }

  /** Nobody is signed in, and it is nobody's: there is nothing to look up. */
  private boolean needsNoStore(Ask ask) {
    Route route = ask.route();
    return ask.token().isEmpty()
        && route.subject() == SubjectFinder.NOTHING
        && access.isOpenToAnyone(route.action(), route.asset());
  }

  private Future<Rendered> read(Ask ask, Answer answer, Renderer renderer) {
    return database
        .read(
            tx -> {
              Admitted admitted = admit(tx, ask);
              return admitted.toNote() == null
                  ? new Step(null, rendered(tx, admitted, answer, renderer))
                  : new Step(admitted, null);
            })
        .compose(
            step -> {
              Rendered done = step.rendered();
              if (done != null) {
                return Future.succeededFuture(done);
              }
              return noteAlone(Objects.requireNonNull(step.admitted()))
                  .compose(
                      noted -> database.read(tx -> rendered(tx, admit(tx, ask), answer, renderer)));
            });
  }

  private Future<Rendered> write(Ask ask, Answer answer, Renderer renderer) {
    return database.write(
        tx -> {
          Admitted admitted = admit(tx, ask);
          note(tx, admitted);
          Optional<String> key =
              ask.route().isApi() && admitted.ask().caller().isSignedIn()
                  ? ask.header(Idempotency.HEADER)
                  : Optional.empty();
          if (key.isEmpty()) {
            return rendered(tx, admitted, answer, renderer);
          }
          Optional<Reply> before = idempotency.find(tx, admitted.ask(), key.get());
          if (before.isPresent()) {
            return renderer.render(before.get());
          }
          Reply reply = answer.answer(tx, admitted.ask());
          idempotency.keep(tx, admitted.ask(), key.get(), reply);
          return renderer.render(reply);
        });
  }

  private static Rendered rendered(Tx tx, Admitted admitted, Answer answer, Renderer renderer)
      throws Exception {
    return renderer.render(answer.answer(tx, admitted.ask()));
  }

  private Admitted admit(Tx tx, Ask ask) {
    Sessions.Kind kind = ask.route().isApi() ? Sessions.Kind.BEARER : Sessions.Kind.COOKIE;
    Sessions.Seen seen =
        ask.token().isEmpty()
            ? Sessions.Seen.nobody()
            : sessions.find(tx, ask.token(), kind, ask.now());
    Caller caller = seen.caller();
    touch(seen, ask);
    Route route = ask.route();
    Ask known = ask.by(caller, null);
    Subject subject = route.subject().find(tx, known);
    Decision decision = access.require(tx, caller, route.action(), route.asset(), subject);
    PersonId holder = decision.told() ? subject.holder() : null;
    boolean due = holder != null && looks.isDue(tx, caller, route.action(), route.asset(), holder);
    return new Admitted(ask.by(caller, decision), due ? holder : null);
  }

  private void touch(Sessions.Seen seen, Ask ask) {
    String session = seen.caller().session();
    if (seen.stale() && session != null) {
      database.write(
          tx -> {
            sessions.touch(tx, session, ask.now());
            return true;
          });
    }
  }

  private Future<Admitted> noteAlone(Admitted admitted) {
    if (admitted.toNote() == null) {
      return Future.succeededFuture(admitted);
    }
    return database.write(
        tx -> {
          note(tx, admitted);
          return admitted;
        });
  }

  private void note(Tx tx, Admitted admitted) {
    PersonId holder = admitted.toNote();
    if (holder != null) {
      Route route = admitted.ask().route();
      looks.note(tx, admitted.ask().caller(), route.action(), route.asset(), holder);
    }
  }

  /** A request that may go on, and whose record has to hear of it. */
  private record Admitted(Ask ask, @Nullable PersonId toNote) {}

  private record Step(@Nullable Admitted admitted, @Nullable Rendered rendered) {}
}
