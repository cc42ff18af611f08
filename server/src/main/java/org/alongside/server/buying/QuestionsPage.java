package org.alongside.server.buying;

import java.util.List;
import org.alongside.server.html.PageFrame;

/** The questions of one holder, for their worker and those who read the conversation. */
record QuestionsPage(PageFrame frame, String back, List<AskPage.Asked> asked) {}
