package org.alongside.server.identity;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Problem;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;

/**
 * Shows a code with which the app on one's own phone is signed in. Not for staff: their phone would
 * come in without the second factor.
 */
public final class PhonePages {
  private static final String PATH = "/account/phone";
  private static final long CODES_AT_ONCE = 5;

  private final PhoneCodes codes;
  private final Frames frames;
  private final Optional<URI> publicUrl;
  private final Throttle pace;
  private final EnglishDates dates;
  private final Words words = Words.english();

  /** Pages that name this address as the one to type; without one, that of the browser. */
  public PhonePages(PhoneCodes codes, Frames frames, Optional<URI> publicUrl, Clock clock) {
    this.codes = codes;
    this.frames = frames;
    this.publicUrl = publicUrl;
    this.pace = new Throttle(clock, CODES_AT_ONCE, Duration.ofMinutes(1));
    this.dates = new EnglishDates(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    routes
        .get(PATH)
        .opens(Action.READ, Asset.OWN_ACCOUNT, SubjectFinder.nothing())
        .with((tx, ask) -> page(tx, ask, "", ""));
    routes
        .post(PATH)
        .opens(Action.WRITE, Asset.OWN_ACCOUNT, SubjectFinder.nothing())
        .with(this::make);
  }

  /** Answers with the page itself: a redirect would have to carry the code. */
  private Reply make(Tx tx, Ask ask) {
    if (isStaff(ask)) {
      throw new Refused();
    }
    Duration wait = pace.take(ask.caller().getAccount().toString());
    if (!wait.isZero()) {
      throw Problem.later(429, "too-many-codes", (int) wait.toSeconds() + 1);
    }
    PhoneCode code = codes.make(tx, ask.caller().getAccount(), ask.now());
    return page(tx, ask, code.shown(), dates.time(ask.now().plus(PhoneCodes.GOOD_FOR)));
  }

  private Reply page(Tx tx, Ask ask, String code, String until) {
    return Reply.page(
        "identity/phone.jte",
        new PhonePage(
            frames.frame(tx, ask, words.say("phone.title")),
            publicUrl.map(URI::toString).orElseGet(() -> words.say("phone.this-address")),
            isStaff(ask),
            code,
            until));
  }

  private static boolean isStaff(Ask ask) {
    return !ask.caller().roles().isEmpty();
  }
}
