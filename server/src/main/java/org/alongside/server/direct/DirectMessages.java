package org.alongside.server.direct;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.alongside.core.crisis.CrisisWords;
import org.alongside.core.direct.DirectId;
import org.alongside.core.direct.DirectPace;
import org.alongside.core.direct.DirectText;
import org.alongside.core.direct.TalkId;
import org.alongside.core.forum.PostState;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.Uuids;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.direct.DirectOutcome.Result;
import org.alongside.server.identity.Members;
import org.jspecify.annotations.Nullable;

/**
 * Messages between two members who both take them. Each is sent once however often it is sent, by
 * the id that its writer made. Who is blocked is not told: to them it looks as if the other takes
 * no messages. Words that suggest a crisis never hold a message back.
 */
public final class DirectMessages {
  private final Clock clock;
  private final Members members;
  private final DirectScheme scheme;
  private final DirectNews news;
  private final Pauses pauses;
  private final CrisisWords crisisWords;
  private final Random random = new Random();
  private final SqlDirect store = new SqlDirect();

  /** Messages; {@code members} knows who was here before under another name. */
  public DirectMessages(
      Clock clock,
      Members members,
      DirectScheme scheme,
      DirectNews news,
      Pauses pauses,
      CrisisWords crisisWords) {
    this.clock = clock;
    this.members = members;
    this.scheme = scheme;
    this.news = news;
    this.pauses = pauses;
    this.crisisWords = crisisWords;
  }

  /** Makes a text ready to be sent; call it outside the writer. */
  public PreparedDirect prepare(DirectText text) {
    return PreparedDirect.of(text, crisisWords);
  }

  /** What the scheme says. */
  DirectScheme scheme() {
    return scheme;
  }

  /** Whether a member takes messages from others; not before they said so. */
  public boolean allows(Tx tx, MemberId member) {
    return store.allows(tx, member);
  }

  /** From now on a member takes messages. */
  public void turnOn(Tx tx, MemberId member) {
    store.setAllows(tx, member, 1, clock.instant());
  }

  /** From now on a member takes none, and sends none. What there is stays. */
  public void turnOff(Tx tx, MemberId member) {
    store.setAllows(tx, member, 0, clock.instant());
  }

  /** How fast a member may write. */
  DirectPace pace(Tx tx, MemberId member) {
    return members
        .findJoined(tx, member)
        .map(joined -> DirectPace.of(joined, clock.instant()))
        .orElse(DirectPace.NEWCOMER);
  }

  /** A talk, if there is one. */
  public Optional<Talk> find(Tx tx, TalkId id) {
    return store.find(tx, id);
  }

  /** The talk of two members, if they have one. */
  Optional<Talk> findOf(Tx tx, MemberId one, MemberId other) {
    boolean ordered = one.toString().compareTo(other.toString()) < 0;
    return store.findOf(tx, ordered ? one : other, ordered ? other : one);
  }

  /** A message, if there is one. */
  public Optional<DirectMessage> findMessage(Tx tx, DirectId id) {
    return store.findMessage(tx, id);
  }

  /** The talks of a member, the one with the newest message first. */
  List<TalkLine> list(Tx tx, MemberId member, @Nullable TalkCursor after, int most) {
    return store.list(tx, member, after, most);
  }

  /** The last messages of a talk below a number, the oldest first. */
  List<DirectMessage> listBelow(Tx tx, TalkId talk, int below, int most) {
    return store.listBelow(tx, talk, below, most);
  }

  /** Messages of a talk around one, that one too, for somebody who reports it. */
  public List<DirectMessage> listAround(Tx tx, DirectMessage message, int before, int after) {
    return store.listBelow(tx, message.talk(), message.number() + after + 1, before + 1 + after);
  }

  /** How many messages of a talk are new to a member. */
  int unread(Tx tx, MemberId member, TalkId talk) {
    return store.unread(tx, member, talk);
  }

  /** The member has seen the talk to its end. */
  void markRead(Tx tx, MemberId member, TalkId talk) {
    store.markRead(tx, member, talk);
    news.seen(tx, member, talk);
  }

  /**
   * Whether messages of one member reach another: both take them, and neither blocked the other
   * under any name.
   */
  boolean isTaken(Tx tx, MemberId from, MemberId to) {
    return members.findName(tx, to).isPresent()
        && store.allows(tx, to)
        && !isBlocked(tx, to, from)
        && !isBlocked(tx, from, to);
  }

  /** Whether a member wants no messages of another, under whatever name. */
  public boolean isBlocked(Tx tx, MemberId member, MemberId other) {
    return store.isBlocked(tx, member, members.listAliases(tx, other));
  }

