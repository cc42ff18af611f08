package org.alongside.server.employment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.alongside.core.input.Parsed;
import org.alongside.core.rates.EmploymentYears;
import org.alongside.core.rates.TaxYear;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.db.Tx;
import org.alongside.server.employment.EmploymentForm.Asked;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;

/** What a personal assistant costs, for everybody: no account, and nothing is kept. */
public final class EmploymentPages {
  /** Where the page is. */
  public static final String PATH = "/tools/cost-of-a-personal-assistant";

  private static final String TEMPLATE = "employment/show.jte";

  private final EmploymentYears years;
  private final Frames frames;
  private final EnglishDates dates;
  private final EmploymentView view;
  private final Words words = Words.english();

  public EmploymentPages(EmploymentYears years, Frames frames, Clock clock) {
    this.years = years;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
    this.view = new EmploymentView(years, dates);
  }

  /** Declares the route. */
  public void declare(Routes routes) {
    routes.get(PATH).opens(Action.READ, Asset.SITE, SubjectFinder.nothing()).with(this::show);
  }

  private Reply show(Tx tx, Ask ask) {
    PageFrame frame = frames.frame(tx, ask, words.say("employment.title"));
    Optional<EmploymentForm> sent = EmploymentForm.sent(ask);
    if (sent.isEmpty()) {
      TaxYear year = years.nearest(TaxYear.of(dates.today()));
      return Reply.page(TEMPLATE, view.page(frame, EmploymentForm.fresh(year), List.of(), null));
    }
    Parsed<Asked> read = sent.get().read(years);
    return read.match(
        asked -> Reply.page(TEMPLATE, view.page(frame, sent.get(), List.of(), asked)),
        errors -> Reply.formAgain(TEMPLATE, view.page(frame, sent.get(), errors, null)));
  }
}
