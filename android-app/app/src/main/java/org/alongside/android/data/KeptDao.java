package org.alongside.android.data;

import androidx.lifecycle.LiveData;
import androidx.room.Dao;
import androidx.room.Query;
import java.util.List;

/** The queries of what waits for somebody to sign in again, and of what was lost. */
@Dao
public interface KeptDao {

  /** Puts everything unsent aside for this person. */
  @Query(
      "INSERT INTO kept (operationId, server, person, position, type, holder, body, doneAt, state,"
          + " problem, subject) SELECT operationId, :server, :person, position, type, holder, body,"
          + " doneAt, state, problem, subject FROM outbox WHERE state <> 'RECEIVED'")
  void putAside(String server, String person);

  /** Gives this person's unsent operations back to the outbox, in their order. */
  @Query(
      "INSERT INTO outbox (operationId, type, holder, body, doneAt, state, problem, subject)"
          + " SELECT operationId, type, holder, body, doneAt, state, problem, subject FROM kept"
          + " WHERE server = :server AND person = :person ORDER BY position")
  void giveBack(String server, String person);

  @Query("DELETE FROM kept WHERE server = :server AND person = :person")
  void deleteKeptOf(String server, String person);

  /** How much is put aside, whoever did it. */
  @Query("SELECT COUNT(*) FROM kept")
  int countKept();

  /** Notes what is put aside as lost. */
  @Query(
      "INSERT INTO lost (server, person, type, doneAt) SELECT server, person, type, doneAt FROM"
          + " kept ORDER BY position")
  void loseKept();

  @Query("DELETE FROM kept")
  void deleteKept();

  /** What the person who is signed in has lost. */
  @Query(
      "SELECT type, doneAt FROM lost WHERE EXISTS (SELECT 1 FROM account WHERE account.server ="
          + " lost.server AND account.person = lost.person) ORDER BY position")
  LiveData<List<Lost>> observeLost();

  /** Forgets what the person who is signed in has lost. */
  @Query(
      "DELETE FROM lost WHERE EXISTS (SELECT 1 FROM account WHERE account.server = lost.server AND"
          + " account.person = lost.person)")
  void forgetLost();
}
