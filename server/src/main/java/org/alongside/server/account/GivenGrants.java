package org.alongside.server.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.identity.Grant;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Relationship;
import org.alongside.core.identity.Uuids;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.account.AccountPage.GrantCard;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.Grants;
import org.alongside.server.identity.People;

/** What a holder let others see and do, and how to end it at once. */
public final class GivenGrants {
  private static final String PATH = "/holders/:holder/grants/end";

  private final Grants grants;
  private final People people;
  private final Frames frames;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public GivenGrants(Grants grants, People people, Frames frames, Clock clock) {
    this.grants = grants;
    this.people = people;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
  }

  void declare(Routes routes) {
    routes
        .get(PATH)
        .opens(Action.WRITE, Asset.GRANTS, SubjectFinder.holderIn("holder"))
        .with(this::ask);
    routes
        .post(PATH)
        .opens(Action.WRITE, Asset.GRANTS, SubjectFinder.holderIn("holder"))
        .with(this::end);
  }

  List<GrantCard> listActive(Tx tx, PersonId holder) {
    return grants.listOfHolder(tx, holder).stream()
        .filter(grant -> grant.isActive(dates.today()))
        .map(grant -> card(tx, grant))
        .toList();
  }

  List<String> listEnded(Tx tx, PersonId holder) {
    List<String> lines = new ArrayList<>();
    for (Grant grant : grants.listOfHolder(tx, holder)) {
      LocalDate endedOn = grant.endedOn();
      LocalDate last = endedOn == null ? grant.until() : endedOn;
      if (last != null && !grant.isActive(dates.today()) && !grant.from().isAfter(dates.today())) {
        lines.add(words.say("account.ended-line", name(tx, grant), dates.date(last)));
      }
    }
    return lines;
  }

  private GrantCard card(Tx tx, Grant grant) {
    LocalDate until = grant.until();
    String can =
        grant.scopes().stream()
            .sorted()
            .map(scope -> words.say("account.scope." + scope.code()))
            .collect(Collectors.joining("\n"));
    return new GrantCard(
        name(tx, grant) + ", " + words.say("account.relationship." + grant.relationship().code()),
        List.of(
            SummaryRow.of(words.say("account.grant-can"), can),
            SummaryRow.of(words.say("account.grant-since"), dates.date(grant.from())),
            SummaryRow.of(
                words.say("account.grant-until"),
                until == null ? words.say("account.grant-open") : dates.date(until))),
        "/holders/" + grant.holder() + "/grants/end?grant=" + grant.id());
  }

  private Reply ask(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    Grant grant = getActive(tx, holder, ask.query("grant").orElse(""));
    String name = name(tx, grant);
    List<String> says = new ArrayList<>();
    says.add(words.say("account.end-says", name));
    if (grant.relationship() == Relationship.NOMINEE) {
      says.add(words.say("account.end-nominee", name));
    }
    return Reply.page(
        "account/endGrant.jte",
        new EndGrantPage(
            frames.frame(tx, ask, words.say("account.end-title", name)),
            says,
            "/holders/" + holder + "/grants/end",
            grant.id().toString()));
  }

  private Reply end(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    Grant grant = getActive(tx, holder, ask.field("grant"));
    grants.end(tx, holder, grant.id(), dates.today());
    return Reply.seeOther("/account?done=account.grant-ended");
  }

  private Grant getActive(Tx tx, PersonId holder, String id) {
    UUID wanted;
    try {
      wanted = Uuids.parse(id);
    } catch (IllegalArgumentException notAnId) {
      throw new Refused();
    }
    return grants.listOfHolder(tx, holder).stream()
        .filter(grant -> grant.id().equals(wanted) && grant.isActive(dates.today()))
        .findFirst()
        .orElseThrow(Refused::new);
  }

  private String name(Tx tx, Grant grant) {
    return people.getName(tx, grant.person());
  }
}
