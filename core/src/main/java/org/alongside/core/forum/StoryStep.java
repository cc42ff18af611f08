package org.alongside.core.forum;

/** What is done with a story. */
public enum StoryStep {
  /** Its author goes on writing. */
  SAVE,
  /** Its author gives it to an editor to read. */
  SEND,
  /** An editor asks for changes to what was sent; a version that others read already stays. */
  ASK,
  /** An editor lets everybody read what was sent. */
  PUBLISH,
  /** An editor takes away what everybody reads, and says to its author why. */
  WITHDRAW,
  /** A moderator takes away what everybody reads, because of a report. */
  HOLD,
  /** A moderator gives back what was taken away so. */
  GIVE_BACK,
  /** Its author takes it away. */
  TAKE_DOWN,
  /** Its author takes it up again. */
  PUT_BACK
}
