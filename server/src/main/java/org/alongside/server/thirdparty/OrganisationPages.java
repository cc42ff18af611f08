package org.alongside.server.thirdparty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.Uuids;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.Parsed;
import org.alongside.core.paidfor.PaidTexts;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.audit.Audit;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Choice;
import org.alongside.server.html.DateField;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.http.TypedFields;
import org.alongside.server.identity.Accounts;
import org.alongside.server.identity.Organisation;
import org.alongside.server.identity.Organisations;
import org.alongside.server.identity.People;
import org.alongside.server.identity.Person;
import org.alongside.server.notices.NoticeKind;
import org.alongside.server.notices.Notices;

/** Where a coordinator says which organisation holds whose money, and who works there. */
public final class OrganisationPages {
  private static final String PATH = "/organisations";
  private static final String ONE = PATH + "/:organisation";

  private final Organisations organisations;
  private final People people;
  private final Accounts accounts;
  private final Audit audit;
  private final Notices notices;
  private final Frames frames;
  private final EnglishDates dates;
  private final Random random;
  private final Words words = Words.english();

  public OrganisationPages(
      Organisations organisations,
      People people,
      Accounts accounts,
      Audit audit,
      Notices notices,
      Frames frames,
      Clock clock,
      Random random) {
    this.organisations = organisations;
    this.people = people;
    this.accounts = accounts;
    this.audit = audit;
    this.notices = notices;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
    this.random = random;
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder nobody = SubjectFinder.nothing();
    routes.get(PATH).opens(Action.READ, Asset.ORGANISATIONS, nobody).with(this::list);
    routes.post(PATH).opens(Action.WRITE, Asset.ORGANISATIONS, nobody).with(this::add);
    routes.get(ONE).opens(Action.READ, Asset.ORGANISATIONS, nobody).with(this::show);
    routes.post(ONE + "/people").opens(Action.WRITE, Asset.ORGANISATIONS, nobody).with(this::join);
    routes
        .post(ONE + "/people/end")
        .opens(Action.WRITE, Asset.ORGANISATIONS, nobody)
        .with(this::leave);
    routes.post(ONE + "/holders").opens(Action.WRITE, Asset.ORGANISATIONS, nobody).with(this::hold);
    routes
        .post(ONE + "/holders/end")
        .opens(Action.WRITE, Asset.ORGANISATIONS, nobody)
        .with(this::release);
  }

  private Reply list(Tx tx, Ask ask) {
    return Reply.page("thirdparty/organisations.jte", all(tx, ask, "", List.of()));
  }

  private OrganisationPage all(Tx tx, Ask ask, String typed, List<String> errors) {
    return new OrganisationPage(
        frames.frame(tx, ask, words.say("thirdparty.organisations")),
        organisations.list(tx).stream()
            .map(each -> new Link(each.name(), PATH + "/" + each.id()))
            .toList(),
        Field.of("name", words.say("thirdparty.organisation.name"))
            .withValue(typed)
            .withErrors(errors));
  }

  private Reply add(Tx tx, Ask ask) {
    String typed = ask.field("name");
    Parsed<String> name = PaidTexts.NAME.read(typed);
    if (name.find().isEmpty()) {
      return Reply.formAgain(
          "thirdparty/organisations.jte",
          all(tx, ask, typed, List.of(words.say("thirdparty.organisation.name-missing"))));
    }
    UUID id = Uuids.next(ask.now(), random);
    organisations.add(tx, id, name.get(), ask.caller().getPerson());
    return Reply.seeOther(PATH + "/" + id + "?done=thirdparty.added");
  }

  private Reply show(Tx tx, Ask ask) {
    return Reply.page("thirdparty/organisation.jte", one(tx, ask, Map.of(), Map.of()));
  }

  private OrganisationPage.One one(
      Tx tx, Ask ask, Map<String, String> typed, Map<String, List<String>> errors) {
    Organisation organisation = organisations.get(tx, ask.id("organisation"));
    List<Choice> choices = new ArrayList<>();
    for (Person holder : people.listHolders(tx)) {
      choices.add(Choice.of(holder.id().toString(), holder.name()));
    }
    LocalDate today = dates.today();
    return new OrganisationPage.One(
        frames.frame(tx, ask, organisation.name()),
        PATH + "/" + organisation.id(),
        ties(organisations.listPeople(tx, organisation.id())),
        Field.of("email", words.say("thirdparty.organisation.email"))
            .withHint(words.say("thirdparty.organisation.email-hint"))
            .withValue(typed.getOrDefault("email", ""))
            .withErrors(errors.getOrDefault("email", List.of())),
        ties(organisations.listHoldings(tx, organisation.id())),
        Field.of("holder", words.say("thirdparty.organisation.holder"))
            .withValue(typed.getOrDefault("holder", ""))
            .withErrors(errors.getOrDefault("holder", List.of())),
        choices,
        DateField.of("from", words.say("thirdparty.organisation.from"))
            .withTyped(
                typed.getOrDefault("from-day", Integer.toString(today.getDayOfMonth())),
                typed.getOrDefault("from-month", Integer.toString(today.getMonthValue())),
                typed.getOrDefault("from-year", Integer.toString(today.getYear())))
            .withErrors(errors.getOrDefault("from", List.of())));
  }

