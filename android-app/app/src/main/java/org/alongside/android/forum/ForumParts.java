package org.alongside.android.forum;

/** What the screens of the peer network need from the app. */
public interface ForumParts {

  /** A new model for a screen that reads. */
  ForumModel forumModel();

  /** A new model for a screen that writes. */
  WriteModel writeModel();

  /** The pictures that the person asked to see. */
  LookModel lookModel();

  /** A new model for the screen on which a name is chosen. */
  NameModel nameModel();
}
