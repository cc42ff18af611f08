package org.alongside.server.thirdparty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.alongside.core.identity.PersonId;
import org.alongside.core.input.Codes;
import org.alongside.core.input.Parsed;
import org.alongside.core.paidfor.Confirmation;
import org.alongside.core.paidfor.PaidTexts;
import org.alongside.core.plan.Support;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.access.Subject;
import org.alongside.server.access.Way;
import org.alongside.server.db.Tx;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.Organisation;
import org.alongside.server.identity.Organisations;
import org.alongside.server.identity.People;

/**
 * What an organisation paid: the holder sees all of it and says whether it happened, the
 * organisation what it logged itself, the worker what the holder says is not right.
 */
public final class PaidPages {
  static final String PATH = "/holders/:holder/paid-for";
  private static final int MOST = 300;

  private final PaidFor paid;
  private final Organisations organisations;
  private final People people;
  private final Access access;
  private final Frames frames;
  private final EnglishDates dates;
  private final PaidWords paidWords;
  private final Words words = Words.english();

  public PaidPages(
      PaidFor paid,
      Organisations organisations,
      People people,
      Access access,
      Frames frames,
      Clock clock) {
    this.paid = paid;
    this.organisations = organisations;
    this.people = people;
    this.access = access;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
    this.paidWords = new PaidWords(dates);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes
        .get("/paid-for")
        .opens(Action.READ, Asset.ORGANISATION_DESK, SubjectFinder.nothing())
        .with(this::desk);
    routes.get(PATH).opens(Action.READ, Asset.PAID_FOR, holder).with(this::list);
    routes.get(PATH + "/:paid").opens(Action.READ, Asset.PAID_FOR, holder).with(this::show);
    routes
        .post(PATH + "/:paid/answer")
        .opens(Action.AGREE, Asset.PAID_FOR, holder)
        .with(this::answer);
  }

  private Reply desk(Tx tx, Ask ask) {
    LocalDate today = dates.today();
    Optional<Organisation> own = organisations.findOf(tx, ask.caller().getPerson(), today);
    List<Link> holders = new ArrayList<>();
    own.ifPresent(
        found ->
            organisations.listHoldings(tx, found.id()).stream()
                .filter(tie -> tie.endedOn() == null && !tie.from().isAfter(today))
                .forEach(
                    tie ->
                        holders.add(
                            new Link(
                                tie.person().name(),
                                "/holders/" + tie.person().id() + "/paid-for"))));
    return Reply.page(
        "thirdparty/desk.jte",
        new PaidPage.Desk(
            frames.frame(tx, ask, words.say("thirdparty.desk.title")),
            own.map(found -> words.say("thirdparty.desk.says", found.name()))
                .orElseGet(() -> words.say("thirdparty.desk.nowhere")),
            holders));
  }

  private static Way.Kind ground(Ask ask) {
    return Objects.requireNonNull(ask.decision(), "access was decided").way().kind();
  }

  /** Which items whoever asks may see: the one place that says so. */
  private Predicate<PaidItem> shown(Tx tx, Ask ask) {
    return switch (ground(ask)) {
      case ORGANISATION -> {
        UUID own = paid.getOwn(tx, ask.caller().getPerson());
        yield item -> item.organisation().equals(own);
      }
      case WORKER -> item -> item.state().isDisputed();
      default -> item -> true;
    };
  }

  private Reply list(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    String name = people.getName(tx, holder);
    boolean answers = answers(tx, ask);
    List<PaidPage.Item> waiting = new ArrayList<>();
    List<PaidPage.Item> others = new ArrayList<>();
    List<PaidItem> items = paid.listOf(tx, holder, MOST).stream().filter(shown(tx, ask)).toList();
    Map<SpendEntryId, SpendEntry> entries = paid.listEntries(tx, holder, items);
    for (PaidItem item : items) {
      SpendEntry entry =
          Objects.requireNonNull(entries.get(item.entry()), "an entry in the ledger");
      boolean asks = item.state() == Confirmation.WAITING && entry.counts();
      (asks ? waiting : others).add(item(item, entry, asks && answers));
    }
    boolean logs = ground(ask) == Way.Kind.ORGANISATION;
    return Reply.page(
        "thirdparty/list.jte",
        new PaidPage(
            frames.frame(
                tx,
                ask,
                holder.equals(ask.caller().getPerson())
                    ? words.say("thirdparty.title")
                    : words.say("thirdparty.title-of", name)),
            logs ? "/paid-for" : "/holders/" + holder + "/budget",
            who(tx, holder, ground(ask), name),
            waiting,
            others,
            logs
                ? new Link(words.say("thirdparty.log"), "/holders/" + holder + "/paid-for/new")
                : null));
  }

