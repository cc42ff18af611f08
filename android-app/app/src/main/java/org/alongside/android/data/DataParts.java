package org.alongside.android.data;

/** The ways into what the phone keeps, for whoever needs them without being made by Dagger. */
public interface DataParts {

  /** The database of this process. */
  AlongsideDatabase database();

  /** What seals the database. */
  Vault vault();

  /** What the talk with the server reads and writes. */
  PhoneStore phoneStore();

  /** Whether the app is locked. */
  AppLock appLock();

  /** Takes receipts in. */
  Receipts receipts();

  /** The spend entries on this phone. */
  Spending spending();

  /** What the phone keeps of the peer network. */
  Forum forum();

  /** What is written for the peer network. */
  ForumWriting forumWriting();

  /** What is pressed in the peer network. */
  ForumPresses forumPresses();

  /** The pictures of posts. */
  ForumPictures forumPictures();

  /** What the talk about the peer network reads and writes. */
  ForumStore forumStore();

  /** Who uses this phone. */
  Accounts accounts();
}
