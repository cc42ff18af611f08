package org.alongside.server.html;

/**
 * One message of a conversation.
 *
 * @param id the message's id, for its anchor
 * @param author who wrote it, as the reader knows them, such as {@code You} or {@code Sam, your
 *     worker}
 * @param when as it is written, such as {@code today at 2:31pm}
 * @param text as it was typed; line breaks are kept
 * @param side whose it is
 * @param state such as {@code Read}; empty for none
 */
public record MessageBubble(
    String id, String author, String when, String text, Side side, String state) {
  /** Whose a message is. */
  public enum Side {
    MINE,
    THEIRS
  }

  public boolean isMine() {
    return side == Side.MINE;
  }
}
