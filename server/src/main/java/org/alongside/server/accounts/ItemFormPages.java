package org.alongside.server.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.alongside.core.account.AccountItem;
import org.alongside.core.account.AccountItemId;
import org.alongside.core.account.AccountItemKind;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.input.Codes;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.Parsed;
import org.alongside.core.money.Money;
import org.alongside.core.money.MoneyText;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Choice;
import org.alongside.server.html.DateField;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.jspecify.annotations.Nullable;

/** The form for a balance or for something that is owed, and the same form to change it. */
public final class ItemFormPages {
  private static final String TEMPLATE = "accounts/form.jte";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Accounting accounting;
  private final Access access;
  private final Frames frames;
  private final EnglishDates dates;
  private final Words words = Words.english();

  public ItemFormPages(Accounting accounting, Access access, Frames frames, Clock clock) {
    this.accounting = accounting;
    this.access = access;
    this.frames = frames;
    this.dates = new EnglishDates(clock);
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes
        .get("/holders/:holder/account/new")
        .opens(Action.WRITE, Asset.SPEND, holder)
        .with(this::showNew);
    routes
        .post("/holders/:holder/account/new")
        .opens(Action.WRITE, Asset.SPEND, holder)
        .with(this::add);
    routes
        .get("/holders/:holder/account/:item/edit")
        .opens(Action.READ, Asset.SPEND, holder)
        .with(this::showEdit);
    routes
        .post("/holders/:holder/account/:item/edit")
        .opens(Action.WRITE, Asset.SPEND, holder)
        .with(this::change);
  }

  private Reply showNew(Tx tx, Ask ask) {
    Optional<AccountItemKind> kind =
        ask.query("kind").flatMap(code -> Codes.find(AccountItemKind.class, code));
    ItemForm form = ItemForm.of(kind, ask.query("on").flatMap(this::pastDay).orElse(dates.today()));
    Optional<Money> amount =
        ask.query("amount")
            .flatMap(
                typed -> MoneyText.parse(typed).match(Optional::of, reason -> Optional.empty()));
    return Reply.page(
        TEMPLATE, page(tx, ask, null, amount.map(form::withAmount).orElse(form), List.of()));
  }

