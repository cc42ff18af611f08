package org.alongside.server.direct;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.alongside.core.direct.DirectText;
import org.alongside.core.identity.Uuids;
import org.alongside.server.html.Field;
import org.alongside.server.http.Ask;

/**
 * What was typed to a member. The id travels in the form, so that a form that is sent twice sends
 * one message.
 *
 * @param problem why a text that is fine by itself was not sent; empty for none
 */
record DirectForm(UUID id, String typed, boolean asksAgain, String problem) {
  private static final Random RANDOM = new Random();

  /** A form that nobody has filled in. */
  static DirectForm fresh(Instant now) {
    return new DirectForm(Uuids.next(now, RANDOM), "", false, "");
  }

  /** What was sent. */
  static DirectForm of(Ask ask) {
    UUID id;
    try {
      id = Uuids.parse(ask.field("id"));
    } catch (IllegalArgumentException notOurs) {
      id = Uuids.next(ask.now(), RANDOM);
    }
    return new DirectForm(id, ask.field("text"), true, "");
  }

  /** The same, with why it was not sent. */
  DirectForm refused(String why) {
    return new DirectForm(id, typed, true, why);
  }

  /** The text made ready, if it is fine. Call it outside the writer. */
  Optional<PreparedDirect> prepare(DirectMessages direct) {
    return DirectText.read(typed).find().map(direct::prepare);
  }

  Field field(DirectWords words) {
    List<String> errors = new ArrayList<>();
    if (asksAgain) {
      errors.addAll(words.sentences("text", DirectText.read(typed).errors()));
    }
    if (!problem.isEmpty()) {
      errors.add(problem);
    }
    return Field.of("text", words.say("text"))
        .withHint(words.say("text.hint"))
        .withValue(typed)
        .withErrors(errors);
  }
}
