package org.alongside.core.forum;

import org.alongside.core.input.ReasonCode;

/**
 * Why the peer network does not take what a program sends: a post, a picture, a press of thanks, a
 * report or a name. The server refuses with these and no others, so that whoever wrote can be told
 * in plain words what to do next.
 */
public enum ForumProblem implements ReasonCode {
  NAME_FIRST("forum-name-first"),
  LOCKED("forum-locked"),
  /** Argument: until when. */
  SILENCED("forum-silenced"),
  /** The thread is slow; argument: when the next post may come. */
  TOO_SOON("forum-too-soon"),
  TOO_FAST("forum-too-fast"),
  TOO_MANY_CHANGES("forum-too-many-changes"),
  TOO_MANY_THANKS("forum-too-many-thanks"),
  TOO_MANY_REPORTS("moderation-too-fast"),
  SAID_BEFORE("forum-said-before"),
  OTHER_TEXT("forum-other-text"),
  /** A picture that a post names is not here, or stands in another post. */
  PICTURE_GONE("forum-picture-gone"),
  /** The member brought as many pictures today as a day has. */
  TOO_MANY_PICTURES("forum-too-many-pictures"),
  NO_ROOM_LEFT("forum-no-room-left"),
  NAME_TAKEN("peer-name-taken"),
  NAME_TOO_PLAIN("peer-name-too-plain"),
  NAME_RESERVED("peer-name-reserved"),
  NAME_INVISIBLE("peer-name-invisible"),
  NAME_ACCENTS("peer-name-accents"),
  NAME_MIXED_SCRIPTS("peer-name-mixed-scripts"),
  NAME_JOIN_FIRST("peer-name-join-first"),
  NOT_A_PICTURE("not-a-picture"),
  HEIC_PHOTO("heic-photo"),
  BROKEN_PICTURE("broken-picture"),
  PICTURE_TOO_LARGE("picture-too-large"),
  EMPTY_FILE("empty-file"),
  BAD_REQUEST("bad-request"),
  /** It is not there, or not open to the caller: the board was left, the post taken away. */
  NOT_FOUND("not-found"),
  ACCESS_ENDED("access-ended");

  private final String code;

  ForumProblem(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
