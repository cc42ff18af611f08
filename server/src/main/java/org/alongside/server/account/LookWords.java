package org.alongside.server.account;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.identity.PersonId;
import org.alongside.server.audit.AuditEntry;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Words;

/** Says who looked: <i>today at 2:31pm: Grace Okafor looked at your plan</i>. */
final class LookWords {
  private final EnglishDates dates;
  private final Words words = Words.english();

  LookWords(Clock clock) {
    this.dates = new EnglishDates(clock);
  }

  /** The person who did it; none for the server itself. */
  static Optional<PersonId> findActor(AuditEntry entry) {
    return Optional.ofNullable(entry.actor()).map(PersonId::parse);
  }

  String say(AuditEntry entry, Map<PersonId, String> names) {
    String who =
        findActor(entry)
            .map(actor -> names.getOrDefault(actor, words.say("account.look-somebody")))
            .orElseGet(() -> words.say("account.look-server"));
    String asset = sayOr("account.asset.", entry.asset());
    String key = "account.look." + entry.action();
    String did = words.say(words.keys().contains(key) ? key : "account.look.other", asset);
    return words.say("account.look-line", dates.when(entry.at()), who, did);
  }

  private String sayOr(String prefix, String code) {
    return words.say(words.keys().contains(prefix + code) ? prefix + code : prefix + "other");
  }
}
