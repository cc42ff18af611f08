package org.alongside.android.data;

import androidx.lifecycle.LiveData;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * Who uses this phone: lets people in and out, puts aside for each what they did not send, and owns
 * the key that seals it all. Every step is one transaction, so that a process that ends half-way
 * leaves either all or nothing of it. For background threads only.
 */
public final class Accounts {

  private final AlongsideDatabase database;
  private final Vault vault;
  private final Background background;
  private final ForumPictures pictures;

  @Inject
  Accounts(AlongsideDatabase database, Vault vault, Background background, ForumPictures pictures) {
    this.pictures = pictures;
    this.database = database;
    this.vault = vault;
    this.background = background;
  }

  /**
   * Keeps who signed in, with what the phone kept of the same person; what another person did not
   * send is put aside for them, and all else of theirs erased.
   *
   * @return null when that worked, otherwise why it did not
   */
  public @Nullable Trouble signIn(Arrival arrival) {
    if (!vault.isOpen() && !startAnew()) {
      return Trouble.NO_KEYS;
    }
    database.runInTransaction(
        () -> {
          AccountRow before = database.account().find();
          boolean same = before != null && before.isOf(arrival);
          if (before != null && !same) {
            putAside(before);
            clear();
          }
          database
              .account()
              .keep(
                  before != null && same
                      ? before.again(arrival, vault)
                      : AccountRow.of(arrival, vault));
          database.kept().giveBack(arrival.server(), arrival.person());
          database.kept().deleteKeptOf(arrival.server(), arrival.person());
        });
    return null;
  }

  /** Erases everything of who is signed in; what is put aside for others stays. */
  public void erase() {
    database.runInTransaction(
        () -> {
          database.kept().forgetLost();
          database.forumWords().deleteOwn();
          clear();
        });
    leaveNoTrace();
  }

  /**
   * Erases everything of who is signed in but what they did not send, which no screen shows until
   * the same person signs in again at the same server.
   */
  public void keepLocked() {
    database.runInTransaction(
        () -> {
          AccountRow account = database.account().find();
          if (account != null) {
            putAside(account);
          }
          clear();
        });
    leaveNoTrace();
  }

  /**
   * What was not sent and cannot be read any more: as long as the phone cannot open what it keeps,
   * and afterwards until {@link #forgetLost}. Empty while all can be read.
   */
  public LiveData<Optional<List<Lost>>> observeUnreadable() {
    return background.map(
        database.outbox().observeUnsent(),
        unsent -> vault.isShut() ? Optional.of(unsent) : Optional.empty());
  }

  /** What the person who is signed in did not send before the phone lost its key. */
  public LiveData<List<Lost>> observeLost() {
    return database.kept().observeLost();
  }

  /** Forgets what was lost, once the person knows. */
  public void forgetLost() {
    background.run(database.kept()::forgetLost);
  }

  private void putAside(AccountRow account) {
    database.outbox().notSending();
    database.kept().putAside(account.server(), account.person());
    database.forumWords().notSending();
    database.forumWords().deleteReceived();
  }

  private void clear() {
    pictures.forget();
    database.outbox().deleteAll();
    database.states().deleteAll();
    database.account().clearCursors();
    database.account().deleteHolders();
    database.account().deleteAll();
    database.forum().deletePlaces();
    database.forum().deleteAllItems();
    database.lock().clear();
    database.receipts().dropDrafts();
    database.receipts().dropUnneeded();
    database.receipts().dropLooseParts();
  }

  /** Makes a new key. What an old one sealed is lost: it is noted what that was, and erased. */
  private boolean startAnew() {
    try {
      return database.runInTransaction(
          () -> {
            if (!vault.renew(
                database.getOpenHelper().getWritableDatabase(), Vault.Scrub.NOT_NEEDED)) {
              return false;
            }
            AccountRow account = database.account().find();
            if (account != null) {
              database.outbox().loseUnsent(account.server(), account.person());
            }
            database.kept().loseKept();
            database.kept().deleteKept();
            database.forumWords().lose();
            database.forumWords().deleteAll();
            clear();
            return true;
          });
    } catch (RuntimeException rolledBack) {
      vault.load(database.getOpenHelper().getWritableDatabase());
      throw rolledBack;
    }
  }

  /** Destroys the key if it seals nothing any more, and empties SQLite's log. */
  private void leaveNoTrace() {
    if (database.kept().countKept() + database.forumWords().countAll() == 0) {
      database.vault().clear();
      vault.destroy();
    }
    AlongsideDatabase.emptyLog(database.getOpenHelper().getWritableDatabase());
  }
}
