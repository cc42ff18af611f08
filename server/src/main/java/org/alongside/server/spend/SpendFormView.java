package org.alongside.server.spend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alongside.core.input.FieldError;
import org.alongside.core.spend.SpendCategory;
import org.alongside.server.access.Access;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Subject;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Choice;
import org.alongside.server.html.DateField;
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
  private final Words words = Words.english();

  SpendFormView(Spending spending, Agreed agreed, Access access, Frames frames) {
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
    String heading = words.say(isNew ? "spend.new.title" : "spend.edit.title");
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
        ErrorSummary.of(amount, payee, support, category, receipts, spentOn.forSummary(), note),
        reads ? spending.listPayees(tx, ask.person("holder"), MOST_PAYEES) : List.of(),
        categories(),
        supports(tx, ask));
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