  private Optional<LocalDate> pastDay(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed)).filter(day -> !day.isAfter(dates.today()));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private Reply add(Tx tx, Ask ask) {
    ItemForm form = ItemForm.typed(ask);
    Parsed<AccountItem> read = form.read(typedId(ask), 1, dates.today());
    if (read.find().isEmpty()) {
      return Reply.formAgain(TEMPLATE, page(tx, ask, null, form, read.errors()));
    }
    accounting.add(tx, ask.caller().getPerson(), ask.person("holder"), read.get());
    return back(tx, ask);
  }

  private static AccountItemId typedId(Ask ask) {
    try {
      return AccountItemId.parse(ask.field("entry"));
    } catch (IllegalArgumentException notOurForm) {
      throw new Refused();
    }
  }

  private Reply showEdit(Tx tx, Ask ask) {
    if (!may(tx, ask, Action.WRITE)) {
      throw new Refused();
    }
    AccountItem item = item(tx, ask);
    return Reply.page(TEMPLATE, page(tx, ask, item, ItemForm.of(item), List.of()));
  }

  private Reply change(Tx tx, Ask ask) {
    if (!may(tx, ask, Action.READ)) {
      throw new Refused();
    }
    AccountItem item = item(tx, ask);
    ItemForm form = ItemForm.typed(ask).withKind(item.kind());
    Parsed<AccountItem> read = form.read(item.id(), item.revision() + 1, dates.today());
    if (read.find().isEmpty()) {
      return Reply.formAgain(TEMPLATE, page(tx, ask, item, form, read.errors()));
    }
    if (!ask.field("revision").equals(Long.toString(item.revision()))) {
      return Reply.formAgain(
          TEMPLATE,
          page(tx, ask, item, form, List.of())
              .withProblem(words.say("accounts.changed-meanwhile", item.revision())));
    }
    accounting.change(tx, ask.caller().getPerson(), ask.person("holder"), read.get());
    return back(tx, ask);
  }

  private AccountItem item(Tx tx, Ask ask) {
    return accounting.getItem(tx, ask.person("holder"), AccountItemId.of(ask.id("item")));
  }

  private Reply back(Tx tx, Ask ask) {
    String own = "/holders/" + ask.person("holder") + "/account";
    return Reply.seeOther(
        (may(tx, ask, Action.READ) ? own : own + "/new") + "?done=accounts.saved");
  }

  private boolean may(Tx tx, Ask ask, Action action) {
    return access.allows(tx, ask.caller(), action, Asset.SPEND, Subject.of(ask.person("holder")));
  }

  private ItemFormPage page(
      Tx tx, Ask ask, @Nullable AccountItem item, ItemForm form, List<FieldError> errors) {
    PersonId holder = ask.person("holder");
    String own = "/holders/" + holder + "/account";
    Optional<AccountItemKind> kind = form.kind();
    boolean balance = kind.filter(each -> !each.isOwed()).isPresent();
    String about = balance ? kind.orElseThrow().code() : "owed";
    String heading = words.say("accounts.form.title." + about);
    DateField on =
        DateField.of(ItemForm.ON, words.say("accounts.form.on." + about))
            .withTyped(
                form.of(ItemForm.ON + "-day"),
                form.of(ItemForm.ON + "-month"),
                form.of(ItemForm.ON + "-year"))
            .withErrors(sentences(errors, ItemForm.ON, about));
    Field kindField = field(form, errors, ItemForm.KIND, about);
    Field amount = field(form, errors, ItemForm.AMOUNT, about);
    Field note = field(form, errors, ItemForm.NOTE, about);
    return new ItemFormPage(
        frames.frame(tx, ask, heading),
        heading,
        words.say("accounts.form.says." + about),
        item == null ? own + "/new" : own + "/" + item.id() + "/edit",
        may(tx, ask, Action.READ) ? own : "",
        item == null ? typedOr(ask) : item.id().toString(),
        item == null ? "" : Long.toString(item.revision()),
        kindField,
        amount,
        on,
        note,
        Field.of(ItemForm.BELOW, words.say("accounts.form.below"))
            .withValue(form.of(ItemForm.BELOW)),
        balance || item != null ? List.of() : kinds(),
        balance,
        balance || item != null
            ? null
            : new Link(words.say("accounts.say-holiday"), own + "/holiday"),
        item == null ? null : own + "/" + item.id() + "/state",
        ErrorSummary.of(kindField, amount, on.forSummary(), note));
  }

  /** The id that the form had, when it comes again, so that sending it twice adds one. */
  private static String typedOr(Ask ask) {
    String typed = ask.field("entry");
    return typed.isEmpty() ? Uuids.next(ask.now(), RANDOM).toString() : typed;
  }

  private List<Choice> kinds() {
    return Arrays.stream(AccountItemKind.values())
        .filter(AccountItemKind::isOwed)
        .map(each -> Choice.of(each.code(), words.say("accounts.kind." + each.code())))
        .toList();
  }

  private Field field(ItemForm form, List<FieldError> errors, String name, String about) {
    String key = "accounts.form." + name + "." + about;
    Field field =
        Field.of(name, words.say(words.keys().contains(key) ? key : "accounts.form." + name))
            .withValue(form.of(name))
            .withErrors(sentences(errors, name, about));
    String hint = "accounts.form." + name + "-hint";
    return words.keys().contains(hint) ? field.withHint(words.say(hint)) : field;
  }

  private List<String> sentences(List<FieldError> errors, String name, String about) {
    return errors.stream()
        .filter(error -> error.pointer().equals("/" + name))
        .map(
            error -> {
              String own = "accounts.input." + name + "." + about + "." + error.code();
              return words.say(
                  words.keys().contains(own) ? own : "input." + error.code(),
                  error.args().toArray());
            })
        .toList();
  }
}
