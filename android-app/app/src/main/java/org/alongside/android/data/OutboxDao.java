package org.alongside.android.data;

import androidx.lifecycle.LiveData;
import androidx.room.Dao;
import androidx.room.Insert;
import androidx.room.Query;
import java.util.List;

/** The queries of the outbox. */
@Dao
public interface OutboxDao {

  /**
   * Keeps an operation and answers with its position. The same operation id twice is refused by the
   * database.
   */
  @Insert
  long add(OutboxRow row);

  /** Everything the server has not acknowledged, in the order in which it was done. */
  @Query("SELECT * FROM outbox WHERE state <> 'RECEIVED' ORDER BY position")
  List<OutboxRow> listUnacknowledged();

  /**
   * The first of what can be sent now, in the order in which it was done: a receipt can be attached
   * once the server has it.
   */
  @Query(
      "SELECT * FROM outbox WHERE state IN ('ON_THIS_PHONE', 'SENDING') AND operationId NOT IN"
          + " (SELECT operation FROM receipt WHERE up = 0 AND operation IS NOT NULL) ORDER BY"
          + " position LIMIT :most")
  List<OutboxRow> listWaiting(int most);

  /**
   * How many things wait for signal, those for the peer network too; told anew whenever that
   * changes.
   */
  @Query(
      "SELECT (SELECT COUNT(*) FROM outbox WHERE state IN ('ON_THIS_PHONE', 'SENDING')) + (SELECT"
          + " COUNT(*) FROM forum_word WHERE ready = 1 AND state IN ('ON_THIS_PHONE', 'SENDING')"
          + " AND "
          + ForumWordDao.OWN
          + ")")
  LiveData<Integer> observeWaiting();

  /** How many things were refused and need the person; told anew whenever that changes. */
  @Query(
      "SELECT (SELECT COUNT(*) FROM outbox WHERE state = 'NEEDS_YOU') + (SELECT COUNT(*) FROM"
          + " forum_word WHERE state = 'NEEDS_YOU' AND "
          + ForumWordDao.OWN
          + ")")
  LiveData<Integer> observeNeedsYou();

  /** What the first thing does that was refused; null when none was. */
  @Query(
      "SELECT type FROM (SELECT type, 0 AS kind, position AS place FROM outbox WHERE state ="
          + " 'NEEDS_YOU' UNION ALL SELECT type, 1, changedAt FROM forum_word WHERE state ="
          + " 'NEEDS_YOU' AND "
          + ForumWordDao.OWN
          + ") ORDER BY kind, place LIMIT 1")
  LiveData<String> observeFirstNeedsYou();

  /** What kinds of things no server has acknowledged, and when each was done. */
  @Query(
      "SELECT type, doneAt FROM (SELECT type, doneAt, 0 AS kind, position AS place FROM outbox WHERE"
          + " state <> 'RECEIVED' UNION ALL SELECT type, changedAt, 1, changedAt FROM forum_word"
          + " WHERE state <> 'RECEIVED' AND "
          + ForumWordDao.OWN
          + ") ORDER BY kind, place")
  LiveData<List<Lost>> observeUnsent();

  /** Notes what is not sent as lost for this person. */
  @Query(
      "INSERT INTO lost (server, person, type, doneAt) SELECT :server, :person, type, doneAt FROM"
          + " outbox WHERE state <> 'RECEIVED' ORDER BY position")
  void loseUnsent(String server, String person);

  /** How many operations no server has acknowledged. */
  @Query("SELECT COUNT(*) FROM outbox WHERE state <> 'RECEIVED'")
  int countUnacknowledged();

  /**
   * What the server's states do not show yet: what it has not acknowledged, and what it has, but
   * whose state has not come back; of the holder whose record the screens show, but what was
   * refused of any.
   */
  @Query(
      "SELECT * FROM outbox WHERE (state <> 'RECEIVED' OR subject NOT IN (SELECT id FROM state))"
          + " AND (state = 'NEEDS_YOU' OR holder = (SELECT id FROM holder"
          + " ORDER BY (relationship = 'self') DESC, position, id LIMIT 1))"
          + " AND type = :type ORDER BY position")
  LiveData<List<OutboxRow>> observeNotShown(String type);

  /** What no server has acknowledged of this type, whoever's record it is about. */
  @Query("SELECT * FROM outbox WHERE state <> 'RECEIVED' AND type = :type ORDER BY position")
  LiveData<List<OutboxRow>> observeNotReceived(String type);

  /** Notes that the batch is on its way. */
  @Query(
      "UPDATE outbox SET state = 'SENDING' WHERE state = 'ON_THIS_PHONE' AND operationId IN (:ids)")
  void sending(List<String> ids);

  /** Notes that nothing is on its way. */
  @Query("UPDATE outbox SET state = 'ON_THIS_PHONE' WHERE state = 'SENDING'")
  void notSending();

  /** Notes that the server has it. */
  @Query("UPDATE outbox SET state = 'RECEIVED', problem = NULL WHERE operationId = :id")
  void received(String id);

  /** Notes that the server refused it. */
  @Query("UPDATE outbox SET state = 'NEEDS_YOU', problem = :problem WHERE" + " operationId = :id")
  void needsYou(String id, Sealed problem);

  /** Lets something refused wait once more, because the phone knows what to do about it. */
  @Query("UPDATE outbox SET state = 'ON_THIS_PHONE', problem = NULL WHERE operationId = :id")
  void waitAgain(String id);

  /** Sends everything again that was ever received. */
  @Query("UPDATE outbox SET state = 'ON_THIS_PHONE' WHERE state = 'RECEIVED'")
  void resendEverything();

  /** Sends once more what was refused, as the person asked. */
  @Query(
      "UPDATE outbox SET state = 'ON_THIS_PHONE', problem = NULL WHERE"
          + " operationId = :id AND state = 'NEEDS_YOU'")
  void tryAgain(String id);

  /** Lets go of what was refused, as the person asked. */
  @Query("DELETE FROM outbox WHERE operationId = :id AND state = 'NEEDS_YOU'")
  void discard(String id);

  /** Erases what was received of this holder; the person's own unsent words stay. */
  @Query("DELETE FROM outbox WHERE holder = :holder AND state = 'RECEIVED'")
  void deleteReceivedOf(String holder);

  @Query("DELETE FROM outbox")
  void deleteAll();
}
