package org.alongside.android.sync;

/** The ways into the talk with the server, for whoever needs them without being made by Dagger. */
public interface SyncParts {

  /** The one talk of this process. */
  Talk talk();

  /** The one talk about the peer network. */
  ForumTalk forumTalk();
}
