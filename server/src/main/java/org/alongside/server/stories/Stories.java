package org.alongside.server.stories;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.crisis.CrisisWords;
import org.alongside.core.forum.StoryId;
import org.alongside.core.forum.StoryNote;
import org.alongside.core.forum.StoryState;
import org.alongside.core.forum.StoryStep;
import org.alongside.core.forum.StoryText;
import org.alongside.core.forum.StoryTitle;
import org.alongside.core.identity.MemberId;
import org.alongside.core.plan.Need;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.Departed;
import org.alongside.server.forum.Forum;
import org.alongside.server.forum.Leaving;
import org.alongside.server.forum.Posting;
import org.alongside.server.guidance.PageKey;
import org.alongside.server.text.WordQuery;
import org.jspecify.annotations.Nullable;

/**
 * Stories: written, given to an editor, asked about, published and taken down. What everybody reads
 * is kept apart from what its author goes on writing. Words that suggest a crisis never hold a
 * story back.
 */
public final class Stories implements Departed {
  private static final int MOST_OWN = 200;
  private static final int MOST_WAITING = 100;

  private final Clock clock;
  private final Forum forum;
  private final Posting posting;
  private final StoryNews news;
  private final CrisisWords crisisWords;
  private final SqlStories store = new SqlStories();
  private final SqlStoryIndex index = new SqlStoryIndex();

  /** Stories; {@code posting} knows who may not publish for a time. */
  public Stories(
      Clock clock, Forum forum, Posting posting, StoryNews news, CrisisWords crisisWords) {
    this.clock = clock;
    this.forum = forum;
    this.posting = posting;
    this.news = news;
    this.crisisWords = crisisWords;
  }

  /** Makes a text ready to be stored; call it outside the writer. */
  public PreparedStory prepare(StoryTitle title, StoryText text) {
    return PreparedStory.of(title, text, crisisWords);
  }

  /** A story as its author has written it last, if there is one. */
  public Optional<Story> find(Tx tx, StoryId id) {
    return store.find(tx, id);
  }

  /** A story as everybody reads it, if everybody does. */
  public Optional<PublishedStory> findPublished(Tx tx, StoryId id) {
    return store.findPublished(tx, id);
  }

  /** The stories of an author, the one that was changed last first. */
  public List<Story> listBy(Tx tx, MemberId author) {
    return store.listBy(tx, author, MOST_OWN);
  }

  /** The stories that wait for an editor: where somebody may need help first, then the oldest. */
  public List<Story> listSent(Tx tx) {
    return store.listSent(tx, MOST_WAITING);
  }

  /** What everybody reads, the newest first. */
  List<PublishedStory> listPublished(
      Tx tx, @Nullable Need need, @Nullable StoryCursor after, int most) {
    return store.listPublished(tx, need, after, most);
  }

  /** What everybody reads beside this page of the guidance, the newest first. */
  public List<PublishedStory> listBeside(Tx tx, PageKey page, int most) {
    return store.listPublished(tx, page, most);
  }

  /** The stories that answer best to these words, the best first; none for no words. */
  public List<PublishedStory> search(Tx tx, List<String> words, WordQuery query, int most) {
    if (words.isEmpty()) {
      return List.of();
    }
    List<StoryId> best = index.find(tx, words, query, most);
    return store.listPublished(tx, best).stream()
        .sorted(Comparator.comparingInt(story -> best.indexOf(story.id())))
        .toList();
  }

  /** The display names of authors; somebody who left has none that says anything. */
  public Map<MemberId, String> names(Tx tx, List<MemberId> authors) {
    return forum.names(tx, authors);
  }

  /**
   * Keeps what an author has written, and gives it to the editors if {@code step} is to send it.
   *
   * @param base the version that the author changed; 0 for a new story
   * @throws Refused when there is no such story, or it is somebody else's
   */
  public StoryOutcome write(
      Tx tx,
      MemberId author,
      StoryId id,
      int base,
      PreparedStory text,
      StoryLinks links,
      StoryStep step) {
    serialise(tx, id);
    Optional<Story> before = store.find(tx, id);
    if (before.isEmpty()) {
      return begin(tx, author, id, base, text, links, step);
    }
    Story story = own(before.get(), author);
    Optional<StoryState> next = story.state().after(step);
    if (base < story.version() && next.isPresent() && isSame(story, text, links, next.get())) {
      return StoryOutcome.done(story);
    }
    if (story.version() != base || next.isEmpty()) {
      return StoryOutcome.stale(story);
    }
    Optional<Instant> silenced = silenced(tx, author, step);
    if (silenced.isPresent()) {
      return StoryOutcome.silenced(story, silenced.get());
    }
    StoryNote note = next.get() == StoryState.CHANGES_ASKED ? story.note() : null;
    return keep(tx, story.in(next.get(), note, clock.instant()).saying(text, links));
  }

