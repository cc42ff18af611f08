package org.alongside.server.safeguarding;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.Codes;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.core.safeguarding.ConcernId;
import org.alongside.core.safeguarding.NewConcern;
import org.alongside.core.safeguarding.Reference;
import org.alongside.core.safeguarding.SafeNow;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.Throttle;
import org.jspecify.annotations.Nullable;

/** The form to raise a worry about anything, for everybody, signed in or not. */
public final class ConcernPages {
  private static final String PATH = "/concern";
  private static final String WITH_NAME = "yes";
  private static final String WITHOUT_NAME = "no";

  /** The pages from which a way leads here, so that nobody has to say which one they mean. */
  private static final Pattern PAGE = Pattern.compile("/(stories|members)/[0-9a-f-]{36}");

  private final Concerns concerns;
  private final Frames frames;
  private final Throttle pace;
  private final SafeguardingWords words;

  /** Pages; {@code pace} is how fast one person, or one network, may send. */
  public ConcernPages(Concerns concerns, Frames frames, Throttle pace, Clock clock) {
    this.concerns = concerns;
    this.frames = frames;
    this.pace = pace;
    this.words = new SafeguardingWords(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    routes
        .get(PATH)
        .opens(Action.WRITE, Asset.CONCERN, SubjectFinder.nothing())
        .with(
            (tx, ask) ->
                Reply.page("safeguarding/concern.jte", page(tx, ask, List.<FieldError>of())));
    routes.post(PATH).opens(Action.WRITE, Asset.CONCERN, SubjectFinder.nothing()).with(this::send);
  }

  private Reply send(Tx tx, Ask ask) {
    FieldErrors errors = new FieldErrors();
    Parsed<String> worry = under(errors, "worry", NewConcern.WORRY.read(ask.field("worry")));
    Parsed<String> about = under(errors, "about", NewConcern.ABOUT.read(ask.field("about")));
    Parsed<String> reach = under(errors, "reach", NewConcern.REACH.read(ask.field("reach")));
    Optional<SafeNow> safe = Codes.find(SafeNow.class, ask.field("safe"));
    if (safe.isEmpty()) {
      errors.add("/safe", InputCode.REQUIRED);
    }
    boolean unsaid =
        ask.caller().isSignedIn() && !List.of(WITH_NAME, WITHOUT_NAME).contains(ask.field("named"));
    if (unsaid) {
      errors.add("/named", InputCode.REQUIRED);
    }
    if (errors.count() > 0 || safe.isEmpty()) {
      return Reply.formAgain("safeguarding/concern.jte", page(tx, ask, errors.list()));
    }
    Duration wait = pace.take(SafeguardingWords.sender(ask));
    if (!wait.isZero()) {
      FieldError slow = new FieldError("/worry", "too-fast", List.of());
      return Reply.page("safeguarding/concern.jte", page(tx, ask, List.of(slow)))
          .withStatus(429)
          .withHeader("Retry-After", Long.toString(wait.toSeconds() + 1));
    }
    @Nullable PersonId by = ask.field("named").equals(WITH_NAME) ? ask.caller().person() : null;
    Reference reference =
        concerns.raise(
            tx,
            ConcernId.of(SafeguardingWords.id(ask)),
            new NewConcern(worry.get(), about.get(), safe.get(), reach.get()),
            by);
    return Reply.page(
        "safeguarding/sent.jte",
        new SentPage(
            frames.frame(tx, ask, words.say("concern.sent")),
            reference.value(),
            List.of(words.say("concern.sent.next"), words.say("concern.sent.danger"))));
  }

  static Parsed<String> under(FieldErrors errors, String name, Parsed<String> read) {
    read.errors().forEach(error -> errors.add(error.under("/" + name)));
    return read;
  }

  private ConcernPage page(Tx tx, Ask ask, List<FieldError> errors) {
    Field worry = field("worry", ask, errors);
    Field about = about(ask, errors);
    Field safe = field("safe", ask, errors);
    Field reach = field("reach", ask, errors);
    Field named = ask.caller().isSignedIn() ? field("named", ask, errors) : null;
    return new ConcernPage(
        frames.frame(tx, ask, words.say("concern.title")),
        named == null
            ? ErrorSummary.of(worry, about, safe, reach)
            : ErrorSummary.of(worry, about, safe, reach, named),
        words.emergency(),
        SafeguardingWords.id(ask).toString(),
        worry,
        about,
        safe,
        Arrays.stream(SafeNow.values())
            .map(each -> Choice.of(each.code(), words.say("safe." + each.code())))
            .toList(),
        reach,
        named,
        List.of(
            new Choice(
                WITH_NAME, words.say("concern.named.yes"), words.say("concern.named.yes.hint")),
            new Choice(
                WITHOUT_NAME, words.say("concern.named.no"), words.say("concern.named.no.hint"))));
  }

  private Field about(Ask ask, List<FieldError> errors) {
    Field field = field("about", ask, errors);
    return ask.query("page")
        .filter(page -> PAGE.matcher(page).matches())
        .map(page -> field.withValue(words.say("concern.about.page", page)))
        .orElse(field);
  }

  private Field field(String name, Ask ask, List<FieldError> errors) {
    return words.field("concern", name, ask, errors);
  }
}
