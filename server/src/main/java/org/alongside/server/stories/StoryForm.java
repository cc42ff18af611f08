package org.alongside.server.stories;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.forum.StoryId;
import org.alongside.core.forum.StoryStep;
import org.alongside.core.forum.StoryText;
import org.alongside.core.forum.StoryTitle;
import org.alongside.core.guidance.HandbookSlug;
import org.alongside.core.guidance.PageSlug;
import org.alongside.core.identity.Uuids;
import org.alongside.core.input.Codes;
import org.alongside.core.input.Parsed;
import org.alongside.core.plan.Need;
import org.alongside.server.db.Tx;
import org.alongside.server.guidance.Guidance;
import org.alongside.server.guidance.PageKey;
import org.alongside.server.http.Ask;

/**
 * What was typed into the form of a story. The id travels in the form, so that a form that is sent
 * twice makes one story; the version too, so that nobody writes over what they have not seen.
 *
 * @param version the one that was changed; 0 for a new story
 * @param step whether it is kept or given to an editor
 * @param sent whether somebody filled it in
 */
record StoryForm(
    UUID id,
    int version,
    String title,
    String text,
    Set<String> needs,
    Set<String> pages,
    StoryStep step,
    boolean sent) {
  /** A story that belongs to everything belongs to nothing. */
  static final int MOST_PAGES = 5;

  private static final Random RANDOM = new Random();

  StoryForm {
    needs = Set.copyOf(needs);
    pages = Set.copyOf(pages);
  }

  /** A form that nobody has filled in. */
  static StoryForm fresh(Ask ask) {
    return new StoryForm(
        Uuids.next(ask.now(), RANDOM), 0, "", "", Set.of(), Set.of(), StoryStep.SAVE, false);
  }

  /** A form that shows what stands there. */
  static StoryForm showing(Story story) {
    return new StoryForm(
        story.id().value(),
        story.version(),
        story.text().title().value(),
        story.text().text().value(),
        story.links().needs().stream().map(Need::code).collect(Collectors.toSet()),
        story.links().pages().stream().map(StoryForm::code).collect(Collectors.toSet()),
        StoryStep.SAVE,
        false);
  }

  /** What was sent. */
  static StoryForm of(Ask ask) {
    UUID id;
    try {
      id = Uuids.parse(ask.field("id"));
    } catch (IllegalArgumentException notOurs) {
      id = Uuids.next(ask.now(), RANDOM);
    }
    return new StoryForm(
        id,
        version(ask),
        ask.field("title"),
        ask.field("text"),
        new LinkedHashSet<>(ask.fields("needs")),
        new LinkedHashSet<>(ask.fields("pages")),
        ask.field("do").equals("send") ? StoryStep.SEND : StoryStep.SAVE,
        true);
  }

  /** The version that a form was made for. */
  static int version(Ask ask) {
    String typed = ask.field("version");
    return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : 0;
  }

  /** The same for the version that stands there now. */
  StoryForm at(int version) {
    return new StoryForm(id, version, title, text, needs, pages, step, sent);
  }

  StoryId storyId() {
    return StoryId.of(id);
  }

  Parsed<StoryTitle> readTitle() {
    return StoryTitle.read(title);
  }

  Parsed<StoryText> readText() {
    return StoryText.read(text);
  }

  boolean hasTooManyPages() {
    return pages.size() > MOST_PAGES;
  }

  /** The text made ready, if all of the form is fine. Call it outside the writer. */
  Optional<PreparedStory> prepare(Stories stories) {
    Optional<StoryTitle> named = readTitle().find();
    Optional<StoryText> told = readText().find();
    return named.isEmpty() || told.isEmpty() || hasTooManyPages()
        ? Optional.empty()
        : Optional.of(stories.prepare(named.get(), told.get()));
  }

  /** What was chosen; pages that are not there are left out. */
  StoryLinks links(Tx tx, Guidance guidance) {
    return links(tx, guidance, needs, pages);
  }

  static StoryLinks links(Tx tx, Guidance guidance, Set<String> needs, Set<String> pages) {
    EnumSet<Need> chosen = EnumSet.noneOf(Need.class);
    needs.forEach(code -> Codes.find(Need.class, code).ifPresent(chosen::add));
    List<PageKey> keys =
        pages.stream()
            .sorted()
            .map(StoryForm::key)
            .flatMap(Optional::stream)
            .filter(key -> guidance.findPage(tx, key).isPresent())
            .toList();
    return new StoryLinks(chosen, keys);
  }

  /** A page as the value of a checkbox. */
  static String code(PageKey key) {
    return key.handbook() + "/" + key.page();
  }

  private static Optional<PageKey> key(String code) {
    int bar = code.indexOf('/');
    try {
      return Optional.of(
          new PageKey(
              HandbookSlug.parse(code.substring(0, Math.max(0, bar))),
              PageSlug.parse(code.substring(bar + 1))));
    } catch (IllegalArgumentException notAPage) {
      return Optional.empty();
    }
  }
}