  /**
   * Sends a message; it is the first of a new talk where there is none.
   *
   * @throws Refused when the id is taken by another message, or somebody writes to themselves
   */
  public DirectOutcome send(Tx tx, MemberId from, MemberId to, DirectId id, PreparedDirect text) {
    if (from.equals(to)) {
      throw new Refused();
    }
    tx.serialise("direct " + Stream.of(from, to).map(MemberId::toString).sorted().toList());
    Optional<DirectMessage> there = store.findMessage(tx, id);
    if (there.isPresent()) {
      return again(tx, from, to, there.get(), text);
    }
    Optional<DirectOutcome> refused = refusal(tx, from, to);
    if (refused.isPresent()) {
      return refused.get();
    }
    Instant now = clock.instant();
    Talk talk = findOf(tx, from, to).orElseGet(() -> start(tx, from, to, now));
    DirectMessage message =
        new DirectMessage(
            id,
            talk.id(),
            talk.lastNumber() + 1,
            from,
            text.text().value(),
            text.html(),
            PostState.SHOWN,
            text.crisis(),
            now);
    store.insert(tx, talk, message);
    news.arrived(tx, to, talk.id());
    return DirectOutcome.of(Result.SENT, message);
  }

  private DirectOutcome again(
      Tx tx, MemberId from, MemberId to, DirectMessage there, PreparedDirect text) {
    boolean same =
        there.author().equals(from)
            && store.find(tx, there.talk()).filter(talk -> talk.has(to)).isPresent();
    if (!same) {
      throw new Refused();
    }
    return there.written().equals(text.text().value())
        ? DirectOutcome.of(Result.SAME, there)
        : DirectOutcome.refused(Result.OTHER_TEXT);
  }

  private Optional<DirectOutcome> refusal(Tx tx, MemberId from, MemberId to) {
    if (!scheme.isOpen(tx)) {
      return Optional.of(DirectOutcome.refused(Result.SCHEME_OFF));
    }
    Optional<Instant> pause = findPause(tx, from);
    if (pause.isPresent()) {
      return Optional.of(new DirectOutcome(Result.PAUSED, null, pause.get()));
    }
    if (!store.allows(tx, from)) {
      return Optional.of(DirectOutcome.refused(Result.OWN_OFF));
    }
    return isTaken(tx, from, to)
        ? Optional.empty()
        : Optional.of(DirectOutcome.refused(Result.NOT_TAKEN));
  }

  /** Until when a moderator keeps a member from writing, here or everywhere. */
  private Optional<Instant> findPause(Tx tx, MemberId member) {
    Instant now = clock.instant();
    return Stream.concat(
            store.findPause(tx, members.listAliases(tx, member)).stream(),
            pauses.find(tx, member, now).stream())
        .filter(until -> until.isAfter(now))
        .max(Instant::compareTo);
  }

  private Talk start(Tx tx, MemberId from, MemberId to, Instant now) {
    boolean ordered = from.toString().compareTo(to.toString()) < 0;
    Talk talk =
        new Talk(
            TalkId.of(Uuids.next(now, random)),
            ordered ? from : to,
            ordered ? to : from,
            now,
            0,
            now);
    store.insert(tx, talk);
    return talk;
  }

  /** From now on nothing of this member comes, at once. What there is stays. */
  public void block(Tx tx, MemberId member, MemberId blocked) {
    store.block(tx, member, blocked, clock.instant());
  }

  /** Messages may come again. */
  public void unblock(Tx tx, MemberId member, MemberId blocked) {
    store.unblock(tx, member, members.listAliases(tx, blocked));
  }

  /** Whom a member has blocked, the last first. */
  List<MemberId> listBlocked(Tx tx, MemberId member) {
    return store.listBlocked(tx, member);
  }

  /** All names that the person behind this one has and had. */
  public List<MemberId> listAliases(Tx tx, MemberId member) {
    return members.listAliases(tx, member);
  }

  /** The display names of some members; who left is not among them. */
  public Map<MemberId, String> names(Tx tx, Collection<MemberId> ids) {
    return members.names(tx, ids);
  }

  /** Shows a message to nobody but who wrote it. Nothing happens when it is not shown. */
  public void hide(Tx tx, DirectMessage message) {
    if (message.isShown()) {
      store.setState(tx, message.id(), PostState.HIDDEN);
    }
  }

  /** Shows a hidden message again. Nothing happens when it is not hidden. */
  public void restore(Tx tx, DirectMessage message) {
    if (message.state() == PostState.HIDDEN) {
      store.setState(tx, message.id(), PostState.SHOWN);
    }
  }

  /** Keeps a member from writing to others until a time. */
  public void pause(Tx tx, MemberId member, Instant until) {
    store.pause(tx, member, until);
  }

  /** Lets a member write to others again. */
  public void endPause(Tx tx, MemberId member) {
    store.endPause(tx, member);
  }

  /** A member leaves: their choices go, and what they wrote if they want it so. */
  void leave(Tx tx, MemberId member, Words words) {
    if (words == Words.TAKE_AWAY) {
      store.removeAllBy(tx, member);
    }
    store.forget(tx, member);
  }

  /** What becomes of what a member wrote. */
  enum Words {
    KEEP,
    TAKE_AWAY
  }
}
