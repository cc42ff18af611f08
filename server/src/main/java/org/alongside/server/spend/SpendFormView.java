package org.alongside.server.spend;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.input.Codes;
import org.alongside.core.input.FieldError;
import org.alongside.core.money.Money;
import org.alongside.core.money.MoneyText;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendProblem;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Choice;
import org.alongside.server.html.DateField;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.receipts.ReceiptFiles.Taken;

/** Makes the page of the form: what was typed, what is wrong, and what there is to choose from. */
final class SpendFormView {
  private static final int MOST_PAYEES = 30;

  private final Spending spending;
  private final Agreed agreed;
  private final Access access;
  private final Frames frames;
  private final EnglishDates dates;
  private final Words words = Words.english();

  SpendFormView(Spending spending, Agreed agreed, Access access, Frames frames, Clock clock) {
    this.dates = new EnglishDates(clock);
    this.spending = spending;
    this.agreed = agreed;
    this.access = access;
    this.frames = frames;
  }

  /** The page with what was typed, and what is wrong with it. */
  SpendFormPage page(Tx tx, Ask ask, FormTarget target, SpendForm form, List<FieldError> errors) {
    return page(tx, ask, target, form, errors, Taken.NOTHING);
  }

  /** The same with the files that came with it. */
  SpendFormPage page(
      Tx tx, Ask ask, FormTarget target, SpendForm form, List<FieldError> errors, Taken taken) {
    boolean isNew = target.revision().isEmpty();
    boolean back = isNew && !form.refund().isEmpty();
    String heading =
        words.say(back ? "spend.back.title" : isNew ? "spend.new.title" : "spend.edit.title");
    DateField spentOn =
        DateField.of("spentOn", words.say("spend.form.date"))
            .withTyped(form.day(), form.month(), form.year())
            .withErrors(sentences(errors, "/spentOn"));
    Field amount = field("amount", form.amount(), sentences(errors, "/amount"));
    Field payee = field("payee", form.payee(), sentences(errors, "/payee"));
    Field category = field("category", form.category(), sentences(errors, "/category"));
    Field support = field("support", form.support(), sentences(errors, "/supportId"));
    Field refund = field("refund", form.refund(), List.of());
    Field note = field("note", form.note(), sentences(errors, "/note"));
    Field receipts = new ReceiptWords().field(taken);
    boolean reads = mayRead(tx, ask, Asset.SPEND);
    List<Choice> supports = supports(tx, ask);
    PartsView parts = parts(form, errors, supports, streams(tx, ask, form));
    return new SpendFormPage(
        frames.frame(tx, ask, heading),
        heading,
        target.action(),
        reads ? target.back() : "",
        target.entry().toString(),
        target.revision(),
        spentOn,
        amount,
        payee,
        category,
        support,
        refund,
        note,
        isNew ? receipts : null,
        taken.kept(),
        taken.receipts().size(),
        summary(amount, payee, support, parts, category, receipts, spentOn.forSummary(), note),
        reads ? spending.listPayees(tx, ask.person("holder"), MOST_PAYEES) : List.of(),
        categories(),
        supports,
        parts);
  }

  private static ErrorSummary summary(
      Field amount, Field payee, Field support, PartsView parts, Field... rest) {
    List<Field> fields = new ArrayList<>(List.of(amount, payee, support, parts.problem()));
    for (PartsView.Row row : parts.rows()) {
      fields.addAll(List.of(row.amount(), row.support(), row.stream()));
    }
    fields.addAll(List.of(rest));
    return ErrorSummary.of(fields.toArray(Field[]::new));
  }

  private PartsView parts(
      SpendForm form, List<FieldError> errors, List<Choice> supports, List<Choice> streams) {
    List<PartsView.Row> rows = new ArrayList<>();
    Money sum = Money.pence(0);
    for (int i = 0; i < form.parts().size(); i++) {
      SpendPart part = form.parts().get(i);
      sum = sum.plus(part.amountOrZero());
      rows.add(
          new PartsView.Row(
              words.say("spend.parts.part", i + 1),
              partField(i, "amount", part.amount(), errors),
              partField(i, "support", part.support(), errors),
              partField(i, "stream", part.stream(), errors)));
    }
    List<String> together =
        errors.stream()
            .filter(error -> error.pointer().equals("/splits"))
            .map(this::sentence)
            .toList();
    Field problem = Field.of("part-0-amount", words.say("spend.parts.title")).withErrors(together);
    return new PartsView(rows, left(form, sum), problem, supports, streams);
  }

