package org.alongside.server.forum;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.forum.HoldReason;
import org.alongside.core.forum.MemberStanding;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.PostState;
import org.alongside.core.forum.RepeatRule;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.identity.MemberId;
import org.alongside.core.phrase.TextPrint;
import org.alongside.server.db.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Compares a post with those of the last days. The work for one post has a bound however many there
 * are. Posts of those with an office, and posts whose words suggest a crisis, are let through.
 */
public final class RepeatWatch implements PostWatch {
  private static final int MOST_PLACES = 20;

  private final Clock clock;
  private final SqlPosts posts = new SqlPosts();
  private final SqlPrints prints = new SqlPrints();
  private final RecentPrints recent = new RecentPrints();

  public RepeatWatch(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Finding look(
      Tx tx, PostWriter writer, KnownMember known, @Nullable ThreadId thread, PreparedPost text) {
    if (writer.role() != null || text.crisis()) {
      return Finding.NOTHING;
    }
    Finding same = same(tx, known.aliases(), thread, text);
    if (!same.equals(Finding.NOTHING)) {
      return same;
    }
    return links(tx, known, thread, text)
        .or(() -> alike(tx, known, text.print()))
        .map(Finding::hold)
        .orElse(Finding.NOTHING);
  }

  private Finding same(Tx tx, List<MemberId> own, @Nullable ThreadId thread, PreparedPost text) {
    TextPrint print = text.print();
    boolean telling = isTelling(text);
    if (print.words() == 0 || (!telling && thread == null)) {
      return Finding.NOTHING;
    }
    Instant since = ago(telling ? RepeatRule.OWN_SAME : RepeatRule.OWN_SHORT);
    for (PostId id : prints.listSame(tx, own, print.exact(), since)) {
      Optional<PlacedPost> earlier =
          posts.find(tx, id).filter(found -> telling || found.thread().id().equals(thread));
      PostState state = earlier.map(found -> found.post().state()).orElse(PostState.REMOVED);
      if (state == PostState.SHOWN || state == PostState.HELD) {
        return new Finding(earlier.orElseThrow(), null);
      }
      if (state == PostState.HIDDEN) {
        return Finding.hold(HoldReason.SAME_WORDS);
      }
    }
    return Finding.NOTHING;
  }

  private static boolean isTelling(PreparedPost text) {
    return text.print().words() >= RepeatRule.FEWEST_WORDS || !text.hosts().isEmpty();
  }

  @Override
  public Optional<HoldReason> lookAtLinks(PostWriter writer, KnownMember known, PreparedPost text) {
    return writer.role() != null || text.crisis()
        ? Optional.empty()
        : howLinked(text, known.standing());
  }

  private Optional<HoldReason> links(
      Tx tx, KnownMember known, @Nullable ThreadId thread, PreparedPost text) {
    return howLinked(text, known.standing())
        .or(
            () ->
                places(text).stream().anyMatch(host -> isSameAgain(tx, known, thread, host))
                    ? Optional.of(HoldReason.SAME_LINK)
                    : Optional.empty());
  }

  private static Optional<HoldReason> howLinked(PreparedPost text, MemberStanding standing) {
    if (new LinkedHashSet<>(text.hosts())
        .stream().limit(MOST_PLACES).anyMatch(KnownPlaces::hasLookalikeOf)) {
      return Optional.of(HoldReason.LOOKALIKE_LINK);
    }
    int links = (int) text.hosts().stream().filter(host -> !KnownPlaces.has(host)).count();
    return RepeatRule.hasManyLinks(links, standing)
        ? Optional.of(HoldReason.MANY_LINKS)
        : Optional.empty();
  }

  /** The places to which a text leads, each once, without those that everybody knows. */
  private static Set<String> places(PreparedPost text) {
    return text.hosts().stream()
        .filter(host -> !KnownPlaces.has(host))
        .distinct()
        .limit(MOST_PLACES)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private boolean isSameAgain(Tx tx, KnownMember known, @Nullable ThreadId thread, String host) {
    List<MemberId> own = known.aliases();
    List<SqlPrints.Linked> before = prints.listLinks(tx, host, ago(RepeatRule.LINKS));
    Instant lately = ago(RepeatRule.NEARLY_SAME);
    int threads =
        (int)
            before.stream()
                .filter(link -> own.contains(link.author()) && !link.thread().equals(thread))
                .map(SqlPrints.Linked::thread)
                .distinct()
                .count();
    int newMembers =
        (int)
            before.stream()
                .filter(link -> link.newcomer() && link.at().isAfter(lately))
                .map(SqlPrints.Linked::author)
                .filter(author -> !own.contains(author))
                .distinct()
                .count();
    return RepeatRule.isSameLinkAgain(threads, newMembers, known.standing());
  }

  private Optional<HoldReason> alike(Tx tx, KnownMember known, TextPrint print) {
    if (print.words() < RepeatRule.FEWEST_WORDS) {
      return Optional.empty();
    }
    Instant since = ago(RepeatRule.NEARLY_SAME);
    for (SqlPrints.Print each : recent.listAlike(tx, print, RepeatRule.NEARLY, since)) {
      boolean own = known.aliases().contains(each.author());
      boolean several = each.newcomer() && known.standing() == MemberStanding.NEW;
      if ((own || several) && posts.find(tx, each.post()).isPresent()) {
        return Optional.of(own ? HoldReason.SAME_WORDS : HoldReason.SEVERAL_MEMBERS);
      }
    }
    return Optional.empty();
  }

  @Override
  public void remember(Tx tx, PlacedPost placed, KnownMember known, PreparedPost text) {
    ForumPost post = placed.post();
    if (post.role() != null || text.print().words() == 0) {
      return;
    }
    boolean newcomer = known.standing() == MemberStanding.NEW;
    SqlPrints.Print print =
        new SqlPrints.Print(post.id(), post.author(), newcomer, text.print(), post.postedAt());
    prints.insert(tx, print);
    Set<String> places = places(text);
    if (!places.isEmpty()) {
      prints.insertLinks(tx, print, places);
    }
  }

  /**
   * Forgets some of what is no longer compared.
   *
   * @return how much; 0 when nothing is left to forget
   */
  public int dropOld(Tx tx) {
    return prints.drop(tx, ago(RepeatRule.OWN_SAME), ago(RepeatRule.LINKS));
  }

  private Instant ago(Duration time) {
    return clock.instant().minus(time);
  }
}
