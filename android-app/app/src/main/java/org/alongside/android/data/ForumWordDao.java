package org.alongside.android.data;

import androidx.lifecycle.LiveData;
import androidx.room.Dao;
import androidx.room.Insert;
import androidx.room.OnConflictStrategy;
import androidx.room.Query;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The queries of what was written for the peer network. */
@Dao
public interface ForumWordDao {

  /** The words of the person who is signed in, and of nobody else. */
  String OWN =
      "EXISTS (SELECT 1 FROM account WHERE account.server = forum_word.server AND account.person ="
          + " forum_word.person)";

  @Insert(onConflict = OnConflictStrategy.REPLACE)
  void keep(ForumWordRow word);

  @Query("SELECT * FROM forum_word WHERE id = :id AND " + OWN)
  @Nullable ForumWordRow find(String id);

  @Query(
      "SELECT * FROM forum_word WHERE ready = 0 AND type = :type AND target = :target AND " + OWN)
  @Nullable ForumWordRow findDraft(String type, String target);

  /** What the person wrote, the latest last. */
  @Query("SELECT * FROM forum_word WHERE " + OWN + " ORDER BY changedAt, id")
  LiveData<List<ForumWordRow>> observe();

  @Query("SELECT * FROM forum_word WHERE " + OWN + " ORDER BY changedAt, id")
  List<ForumWordRow> list();

  /** What can be sent now, in the order in which it was written. */
  @Query(
      "SELECT * FROM forum_word WHERE ready = 1 AND state IN ('ON_THIS_PHONE', 'SENDING') AND "
          + OWN
          + " ORDER BY changedAt, id")
  List<ForumWordRow> listWaiting();

  /** How much of it no server has, drafts too. */
  @Query("SELECT COUNT(*) FROM forum_word WHERE state <> 'RECEIVED' AND " + OWN)
  int countUnsent();

  @Query("SELECT COUNT(*) FROM forum_word")
  int countAll();

  @Query("UPDATE forum_word SET state = 'SENDING' WHERE id = :id AND state = 'ON_THIS_PHONE'")
  void sending(String id);

  @Query("UPDATE forum_word SET state = 'ON_THIS_PHONE' WHERE state = 'SENDING'")
  void notSending();

  @Query(
      "UPDATE forum_word SET state = 'RECEIVED', problem = NULL, body = :body, changedAt = :at"
          + " WHERE id = :id")
  void received(String id, Sealed body, Instant at);

  /** Notes why it has to wait on this phone. */
  @Query("UPDATE forum_word SET state = 'ON_THIS_PHONE', problem = :problem WHERE id = :id")
  void waits(String id, Sealed problem);

  @Query("UPDATE forum_word SET state = 'NEEDS_YOU', problem = :problem WHERE id = :id")
  void needsYou(String id, Sealed problem);

  @Query(
      "UPDATE forum_word SET state = 'ON_THIS_PHONE', problem = NULL WHERE id = :id AND state ="
          + " 'NEEDS_YOU'")
  void tryAgain(String id);

  @Query("DELETE FROM forum_word WHERE id = :id")
  void delete(String id);

  @Query("DELETE FROM forum_word WHERE ready = 0 AND type = :type AND target = :target AND " + OWN)
  void deleteDraft(String type, String target);

  /** Deletes what the server has; what the person did not send stays. */
  @Query("DELETE FROM forum_word WHERE state = 'RECEIVED' AND " + OWN)
  void deleteReceived();

  @Query("DELETE FROM forum_word WHERE " + OWN)
  void deleteOwn();

  /** Notes what no server has as lost, whoever wrote it. */
  @Query(
      "INSERT INTO lost (server, person, type, doneAt) SELECT server, person, type, changedAt FROM"
          + " forum_word WHERE state <> 'RECEIVED' ORDER BY changedAt")
  void lose();

  @Query("DELETE FROM forum_word")
  void deleteAll();
}
