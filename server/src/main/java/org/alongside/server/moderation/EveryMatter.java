package org.alongside.server.moderation;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alongside.core.forum.CaseKind;
import org.alongside.core.forum.CaseSubject;
import org.alongside.core.forum.PostState;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;
import org.alongside.server.direct.DirectMessages;
import org.alongside.server.direct.Profiles;
import org.alongside.server.events.Events;
import org.alongside.server.stories.Stories;

/** The things of every kind that are not posts and can come before moderators. */
public final class EveryMatter {
  private final Map<CaseKind, Matters> kinds = new EnumMap<>(CaseKind.class);
  private final Organisers organisers;

  public EveryMatter(
      Clock clock,
      DirectMessages direct,
      Stories stories,
      Events events,
      Profiles profiles,
      Organisers organisers) {
    this.organisers = organisers;
    for (Matters each :
        List.of(
            new TalkMatters(direct),
            new StoryMatters(stories),
            new EventMatters(events, organisers),
            new ProfileMatters(clock, profiles, direct))) {
      kinds.put(each.kind(), each);
    }
  }

  Matters of(CaseKind kind) {
    return Objects.requireNonNull(kinds.get(kind), kind.code());
  }

  Optional<Matter> find(Tx tx, CaseSubject subject, List<Exhibit> reported) {
    return of(subject.kind()).find(tx, subject.id(), reported);
  }

  /** Whether others see it as it stands now. */
  PostState state(Tx tx, CaseSubject subject, List<Exhibit> reported) {
    return find(tx, subject, reported).map(Matter::state).orElse(PostState.HIDDEN);
  }

  boolean concerns(Tx tx, CaseKind kind, MemberId moderator) {
    return of(kind).concerns(tx, moderator);
  }

  /** Tells those who announce what the scheme itself wrote. */
  void tellScheme(Tx tx) {
    organisers.tell(tx);
  }
}
