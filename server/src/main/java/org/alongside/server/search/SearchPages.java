package org.alongside.server.search;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.alongside.core.crisis.CrisisWords;
import org.alongside.core.forum.Board;
import org.alongside.core.forum.BoardId;
import org.alongside.core.forum.BoardVisibility;
import org.alongside.core.forum.ContentNote;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.PostPicture;
import org.alongside.core.identity.MemberId;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.Forum;
import org.alongside.server.forum.ForumNotes;
import org.alongside.server.forum.ForumPost;
import org.alongside.server.forum.ForumSubjects;
import org.alongside.server.forum.ListedBoard;
import org.alongside.server.forum.PlacedPost;
import org.alongside.server.forum.PostSearch;
import org.alongside.server.guidance.Found;
import org.alongside.server.guidance.Guidance;
import org.alongside.server.html.Choice;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.Pagination;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.stories.PublishedStory;
import org.alongside.server.stories.Stories;
import org.alongside.server.text.Excerpt;
import org.alongside.server.text.Fragment;
import org.alongside.server.text.PlainText;
import org.alongside.server.text.SearchWords;
import org.alongside.server.text.WordQuery;
import org.jspecify.annotations.Nullable;

/** The search over guidance and peer network together. */
public final class SearchPages {
  /** How much of the guidance stands above the posts. */
  private static final int GUIDANCE_FIRST = 4;

  /** How many stories stand above the posts. */
  private static final int STORIES_FIRST = 3;

  private static final int MOST_STORIES = 30;
  private static final int POSTS = 10;

