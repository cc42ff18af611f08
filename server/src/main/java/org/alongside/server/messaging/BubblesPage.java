package org.alongside.server.messaging;

import java.util.List;

/** The messages of a page alone; what a page that listens puts in place of what it has. */
record BubblesPage(List<ConversationPage.Bubble> bubbles, String path, String csrf) {}
