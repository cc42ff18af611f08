package org.alongside.server.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.figures.Counted;
import org.alongside.core.figures.Percentiles;
import org.alongside.core.safeguarding.LegalGround;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.moderation.ModerationFigures;
import org.alongside.server.oncall.Calls;
import org.alongside.server.safeguarding.Concerns;
import org.alongside.server.safeguarding.LegalRequests;

/** Counts a year, from the first of January in London. */
public record YearlyCounts(
    ModerationFigures moderation, Calls calls, Concerns concerns, LegalRequests legal) {
  /** Stands for the sum of a section. */
  static final String TOTAL = "total";

  private static final int MOST = 90;
  private static final int HALF = 50;

  List<Figure> count(Tx tx, int year) {
    Instant from = start(year);
    Instant until = start(year + 1);
    List<Figure> figures = new ArrayList<>();
    add(figures, "reports", moderation.countReports(tx, from, until));
    add(figures, "decisions", moderation.countDecisions(tx, from, until));
    List<Duration> waits = moderation.listWaits(tx, from, until);
    figures.add(new Figure("waits", "half", hours(waits, HALF)));
    figures.add(new Figure("waits", "most", hours(waits, MOST)));
    add(figures, "appeals", moderation.countAppeals(tx, from, until));
    figures.add(new Figure("others", "calls", text(Counted.show(calls.count(tx, from, until)))));
    figures.add(
        new Figure("others", "concerns", text(Counted.show(concerns.count(tx, from, until)))));
    Map<LegalGround, Long> asked = legal.count(tx, from, until);
    Map<String, Long> grounds = new LinkedHashMap<>();
    for (LegalGround ground : LegalGround.values()) {
      grounds.put(ground.code(), asked.getOrDefault(ground, 0L));
    }
    add(figures, "legal", grounds);
    return figures;
  }

  private static Instant start(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay(EnglishDates.LONDON).toInstant();
  }

  private static void add(List<Figure> figures, String section, Map<String, Long> counts) {
    Counted counted = Counted.of(counts);
    for (String name : counted.names()) {
      figures.add(new Figure(section, name, text(counted.find(name))));
    }
    figures.add(new Figure(section, TOTAL, text(counted.findTotal())));
  }

  private static String text(Optional<Long> count) {
    return count.map(String::valueOf).orElse("");
  }

  /** In hours, each that has begun; not told of so few that they could point to a person. */
  private static String hours(List<Duration> waits, int percent) {
    return waits.size() < Counted.LEAST
        ? ""
        : Percentiles.find(waits, percent)
            .map(wait -> String.valueOf((wait.toMinutes() + 59) / 60))
            .orElse("");
  }
}
