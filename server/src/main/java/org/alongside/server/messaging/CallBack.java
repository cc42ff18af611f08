package org.alongside.server.messaging;

import org.alongside.core.conversation.MessageText;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.Parsed;
import org.alongside.core.input.TextRule;
import org.alongside.server.html.Words;

/**
 * A wish to be rung back: on which number, and when. It is sent as a message, so that it stands in
 * the conversation.
 */
public record CallBack(String number, String goodTimes) {
  static final TextRule NUMBER = TextRule.line(3, 30);
  static final TextRule GOOD_TIMES = TextRule.line(0, 200);

  /** Whether a message asks to be rung. */
  enum State {
    NONE,
    WAITING,
    DONE
  }

  /** Reads what was typed, or says all that is wrong with it. */
  static Parsed<CallBack> read(String number, String goodTimes) {
    FieldErrors errors = new FieldErrors();
    Parsed<String> ring = NUMBER.read(number);
    Parsed<String> times = GOOD_TIMES.read(goodTimes);
    ring.errors().forEach(error -> errors.add(error.under("/number")));
    times.errors().forEach(error -> errors.add(error.under("/times")));
    if (ring.errors().isEmpty() && !ring.get().matches("[0-9+() .-]*[0-9][0-9+() .-]*")) {
      errors.add(new FieldError("/number", "not-a-number", java.util.List.of()));
    }
    return errors.orElse(() -> new CallBack(ring.get(), times.get()));
  }

  /** The message that says it. */
  MessageText text(Words words) {
    return new MessageText(
        goodTimes.isEmpty()
            ? words.say("messaging.call-back.message", number)
            : words.say("messaging.call-back.message-times", number, goodTimes));
  }
}
