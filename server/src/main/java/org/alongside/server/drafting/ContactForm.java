package org.alongside.server.drafting;

import java.util.ArrayList;
import java.util.List;
import org.alongside.core.input.Codes;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.FieldErrors;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.Parsed;
import org.alongside.core.plan.BackupContact;
import org.alongside.core.plan.BackupContactId;
import org.alongside.core.plan.PartKey;
import org.alongside.core.plan.PlanPart;
import org.alongside.core.plan.PlanTexts;
import org.alongside.core.plan.WhoSees;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to call when an assistant cannot come. Only the holder and their worker are asked who
 * may see it; what anybody else writes, everybody sees.
 */
final class ContactForm implements PartForm {
  private static final int ROWS = 3;
  private static final String NAME = "contact-name";
  private static final String RELATION = "relation";
  private static final String PHONE = "phone";
  private static final String WHEN = "available";
  private static final String NOTE = "contact-note";
  private static final String PLACE = "place";
  private static final String SEES = "who-sees";

  @Override
  public Typed fill(PlanPart part) {
    BackupContact contact = ((PlanPart.Contact) part).contact();
    return Typed.of(
        NAME,
        contact.name(),
        RELATION,
        contact.relation(),
        PHONE,
        contact.phone(),
        WHEN,
        contact.when(),
        NOTE,
        contact.note(),
        PLACE,
        Integer.toString(contact.place()),
        SEES,
        contact.whoSees().code());
  }

  @Override
  public Parsed<PlanPart> read(PartKey key, Typed typed, PartChoices choices) {
    FieldErrors errors = new FieldErrors();
    String name = Asking.text(typed, NAME, PlanTexts.NAME, errors);
    String relation = Asking.text(typed, RELATION, PlanTexts.RELATION, errors);
    String phone = phone(typed, errors);
    String when = Asking.text(typed, WHEN, PlanTexts.AVAILABLE, errors);
    String note = Asking.text(typed, NOTE, PlanTexts.CONTACT_NOTE, errors);
    int place = place(typed, choices, errors);
    WhoSees sees = whoSees(typed, choices, errors);
    return name == null
            || relation == null
            || phone == null
            || when == null
            || note == null
            || !errors.list().isEmpty()
        ? Parsed.invalid(errors.list())
        : Parsed.valid(
            new PlanPart.Contact(
                new BackupContact(
                    BackupContactId.parse(key.name()),
                    place,
                    name,
                    relation,
                    phone,
                    when,
                    note,
                    sees)));
  }

  private static @Nullable String phone(Typed typed, FieldErrors errors) {
    String phone = Asking.text(typed, PHONE, PlanTexts.PHONE, errors);
    if (phone != null && !BackupContact.isPhone(phone)) {
      errors.add("/" + PHONE, InputCode.NOT_ALLOWED_CHARACTERS);
      return null;
    }
    return phone;
  }

  private static int place(Typed typed, PartChoices choices, FieldErrors errors) {
    String place = typed.one(PLACE).strip();
    if (place.isEmpty()) {
      return choices.nextPlace();
    }
    if (!place.matches("[1-9][0-9]?")) {
      errors.add("/" + PLACE, InputCode.NOT_A_CHOICE);
      return 1;
    }
    return Integer.parseInt(place);
  }

  private static WhoSees whoSees(Typed typed, PartChoices choices, FieldErrors errors) {
    String code = typed.one(SEES);
    if (choices.whoSees().isEmpty() || code.isEmpty()) {
      return WhoSees.ALL;
    }
    return Codes.find(WhoSees.class, code)
        .orElseGet(
            () -> {
              errors.add("/" + SEES, InputCode.NOT_A_CHOICE);
              return WhoSees.ALL;
            });
  }

  @Override
  public List<Input> inputs(
      PartKey key, Typed typed, List<FieldError> errors, PartChoices choices) {
    Asking asking = new Asking(typed, errors);
    List<Input> inputs = new ArrayList<>();
    inputs.add(Input.line(asking.field(NAME)));
    inputs.add(Input.line(asking.field(RELATION)));
    inputs.add(Input.line(asking.field(PHONE)));
    inputs.add(Input.line(asking.field(WHEN)));
    inputs.add(Input.text(asking.field(NOTE), ROWS));
    inputs.add(Input.line(asking.field(PLACE)));
    if (!choices.whoSees().isEmpty()) {
      inputs.add(Input.radios(asking.field(SEES), choices.whoSees()));
    }
    return inputs;
  }

  @Override
  public Typed join(Typed theirs, Typed mine) {
    return mine.with(NOTE, List.of(Asking.both(theirs.one(NOTE), mine.one(NOTE))));
  }
}
