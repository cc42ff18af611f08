package org.alongside.server.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.identity.PersonId;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.site.SiteSettings;

/**
 * The figures of a year, and those that were published: they stay as they were, whatever is counted
 * later.
 */
public final class YearlyReports {
  private final Clock clock;
  private final YearlyCounts counts;
  private final SiteSettings settings;

  public YearlyReports(Clock clock, YearlyCounts counts, SiteSettings settings) {
    this.clock = clock;
    this.counts = counts;
    this.settings = settings;
  }

  /** A year as it was published. */
  record Published(int year, List<Figure> figures, Instant publishedAt) {}

  /** The year that goes on. */
  int thisYear() {
    return LocalDate.ofInstant(clock.instant(), EnglishDates.LONDON).getYear();
  }

  List<Figure> count(Tx tx, int year) {
    return counts.count(tx, year);
  }

  /**
   * Publishes the figures of a year that is over, once.
   *
   * @return false for a year that is not over, or was published before
   */
  public boolean publish(Tx tx, int year, PersonId by) {
    if (year >= thisYear()) {
      return false;
    }
    String figures =
        count(tx, year).stream().map(Figure::toString).collect(Collectors.joining("\n"));
    boolean first =
        tx.sql()
                .createUpdate(
                    "insert into yearly_report (year, figures, published_at, published_by) values"
                        + " (:year, :figures, :at, :by) on conflict (year) do nothing")
                .bind("year", year)
                .bind("figures", figures)
                .bind("at", clock.millis())
                .bind("by", by.toString())
                .execute()
            > 0;
    settings.showYearly(tx);
    return first;
  }

  /** The last year that was published. */
  Optional<Published> findLast(Tx tx) {
    return tx.sql()
        .createQuery(
            "select year, figures, published_at from yearly_report order by year desc limit 1")
        .map(
            (row, context) ->
                new Published(
                    row.getInt("year"),
                    row.getString("figures").lines().map(Figure::parse).toList(),
                    Instant.ofEpochMilli(row.getLong("published_at"))))
        .findOne();
  }

  boolean isPublished(Tx tx, int year) {
    return tx.sql()
            .createQuery("select count(*) from yearly_report where year = :year")
            .bind("year", year)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /** Who of some people published a year. */
  public Set<PersonId> listPublishers(Tx tx, Collection<PersonId> people) {
    if (people.isEmpty()) {
      return Set.of();
    }
    return tx
        .sql()
        .createQuery(
            "select distinct published_by from yearly_report where published_by in (<ids>)")
        .bindList("ids", people.stream().map(PersonId::toString).toList())
        .map((row, context) -> PersonId.parse(row.getString("published_by")))
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }
}
