package org.alongside.server.oncall;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.alongside.core.forum.ReportId;
import org.alongside.core.identity.MemberId;
import org.alongside.core.oncall.CallStep;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was called, because somebody may need help.
 *
 * @param told who was told, the first first
 * @param answeredBy who said that they look after it; null for nobody yet
 */
public record Call(
    ReportId item,
    Instant openedAt,
    @Nullable Instant answeredAt,
    @Nullable MemberId answeredBy,
    List<Told> told) {
  public Call {
    told = List.copyOf(told);
  }

  /** Everybody it told, and who answered. */
  public List<MemberId> people() {
    return Stream.concat(
            Stream.ofNullable(answeredBy), told.stream().map(Told::member).filter(Objects::nonNull))
        .distinct()
        .toList();
  }

  /** Whether somebody looks after it. */
  public boolean isAnswered() {
    return answeredAt != null;
  }

  /**
   * Who was told when.
   *
   * @param member null for the people who run the scheme
   */
  public record Told(CallStep step, @Nullable MemberId member, Instant at) {}
}
