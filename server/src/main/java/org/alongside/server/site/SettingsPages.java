package org.alongside.server.site;

import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;

/** The scheme's own name, area, telephone number and out-of-hours text. */
public final class SettingsPages {
  private final SiteSettings settings;
  private final Frames frames;
  private final Words words = Words.english();

  public SettingsPages(SiteSettings settings, Frames frames) {
    this.settings = settings;
    this.frames = frames;
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    routes
        .get("/settings")
        .opens(Action.READ, Asset.SETTINGS, SubjectFinder.nothing())
        .with(
            (tx, ask) ->
                Reply.page(
                    "site/settings.jte", page(tx, ask, SettingsForm.of(settings.kept(tx), words))));
    routes
        .post("/settings")
        .opens(Action.WRITE, Asset.SETTINGS, SubjectFinder.nothing())
        .with(this::save);
  }

  private Reply save(Tx tx, Ask ask) {
    SettingsForm form = SettingsForm.read(ask, words);
    if (!form.isValid()) {
      return Reply.formAgain("site/settings.jte", page(tx, ask, form));
    }
    form.values().forEach((name, value) -> settings.set(tx, name, value));
    return Reply.seeOther("/settings?done=settings-saved");
  }

  private SettingsPage page(Tx tx, Ask ask, SettingsForm form) {
    return new SettingsPage(
        frames.frame(tx, ask, words.say("settings.title")), form, SettingsForm.joining(words));
  }
}
