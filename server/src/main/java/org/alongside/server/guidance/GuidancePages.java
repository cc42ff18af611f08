package org.alongside.server.guidance;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.core.guidance.Edition;
import org.alongside.core.guidance.GuidancePage;
import org.alongside.core.guidance.Handbook;
import org.alongside.core.guidance.HandbookSlug;
import org.alongside.core.guidance.PageSlug;
import org.alongside.core.guidance.ReadingTime;
import org.alongside.core.identity.Role;
import org.alongside.core.input.Slugs;
import org.alongside.core.input.TextRule;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.Pagination;
import org.alongside.server.html.StaticLink;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Network;
import org.alongside.server.http.Problem;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.Throttle;
import org.jspecify.annotations.Nullable;

/** The handbooks as pages, with their search and the question whether a page was helpful. */
public final class GuidancePages {
  private static final TextRule WORDS = TextRule.lines(0, 1_000);
  private static final int LONGEST_QUERY = 200;
  private static final int ANSWERS_AT_ONCE = 10;
  private static final Duration NEXT_ANSWER_AFTER = Duration.ofMinutes(1);

  private final Guidance guidance;
  private final LinkedStories stories;
  private final Frames frames;
  private final EnglishDates dates;
  private final Throttle throttle;
  private final Words words = Words.english();

  public GuidancePages(Guidance guidance, LinkedStories stories, Frames frames, Clock clock) {
    this.guidance = guidance;
    this.stories = stories;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
    this.throttle = new Throttle(clock, ANSWERS_AT_ONCE, NEXT_ANSWER_AFTER);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder nothing = SubjectFinder.nothing();
    routes.get("/guidance").opens(Action.READ, Asset.GUIDANCE, nothing).with(this::list);
    routes.get("/guidance/search").opens(Action.READ, Asset.GUIDANCE, nothing).with(this::search);
    routes
        .get("/guidance/:handbook")
        .opens(Action.READ, Asset.GUIDANCE, nothing)
        .with(this::handbook);
    routes
        .get("/guidance/:handbook/:page")
        .opens(Action.READ, Asset.GUIDANCE, nothing)
        .with(this::read);
    routes
        .post("/guidance/:handbook/:page/helpful")
        .opens(Action.WRITE, Asset.GUIDANCE, (tx, ask) -> Subject.kind("feedback"))
        .with(this::helpful);
  }

  private Reply list(Tx tx, Ask ask) {
    List<HandbooksPage.Card> cards =
        guidance.listHandbooks(tx).stream()
            .map(
                handbook ->
                    new HandbooksPage.Card(
                        link(handbook),
                        handbook.summary(),
                        handbook.pages().size(),
                        handbook.pages().stream().mapToInt(GuidancePage::readingMinutes).sum()))
            .toList();
    return Reply.page(
        "guidance/handbooks.jte",
        new HandbooksPage(
            frames.frame(tx, ask, words.say("guidance.title")), searchField(""), cards));
  }

  private Reply handbook(Tx tx, Ask ask) {
    Handbook handbook = guidance.getHandbook(tx, handbookIn(ask));
    List<HandbookPage.Entry> entries =
        handbook.pages().stream().map(page -> entry(handbook.slug(), page)).toList();
    return Reply.page(
        "guidance/handbook.jte",
        new HandbookPage(
            frames.frame(tx, ask, handbook.title()),
            searchField(""),
            handbook.title(),
            handbook.summary(),
            entries));
  }

  private HandbookPage.Entry entry(HandbookSlug handbook, GuidancePage page) {
    String path = new PageKey(handbook, page.slug()).path();
    Link easyRead =
        page.easyRead() == null
            ? null
            : new Link(words.say("guidance.easy-read"), path + "?edition=easy-read");
    return new HandbookPage.Entry(
        new Link(page.title(), path),
        page.summary(),
        page.readingMinutes(),
        easyRead,
        page.isOverdue(dates.today()));
  }

  private Reply read(Tx tx, Ask ask) {
    return Reply.page("guidance/page.jte", page(tx, ask, helpfulField(), wordsField()));
  }

  private ReadingPage page(Tx tx, Ask ask, Field helpful, Field said) {
    PageKey key = keyIn(ask);
    Edition edition = editionIn(ask);
    Handbook handbook = guidance.getHandbook(tx, key.handbook());
    GuidancePage page = handbook.findPage(key.page()).orElseThrow(Refused::new);
    String text = page.findText(edition).orElseThrow(Refused::new);
    return new ReadingPage(
        frames.frame(tx, ask, page.title()).withScript(StaticLink.to("print.js")),
        List.of(new Link(words.say("guidance.title"), "/guidance"), link(handbook)),
        key.path(),
        page.title(),
        page.summary(),
        edition.code(),
        otherEdition(key, page, edition),
        facts(page, edition, text),
        page.isOverdue(dates.today())
            ? words.say("guidance.overdue", dates.date(page.nextReviewOn()))
            : "",
        PageText.of(text, edition),
        pagination(handbook, page, edition),
        stories.list(tx, key),
        helpful,
        said,
        ErrorSummary.of(helpful, said),
        ask.caller().has(Role.EDITOR)
            ? new Link(words.say("guidance.edit.link"), key.path() + "/edit")
            : null);
  }

