package org.alongside.android.sync;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import org.alongside.android.data.AccountRow;
import org.alongside.android.data.Beside;
import org.alongside.android.data.ForumPlace;
import org.alongside.android.data.ForumStore;
import org.alongside.android.data.ForumWord;
import org.alongside.android.data.ForumWordType;
import org.alongside.android.data.PhoneStore;
import org.alongside.android.data.Press;
import org.alongside.android.data.Reason;
import org.alongside.android.data.ReceiptRow;
import org.alongside.android.data.Wording;
import org.alongside.android.net.Answer;
import org.alongside.android.net.Failure;
import org.alongside.android.net.ForumClient;
import org.alongside.android.net.Posted;
import org.alongside.android.net.Session;
import org.alongside.core.forum.BoardId;
import org.alongside.core.forum.ContentNote;
import org.alongside.core.forum.ForumProblem;
import org.alongside.core.forum.NewPost;
import org.alongside.core.forum.NewReport;
import org.alongside.core.forum.NewThread;
import org.alongside.core.forum.PictureId;
import org.alongside.core.forum.PictureText;
import org.alongside.core.forum.PostText;
import org.alongside.core.forum.Regard;
import org.alongside.core.forum.ReportReason;
import org.alongside.core.forum.ReportText;
import org.alongside.core.forum.ShownPicture;
import org.alongside.core.forum.TagId;
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
    Set<ForumWordType> askedToWait = EnumSet.noneOf(ForumWordType.class);
    Failure failure = null;
    List<ForumWord> waiting = forum.listWaiting(account);
    for (ForumWord word : waiting) {
      if (failure == null && store.isStill(account) && !askedToWait.contains(word.type())) {
        failure = send(account, session, word, changed, askedToWait);
      }
    }
    if (!waiting.isEmpty()) {
      forum.notSending();
    }
    for (ForumPlace place : changed) {
      failure = failure == null ? talk.hear(account, session, place) : failure;
    }
    return failure == null && !askedToWait.isEmpty() ? Failure.BUSY : failure;
  }

  private @Nullable Failure send(
      AccountRow account,
      Session session,
      ForumWord word,
      Set<ForumPlace> changed,
      Set<ForumWordType> askedToWait) {
    forum.sending(word);
    Answer<Posted> answer =
        bringPictures(account, session, word).orElseGet(() -> ask(session, word));
    if (answer instanceof Answer.Failed<Posted> failed) {
      return failed.why();
    }
    Posted posted = ((Answer.Given<Posted>) answer).value();
    Problem problem = posted.problem();
    if (problem == null) {
      forum.received(account, word, posted.help() ? Wording.Help.TO_SHOW : Wording.Help.NOT_NEEDED);
    } else if (posted.later()) {
      forum.waits(account, word, Reason.of(problem));
      askedToWait.add(word.type());
      return null;
    } else {
      forum.refuse(account, word, Reason.of(problem));
      if (problem.code().equals(ForumProblem.PICTURE_GONE.code())) {
        forum.notBrought(word);
      }
      if (problem.code().equals(ForumProblem.SILENCED.code())) {
        // Until when shows before anything else is written.
        changed.add(ForumPlace.boards());
      }
    }
    // A refusal may mean that the thread was closed or is gone, which the screen is to show.
    findPlace(word).ifPresent(changed::add);
    return null;
  }

  /** Brings what is still here; tells why that did not work, or nothing when it did. */
  private Optional<Answer<Posted>> bringPictures(
      AccountRow account, Session session, ForumWord word) {
    for (ReceiptRow picture : forum.listPictures(word)) {
      Optional<byte[]> bytes = forum.findBytes(picture);
      if (!bytes.isPresent() || !store.isStill(account)) {
        return Optional.of(unreadable());
      }
      Answer<Posted> answer = client.bring(session, picture.id(), picture.mediaType(), bytes.get());
      if (!(answer instanceof Answer.Given<Posted> given) || given.value().problem() != null) {
        return Optional.of(answer);
      }
      forum.brought(picture);
    }
    return Optional.empty();
  }

  private static Optional<ForumPlace> findPlace(ForumWord word) {
    return switch (word.type()) {
      case REPLY, FOLLOW -> Optional.of(ForumPlace.thread(ThreadId.parse(word.target())));
      case THREAD -> Optional.of(ForumPlace.board(BoardId.parse(word.target())));
      case REGARD -> Optional.of(ForumPlace.thread(ThreadId.parse(word.wording().board())));
      case REPORT -> Optional.empty();
    };
  }

  private Answer<Posted> ask(Session session, ForumWord word) {
    Wording said = word.wording();
    return switch (word.type()) {
      case REPLY ->
          post(said)
              .map(written -> client.reply(session, word.target(), word.id(), written))
              .orElseGet(ForumSending::unreadable);
      case THREAD -> start(session, word);
      case REPORT ->
          ReportText.read(said.text())
              .match(
                  text ->
                      client.report(
                          session, word.target(), word.id(), new NewReport(reason(said), text)),
                  errors -> unreadable());
      case REGARD ->
          Codes.find(Regard.class, said.reason())
              .map(regard -> regard(session, word, regard))
              .orElseGet(ForumSending::unreadable);
      case FOLLOW ->
          said.press() == Press.SAY
              ? client.follow(session, word.target())
              : client.stopFollowing(session, word.target());
    };
  }

  private Answer<Posted> regard(Session session, ForumWord word, Regard regard) {
    return word.wording().press() == Press.SAY
        ? client.say(session, word.target(), regard)
        : client.takeBack(session, word.target(), regard);
  }

  private Answer<Posted> start(Session session, ForumWord word) {
    Wording said = word.wording();
    return ThreadTitle.read(said.title())
        .find()
        .flatMap(title -> post(said).map(written -> new NewThread(title, written, tags(said))))
        .map(thread -> client.start(session, said.board(), word.id(), thread))
        .orElseGet(ForumSending::unreadable);
  }

  /** What was written; empty when a part of it cannot be sent. */
  private static Optional<NewPost> post(Wording said) {
    Beside beside = said.beside();
    List<ShownPicture> pictures = new ArrayList<>();
    for (Beside.Picture picture : beside.pictures()) {
      PictureText.read(picture.description())
          .find()
          .map(text -> new ShownPicture(PictureId.parse(picture.id()), text))
          .ifPresent(pictures::add);
    }
    boolean described = pictures.size() == beside.pictures().size();
    return PostText.read(said.text())
        .find()
        .filter(text -> described)
        .flatMap(
            text ->
                ContentNote.read(beside.topic(), beside.noteWords())
                    .find()
                    .map(note -> new NewPost(text, note.orElse(null), pictures)));
  }

  private static List<TagId> tags(Wording said) {
    List<TagId> tags = new ArrayList<>();
    said.beside().tags().forEach(id -> tags.add(TagId.parse(id)));
    return tags;
  }

  private static ReportReason reason(Wording said) {
    return Codes.find(ReportReason.class, said.reason()).orElse(ReportReason.OTHER);
  }

  /** The form lets no such thing through; an older version of the app may have. */
  private static Answer<Posted> unreadable() {
    return new Answer.Given<>(
        new Posted(false, false, new Problem("sync-unreadable", List.of(), List.of())));
  }
}
