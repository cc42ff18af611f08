package org.alongside.server.safeguarding;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.input.Codes;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.core.safeguarding.LegalGround;
import org.alongside.core.safeguarding.LegalRequestId;
import org.alongside.core.safeguarding.NewLegalRequest;
import org.alongside.core.safeguarding.Reference;
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

/** The form to ask for something because of the law, for everybody; apart from reports. */
public final class LegalPages {
  private static final String PATH = "/legal-request";
  private static final String DECLARED = "yes";

  private final LegalRequests requests;
  private final Frames frames;
  private final Throttle pace;
  private final SafeguardingWords words;

  /** Pages; {@code pace} is how fast one person, or one network, may send. */
  public LegalPages(LegalRequests requests, Frames frames, Throttle pace, Clock clock) {
    this.requests = requests;
    this.frames = frames;
    this.pace = pace;
    this.words = new SafeguardingWords(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    routes
        .get(PATH)
        .opens(Action.WRITE, Asset.LEGAL_REQUEST, SubjectFinder.nothing())
        .with(
            (tx, ask) ->
                Reply.page("safeguarding/legal.jte", page(tx, ask, List.<FieldError>of())));
    routes
        .post(PATH)
        .opens(Action.WRITE, Asset.LEGAL_REQUEST, SubjectFinder.nothing())
        .with(this::send);
  }

  private Reply send(Tx tx, Ask ask) {
    FieldErrors errors = new FieldErrors();
    Optional<LegalGround> ground = Codes.find(LegalGround.class, ask.field("ground"));
    if (ground.isEmpty()) {
      errors.add("/ground", InputCode.REQUIRED);
    }
    Parsed<String> law =
        ConcernPages.under(errors, "law", NewLegalRequest.LINES.read(ask.field("law")));
    Parsed<String> place =
        ConcernPages.under(errors, "place", NewLegalRequest.LINES.read(ask.field("place")));
    Parsed<String> says =
        ConcernPages.under(errors, "says", NewLegalRequest.SAYS.read(ask.field("says")));
    Parsed<String> who =
        ConcernPages.under(errors, "who", NewLegalRequest.WHO.read(ask.field("who")));
    Parsed<String> reach =
        ConcernPages.under(errors, "reach", NewLegalRequest.REACH.read(ask.field("reach")));
    if (!ask.field("declared").equals(DECLARED)) {
      errors.add("/declared", InputCode.REQUIRED);
    }
    if (errors.count() > 0 || ground.isEmpty()) {
      return Reply.formAgain("safeguarding/legal.jte", page(tx, ask, errors.list()));
    }
    Duration wait = pace.take(SafeguardingWords.sender(ask));
    if (!wait.isZero()) {
      FieldError slow = new FieldError("/says", "too-fast", List.of());
      return Reply.page("safeguarding/legal.jte", page(tx, ask, List.of(slow)))
          .withStatus(429)
          .withHeader("Retry-After", Long.toString(wait.toSeconds() + 1));
    }
    Reference reference =
        requests.ask(
            tx,
            LegalRequestId.of(SafeguardingWords.id(ask)),
            new NewLegalRequest(
                ground.get(), law.get(), place.get(), says.get(), who.get(), reach.get()));
    return Reply.page(
        "safeguarding/sent.jte",
        new SentPage(
            frames.frame(tx, ask, words.say("legal.sent")),
            reference.value(),
            List.of(words.say("legal.sent.next"))));
  }

  private LegalPage page(Tx tx, Ask ask, List<FieldError> errors) {
    Field ground = field("ground", ask, errors);
    Field law = field("law", ask, errors);
    Field place = field("place", ask, errors);
    Field says = field("says", ask, errors);
    Field who = field("who", ask, errors);
    Field reach = field("reach", ask, errors);
    Field declared = field("declared", ask, errors);
    return new LegalPage(
        frames.frame(tx, ask, words.say("legal.title")),
        ErrorSummary.of(ground, law, place, says, who, reach, declared),
        SafeguardingWords.id(ask).toString(),
        ground,
        Arrays.stream(LegalGround.values())
            .map(
                each ->
                    new Choice(
                        each.code(),
                        words.say("ground." + each.code()),
                        words.say("ground." + each.code() + ".hint")))
            .toList(),
        law,
        place,
        says,
        who,
        reach,
        declared,
        List.of(Choice.of(DECLARED, words.say("legal.declared.yes"))),
        ask.field("declared").equals(DECLARED) ? Set.of(DECLARED) : Set.of());
  }

  private Field field(String name, Ask ask, List<FieldError> errors) {
    return words.field("legal", name, ask, errors);
  }
}
