package org.alongside.server.safeguarding;

import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.alongside.core.crisis.EmergencyContact;
import org.alongside.core.identity.Uuids;
import org.alongside.core.input.FieldError;
import org.alongside.core.safeguarding.ConcernState;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Field;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Tag;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Network;

/** What the pages of worries and requests say. */
final class SafeguardingWords {
  private static final Random RANDOM = new Random();

  private final Words words = Words.english();
  private final EnglishDates dates;

  SafeguardingWords(Clock clock) {
    this.dates = new EnglishDates(clock);
  }

  String say(String key, Object... arguments) {
    return words.say("safeguarding." + key, arguments);
  }

  EnglishDates dates() {
    return dates;
  }

  /** A question with what was typed and what is wrong with it. */
  Field field(String form, String name, Ask ask, List<FieldError> errors) {
    String key = "safeguarding." + form + "." + name;
    String hint = words.keys().contains(key + ".hint") ? words.say(key + ".hint") : "";
    return Field.of(name, words.say(key))
        .withHint(hint)
        .withValue(ask.field(name))
        .withErrors(
            errors.stream()
                .filter(error -> error.pointer().equals("/" + name))
                .map(
                    error -> {
                      String own = key + "." + error.code();
                      return words.say(
                          words.keys().contains(own) ? own : "input." + error.code(),
                          error.args().toArray());
                    })
                .toList());
  }

  /** Where to find help at once. */
  List<SummaryRow> emergency() {
    return List.of(
            EmergencyContact.CALL_999,
            EmergencyContact.CALL_111,
            EmergencyContact.SAMARITANS,
            EmergencyContact.SHOUT)
        .stream()
        .map(
            contact ->
                SummaryRow.of(
                    words.say("emergency." + contact.code()),
                    words.say("emergency." + contact.code() + ".when")))
        .toList();
  }

  Tag tag(ConcernState state) {
    Tag.Tone tone =
        switch (state) {
          case OPEN -> Tag.Tone.NOTICE;
          case TAKEN -> Tag.Tone.INFO;
          case CLOSED -> Tag.Tone.GOOD;
        };
    return new Tag(say("state." + state.code()), tone);
  }

  /** The id that a form made, or a new one. */
  static UUID id(Ask ask) {
    try {
      return Uuids.parse(ask.field("id"));
    } catch (IllegalArgumentException notOurs) {
      return Uuids.next(ask.now(), RANDOM);
    }
  }

  /** Who is slowed down when they send very much. */
  static String sender(Ask ask) {
    return ask.caller().isSignedIn()
        ? ask.caller().getAccount().toString()
        : "from " + Network.throttledTogether(ask.cameFrom());
  }
}