  private List<OrganisationPage.Tie> ties(List<Organisations.Tie> all) {
    return all.stream()
        .map(
            tie -> {
              LocalDate ended = tie.endedOn();
              return ended == null
                  ? new OrganisationPage.Tie(
                      words.say(
                          "thirdparty.organisation.since",
                          tie.person().name(),
                          dates.date(tie.from())),
                      tie.id().toString())
                  : new OrganisationPage.Tie(
                      words.say(
                          "thirdparty.organisation.until",
                          tie.person().name(),
                          dates.date(tie.from()),
                          dates.date(ended)),
                      "");
            })
        .toList();
  }

  private Reply join(Tx tx, Ask ask) {
    Organisation organisation = organisations.get(tx, ask.id("organisation"));
    String email = ask.field("email").strip();
    Optional<PersonId> person = accounts.findPerson(tx, email, Role.ORGANISATION);
    if (person.isEmpty()) {
      return again(tx, ask, Map.of("email", email), "email", "thirdparty.organisation.no-account");
    }
    boolean added =
        organisations.addPerson(
            tx,
            Uuids.next(ask.now(), random),
            organisation.id(),
            person.get(),
            dates.today(),
            ask.caller().getPerson());
    return added
        ? done(organisation, "joined")
        : again(tx, ask, Map.of("email", email), "email", "thirdparty.organisation.elsewhere");
  }

  private Reply again(Tx tx, Ask ask, Map<String, String> typed, String field, String key) {
    return Reply.formAgain(
        "thirdparty/organisation.jte", one(tx, ask, typed, Map.of(field, List.of(words.say(key)))));
  }

  private static Reply done(Organisation organisation, String what) {
    return Reply.seeOther(PATH + "/" + organisation.id() + "?done=thirdparty." + what);
  }

  private Reply leave(Tx tx, Ask ask) {
    Organisation organisation = organisations.get(tx, ask.id("organisation"));
    tie(ask).ifPresent(id -> organisations.endPerson(tx, organisation.id(), id, dates.today()));
    return done(organisation, "left");
  }

  private static Optional<UUID> tie(Ask ask) {
    try {
      return Optional.of(Uuids.parse(ask.field("tie")));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private Reply hold(Tx tx, Ask ask) {
    Organisation organisation = organisations.get(tx, ask.id("organisation"));
    Map<String, String> typed = new HashMap<>();
    for (String name : List.of("holder", "from-day", "from-month", "from-year")) {
      typed.put(name, ask.field(name));
    }
    Optional<PersonId> holder =
        people.listHolders(tx).stream()
            .map(Person::id)
            .filter(id -> id.toString().equals(ask.field("holder")))
            .findFirst();
    if (holder.isEmpty()) {
      return again(tx, ask, typed, "holder", "input.not-a-choice");
    }
    Optional<LocalDate> from = new TypedFields(typed, new FieldErrors()).date("from");
    if (from.isEmpty()) {
      return again(tx, ask, typed, "from", "input.not-a-date");
    }
    PersonId by = ask.caller().getPerson();
    UUID id = Uuids.next(ask.now(), random);
    if (!organisations.hold(tx, id, organisation.id(), holder.get(), from.get(), by)) {
      return again(tx, ask, typed, "holder", "thirdparty.organisation.held");
    }
    note(tx, holder.get(), by, "organisation-began");
    return done(organisation, "held");
  }

  private Reply release(Tx tx, Ask ask) {
    Organisation organisation = organisations.get(tx, ask.id("organisation"));
    Optional<UUID> tie = tie(ask);
    organisations.listHoldings(tx, organisation.id()).stream()
        .filter(each -> tie.equals(Optional.of(each.id())) && each.endedOn() == null)
        .findFirst()
        .ifPresent(
            each -> {
              organisations.endHolding(tx, organisation.id(), each.id(), dates.today());
              note(tx, each.person().id(), ask.caller().getPerson(), "organisation-ended");
            });
    return done(organisation, "released");
  }

  /** In the holder's own record, and as news. */
  private void note(Tx tx, PersonId holder, PersonId by, String what) {
    audit.append(tx, Audit.ownerOf(holder), by.toString(), what, Asset.PAID_FOR.code(), null);
    notices.tell(tx, holder, NoticeKind.PAID_FOR, "/holders/" + holder + "/paid-for");
  }
}