  private String who(Tx tx, PersonId holder, Way.Kind ground, String name) {
    if (ground == Way.Kind.WORKER) {
      return words.say("thirdparty.for-worker", name);
    }
    if (ground == Way.Kind.ORGANISATION) {
      return words.say("thirdparty.for-organisation", name);
    }
    return organisations
        .findHolding(tx, holder, dates.today())
        .map(found -> words.say("thirdparty.held-by", found.name()))
        .orElseGet(() -> words.say("thirdparty.held-by-nobody"));
  }

  private boolean answers(Tx tx, Ask ask) {
    return access.allows(
        tx, ask.caller(), Action.AGREE, Asset.PAID_FOR, Subject.of(ask.person("holder")));
  }

  private PaidPage.Item item(PaidItem item, SpendEntry entry, boolean answers) {
    String here = "/holders/" + item.holder() + "/paid-for/" + item.entry();
    return new PaidPage.Item(
        paidWords.heading(entry),
        List.of(dates.weekdayDate(entry.body().spentOn()), item.delivered()),
        paidWords.tag(item, entry),
        here,
        answers ? here + "/answer" : "");
  }

  private Reply show(Tx tx, Ask ask) {
    return Reply.page("thirdparty/one.jte", one(tx, ask, "", List.of()));
  }

  private PaidPage.One one(Tx tx, Ask ask, String typed, List<String> errors) {
    PersonId holder = ask.person("holder");
    PaidItem item = paid.get(tx, holder, SpendEntryId.of(ask.id("paid")));
    if (!shown(tx, ask).test(item)) {
      throw new Refused();
    }
    SpendEntry entry = paid.getEntry(tx, item);
    List<Support> supports = paid.listSupports(tx, holder);
    String here = "/holders/" + holder + "/paid-for/" + item.entry();
    boolean corrects = ground(ask) == Way.Kind.ORGANISATION && entry.counts();
    return new PaidPage.One(
        frames.frame(tx, ask, paidWords.heading(entry)),
        "/holders/" + holder + "/paid-for",
        paidWords.tag(item, entry),
        paidWords.rows(item, entry, supports),
        steps(tx, item),
        answers(tx, ask) && entry.counts() ? here + "/answer" : "",
        Field.of("words", words.say("thirdparty.words"))
            .withHint(words.say("thirdparty.words-hint"))
            .withValue(typed)
            .withErrors(errors),
        corrects ? new Link(words.say("thirdparty.edit"), here + "/edit") : null,
        corrects ? new Link(words.say("thirdparty.withdraw"), here + "/withdraw") : null);
  }

  private List<String> steps(Tx tx, PaidItem item) {
    List<PaidItem.Step> steps = paid.listSteps(tx, item);
    Map<PersonId, String> names =
        people.names(tx, steps.stream().map(PaidItem.Step::by).distinct().toList());
    return steps.stream()
        .map(
            step -> {
              String said = step.words();
              return words.say(
                  "thirdparty.step." + step.step(),
                  dates.when(step.at()),
                  names.getOrDefault(step.by(), words.say("thirdparty.somebody")),
                  said == null ? step.delivered() : said);
            })
        .toList();
  }

  private Reply answer(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    UUID id = ask.id("paid");
    PaidItem item = paid.get(tx, holder, SpendEntryId.of(id));
    if (!paid.getEntry(tx, item).counts()) {
      throw new Refused();
    }
    Optional<Confirmation> said =
        Codes.find(Confirmation.class, ask.field("say")).filter(Confirmation::isAnswer);
    String typed = ask.field("words");
    if (said.isEmpty()) {
      return again(tx, ask, typed, words.say("input.not-a-choice"));
    }
    Parsed<String> read = PaidTexts.WORDS.read(typed);
    boolean needed = said.get().needsWords() || !typed.isBlank();
    if (needed && read.find().isEmpty()) {
      return again(tx, ask, typed, words.say("thirdparty.words-missing"));
    }
    paid.answer(
        tx,
        ask.caller().getPerson(),
        holder,
        item.entry(),
        said.get(),
        typed.isBlank() ? null : read.get());
    return Reply.seeOther("/holders/" + holder + "/paid-for?done=thirdparty." + said.get().code());
  }

  private Reply again(Tx tx, Ask ask, String typed, String error) {
    if (!access.allows(
        tx, ask.caller(), Action.READ, Asset.PAID_FOR, Subject.of(ask.person("holder")))) {
      throw new Refused();
    }
    return Reply.formAgain("thirdparty/one.jte", one(tx, ask, typed, List.of(error)));
  }
}
