package org.alongside.server.messaging;

import org.alongside.core.conversation.Message;
import org.alongside.server.messaging.CallBack.State;

/**
 * A message with what only the server knows of it.
 *
 * @param seq its place; grows within a conversation in commit order
 * @param side whose it is
 * @param callBack whether it asks to be rung, and whether that was done
 */
record StoredMessage(long seq, Message message, Seat.Side side, State callBack) {}