  private StoryOutcome begin(
      Tx tx,
      MemberId author,
      StoryId id,
      int base,
      PreparedStory text,
      StoryLinks links,
      StoryStep step) {
    if (base > 0) {
      throw new Refused();
    }
    Optional<Instant> silenced = silenced(tx, author, step);
    if (silenced.isPresent()) {
      return StoryOutcome.silenced(null, silenced.get());
    }
    StoryState state = StoryState.DRAFT.after(step).orElseThrow();
    Instant now = clock.instant();
    Story story = new Story(id, author, state, 1, text, links, null, now, sentAt(state, now), null);
    store.insert(tx, story);
    told(tx, story);
    return StoryOutcome.done(story);
  }

  private static boolean isSame(
      Story story, PreparedStory text, StoryLinks links, StoryState next) {
    return story.state() == next
        && story.text().title().equals(text.title())
        && story.text().text().equals(text.text())
        && story.links().needs().equals(links.needs());
  }

  /** Gives a story to the editors as it stands. */
  public StoryOutcome send(Tx tx, MemberId author, StoryId id) {
    serialise(tx, id);
    Story story = own(get(tx, id), author);
    if (story.state() == StoryState.SENT) {
      return StoryOutcome.done(story);
    }
    Optional<StoryState> next = story.state().after(StoryStep.SEND);
    Optional<Instant> silenced = silenced(tx, author, StoryStep.SEND);
    if (next.isEmpty() || story.state() == StoryState.PUBLISHED) {
      return StoryOutcome.stale(story);
    }
    return silenced.isPresent()
        ? StoryOutcome.silenced(story, silenced.get())
        : keep(tx, story.in(next.get(), null, clock.instant()));
  }

  private StoryOutcome keep(Tx tx, Story story) {
    Instant now = clock.instant();
    Story kept = story.state() == StoryState.SENT ? story.sentAt(now) : story;
    store.update(tx, kept);
    told(tx, kept);
    return StoryOutcome.done(kept);
  }

  private void told(Tx tx, Story story) {
    if (story.state() == StoryState.SENT) {
      news.sent(tx, story.id());
      if (story.text().crisis()) {
        news.worried(tx, story);
      }
    }
  }

  /** Takes a story away at its author's wish, at once; it stays theirs. */
  public Story takeDown(Tx tx, MemberId author, StoryId id) {
    return end(tx, author, id, StoryStep.TAKE_DOWN);
  }

  /** Takes up again, as a draft, what its author took down. */
  public Story putBack(Tx tx, MemberId author, StoryId id) {
    return end(tx, author, id, StoryStep.PUT_BACK);
  }

  private Story end(Tx tx, MemberId author, StoryId id, StoryStep step) {
    serialise(tx, id);
    Story story = own(get(tx, id), author);
    Optional<StoryState> next = story.state().after(step);
    if (next.isEmpty()) {
      return story;
    }
    unpublish(tx, id);
    store.update(tx, story.in(next.get(), null, clock.instant()));
    return get(tx, id);
  }

  private void unpublish(Tx tx, StoryId id) {
    store.unpublish(tx, id);
    index.remove(tx, id);
  }

  /**
   * An editor lets everybody read a story.
   *
   * @param base the version that the editor read
   */
  public StoryOutcome publish(Tx tx, StoryId id, int base, StoryLinks links) {
    serialise(tx, id);
    Story story = get(tx, id);
    Optional<StoryState> next = story.state().after(StoryStep.PUBLISH);
    if (next.isEmpty() || story.version() != base) {
      return StoryOutcome.stale(story);
    }
    Instant now = clock.instant();
    Story published = story.in(next.get(), null, now).saying(story.text(), links);
    Instant since = story.publicSince();
    store.update(tx, published);
    store.publish(tx, published, since == null ? now : since, now);
    index.put(tx, store.findPublished(tx, id).orElseThrow());
    news.published(tx, story.author(), id);
    return StoryOutcome.done(get(tx, id));
  }

