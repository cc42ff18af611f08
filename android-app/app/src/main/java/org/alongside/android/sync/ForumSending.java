package org.alongside.android.sync;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;
import org.alongside.android.data.AccountRow;
import org.alongside.android.data.ForumPlace;
import org.alongside.android.data.ForumStore;
import org.alongside.android.data.ForumWord;
import org.alongside.android.data.ForumWordType;
import org.alongside.android.data.PhoneStore;
import org.alongside.android.data.Reason;
import org.alongside.android.data.Wording;
import org.alongside.android.net.Answer;
import org.alongside.android.net.Failure;
import org.alongside.android.net.ForumClient;
import org.alongside.android.net.Posted;
import org.alongside.android.net.Session;
import org.alongside.core.forum.BoardId;
import org.alongside.core.forum.NewReport;
import org.alongside.core.forum.NewThread;
import org.alongside.core.forum.PostText;
import org.alongside.core.forum.ReportReason;
import org.alongside.core.forum.ReportText;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.forum.ThreadTitle;
import org.alongside.core.input.Codes;
import org.alongside.core.sync.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Sends what was written for the peer network, each under the id that it got on this phone, so that
 * it stands there once however often it is sent.
 */
final class ForumSending {

  private final ForumStore forum;
  private final PhoneStore store;
  private final ForumClient client;
  private final ForumTalk talk;

  @Inject
  ForumSending(ForumStore forum, PhoneStore store, ForumClient client, ForumTalk talk) {
    this.forum = forum;
    this.store = store;
    this.client = client;
    this.talk = talk;
  }

  /** Sends all that wait; null when nothing went wrong but what needs the person. */
  @Nullable Failure sendAll(AccountRow account, Session session) {
    Set<ForumPlace> changed = new LinkedHashSet<>();
    Failure failure = null;
    List<ForumWord> waiting = forum.listWaiting(account);
    for (ForumWord word : waiting) {
      if (failure == null && store.isStill(account)) {
        failure = send(account, session, word, changed);
      }
    }
    if (!waiting.isEmpty()) {
      forum.notSending();
    }
    for (ForumPlace place : changed) {
      failure = failure == null ? talk.hear(account, session, place) : failure;
    }
    return failure;
  }

  private @Nullable Failure send(
      AccountRow account, Session session, ForumWord word, Set<ForumPlace> changed) {
    forum.sending(word);
    Answer<Posted> answer = ask(session, word);
    if (answer instanceof Answer.Failed<Posted> failed) {
      return failed.why();
    }
    Posted posted = ((Answer.Given<Posted>) answer).value();
    Problem problem = posted.problem();
    if (problem != null) {
      forum.refuse(account, word, Reason.of(problem));
    } else {
      forum.received(account, word, posted.help() ? Wording.Help.TO_SHOW : Wording.Help.NOT_NEEDED);
    }
    // A refusal may mean that the thread was closed or is gone, which the screen is to show.
    if (word.type() == ForumWordType.REPLY) {
      changed.add(ForumPlace.thread(ThreadId.parse(word.target())));
    } else if (word.type() == ForumWordType.THREAD) {
      changed.add(ForumPlace.board(BoardId.parse(word.target())));
    }
    return null;
  }

  private Answer<Posted> ask(Session session, ForumWord word) {
    Wording said = word.wording();
    return switch (word.type()) {
      case REPLY ->
          PostText.read(said.text())
              .match(
                  text -> client.reply(session, word.target(), word.id(), text),
                  errors -> unreadable());
      case THREAD -> start(session, word);
      case REPORT ->
          ReportText.read(said.text())
              .match(
                  text ->
                      client.report(
                          session, word.target(), word.id(), new NewReport(reason(said), text)),
                  errors -> unreadable());
    };
  }

  private Answer<Posted> start(Session session, ForumWord word) {
    Wording said = word.wording();
    return ThreadTitle.read(said.title())
        .match(
            title ->
                PostText.read(said.text())
                    .match(
                        text ->
                            client.start(
                                session, said.board(), word.id(), new NewThread(title, text)),
                        errors -> unreadable()),
            errors -> unreadable());
  }

  private static ReportReason reason(Wording said) {
    return Codes.find(ReportReason.class, said.reason()).orElse(ReportReason.OTHER);
  }

  /** The form lets no such thing through; an older version of the app may have. */
  private static Answer<Posted> unreadable() {
    return new Answer.Given<>(
        new Posted(false, new Problem("sync-unreadable", List.of(), List.of())));
  }
}
