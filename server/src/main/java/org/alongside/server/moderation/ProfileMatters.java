package org.alongside.server.moderation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.forum.CaseKind;
import org.alongside.core.forum.CaseSubject;
import org.alongside.core.forum.PostState;
import org.alongside.core.identity.MemberId;
import org.alongside.server.db.Tx;
import org.alongside.server.direct.DirectMessages;
import org.alongside.server.direct.Profile;
import org.alongside.server.direct.Profiles;
import org.alongside.server.html.Markdown;

/** What members say about themselves. */
final class ProfileMatters implements Matters {
  private final Clock clock;
  private final Profiles profiles;
  private final DirectMessages direct;

  ProfileMatters(Clock clock, Profiles profiles, DirectMessages direct) {
    this.clock = clock;
    this.profiles = profiles;
    this.direct = direct;
  }

  @Override
  public CaseKind kind() {
    return CaseKind.PROFILE;
  }

  @Override
  public Optional<Matter> find(Tx tx, String id, List<Exhibit> reported) {
    MemberId member = MemberId.parse(id);
    Map<MemberId, String> names = direct.names(tx, List.of(member));
    return Optional.ofNullable(names.get(member)).map(name -> of(tx, member, name));
  }

  private Matter of(Tx tx, MemberId member, String name) {
    Profile profile = profiles.get(tx, member);
    String written =
        Stream.of(profile.pronouns().value(), profile.about().value())
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("\n\n"));
    boolean shown = !written.isEmpty() && !profiles.isHidden(tx, member);
    return new Matter(
        new CaseSubject(CaseKind.PROFILE, member.toString()),
        member,
        name,
        shown ? PostState.SHOWN : PostState.HIDDEN,
        "/members/" + member,
        false,
        List.of(Exhibit.of(member, name, written, Markdown.renderTyped(written), clock.instant())));
  }

  @Override
  public String takeAway(Tx tx, CaseSubject subject, List<Exhibit> reported) {
    profiles.hide(tx, MemberId.parse(subject.id()));
    return "";
  }

  @Override
  public void giveBack(Tx tx, CaseSubject subject, List<Exhibit> reported, String undo) {
    MemberId member = MemberId.parse(subject.id());
    boolean same =
        find(tx, subject.id(), reported).stream()
            .flatMap(matter -> matter.exhibits().stream())
            .anyMatch(now -> reported.stream().anyMatch(then -> then.id().equals(now.id())));
    // What they said later was for others to decide about.
    if (same) {
      profiles.show(tx, member);
    }
  }
}
