package org.alongside.android.data;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.MutableLiveData;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.inject.Inject;
import org.alongside.core.crisis.CrisisWords;
import org.alongside.core.wire.BundledData;
import org.jspecify.annotations.Nullable;

/**
 * What the person writes for the peer network: kept as a draft while it is typed, and on its way
 * once they send it off. Nothing that is written is held back; help only shows beside it.
 */
public final class ForumWriting {

  private final AlongsideDatabase database;
  private final ForumWordDao words;
  private final ForumBodies bodies;
  private final Outbox outbox;
  private final Background background;
  private final Sending sending;
  private final Clock clock;
  private @Nullable CrisisWords crisisWords;

  @Inject
  ForumWriting(
      AlongsideDatabase database,
      ForumBodies bodies,
      Outbox outbox,
      Background background,
      Sending sending,
      Clock clock) {
    this.database = database;
    this.words = database.forumWords();
    this.bodies = bodies;
    this.outbox = outbox;
    this.background = background;
    this.sending = sending;
    this.clock = clock;
  }

  /** All that the person wrote and that is not known to be in its place yet; the latest last. */
  public LiveData<List<ForumWord>> observe() {
    return background.map(words.observe(), this::words);
  }

  private List<ForumWord> words(List<ForumWordRow> rows) {
    List<ForumWord> found = new ArrayList<>();
    for (ForumWordRow row : rows) {
      bodies
          .wording(row)
          .map(wording -> ForumWord.of(row, wording, bodies.reasons(row)))
          .ifPresent(found::add);
    }
    return found;
  }

  /** What was typed here before and not sent off; told once. */
  public LiveData<Optional<Wording>> findDraft(ForumWordType type, String target) {
    MutableLiveData<Optional<Wording>> found = new MutableLiveData<>();
    background.run(
        () ->
            found.postValue(
                Optional.ofNullable(words.findDraft(type.code(), target))
                    .flatMap(bodies::wording)));
    return found;
  }

  /** Keeps what is typed so far; nothing typed is no draft. */
  public void keepDraft(ForumWordType type, String target, Wording wording) {
    background.run(() -> database.runInTransaction(() -> keep(type, target, wording)));
  }

  private void keep(ForumWordType type, String target, Wording wording) {
    AccountRow account = database.account().find();
    if (account == null) {
      return;
    }
    if (wording.isEmpty()) {
      words.deleteDraft(type.code(), target);
      dropUnneededPictures();
      return;
    }
    ForumWordRow before = words.findDraft(type.code(), target);
    String id = before == null ? outbox.nextId().toString() : before.id();
    words.keep(row(account, id, type, target, wording, Stage.DRAFT));
    keepPictures(id, wording);
  }

  /** The pictures stay on this phone as long as what they belong to. */
  private void keepPictures(String id, Wording wording) {
    List<String> kept = new ArrayList<>();
    for (Beside.Picture picture : wording.beside().pictures()) {
      database.receipts().attach(picture.id(), id);
      kept.add(picture.id());
    }
    database.receipts().dropOthers(id, kept);
    dropUnneededPictures();
  }

  private void dropUnneededPictures() {
    database.receipts().dropUnneeded();
    database.receipts().dropLooseParts();
  }

  /** Whether the person has sent it off. */
  private enum Stage {
    DRAFT,
    READY
  }

  private ForumWordRow row(
      AccountRow account,
      String id,
      ForumWordType type,
      String target,
      Wording wording,
      Stage stage) {
    return new ForumWordRow(
        id,
        account.server(),
        account.person(),
        type.code(),
        target,
        bodies.seal(id, wording),
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        stage == Stage.READY,
        OutboxState.ON_THIS_PHONE,
        null);
  }

  /**
   * Sends it off in place of the draft. The answer comes once it is safe on this phone: whether to
   * show the writer where to find help.
   */
  public LiveData<Boolean> send(ForumWordType type, String target, Wording wording) {
    MutableLiveData<Boolean> kept = new MutableLiveData<>();
    background.run(
        () -> {
          boolean help = suggestsCrisis(wording);
          database.runInTransaction(
              () -> {
                AccountRow account = Objects.requireNonNull(database.account().find());
                ForumWordRow draft = words.findDraft(type.code(), target);
                String id = draft == null ? outbox.nextId().toString() : draft.id();
                Wording said = help ? wording.with(Wording.Help.SHOWN) : wording;
                words.keep(row(account, id, type, target, said, Stage.READY));
                keepPictures(id, said);
              });
          kept.postValue(help);
          sending.soon();
        });
    return kept;
  }

  /** Works without signal: the phone has the same words as the product. */
  private boolean suggestsCrisis(Wording wording) {
    CrisisWords known = crisisWords;
    if (known == null) {
      known = BundledData.crisisWords();
      crisisWords = known;
    }
    return known
        .findIn(wording.title() + "\n" + wording.text() + "\n" + wording.beside().typed())
        .isPresent();
  }

  /** Sends once more what was refused. */
  public void tryAgain(String id) {
    background.run(
        () -> {
          words.tryAgain(id);
          sending.soon();
        });
  }

  /** Makes a draft again of what was refused, under a new id; told once it is one. */
  public LiveData<Boolean> change(String id) {
    MutableLiveData<Boolean> done = new MutableLiveData<>();
    background.run(
        () -> {
          database.runInTransaction(() -> makeDraft(id));
          done.postValue(true);
        });
    return done;
  }

  private void makeDraft(String id) {
    AccountRow account = database.account().find();
    ForumWordRow row = words.find(id);
    if (account == null || row == null || row.state() != OutboxState.NEEDS_YOU) {
      return;
    }
    Optional<Wording> wording = bodies.wording(row);
    if (!wording.isPresent()) {
      return;
    }
    ForumWord word = ForumWord.of(row, wording.get(), List.of());
    ForumWordRow draft = words.findDraft(row.type(), row.target());
    Wording both =
        Optional.ofNullable(draft)
            .flatMap(bodies::wording)
            .map(other -> word.wording().above(other))
            .orElse(word.wording())
            .with(Wording.Help.NOT_NEEDED);
    words.delete(id);
    words.deleteDraft(row.type(), row.target());
    String fresh = outbox.nextId().toString();
    words.keep(row(account, fresh, word.type(), row.target(), both, Stage.DRAFT));
    keepPictures(fresh, both);
  }

  /** Throws it away, as the person asked. */
  public void discard(String id) {
    background.run(
        () ->
            database.runInTransaction(
                () -> {
                  words.delete(id);
                  dropUnneededPictures();
                }));
  }
}
