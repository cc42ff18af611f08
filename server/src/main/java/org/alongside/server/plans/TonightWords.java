package org.alongside.server.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.core.plan.BackupContact;
import org.alongside.core.plan.ClinicalTask;
import org.alongside.core.plan.Competence;
import org.alongside.core.plan.SignOff;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.Link;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Tag;
import org.alongside.server.html.Words;
import org.alongside.server.plans.PlanPage.ContactCard;
import org.alongside.server.plans.PlanPage.TaskCard;

/** Says in words who does a clinical task and until when they are signed off, and whom to call. */
final class TonightWords {
  private final EnglishDates dates;
  private final Words words = Words.english();

  TonightWords(EnglishDates dates) {
    this.dates = dates;
  }

  TaskCard task(ClinicalTask task) {
    Competence competence = task.competenceOn(dates.today());
    Tag.Tone tone =
        switch (competence) {
          case HOLDS -> Tag.Tone.GOOD;
          case ENDS_SOON, NOT_SIGNED_OFF -> Tag.Tone.INFO;
          case ENDED -> Tag.Tone.NOTICE;
        };
    String advice =
        competence == Competence.HOLDS ? "" : words.say("plans.task.advice." + competence.code());
    return new TaskCard(
        task.task(),
        new Tag(words.say("plans.task.competence." + competence.code()), tone),
        taskRows(task),
        brief(task, competence),
        advice);
  }

  private String brief(ClinicalTask task, Competence competence) {
    SignOff signOff = task.signOff();
    LocalDate until = signOff == null ? null : signOff.until();
    String key = "plans.task.brief.";
    if (until == null) {
      return words.say(key + (signOff == null ? "not-signed-off" : "no-end"), task.doneBy());
    }
    return words.say(key + competence.code(), task.doneBy(), dates.date(until));
  }

  private List<SummaryRow> taskRows(ClinicalTask task) {
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(row("plans.task.who", task.doneBy()));
    String trainedBy = task.trainedBy();
    if (trainedBy != null) {
      rows.add(row("plans.task.trained-by", trainedBy));
    }
    SignOff signOff = task.signOff();
    if (signOff != null) {
      rows.add(
          row(
              "plans.task.signed-off",
              words.say("plans.task.by-on", signOff.by(), dates.date(signOff.on()))));
      LocalDate until = signOff.until();
      rows.add(
          row(
              "plans.task.until",
              until == null ? words.say("plans.task.no-end") : dates.date(until)));
    }
    return rows;
  }

  /** All of a task in lines, for comparing. */
  String say(ClinicalTask task) {
    List<String> lines = new ArrayList<>(List.of(task.task()));
    taskRows(task).forEach(row -> lines.add(row.key() + ": " + row.value()));
    return String.join("\n", lines);
  }

  ContactCard contact(BackupContact contact) {
    return new ContactCard(
        contact.name(),
        contact.relation(),
        new Link(contact.phone(), "tel:" + contact.dialled()),
        contact.when(),
        contact.note(),
        contact.isPrivate() ? words.say("plans.contact.private") : "");
  }

  /** All of a contact in lines, for comparing. */
  String say(BackupContact contact) {
    List<String> lines = new ArrayList<>();
    lines.add(words.say("plans.contact.place", contact.place()));
    lines.addAll(
        List.of(
            contact.name(), contact.relation(), contact.phone(), contact.when(), contact.note()));
    if (contact.isPrivate()) {
      lines.add(words.say("plans.contact.private"));
    }
    lines.removeIf(String::isEmpty);
    return String.join("\n", lines);
  }

  private SummaryRow row(String key, String value) {
    return SummaryRow.of(words.say(key), value);
  }
}
