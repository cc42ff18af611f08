package org.alongside.android.data;

import androidx.room.Dao;
import androidx.room.Insert;
import androidx.room.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The queries of receipts that are still needed on this phone. */
@Dao
public interface ReceiptDao {

  @Insert
  void add(ReceiptRow receipt);

  @Insert
  void addPart(ReceiptPartRow part);

  /** Says what will attach it. */
  @Query("UPDATE receipt SET operation = :operation WHERE id = :id")
  void attach(String id, String operation);

  /** Those of the person who is signed in that the server does not have. */
  @Query(
      "SELECT receipt.* FROM receipt JOIN outbox ON receipt.operation = outbox.operationId WHERE"
          + " receipt.up = 0 AND outbox.state IN ('ON_THIS_PHONE', 'SENDING') ORDER BY"
          + " outbox.position")
  List<ReceiptRow> listToUpload();

  @Query("SELECT * FROM receipt_part WHERE receipt = :receipt AND number = :number")
  @Nullable ReceiptPartRow findPart(String receipt, long number);

  /** Notes that the server has all of it. */
  @Query("UPDATE receipt SET up = 1 WHERE id = :id")
  void up(String id);

  /** Notes that the server has it no more; how many this phone can send again. */
  @Query("UPDATE receipt SET up = 0 WHERE operation = :operation")
  int notUp(String operation);

  @Query("SELECT COUNT(*) FROM receipt")
  int count();

  @Query("DELETE FROM receipt WHERE id = :id AND operation IS NULL")
  void dropDraft(String id);

  /** Deletes what a form took in and never saved. */
  @Query("DELETE FROM receipt WHERE operation IS NULL")
  void dropDrafts();

  /** Deletes what the server has acknowledged and what the person let go of. */
  @Query(
      "DELETE FROM receipt WHERE operation IS NOT NULL AND operation NOT IN (SELECT operationId"
          + " FROM outbox WHERE state <> 'RECEIVED') AND operation NOT IN (SELECT operationId FROM"
          + " kept) AND operation NOT IN (SELECT id FROM forum_word WHERE state <> 'RECEIVED')")
  void dropUnneeded();

  /** The pictures of something written for the peer network that the server does not have. */
  @Query("SELECT * FROM receipt WHERE operation = :word AND up = 0")
  List<ReceiptRow> listPictures(String word);

  /** Lets go of the pictures that it has no more. */
  @Query("DELETE FROM receipt WHERE operation = :word AND id NOT IN (:kept)")
  void dropOthers(String word, List<String> kept);

  /** Deletes the bytes of receipts that are gone. */
  @Query("DELETE FROM receipt_part WHERE receipt NOT IN (SELECT id FROM receipt)")
  void dropLooseParts();
}
