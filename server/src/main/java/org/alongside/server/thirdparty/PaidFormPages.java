package org.alongside.server.thirdparty;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.Parsed;
import org.alongside.core.plan.Support;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Choice;
import org.alongside.server.html.DateField;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Field;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.People;

/** Where an organisation logs what it paid, corrects it, and takes it out. */
public final class PaidFormPages {
  private static final String TEMPLATE = "thirdparty/form.jte";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final PaidFor paid;
  private final People people;
  private final Frames frames;
  private final EnglishDates dates;
  private final PaidWords paidWords;
  private final Words words = Words.english();

  public PaidFormPages(PaidFor paid, People people, Frames frames, Clock clock) {
    this.paid = paid;
    this.people = people;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
    this.paidWords = new PaidWords(dates);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    String fresh = PaidPages.PATH + "/new";
    String one = PaidPages.PATH + "/:paid";
    routes.get(fresh).opens(Action.WRITE, Asset.PAID_FOR, holder).with(this::showNew);
    routes.post(fresh).opens(Action.WRITE, Asset.PAID_FOR, holder).with(this::log);
    routes.get(one + "/edit").opens(Action.WRITE, Asset.PAID_FOR, holder).with(this::showEdit);
    routes.post(one + "/edit").opens(Action.WRITE, Asset.PAID_FOR, holder).with(this::amend);
    routes
        .get(one + "/withdraw")
        .opens(Action.WRITE, Asset.PAID_FOR, holder)
        .with(this::askWithdraw);
    routes.post(one + "/withdraw").opens(Action.WRITE, Asset.PAID_FOR, holder).with(this::withdraw);
  }

  private Reply showNew(Tx tx, Ask ask) {
    String id = SpendEntryId.of(Uuids.next(ask.now(), RANDOM)).toString();
    return Reply.page(TEMPLATE, page(tx, ask, id, "", PaidForm.on(dates.today()), List.of()));
  }

  private Reply log(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    SpendEntryId id;
    try {
      id = SpendEntryId.parse(ask.field("entry"));
    } catch (IllegalArgumentException notOurForm) {
      throw new Refused();
    }
    PaidForm form = PaidForm.typed(ask);
    Parsed<PaidForm.Read> read = form.read(paid.listSupports(tx, holder), dates.today());
    if (read.find().isEmpty()) {
      return Reply.formAgain(TEMPLATE, page(tx, ask, id.toString(), "", form, read.errors()));
    }
    paid.log(tx, ask.caller().getPerson(), holder, id, read.get().body(), read.get().delivered());
    return Reply.seeOther("/holders/" + holder + "/paid-for?done=thirdparty.logged");
  }

  /** One of the caller's organisation that still counts. */
  private PaidItem own(Tx tx, Ask ask) {
    PaidItem item =
        paid.getOf(
            tx, ask.caller().getPerson(), ask.person("holder"), SpendEntryId.of(ask.id("paid")));
    if (!paid.getEntry(tx, item).counts()) {
      throw new Refused();
    }
    return item;
  }

  private Reply showEdit(Tx tx, Ask ask) {
    PaidItem item = own(tx, ask);
    SpendEntry entry = paid.getEntry(tx, item);
    return Reply.page(
        TEMPLATE,
        page(
            tx,
            ask,
            item.entry().toString(),
            Long.toString(entry.revision()),
            PaidForm.of(entry, item),
            List.of()));
  }

  private Reply amend(Tx tx, Ask ask) {
    PaidItem item = own(tx, ask);
    SpendEntry entry = paid.getEntry(tx, item);
    String revision = ask.field("revision");
    PaidForm form = PaidForm.typed(ask);
    Parsed<PaidForm.Read> read = form.read(paid.listSupports(tx, item.holder()), dates.today());
    if (read.find().isEmpty()) {
      return Reply.formAgain(
          TEMPLATE, page(tx, ask, item.entry().toString(), revision, form, read.errors()));
    }
    long base = revision.matches("[0-9]{1,9}") ? Long.parseLong(revision) : entry.revision();
    paid.amend(
        tx,
        ask.caller().getPerson(),
        item.holder(),
        item.entry(),
        Math.max(1, Math.min(base, entry.revision())),
        read.get().body(),
        read.get().delivered());
    return Reply.seeOther(
        "/holders/" + item.holder() + "/paid-for/" + item.entry() + "?done=thirdparty.amended");
  }

  private Reply askWithdraw(Tx tx, Ask ask) {
    PaidItem item = own(tx, ask);
    String here = "/holders/" + item.holder() + "/paid-for/" + item.entry();
    return Reply.page(
        "thirdparty/withdraw.jte",
        new PaidPage.Withdraw(
            frames.frame(tx, ask, words.say("thirdparty.withdraw-title")),
            here,
            here + "/withdraw",
            paidWords.rows(item, paid.getEntry(tx, item), paid.listSupports(tx, item.holder()))));
  }

  private Reply withdraw(Tx tx, Ask ask) {
    PaidItem item = own(tx, ask);
    paid.withdraw(tx, ask.caller().getPerson(), item.holder(), item.entry());
    return Reply.seeOther("/holders/" + item.holder() + "/paid-for?done=thirdparty.withdrawn");
  }

  private PaidFormPage page(
      Tx tx, Ask ask, String id, String revision, PaidForm form, List<FieldError> errors) {
    PersonId holder = ask.person("holder");
    String list = "/holders/" + holder + "/paid-for";
    boolean fresh = revision.isEmpty();
    List<Choice> supports = new ArrayList<>();
    for (Support support : paid.listSupports(tx, holder)) {
      supports.add(Choice.of(support.id().toString(), support.title()));
    }
    return new PaidFormPage(
        frames.frame(
            tx,
            ask,
            words.say(
                fresh ? "thirdparty.log-title" : "thirdparty.edit-title",
                people.getName(tx, holder))),
        fresh ? list : list + "/" + id,
        fresh ? list + "/new" : list + "/" + id + "/edit",
        id,
        revision,
        DateField.of(PaidForm.ON, words.say("thirdparty.field.day"))
            .withTyped(form.of("on-day"), form.of("on-month"), form.of("on-year"))
            .withErrors(sentences(errors, PaidForm.ON)),
        field(form, errors, PaidForm.AMOUNT),
        field(form, errors, PaidForm.PAYEE),
        field(form, errors, PaidForm.CATEGORY),
        Arrays.stream(SpendCategory.values())
            .map(each -> Choice.of(each.code(), words.say("spend.category." + each.code())))
            .toList(),
        field(form, errors, PaidForm.SUPPORT),
        supports,
        field(form, errors, PaidForm.DELIVERED).withHint(words.say("thirdparty.delivered-hint")));
  }

  private Field field(PaidForm form, List<FieldError> errors, String name) {
    return Field.of(name, words.say("thirdparty.field." + name))
        .withValue(form.of(name))
        .withErrors(sentences(errors, name));
  }

  private List<String> sentences(List<FieldError> errors, String name) {
    return errors.stream()
        .filter(error -> error.pointer().equals("/" + name))
        .map(error -> words.say("input." + error.code(), error.args().toArray()))
        .toList();
  }
}
