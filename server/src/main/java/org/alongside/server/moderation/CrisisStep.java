package org.alongside.server.moderation;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.alongside.core.identity.MemberId;

/**
 * Something that a moderator did about a post whose words suggest a crisis.
 *
 * @param said a few words beside; may be empty
 */
record CrisisStep(MemberId moderator, Kind kind, String said, Instant doneAt) {
  /** What was done. */
  enum Kind {
    LOOKED("looked"),
    WROTE("wrote"),
    RANG_SCHEME("rang-scheme"),
    /** Somebody has a hard time, and is helped already. */
    NOTHING_NEEDED("nothing-needed"),
    /** The words meant something else. Costs the author nothing. */
    FALSE_ALARM("false-alarm");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }

    /** Whether nothing more has to be done. */
    boolean isLast() {
      return this == NOTHING_NEEDED || this == FALSE_ALARM;
    }

    static Optional<Kind> find(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
  }
}
