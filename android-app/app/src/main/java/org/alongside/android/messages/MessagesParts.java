package org.alongside.android.messages;

/** What the screen of the conversation needs from the app. */
public interface MessagesParts {

  /** A new model for one screen. */
  ConversationModel conversationModel();
}
