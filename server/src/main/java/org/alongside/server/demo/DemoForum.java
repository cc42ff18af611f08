package org.alongside.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.core.forum.Board;
import org.alongside.core.forum.BoardId;
import org.alongside.core.forum.BoardSlug;
import org.alongside.core.forum.BoardVisibility;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.PostText;
import org.alongside.core.forum.TagId;
import org.alongside.core.forum.TagName;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.forum.ThreadTitle;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.Role;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.Curation;
import org.alongside.server.forum.Forum;
import org.alongside.server.forum.PostWriter;
import org.alongside.server.forum.Posting;
import org.alongside.server.forum.Tags;

/** The peer network of the demo: 6 boards, 120 threads and 1,500 posts over fourteen months. */
public final class DemoForum implements DemoPart {
  private static final int POSTS = 1_500;
  private static final int DAYS = 415;
  private static final long SEED = 20_261_122L;

  private final DemoClock clock;
  private final Forum forum;
  private final Posting posting;
  private final Curation curation;
  private final Tags tags;
  private final ForumTexts texts = ForumTexts.read();
  private final Random random = new Random(SEED);

  public DemoForum(DemoClock clock, Forum forum, Posting posting, Curation curation, Tags tags) {
    this.clock = clock;
    this.forum = forum;
    this.posting = posting;
    this.curation = curation;
    this.tags = tags;
  }

  @Override
  public void fill(Tx tx) {
    Instant now = clock.today().atTime(8, 0).atZone(ZoneOffset.UTC).toInstant();
    List<Said> all = new ArrayList<>();
    int place = 0;
    List<Plot> plots = new ArrayList<>();
    for (ForumTexts.Subject subject : texts.subjects()) {
      Board board =
          new Board(
              BoardId.of(Cast.id("board " + subject.slug())),
              BoardSlug.parse(subject.slug()),
              subject.title(),
              subject.summary(),
              BoardVisibility.parse(subject.visibility()));
      forum.add(tx, board, ++place);
      subject.openings().forEach(opening -> plots.add(new Plot(subject, board, opening)));
    }
    int[] replies = replies(plots.size());
    for (int i = 0; i < plots.size(); i++) {
      tell(all, plots.get(i), replies[i], now);
    }
    all.sort(Comparator.comparing(Said::at));
    all.forEach(said -> say(tx, said));
    curation.pin(tx, forum.findThread(tx, thread(plots.get(3))).orElseThrow());
    tag(tx, plots);
  }

  private void tag(Tx tx, List<Plot> plots) {
    Map<String, Set<TagId>> wanted = new HashMap<>();
    Map<String, BoardId> boards = new HashMap<>();
    plots.forEach(plot -> boards.put(plot.subject().slug(), plot.board().id()));
    new TreeMap<>(ForumDress.TAGS)
        .forEach(
            (slug, names) ->
                new TreeMap<>(names)
                    .forEach(
                        (name, titles) -> {
                          BoardId board = Objects.requireNonNull(boards.get(slug), slug);
                          TagId tag = tags.add(tx, board, new TagName(name)).id();
                          titles.forEach(
                              title ->
                                  wanted.computeIfAbsent(title, any -> new HashSet<>()).add(tag));
                        }));
    for (Plot plot : plots) {
      Set<TagId> chosen = wanted.getOrDefault(plot.opening().title(), Set.of());
      if (!chosen.isEmpty()) {
        tags.set(tx, forum.findThread(tx, thread(plot)).orElseThrow(), List.copyOf(chosen));
      }
    }
  }

  /** How many replies each thread has: a few long ones, many short, all posts together 1,500. */
  private int[] replies(int threads) {
    int[] replies = new int[threads];
    for (int left = POSTS - threads; left > 0; left--) {
      int drawn = random.nextInt(threads);
      replies[random.nextInt(3) == 0 ? drawn % 12 * 10 : drawn]++;
    }
    return replies;
  }

