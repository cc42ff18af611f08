package org.alongside.android.data;

import androidx.lifecycle.LiveData;
import androidx.room.Dao;
import androidx.room.Insert;
import androidx.room.OnConflictStrategy;
import androidx.room.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The queries of what the phone read in the peer network. */
@Dao
public interface ForumDao {

  @Insert(onConflict = OnConflictStrategy.IGNORE)
  void begin(ForumPlaceRow place);

  @Query("SELECT * FROM forum_place WHERE place = :place")
  @Nullable ForumPlaceRow find(String place);

  @Query("SELECT * FROM forum_place WHERE place = :place")
  LiveData<ForumPlaceRow> observe(String place);

  /** Every place, told anew whenever one is heard. */
  @Query("SELECT * FROM forum_place")
  LiveData<List<ForumPlaceRow>> observeAll();

  @Query("SELECT * FROM forum_place")
  List<ForumPlaceRow> list();

  @Query("SELECT * FROM forum_item WHERE place = :place ORDER BY position")
  List<ForumItemRow> listItems(String place);

  @Query("SELECT * FROM forum_item WHERE place = :place ORDER BY position")
  LiveData<List<ForumItemRow>> observeItems(String place);

  @Query("UPDATE forum_place SET openedAtMillis = :atMillis WHERE place = :place")
  void opened(String place, long atMillis);

  /** Notes which part of it is wanted. */
  @Query("UPDATE forum_place SET first = :first, pages = :pages WHERE place = :place")
  void want(String place, int first, int pages);

  /** Notes what the server said of it. */
  @Query(
      "UPDATE forum_place SET head = :head, heardAtMillis = :atMillis, trouble = NULL WHERE place ="
          + " :place")
  void heard(String place, Sealed head, long atMillis);

  /** Notes why the server could not be heard. */
  @Query("UPDATE forum_place SET trouble = :trouble WHERE place = :place")
  void keepTrouble(String place, String trouble);

  @Insert
  void addItems(List<ForumItemRow> items);

  @Query("DELETE FROM forum_item WHERE place = :place")
  void deleteItems(String place);

  @Query("DELETE FROM forum_place WHERE place = :place")
  void delete(String place);

  /** Keeps only so many places, those that were opened last. */
  @Query(
      "DELETE FROM forum_place WHERE place NOT IN (SELECT place FROM forum_place ORDER BY"
          + " openedAtMillis DESC LIMIT :most)")
  void keepLatest(int most);

  /** Deletes the items of places that are gone. */
  @Query("DELETE FROM forum_item WHERE place NOT IN (SELECT place FROM forum_place)")
  void dropLooseItems();

  @Query("DELETE FROM forum_place")
  void deletePlaces();

  @Query("DELETE FROM forum_item")
  void deleteAllItems();

  @Query("SELECT COUNT(*) FROM forum_item")
  int countItems();
}