  private final Guidance guidance;
  private final Forum forum;
  private final PostSearch search;
  private final KnownWords known;
  private final Stories stories;
  private final Access access;
  private final Frames frames;
  private final CrisisWords crisisWords;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public SearchPages(
      Guidance guidance,
      Forum forum,
      PostSearch search,
      Stories stories,
      Access access,
      Frames frames,
      CrisisWords crisisWords,
      Clock clock) {
    this.guidance = guidance;
    this.forum = forum;
    this.search = search;
    this.known = new KnownWords(clock, guidance, search);
    this.stories = stories;
    this.access = access;
    this.frames = frames;
    this.crisisWords = crisisWords;
    this.dates = new EnglishDates(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    routes
        .get("/search")
        .opens(Action.READ, Asset.FORUM, (tx, ask) -> Subject.kind(BoardVisibility.OPEN.code()))
        .with(this::page);
  }

  private Reply page(Tx tx, Ask ask) {
    SearchAsk asked = SearchAsk.of(ask);
    List<Board> boards = boards(tx, ask);
    Found inGuidance =
        asked.asksGuidance()
            ? guidance.search(tx, asked.query())
            : new Found(List.of(), null, List.of());
    Posts posts =
        asked.asksPosts()
            ? posts(tx, asked, boards, ask.now())
            : new Posts(List.of(), List.of(), null);
    Told told = stories(tx, asked, ask.now());
    boolean beside = asked.asksPosts() && asked.asksGuidance();
    List<Found.Hit> hits = inGuidance.hits();
    boolean cut = beside && hits.size() > GUIDANCE_FIRST;
    String corrected =
        posts.found().isEmpty() && !hits.isEmpty() ? inGuidance.corrected() : posts.corrected();
    corrected = asked.asksPosts() || asked.asksGuidance() ? corrected : told.corrected();
    boolean some = asked.asksPosts() && told.found().size() > STORIES_FIRST;
    return Reply.page(
        "search/search.jte",
        new SearchPage(
            frames.frame(tx, ask, words.say("search.title")),
            Field.of("q", words.say("search.label"))
                .withHint(words.say("search.hint"))
                .withValue(asked.query()),
            Field.of("in", words.say("search.where")).withValue(asked.where()),
            places(boards),
            Field.of("when", words.say("search.when"))
                .withValue(asked.since() == null ? "any" : asked.since().code()),
            times(),
            !asked.query().isBlank(),
            asked.isNarrowed(),
            crisisWords.findIn(asked.query()).isPresent(),
            corrected,
            !asked.asksGuidance() || (beside && asked.page() > 1)
                ? null
                : hits.subList(0, cut ? GUIDANCE_FIRST : hits.size()),
            cut
                ? new Link(
                    words.say("search.all-guidance", hits.size()),
                    asked.path(SearchAsk.GUIDANCE, 1))
                : null,
            !asked.asksStories()
                    || asked.page() > 1
                    || (asked.asksPosts() && told.found().isEmpty())
                ? null
                : lines(tx, told, some ? STORIES_FIRST : told.found().size()),
            some
                ? new Link(
                    words.say("search.all-stories", told.found().size()),
                    asked.path(SearchAsk.STORIES, 1))
                : null,
            asked.asksPosts() ? lines(tx, asked, posts) : null,
            posts.found().size(),
            pagination(asked, posts.found().size())));
  }

  private record Told(List<String> words, List<PublishedStory> found, @Nullable String corrected) {}

  /** Every word as it was typed; then with misspelt ones put right. */
  private Told stories(Tx tx, SearchAsk asked, Instant now) {
    List<String> typed = SearchWords.of(asked.query());
    if (!asked.asksStories() || typed.isEmpty()) {
      return new Told(List.of(), List.of(), null);
    }
    List<PublishedStory> found = tell(tx, asked, typed, WordQuery.ALL, now);
    if (!found.isEmpty()) {
      return new Told(typed, found, null);
    }
    List<String> right = known.correct(tx, typed);
    found = tell(tx, asked, right, WordQuery.ALL, now);
    if (found.isEmpty() && !asked.asksPosts()) {
      found = tell(tx, asked, right, WordQuery.ANY, now);
    }
    return new Told(right, found, right.equals(typed) ? null : String.join(" ", right));
  }

  private List<PublishedStory> tell(
      Tx tx, SearchAsk asked, List<String> wanted, WordQuery query, Instant now) {
    SearchAsk.Since since = asked.since();
    return stories.search(tx, wanted, query, MOST_STORIES).stream()
        .filter(story -> since == null || !story.publishedAt().isBefore(since.before(now)))
        .toList();
  }

  private List<SearchPage.PostLine> lines(Tx tx, Told told, int most) {
    List<PublishedStory> shown = told.found().subList(0, most);
    Map<MemberId, String> names =
        forum.names(tx, shown.stream().map(PublishedStory::author).distinct().toList());
    return shown.stream()
        .map(
            story -> {
              String name = names.getOrDefault(story.author(), "?");
              return new SearchPage.PostLine(
                  new Link(story.title().value(), story.path()),
                  Excerpt.of(PlainText.of(story.text().value()), told.words()),
                  words.say(
                      "search.told",
                      name.equals("?") ? words.say("forum.former") : name,
                      dates.date(dates.dateOf(story.publishedAt()))));
            })
        .toList();
  }

  /** The boards that the searcher may read. */
  private List<Board> boards(Tx tx, Ask ask) {
    return forum.listBoards(tx).stream()
        .map(ListedBoard::board)
        .filter(
            board ->
                access.allows(tx, ask.caller(), Action.READ, Asset.FORUM, ForumSubjects.of(board)))
        .toList();
  }

  private record Posts(List<String> words, List<PlacedPost> found, @Nullable String corrected) {}

  /** Every word as it was typed; then with misspelt ones put right; then any of them. */
  private Posts posts(Tx tx, SearchAsk asked, List<Board> boards, Instant now) {
    List<String> typed = SearchWords.of(asked.query());
    Collection<BoardId> within =
        boards.stream()
            .filter(board -> asked.asksBoard(board.slug().value()))
            .map(Board::id)
            .toList();
    List<PlacedPost> found = find(tx, asked, typed, WordQuery.ALL, within, now);
    if (!found.isEmpty() || typed.isEmpty()) {
      return new Posts(typed, found, null);
    }
    List<String> right = known.correct(tx, typed);
    String corrected = right.equals(typed) ? null : String.join(" ", right);
    found = find(tx, asked, right, WordQuery.ALL, within, now);
    return new Posts(
        right,
        found.isEmpty() ? find(tx, asked, right, WordQuery.ANY, within, now) : found,
        corrected);
  }

  private List<PlacedPost> find(
      Tx tx,
      SearchAsk asked,
      List<String> wanted,
      WordQuery query,
      Collection<BoardId> boards,
      Instant now) {
    SearchAsk.Since since = asked.since();
    return search.find(tx, wanted, query, boards).stream()
        .filter(placed -> since == null || !placed.post().postedAt().isBefore(since.before(now)))
        .toList();
  }

  private List<SearchPage.PostLine> lines(Tx tx, SearchAsk asked, Posts posts) {
    int from = Math.min((asked.page() - 1) * POSTS, posts.found().size());
    List<PlacedPost> shown =
        posts.found().subList(from, Math.min(from + POSTS, posts.found().size()));
    Map<MemberId, String> names =
        forum.names(tx, shown.stream().map(placed -> placed.post().author()).distinct().toList());
    Map<PostId, List<PostPicture>> pictures =
        forum.listPictures(tx, shown.stream().map(PlacedPost::post).toList());
    return shown.stream()
        .map(
            placed ->
                line(
                    placed,
                    excerpt(
                        placed.post(),
                        pictures.getOrDefault(placed.post().id(), List.of()),
                        posts.words()),
                    names))
        .toList();
  }

  /** Some of the words and of what the pictures show; or the note before them, and no more. */
  private List<Fragment> excerpt(ForumPost post, List<PostPicture> pictures, List<String> wanted) {
    ContentNote note = post.contentNote();
    if (note != null) {
      return List.of(new Fragment(ForumNotes.say(note), Fragment.Look.PLAIN));
    }
    StringBuilder text = new StringBuilder(PlainText.of(post.text().value()));
    pictures.forEach(
        picture ->
            text.append(' ')
                .append(words.say("forum.picture.feed", picture.description().value())));
    return Excerpt.of(text.toString(), wanted);
  }

  private SearchPage.PostLine line(
      PlacedPost placed, List<Fragment> excerpt, Map<MemberId, String> names) {
    String name = names.getOrDefault(placed.post().author(), "?");
    return new SearchPage.PostLine(
        new Link(placed.thread().title().value(), placed.path()),
        excerpt,
        words.say(
            name.equals("?") ? "search.said-by-former" : "search.said",
            placed.thread().board().title(),
            dates.when(placed.post().postedAt()),
            name));
  }

  private Pagination pagination(SearchAsk asked, int found) {
    int pages = (found + POSTS - 1) / POSTS;
    Link previous =
        asked.page() > 1 && pages > 0
            ? new Link(
                words.say("search.page", Math.min(asked.page() - 1, pages), pages),
                asked.path(asked.where(), Math.min(asked.page() - 1, pages)))
            : null;
    Link next =
        asked.page() < pages
            ? new Link(
                words.say("search.page", asked.page() + 1, pages),
                asked.path(asked.where(), asked.page() + 1))
            : null;
    return new Pagination(previous, next);
  }

  private List<Choice> places(List<Board> boards) {
    List<Choice> places = new ArrayList<>();
    places.add(Choice.of(SearchAsk.EVERYWHERE, words.say("search.everywhere")));
    places.add(Choice.of(SearchAsk.GUIDANCE, words.say("search.in-guidance")));
    places.add(Choice.of(SearchAsk.PEERS, words.say("search.in-network")));
    places.add(Choice.of(SearchAsk.STORIES, words.say("search.in-stories")));
    boards.forEach(
        board ->
            places.add(
                Choice.of(board.slug().value(), words.say("search.in-board", board.title()))));
    return places;
  }

  private List<Choice> times() {
    List<Choice> times = new ArrayList<>();
    times.add(Choice.of("any", words.say("search.any-time")));
    Arrays.stream(SearchAsk.Since.values())
        .map(since -> Choice.of(since.code(), words.say("search." + since.code())))
        .forEach(times::add);
    return times;
  }
}
