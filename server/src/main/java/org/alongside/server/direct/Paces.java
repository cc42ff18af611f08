package org.alongside.server.direct;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.alongside.core.direct.DirectPace;
import org.alongside.core.identity.MemberId;
import org.alongside.server.identity.Throttle;

/** Slows down who writes a lot to others, and who writes to many. */
final class Paces {
  private final Map<DirectPace, Throttle> messages = new EnumMap<>(DirectPace.class);
  private final Map<DirectPace, Throttle> starts = new EnumMap<>(DirectPace.class);

  Paces(Clock clock) {
    for (DirectPace pace : DirectPace.values()) {
      messages.put(pace, new Throttle(clock, pace.messages(), pace.nextMessage()));
      starts.put(pace, new Throttle(clock, pace.starts(), pace.nextStart()));
    }
  }

  /** How long a member waits before their next message; zero for not. */
  Duration takeMessage(DirectPace pace, MemberId member) {
    return take(messages, pace, member);
  }

  /** How long a member waits before they write to one more; zero for not. */
  Duration takeStart(DirectPace pace, MemberId member) {
    return take(starts, pace, member);
  }

  private static Duration take(
      Map<DirectPace, Throttle> throttles, DirectPace pace, MemberId member) {
    Throttle throttle = throttles.get(pace);
    return throttle == null ? Duration.ZERO : throttle.take(member.toString());
  }
}