  /**
   * An editor asks the author for changes to what was sent.
   *
   * @param base the version that the editor read
   */
  public StoryOutcome ask(Tx tx, StoryId id, int base, StoryNote note) {
    return sendBack(tx, id, base, note, StoryStep.ASK);
  }

  /**
   * An editor takes away what everybody reads, and says to the author why.
   *
   * @param base the version that the editor read
   */
  public StoryOutcome withdraw(Tx tx, StoryId id, int base, StoryNote note) {
    return sendBack(tx, id, base, note, StoryStep.WITHDRAW);
  }

  private StoryOutcome sendBack(Tx tx, StoryId id, int base, StoryNote note, StoryStep step) {
    serialise(tx, id);
    Story story = get(tx, id);
    Optional<StoryState> next = story.state().after(step);
    if (next.isEmpty() || story.version() != base) {
      return StoryOutcome.stale(story);
    }
    if (step == StoryStep.WITHDRAW) {
      unpublish(tx, id);
    }
    store.update(tx, story.in(next.get(), note, clock.instant()));
    news.asked(tx, story.author(), id);
    return StoryOutcome.done(get(tx, id));
  }

  /** Whether a moderator took away what everybody read, and could give it back. */
  public boolean isHeld(Tx tx, StoryId id) {
    return store.isHeld(tx, id);
  }

  /**
   * A moderator takes away what everybody reads; it stays its author's, who can change it and send
   * it again.
   *
   * @return what {@link #giveBack} needs to know
   * @throws Refused when there is no such story
   */
  public String hold(Tx tx, StoryId id) {
    serialise(tx, id);
    Story story = get(tx, id);
    if (!story.isPublic()) {
      return "";
    }
    store.hold(tx, id);
    index.remove(tx, id);
    Story held = story.in(after(story, StoryStep.HOLD), story.note(), clock.instant());
    store.update(tx, held);
    return held.state() == story.state() ? "" : Integer.toString(held.version());
  }

  /**
   * A moderator gives back what was taken away, unless its author took it down, or an editor has
   * let everybody read another version.
   *
   * @param held what {@link #hold} said
   */
  public void giveBack(Tx tx, StoryId id, String held) {
    serialise(tx, id);
    if (!store.isHeld(tx, id)) {
      return;
    }
    store.giveBack(tx, id);
    Story story = get(tx, id);
    if (held.equals(Integer.toString(story.version()))) {
      store.update(tx, story.in(after(story, StoryStep.GIVE_BACK), story.note(), clock.instant()));
    }
    index.put(tx, store.findPublished(tx, id).orElseThrow());
  }

  private static StoryState after(Story story, StoryStep step) {
    return story.state().after(step).orElse(story.state());
  }

  /**
   * What everybody reads stays under "former member", or is taken away; what nobody else has read
   * goes with its author.
   */
  @Override
  public void gone(Tx tx, MemberId member, Leaving.Posts what) {
    for (Story story : store.listBy(tx, member, Integer.MAX_VALUE)) {
      serialise(tx, story.id());
      if (what == Leaving.Posts.REMOVE || !story.isPublic()) {
        index.remove(tx, story.id());
        store.delete(tx, story.id());
      } else if (story.state() != StoryState.PUBLISHED) {
        store.revert(tx, story.id(), clock.instant());
      }
    }
  }

  private Optional<Instant> silenced(Tx tx, MemberId author, StoryStep step) {
    return step == StoryStep.SEND ? posting.findSilence(tx, author) : Optional.empty();
  }

  private static @Nullable Instant sentAt(StoryState state, Instant now) {
    return state == StoryState.SENT ? now : null;
  }

  private Story get(Tx tx, StoryId id) {
    return store.find(tx, id).orElseThrow(Refused::new);
  }

  private static Story own(Story story, MemberId author) {
    if (!story.author().equals(author)) {
      throw new Refused();
    }
    return story;
  }

  private static void serialise(Tx tx, StoryId id) {
    tx.serialise("story " + id);
  }
}
