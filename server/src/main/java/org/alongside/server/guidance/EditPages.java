package org.alongside.server.guidance;

import java.time.Clock;
import java.util.List;
import org.alongside.core.guidance.Audience;
import org.alongside.core.guidance.Edition;
import org.alongside.core.guidance.GuidancePage;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Choice;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Link;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Problem;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.jspecify.annotations.Nullable;

/**
 * Where an editor changes a page, sees how it will look, and saves it as a new version. Who saves a
 * version that is no longer the newest gets both texts.
 */
public final class EditPages {
  private static final String TEMPLATE = "guidance/edit.jte";

  private final Guidance guidance;
  private final Frames frames;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public EditPages(Guidance guidance, Frames frames, Clock clock) {
    this.guidance = guidance;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder nothing = SubjectFinder.nothing();
    String path = "/guidance/:handbook/:page";
    routes.get(path + "/edit").opens(Action.WRITE, Asset.GUIDANCE, nothing).with(this::show);
    routes
        .post(path + "/edit")
        .opens(Action.WRITE, Asset.GUIDANCE, nothing)
        .upTo(1024 * 1024)
        .with(this::save);
    routes.get(path + "/history").opens(Action.WRITE, Asset.GUIDANCE, nothing).with(this::history);
  }

  private Reply show(Tx tx, Ask ask) {
    StoredPage stored = guidance.getPage(tx, GuidancePages.keyIn(ask));
    EditForm form = EditForm.of(stored.page());
    return Reply.page(TEMPLATE, page(tx, ask, stored, form, new Beside(null, null, null)));
  }

  private Reply save(Tx tx, Ask ask) {
    StoredPage stored = guidance.getPage(tx, GuidancePages.keyIn(ask));
    EditForm form = EditForm.of(ask);
    return form.parse(stored.key().page())
        .match(
            page -> save(tx, ask, stored, form, page),
            errors ->
                Reply.formAgain(
                    TEMPLATE,
                    page(tx, ask, stored, form.withErrors(errors), new Beside(null, null, null))));
  }

  private Reply save(Tx tx, Ask ask, StoredPage stored, EditForm form, GuidancePage page) {
    if (ask.field("do").equals("preview")) {
      return Reply.page(TEMPLATE, page(tx, ask, stored, form, preview(page)));
    }
    return guidance
        .save(tx, ask.caller().getPerson(), stored.key(), base(ask), page)
        .match(
            saved -> Reply.seeOther(stored.key().path() + "?done=guidance.saved"),
            stale ->
                Reply.page(
                        TEMPLATE,
                        page(
                            tx,
                            ask,
                            stale.current(),
                            form,
                            new Beside(stale.current(), null, null)))
                    .withStatus(412));
  }

  private static Beside preview(GuidancePage page) {
    return new Beside(
        null,
        PageText.of(page.markdown(), Edition.STANDARD),
        page.findText(Edition.EASY_READ)
            .map(text -> PageText.of(text, Edition.EASY_READ))
            .orElse(null));
  }

  private EditPage page(Tx tx, Ask ask, StoredPage stored, EditForm form, Beside beside) {
    String heading = words.say("guidance.edit.title", stored.page().title());
    // A preview goes on from the version that the editor began with; a stale form from the newest.
    boolean keeps = beside.preview() != null || !form.summaryOfErrors().isEmpty();
    return new EditPage(
        frames.frame(tx, ask, heading),
        trail(stored),
        stored.key().path(),
        heading,
        keeps ? base(ask) : stored.version(),
        form,
        audiences(),
        beside.theirs(),
        beside.preview(),
        beside.easyPreview(),
        words.say("guidance.edit.answer-count", stored.helpfulYes(), stored.helpfulNo()),
        guidance.listWords(tx, stored.key()));
  }

  private Reply history(Tx tx, Ask ask) {
    StoredPage stored = guidance.getPage(tx, GuidancePages.keyIn(ask));
    String heading = words.say("guidance.history.title", stored.page().title());
    List<HistoryPage.Entry> entries =
        guidance.listVersions(tx, stored.key()).stream().map(this::entry).toList();
    return Reply.page(
        "guidance/history.jte",
        new HistoryPage(frames.frame(tx, ask, heading), trail(stored), heading, entries));
  }

  private HistoryPage.Entry entry(PageVersion version) {
    String by = version.editedBy();
    return new HistoryPage.Entry(
        words.say("guidance.history.version", version.version()),
        words.say(
            "guidance.history.by",
            by == null ? words.say("guidance.history.product") : by,
            dates.when(version.madeAt())),
        words.say(
            "guidance.history.dates",
            dates.date(version.lastReviewedOn()),
            dates.date(version.nextReviewOn())),
        version.title(),
        version.summary(),
        version.markdown(),
        version.easyRead());
  }

  private List<Link> trail(StoredPage stored) {
    return List.of(
        new Link(words.say("guidance.title"), "/guidance"),
        new Link(stored.page().title(), stored.key().path()));
  }

  private List<Choice> audiences() {
    return List.of(Audience.values()).stream()
        .map(
            audience ->
                Choice.of(audience.code(), words.say("guidance.audience." + audience.code())))
        .toList();
  }

  private static long base(Ask ask) {
    try {
      return Long.parseLong(ask.field("version"));
    } catch (NumberFormatException notAVersion) {
      throw new Problem(428, "version-needed");
    }
  }

  /** What shows beside the form. */
  private record Beside(
      @Nullable StoredPage theirs, @Nullable PageText preview, @Nullable PageText easyPreview) {}
}