  private String facts(GuidancePage page, Edition edition, String text) {
    int minutes = edition == Edition.STANDARD ? page.readingMinutes() : ReadingTime.minutes(text);
    return words.say(
        "guidance.facts",
        minutes,
        page.owner(),
        dates.date(page.lastReviewedOn()),
        dates.date(page.nextReviewOn()));
  }

  private @Nullable Link otherEdition(PageKey key, GuidancePage page, Edition edition) {
    if (edition == Edition.EASY_READ) {
      return new Link(words.say("guidance.to-standard"), key.path());
    }
    return page.easyRead() == null
        ? null
        : new Link(words.say("guidance.to-easy-read"), key.path() + "?edition=easy-read");
  }

  private static Pagination pagination(Handbook handbook, GuidancePage page, Edition edition) {
    List<GuidancePage> pages = handbook.pages();
    int here = pages.indexOf(page);
    return new Pagination(
        here > 0 ? link(handbook, pages.get(here - 1), edition) : null,
        here + 1 < pages.size() ? link(handbook, pages.get(here + 1), edition) : null);
  }

  private static Link link(Handbook handbook, GuidancePage page, Edition edition) {
    boolean easy = edition == Edition.EASY_READ && page.easyRead() != null;
    return new Link(
        page.title(),
        new PageKey(handbook.slug(), page.slug()).path() + (easy ? "?edition=easy-read" : ""));
  }

  private static Link link(Handbook handbook) {
    return new Link(handbook.title(), "/guidance/" + handbook.slug());
  }

  private Reply helpful(Tx tx, Ask ask) {
    Optional<Answer.Verdict> verdict =
        switch (ask.field("helpful")) {
          case "yes" -> Optional.of(Answer.Verdict.YES);
          case "no" -> Optional.of(Answer.Verdict.NO);
          default -> Optional.empty();
        };
    List<String> tooLong = new ArrayList<>();
    String said =
        WORDS
            .read(ask.field("words"))
            .match(
                text -> text,
                errors -> {
                  errors.forEach(
                      error ->
                          tooLong.add(words.say("input." + error.code(), error.args().toArray())));
                  return "";
                });
    if (verdict.isEmpty() || !tooLong.isEmpty()) {
      Field helpful = helpfulField().withValue(ask.field("helpful"));
      Field typed = wordsField().withValue(ask.field("words")).withErrors(tooLong);
      return Reply.formAgain(
          "guidance/page.jte",
          page(
              tx,
              ask,
              verdict.isPresent()
                  ? helpful
                  : helpful.withErrors(List.of(words.say("guidance.helpful.choose"))),
              typed));
    }
    takeTry(ask);
    PageKey key = keyIn(ask);
    Edition edition = editionIn(ask);
    guidance.answer(tx, key, new Answer(edition, verdict.get(), said.isEmpty() ? null : said));
    String same = edition == Edition.EASY_READ ? "&edition=easy-read" : "";
    return Reply.seeOther(key.path() + "?done=guidance.helpful" + same);
  }

  private void takeTry(Ask ask) {
    Duration wait = throttle.take(Network.throttledTogether(ask.cameFrom()));
    if (!wait.isZero()) {
      throw Problem.later(429, "too-many-answers", (int) Math.max(1, wait.toSeconds()));
    }
  }

  private Reply search(Tx tx, Ask ask) {
    String typed = ask.query("q").orElse("");
    String query = typed.length() > LONGEST_QUERY ? typed.substring(0, LONGEST_QUERY) : typed;
    Found found = guidance.search(tx, query);
    return Reply.page(
        "guidance/search.jte",
        new SearchPage(
            frames.frame(tx, ask, words.say("guidance.search.title")),
            searchField(query),
            !query.isBlank(),
            found.corrected(),
            found.hits(),
            found.hits().isEmpty()
                ? guidance.listHandbooks(tx).stream().map(GuidancePages::link).toList()
                : List.of()));
  }

  private Field searchField(String query) {
    return Field.of("q", words.say("guidance.search.label"))
        .withHint(words.say("guidance.search.hint"))
        .withValue(query);
  }

  private Field helpfulField() {
    return Field.of("helpful", words.say("guidance.helpful.question"));
  }

  private Field wordsField() {
    return Field.of("words", words.say("guidance.helpful.words"))
        .withHint(words.say("guidance.helpful.words-hint"));
  }

  private static HandbookSlug handbookIn(Ask ask) {
    return HandbookSlug.parse(slug(ask, "handbook"));
  }

  /** Which page the path names; what is not a name is absent. */
  static PageKey keyIn(Ask ask) {
    return new PageKey(handbookIn(ask), PageSlug.parse(slug(ask, "page")));
  }

  private static String slug(Ask ask, String parameter) {
    String text = ask.way(parameter);
    if (!Slugs.isSlug(text)) {
      throw new Refused();
    }
    return text;
  }

  /**
   * The edition that is asked for, in the address or in the form; the standard one when none is.
   */
  static Edition editionIn(Ask ask) {
    String asked = ask.query("edition").orElse(ask.field("edition"));
    if (asked.isEmpty()) {
      return Edition.STANDARD;
    }
    try {
      return Edition.parse(asked);
    } catch (IllegalArgumentException noSuchEdition) {
      throw new Refused();
    }
  }
}
