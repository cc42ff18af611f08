package org.alongside.server.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.alongside.server.http.Ask;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for, where and since when, as the address says it. What makes no sense there
 * counts as not said.
 *
 * @param where {@link #EVERYWHERE}, {@link #GUIDANCE}, {@link #PEERS}, {@link #STORIES} or a
 *     board's short name
 * @param page from 1
 */
record SearchAsk(String query, String where, @Nullable Since since, int page) {
  static final String EVERYWHERE = "everywhere";

  /** Not short names of boards: those have no dot. */
  static final String GUIDANCE = "the.guidance";

  static final String PEERS = "the.network";

  static final String STORIES = "the.stories";

  private static final int LONGEST_QUERY = 200;
  private static final int LAST_PAGE = 99;

  /** How old a post may be. */
  enum Since {
    WEEK("week", 7),
    MONTH("month", 31),
    YEAR("year", 366);

    private final String code;
    private final int days;

    Since(String code, int days) {
      this.code = code;
      this.days = days;
    }

    String code() {
      return code;
    }

    Instant before(Instant now) {
      return now.minus(Duration.ofDays(days));
    }
  }

  static SearchAsk of(Ask ask) {
    String typed = ask.query("q").orElse("").strip();
    String query = typed.length() > LONGEST_QUERY ? typed.substring(0, LONGEST_QUERY) : typed;
    Optional<Since> since =
        ask.query("when")
            .flatMap(
                code ->
                    Arrays.stream(Since.values())
                        .filter(each -> each.code.equals(code))
                        .findFirst());
    int page =
        ask.query("page")
            .filter(text -> text.matches("[1-9][0-9]?"))
            .map(Integer::parseInt)
            .orElse(1);
    return new SearchAsk(query, ask.query("in").orElse(EVERYWHERE), since.orElse(null), page);
  }

  boolean asksGuidance() {
    return where.equals(EVERYWHERE) || where.equals(GUIDANCE);
  }

  boolean asksPosts() {
    return !where.equals(GUIDANCE) && !where.equals(STORIES);
  }

  boolean asksStories() {
    return where.equals(EVERYWHERE) || where.equals(PEERS) || where.equals(STORIES);
  }

  /** Whether this board, by its short name, is to be looked through. */
  boolean asksBoard(String slug) {
    return where.equals(EVERYWHERE) || where.equals(PEERS) || where.equals(slug);
  }

  boolean isNarrowed() {
    return !where.equals(EVERYWHERE) || since != null;
  }

  /** The path to another page of the same search, or to another place. */
  String path(String place, int at) {
    return "/search?q="
        + URLEncoder.encode(query, StandardCharsets.UTF_8)
        + "&in="
        + URLEncoder.encode(place, StandardCharsets.UTF_8)
        + (since == null ? "" : "&when=" + since.code)
        + (at == 1 ? "" : "&page=" + Math.min(at, LAST_PAGE));
  }
}
