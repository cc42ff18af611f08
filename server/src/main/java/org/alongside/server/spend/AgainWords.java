package org.alongside.server.spend;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.recurring.Proposal;
import org.alongside.core.recurring.Rhythm;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.html.Link;
import org.alongside.server.html.Words;
import org.jspecify.annotations.Nullable;

/** Writes payments that may have come round again as questions. */
public final class AgainWords {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final EnglishDates dates;
  private final Words words = Words.english();

  public AgainWords(Clock clock) {
    this.dates = new EnglishDates(clock);
  }

  /** The questions; {@code all} leads to the page of all of them. */
  public AgainView view(
      PersonId holder, List<Proposal> proposals, Instant now, @Nullable Link all) {
    String here = "/holders/" + holder + "/spend";
    return new AgainView(
        here + "/again", proposals.stream().map(each -> row(here, each, now)).toList(), all);
  }

  private AgainView.Row row(String here, Proposal proposal, Instant now) {
    Rhythm rhythm = proposal.rhythm();
    String due =
        words.say(
            proposal.dueOn().isAfter(dates.today()) ? "spend.again.due" : "spend.again.was-due",
            dates.day(proposal.dueOn()));
    return new AgainView.Row(
        proposal.key(),
        proposal.dueOn().toString(),
        Uuids.next(now, RANDOM).toString(),
        words.say(
            "spend.again.question",
            proposal.body().payee(),
            EnglishMoney.exact(proposal.body().amount()),
            due),
        words.say("spend.again.why." + (rhythm == null ? "plan" : rhythm.code())),
        new Link(
            words.say("spend.again.form"),
            here + "/new?key=" + URLEncoder.encode(proposal.key(), StandardCharsets.UTF_8)));
  }
}
