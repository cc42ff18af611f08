package org.alongside.server.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.core.forum.StoryNote;
import org.alongside.core.guidance.GuidancePage;
import org.alongside.core.guidance.Handbook;
import org.alongside.server.db.Tx;
import org.alongside.server.guidance.Guidance;
import org.alongside.server.guidance.PageKey;
import org.alongside.server.html.Choice;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;

/** The page of the form in which a story is written. */
final class StoryFormView {
  private static final String TEMPLATE = "stories/write.jte";

  private final Guidance guidance;
  private final Frames frames;
  private final StoryWords words;

  StoryFormView(Guidance guidance, Frames frames, StoryWords words) {
    this.guidance = guidance;
    this.frames = frames;
    this.words = words;
  }

  /** The form, before anything was sent. */
  Reply show(Tx tx, Ask ask, StoryForm form, Optional<Story> story) {
    return Reply.page(TEMPLATE, page(tx, ask, form, story, "", ""));
  }

  /** The form with what was typed and what is wrong. */
  Reply again(Tx tx, Ask ask, StoryForm form, Optional<Story> story, String problem) {
    return Reply.formAgain(TEMPLATE, page(tx, ask, form, story, problem, ""));
  }

  /** The form with what was typed, beside what was saved meanwhile somewhere else. */
  Reply stale(Tx tx, Ask ask, StoryForm form, Story current) {
    WriteStoryPage page =
        page(
            tx,
            ask,
            form.at(current.version()),
            Optional.of(current),
            "",
            current.text().text().value());
    return Reply.page(TEMPLATE, page).withStatus(412);
  }

  private WriteStoryPage page(
      Tx tx, Ask ask, StoryForm form, Optional<Story> story, String problem, String theirs) {
    List<String> titleErrors =
        form.sent() ? words.sentences("title-field", form.readTitle().errors()) : List.of();
    List<String> textErrors =
        new ArrayList<>(
            form.sent() ? words.sentences("text", form.readText().errors()) : List.of());
    if (!problem.isEmpty()) {
      textErrors.add(problem);
    }
    List<Link> trail = new ArrayList<>(List.of(words.list(), words.mine()));
    story.ifPresent(each -> trail.add(new Link(each.text().title().value(), path(each) + "/own")));
    String heading = words.say(story.isPresent() ? "edit.title" : "new.title");
    return new WriteStoryPage(
        frames.frame(tx, ask, heading),
        trail,
        story.map(each -> path(each) + "/edit").orElse("/stories/new"),
        form.id().toString(),
        form.version(),
        story.flatMap(Story::findNote).map(StoryNote::value).orElse(""),
        story.filter(Story::isPublic).isPresent(),
        theirs,
        Field.of("title", words.say("title-field"))
            .withHint(words.say("title-hint"))
            .withValue(form.title())
            .withErrors(titleErrors),
        Field.of("text", words.say("text"))
            .withHint(words.say("text-hint"))
            .withValue(form.text())
            .withErrors(textErrors),
        Field.of("needs", words.say("needs")).withHint(words.say("needs-hint")),
        words.needs(),
        form.needs(),
        Field.of("pages", words.say("pages"))
            .withHint(words.say("pages-hint", StoryForm.MOST_PAGES))
            .withErrors(
                form.hasTooManyPages()
                    ? List.of(words.say("pages.too-many", StoryForm.MOST_PAGES))
                    : List.of()),
        pages(tx, guidance),
        form.pages());
  }

  /** Every page of the guidance, to choose from. */
  static List<Choice> pages(Tx tx, Guidance guidance) {
    List<Choice> choices = new ArrayList<>();
    for (Handbook handbook : guidance.listHandbooks(tx)) {
      for (GuidancePage page : handbook.pages()) {
        PageKey key = new PageKey(handbook.slug(), page.slug());
        choices.add(Choice.of(StoryForm.code(key), page.title()));
      }
    }
    return choices;
  }

  private static String path(Story story) {
    return "/stories/" + story.id();
  }
}