  private Field partField(int index, String name, String value, List<FieldError> errors) {
    List<String> wrong =
        errors.stream()
            .filter(error -> error.pointer().equals(SpendPart.pointer(index, name)))
            .map(error -> words.say("spend.parts.problem", index + 1, partSentence(name, error)))
            .toList();
    return Field.of(SpendPart.name(index, name), words.say("spend.parts." + name))
        .withValue(value)
        .withErrors(wrong);
  }

  private String partSentence(String name, FieldError error) {
    String own = "spend.input.part." + name + "." + error.code();
    return words.keys().contains(own) ? words.say(own) : sentence(error);
  }

  private String left(SpendForm form, Money sum) {
    Optional<Money> whole =
        MoneyText.parse(form.amount()).match(Optional::of, reason -> Optional.empty());
    if (whole.isEmpty()) {
      return words.say("spend.parts.whole-first");
    }
    Money left = whole.get().minus(sum);
    if (left.isZero()) {
      return words.say("spend.parts.all", EnglishMoney.exact(whole.get()));
    }
    return words.say(
        left.isNegative() ? "spend.parts.too-much" : "spend.parts.left",
        EnglishMoney.exact(whole.get()),
        EnglishMoney.exact(left.abs()));
  }

  /** The streams of the budget of the day, and the one that a part names already. */
  private List<Choice> streams(Tx tx, Ask ask, SpendForm form) {
    Set<FundingStream> streams = EnumSet.noneOf(FundingStream.class);
    form.parts()
        .forEach(part -> Codes.find(FundingStream.class, part.stream()).ifPresent(streams::add));
    if (mayRead(tx, ask, Asset.BUDGET)) {
      agreed
          .findBudget(tx, ask.person("holder"), dates.today())
          .ifPresent(budget -> streams.addAll(budget.streams()));
    }
    return streams.stream()
        .map(each -> Choice.of(each.code(), words.say("budgets.stream." + each.code())))
        .toList();
  }

  private Field field(String name, String value, List<String> errors) {
    Field field = Field.of(name, words.say("spend.form." + name)).withValue(value);
    String hint = "spend.form." + name + "-hint";
    return (words.keys().contains(hint) ? field.withHint(words.say(hint)) : field)
        .withErrors(errors);
  }

  private List<String> sentences(List<FieldError> errors, String pointer) {
    return SpendForm.at(errors, pointer).stream().map(this::sentence).toList();
  }

  private String sentence(FieldError error) {
    if (error.code().equals(SpendProblem.SPLITS_DO_NOT_ADD_UP.code())) {
      long parts = Long.parseLong(error.args().get(0));
      long whole = Long.parseLong(error.args().get(1));
      return words.say(
          parts > whole ? "spend.input.splits.more" : "spend.input.splits.less",
          EnglishMoney.exact(Money.pence(parts)),
          EnglishMoney.exact(Money.pence(Math.abs(parts - whole))),
          EnglishMoney.exact(Money.pence(whole)));
    }
    String own = "spend.input" + error.pointer().replace('/', '.') + "." + error.code();
    return words.say(
        words.keys().contains(own) ? own : "input." + error.code(), error.args().toArray());
  }

  private List<Choice> categories() {
    return Arrays.stream(SpendCategory.values())
        .map(each -> Choice.of(each.code(), words.say("spend.category." + each.code())))
        .toList();
  }

  /** The supports of the agreed plan, and none of them. */
  private List<Choice> supports(Tx tx, Ask ask) {
    if (!mayRead(tx, ask, Asset.PLAN)) {
      return List.of();
    }
    List<Choice> choices = new ArrayList<>();
    agreed
        .findPlan(tx, ask.person("holder"))
        .ifPresent(
            plan ->
                plan.listAgreedSupports()
                    .forEach(
                        support ->
                            choices.add(Choice.of(support.id().toString(), support.title()))));
    return choices;
  }

  private boolean mayRead(Tx tx, Ask ask, Asset asset) {
    return access.allows(tx, ask.caller(), Action.READ, asset, Subject.of(ask.person("holder")));
  }
}
