package org.alongside.server.safeguarding;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.alongside.core.input.FieldError;
import org.alongside.core.safeguarding.LegalOutcome;
import org.alongside.core.safeguarding.Reference;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.db.Tx;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Network;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.Throttle;
import org.jspecify.annotations.Nullable;

/**
 * How something stands that somebody sent, for who has its reference. The reference is sent in a
 * form, so that it stands in no address, and cannot be tried out fast.
 */
public final class ReferencePages {
  private static final String PATH = "/reference";

  private final Concerns concerns;
  private final LegalRequests legal;
  private final StandingSource reports;
  private final Frames frames;
  private final Throttle pace;
  private final SafeguardingWords words;

  /** Pages; {@code pace} is how fast one network may ask. */
  public ReferencePages(
      Concerns concerns,
      LegalRequests legal,
      StandingSource reports,
      Frames frames,
      Throttle pace,
      Clock clock) {
    this.concerns = concerns;
    this.legal = legal;
    this.reports = reports;
    this.frames = frames;
    this.pace = pace;
    this.words = new SafeguardingWords(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    routes
        .get(PATH)
        .opens(Action.READ, Asset.REFERENCE, SubjectFinder.nothing())
        .with(
            (tx, ask) ->
                Reply.page(
                    "safeguarding/reference.jte", page(tx, ask, List.<FieldError>of(), null)));
    routes.post(PATH).opens(Action.READ, Asset.REFERENCE, SubjectFinder.nothing()).with(this::look);
  }

  private Reply look(Tx tx, Ask ask) {
    Optional<Reference> typed = Reference.find(ask.field("reference"));
    Duration wait = pace.take(Network.throttledTogether(ask.cameFrom()));
    if (!wait.isZero()) {
      return wrong(tx, ask, "too-fast")
          .withStatus(429)
          .withHeader("Retry-After", Long.toString(wait.toSeconds() + 1));
    }
    Optional<Standing> found = typed.flatMap(reference -> find(tx, reference));
    return found.isEmpty()
        ? wrong(tx, ask, "unknown")
        : Reply.page(
            "safeguarding/reference.jte", page(tx, ask, List.<FieldError>of(), found.get()));
  }

  private Reply wrong(Tx tx, Ask ask, String code) {
    List<FieldError> errors = List.of(new FieldError("/reference", code, List.of()));
    return Reply.formAgain("safeguarding/reference.jte", page(tx, ask, errors, null));
  }

  private Optional<Standing> find(Tx tx, Reference reference) {
    return switch (reference.kind()) {
      case CONCERN ->
          concerns
              .findState(tx, reference)
              .map(
                  state ->
                      new Standing(
                          reference,
                          words.say("reference.concern"),
                          words.say("reference.concern." + state.code()),
                          ""));
      case LEGAL -> legal.find(tx, reference).map(this::standing);
      case REPORT -> reports.find(tx, reference);
    };
  }

  private Standing standing(LegalRequest request) {
    LegalOutcome outcome = request.outcome();
    return new Standing(
        request.reference(),
        words.say("reference.legal"),
        outcome == null
            ? words.say("reference.legal.waiting")
            : words.say("outcome." + outcome.code()),
        request.reasons());
  }

  private ReferencePage page(Tx tx, Ask ask, List<FieldError> errors, @Nullable Standing standing) {
    Field reference = words.field("reference", "reference", ask, errors);
    return new ReferencePage(
        frames.frame(tx, ask, words.say("reference.title")),
        ErrorSummary.of(reference),
        reference,
        standing);
  }
}
