package org.alongside.server.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.PostSearch;
import org.alongside.server.guidance.Guidance;
import org.alongside.server.text.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * The words of guidance and open boards, to put misspelt ones right. They are many, and change
 * slowly: they are read anew only after a while, so that a word that nobody knows costs little.
 */
final class KnownWords {
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final Clock clock;
  private final Guidance guidance;
  private final PostSearch search;

  /** As it was read at a time. */
  private record Read(Spelling spelling, Instant at) {}

  private @Nullable Read last;

  KnownWords(Clock clock, Guidance guidance, PostSearch search) {
    this.clock = clock;
    this.guidance = guidance;
    this.search = search;
  }

  /** The words, those that nobody knows put right where one that is known is near. */
  List<String> correct(Tx tx, List<String> typed) {
    return spelling(tx).correct(typed);
  }

  private synchronized Spelling spelling(Tx tx) {
    Instant now = clock.instant();
    Read kept = last;
    if (kept != null && !now.isBefore(kept.at()) && now.isBefore(kept.at().plus(KEPT))) {
      return kept.spelling();
    }
    Map<String, Long> known = new HashMap<>(guidance.words(tx));
    search.words(tx).forEach((word, uses) -> known.merge(word, uses, Long::sum));
    Read fresh = new Read(new Spelling(known), now);
    last = fresh;
    return fresh.spelling();
  }
}
