package org.alongside.server.guidance;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * The page on which an editor changes a page.
 *
 * @param base the version that the change starts from
 * @param theirs what somebody else saved meanwhile; null when nobody did
 * @param preview the standard edition as it will look; null when it was not asked for
 * @param easyPreview the Easy Read edition as it will look; null when there is none
 * @param answerCount how many found the page helpful, in a sentence
 * @param answers the newest words of readers
 */
record EditPage(
    PageFrame frame,
    List<Link> trail,
    String path,
    String heading,
    long base,
    EditForm form,
    List<Choice> audiences,
    @Nullable StoredPage theirs,
    @Nullable PageText preview,
    @Nullable PageText easyPreview,
    String answerCount,
    List<String> answers) {
  ErrorSummary errors() {
    return form.summaryOfErrors();
  }
}