  private static ThreadId thread(Plot plot) {
    return ThreadId.of(Cast.id("thread " + plot.opening().title()));
  }

  private void tell(List<Said> all, Plot plot, int replies, Instant now) {
    List<PostWriter> writers = writers(plot.board().visibility());
    PostWriter starter = writers.get(random.nextInt(writers.size()));
    Instant latest = now.minus(Duration.ofMinutes(random.nextInt(60 * 24 * 20)));
    Instant at = now.minus(Duration.ofMinutes(60L * 24 * (30 + random.nextInt(DAYS - 30))));
    all.add(new Said(plot, starter, 0, daytime(at), plot.opening().text()));
    PostWriter last = starter;
    long step = Math.max(20, Duration.between(at, latest).toMinutes() / (replies + 1L));
    for (int number = 1; number <= replies; number++) {
      boolean thanks = number > 2 && random.nextInt(6) == 0;
      PostWriter writer = thanks ? starter : another(writers, last, starter);
      String text = thanks ? texts.thanks(random) : texts.reply(plot.subject(), random);
      at = at.plus(Duration.ofMinutes(5 + random.nextInt((int) Math.min(step * 2, 60 * 24 * 40))));
      at = daytime(at);
      at = at.isAfter(latest) ? latest.plusSeconds(number) : at;
      all.add(new Said(plot, writer, number, at, text));
      last = writer;
    }
  }

  /** Most people write by day. */
  private static Instant daytime(Instant at) {
    int hour = at.atZone(ZoneOffset.UTC).getHour();
    return hour < 7 ? at.plus(Duration.ofHours(9)) : at;
  }

  /** Somebody who neither wrote the last post nor asked. */
  private PostWriter another(List<PostWriter> writers, PostWriter last, PostWriter starter) {
    List<PostWriter> others =
        writers.stream().filter(one -> !one.equals(last) && !one.equals(starter)).toList();
    return others.get(random.nextInt(others.size()));
  }

  private static List<PostWriter> writers(BoardVisibility visibility) {
    List<PostWriter> peers =
        Stream.concat(
                Stream.of(Cast.AMINA, Cast.TOM, Cast.FARAH),
                Cast.OTHER_ALIASES.stream().map(Cast::person))
            .map(person -> PostWriter.peer(Cast.member(person)))
            .toList();
    List<PostWriter> staff =
        List.of(
            new PostWriter(Cast.member(Cast.GRACE), Role.WORKER),
            new PostWriter(Cast.member(Cast.DANIEL), Role.WORKER),
            new PostWriter(Cast.member(Cast.RUTH), Role.COORDINATOR));
    PostWriter moderator = new PostWriter(Cast.member(Cast.PRIYA), Role.MODERATOR);
    return switch (visibility) {
      case PROFESSIONALS -> staff;
      case PEERS_ONLY -> peers;
      case OPEN, MEMBERS -> {
        List<PostWriter> all = new ArrayList<>(peers);
        all.add(staff.get(0));
        all.add(moderator);
        yield all;
      }
    };
  }

  private void say(Tx tx, Said said) {
    clock.set(said.at());
    var text = forum.prepare(new PostText(said.text()));
    ThreadId thread = thread(said.plot());
    if (said.number() == 0) {
      ThreadTitle title = new ThreadTitle(said.plot().opening().title());
      posting.start(
          tx,
          said.writer(),
          said.plot().board(),
          thread,
          title,
          ForumDress.dress(title.value(), text));
    } else {
      PostId id = PostId.of(post(thread, said.number()));
      posting.reply(tx, said.writer(), thread, id, text);
    }
  }

  static UUID post(ThreadId thread, int number) {
    return Cast.id("post " + thread + " " + number);
  }

  static MemberId member(String alias) {
    return Cast.member(Cast.person(alias));
  }

  private record Plot(ForumTexts.Subject subject, Board board, ForumTexts.Opening opening) {}

  private record Said(Plot plot, PostWriter writer, int number, Instant at, String text) {}
}
