package org.alongside.server.direct;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.alongside.core.identity.MemberId;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Choice;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;

/** Who takes messages: each member for themselves, and the operator for the scheme. */
public final class DirectSettingsPages {
  private static final String OWN = "/direct/settings";
  private static final String SCHEME = "/settings/member-messages";

  private final DirectMessages direct;
  private final Frames frames;
  private final DirectWords words;

  public DirectSettingsPages(DirectMessages direct, Frames frames, Clock clock) {
    this.direct = direct;
    this.frames = frames;
    this.words = new DirectWords(clock);
  }

  /** Declares the routes; before those of the talks, whose paths are wider. */
  public void declare(Routes routes) {
    routes
        .get(OWN)
        .opens(Action.READ, Asset.DIRECT_MESSAGE, DirectSubjects.own())
        .with((tx, ask) -> Reply.page("direct/settings.jte", own(tx, ask, List.of())));
    routes
        .post(OWN)
        .opens(Action.WRITE, Asset.DIRECT_MESSAGE, DirectSubjects.own())
        .with(this::choose);
    routes
        .get(SCHEME)
        .opens(Action.READ, Asset.SETTINGS, SubjectFinder.nothing())
        .with((tx, ask) -> Reply.page("direct/scheme.jte", scheme(tx, ask, List.of())));
    routes
        .post(SCHEME)
        .opens(Action.WRITE, Asset.SETTINGS, SubjectFinder.nothing())
        .with(this::chooseForScheme);
  }

  private DirectSettingsPage own(Tx tx, Ask ask, List<String> errors) {
    MemberId member = DirectSubjects.member(ask);
    List<MemberId> blocked = direct.listBlocked(tx, member);
    Map<MemberId, String> names = direct.names(tx, blocked);
    return new DirectSettingsPage(
        frames.frame(tx, ask, words.say("settings.title")),
        words.trailOfTalks(),
        direct.scheme().isOpen(tx) ? "" : words.say("list.scheme-off"),
        Field.of("allows", words.say("settings.allows"))
            .withHint(words.say("settings.allows.hint"))
            .withValue(direct.allows(tx, member) ? "yes" : "no")
            .withErrors(errors),
        List.of(
            new Choice(
                "yes", words.say("settings.allows.yes"), words.say("settings.allows.yes-hint")),
            new Choice(
                "no", words.say("settings.allows.no"), words.say("settings.allows.no-hint"))),
        blocked.stream()
            .map(
                each ->
                    new DirectSettingsPage.Blocked(
                        words.name(names, each), "/members/" + each + "/block"))
            .toList());
  }

  private Reply choose(Tx tx, Ask ask) {
    MemberId member = DirectSubjects.member(ask);
    switch (ask.field("allows")) {
      case "yes" -> direct.turnOn(tx, member);
      case "no" -> direct.turnOff(tx, member);
      default -> {
        return Reply.formAgain(
            "direct/settings.jte", own(tx, ask, List.of(words.say("settings.choose"))));
      }
    }
    return Reply.seeOther(OWN + "?done=direct-settings");
  }

  private SchemeDirectPage scheme(Tx tx, Ask ask, List<String> errors) {
    DirectScheme scheme = direct.scheme();
    String now = "no-moderators";
    if (scheme.hasModerators(tx)) {
      now = scheme.isOpen(tx) ? "open" : "off";
    }
    return new SchemeDirectPage(
        frames.frame(tx, ask, words.say("scheme.title")),
        List.of(new Link(words.other("settings.title"), "/settings")),
        words.say("scheme.now." + now),
        Field.of("messages", words.say("scheme.field"))
            .withValue(scheme.isTurnedOff(tx) ? "off" : "on")
            .withErrors(errors),
        List.of(
            new Choice("on", words.say("scheme.on"), words.say("scheme.on-hint")),
            new Choice("off", words.say("scheme.off"), words.say("scheme.off-hint"))));
  }

  private Reply chooseForScheme(Tx tx, Ask ask) {
    switch (ask.field("messages")) {
      case "on" -> direct.scheme().turnOn(tx);
      case "off" -> direct.scheme().turnOff(tx);
      default -> {
        return Reply.formAgain(
            "direct/scheme.jte", scheme(tx, ask, List.of(words.say("settings.choose"))));
      }
    }
    return Reply.seeOther(SCHEME + "?done=direct-scheme");
  }
}
