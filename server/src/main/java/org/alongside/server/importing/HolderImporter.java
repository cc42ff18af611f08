package org.alongside.server.importing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.input.TextRule;
import org.alongside.server.audit.Audit;
import org.alongside.server.csv.Column;
import org.alongside.server.csv.HeadedSheet;
import org.alongside.server.csv.SheetRow;
import org.alongside.server.db.Tx;
import org.alongside.server.html.Words;
import org.alongside.server.identity.Enrolment;
import org.alongside.server.identity.Enrolment.NewAccount;
import org.alongside.server.identity.Enrolment.NewHolder;
import org.alongside.server.identity.Person;

/**
 * Files with holders: the scheme's reference, a name, communication needs, and where they have one
 * an e-mail address and a named worker.
 */
final class HolderImporter implements Importer {
  static final String[] REFERENCE_HEADINGS = {
    "Ref",
    "ID",
    "Reference number",
    "Holder reference",
    "Client ID",
    "Client reference",
    "Person ID",
    "Case number"
  };

  private static final List<Column> COLUMNS =
      List.of(
          Column.required("reference", "Reference", REFERENCE_HEADINGS),
          Column.required(
              "name", "Name", "Full name", "Holder", "Holder name", "Person", "Client name"),
          Column.optional(
              "needs",
              "Communication needs",
              "Communication",
              "Needs",
              "AIS",
              "Accessible information",
              "Information needs"),
          Column.optional("email", "E-mail", PeopleRows.EMAIL_HEADINGS),
          Column.optional(
              "worker",
              "Named worker’s e-mail",
              "Named worker's e-mail",
              "Worker email",
              "Worker’s email",
              "Worker's email",
              "Named worker email",
              "Named worker",
              "Worker"));
  private static final TextRule REFERENCE = TextRule.line(1, 60);
  private static final TextRule NAME = TextRule.line(1, 120);
  private static final TextRule NEEDS = TextRule.lines(0, 1_000);
  private static final String RECORD = "record";

  private final Registers registers;
  private final PeopleOut out;
  private final Clock clock;
  private final Random random;

  HolderImporter(Registers registers, PeopleOut out, Clock clock, Random random) {
    this.registers = registers;
    this.out = out;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public ImportKind kind() {
    return ImportKind.HOLDERS;
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  public List<List<String>> examples() {
    return List.of(
        List.of(
            "Example 1",
            "Sam Field",
            "Large print. Please write, do not ring.",
            "sam.field@example.org",
            "worker@example.org"));
  }

  @Override
  public List<String> shown() {
    return COLUMNS.stream()
        .map(column -> Words.english().say("importing.shown." + column.code()))
        .toList();
  }

  @Override
  public Proposal read(HeadedSheet sheet) {
    Findings findings = new Findings(COLUMNS);
    List<PreviewLine> lines = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    PeopleRows people = new PeopleRows(findings);
    Map<String, Integer> references = new HashMap<>();
    for (SheetRow row : sheet.rows()) {
      RowReader reader = new RowReader(sheet, row, findings);
      Entry entry =
          new Entry(
              row.line(),
              reader.head("reference", REFERENCE),
              reader.text("name", NAME),
              reader.text("needs", NEEDS),
              reader.email("email"),
              reader.email("worker"));
      String key = Enrolment.key(entry.reference());
      Integer first = key.isEmpty() ? null : references.putIfAbsent(key, entry.line());
      if (first != null) {
        reader.wrong("reference", ImportProblem.REFERENCE_TWICE, first.toString());
      }
      people.once(entry.line(), "email", entry.email());
      people.named(entry.line(), "name", entry.name());
      reader.isRight((line, cells) -> lines.add(new PreviewLine(line, cells)));
      entries.add(entry);
    }
    return new Holders(entries, lines, findings);
  }

  @Override
  public List<Obstacle> listObstacles(Tx tx, List<Made> made, Instant since) {
    return out.listObstacles(tx, made, since);
  }

  @Override
  public void remove(Tx tx, List<Made> made, PersonId by) {
    out.remove(tx, made);
    note(tx, made, by, "import-undone");
  }

  private void note(Tx tx, List<Made> made, PersonId by, String action) {
    List<String> owners = made.stream().map(each -> Audit.ownerOf(PersonId.of(each.id()))).toList();
    registers.audit().appendAll(tx, owners, by.toString(), action, RECORD);
  }

  private record Entry(
      int line, String reference, String name, String needs, String email, String worker) {}

  private final class Holders extends Proposal {
    private final List<Entry> entries;

    Holders(List<Entry> entries, List<PreviewLine> lines, Findings findings) {
      super(ImportKind.HOLDERS, entries.size(), lines, findings);
      this.entries = List.copyOf(entries);
    }

    @Override
    void check(Tx tx, PersonId by, Findings all) {
      PeopleChecks checks = new PeopleChecks(tx, registers, by, all);
      Set<String> taken =
          registers.enrolment().listTaken(tx, entries.stream().map(Entry::email).toList());
      Set<String> references =
          registers
              .enrolment()
              .findHolders(tx, entries.stream().map(Entry::reference).toList())
              .keySet();
      Set<String> workers = workers(tx).keySet();
      Set<String> names =
          registers.people().listHolders(tx).stream()
              .map(Person::name)
              .map(name -> name.toLowerCase(Locale.ROOT))
              .collect(Collectors.toSet());
      for (Entry entry : entries) {
        if (references.contains(Enrolment.key(entry.reference()))) {
          all.error(entry.line(), "reference", ImportProblem.REFERENCE_TAKEN);
        }
        if (!entry.email().isEmpty()) {
          checks.email(entry.line(), "email", entry.email(), taken);
        }
        worker(entry, workers, checks, all);
        if (names.contains(entry.name().toLowerCase(Locale.ROOT))) {
          all.warn(entry.line(), "name", ImportProblem.NAME_STANDS, entry.name());
        }
      }
    }

    private Map<String, PersonId> workers(Tx tx) {
      return registers.enrolment().findWorkers(tx, entries.stream().map(Entry::worker).toList());
    }

    private void worker(Entry entry, Set<String> workers, PeopleChecks checks, Findings all) {
      String worker = entry.worker();
      if (checks.isOwn(worker)) {
        all.error(entry.line(), "worker", ImportProblem.EMAIL_OWN);
      } else if (!worker.isEmpty() && !workers.contains(worker)) {
        all.error(entry.line(), "worker", ImportProblem.NO_SUCH_WORKER);
      }
    }

    @Override
    List<Made> make(Tx tx, PersonId by) {
      Instant now = clock.instant();
      Map<String, PersonId> workers = workers(tx);
      List<NewHolder> holders = new ArrayList<>();
      List<Made> made = new ArrayList<>();
      for (Entry entry : entries) {
        PersonId id = PersonId.of(Uuids.next(now, random));
        holders.add(
            new NewHolder(
                id,
                entry.reference(),
                entry.name(),
                entry.needs().isEmpty() ? null : entry.needs(),
                entry.email().isEmpty()
                    ? null
                    : new NewAccount(AccountId.of(Uuids.next(now, random)), entry.email()),
                workers.get(entry.worker()),
                Uuids.next(now, random)));
        made.add(Made.person(entry.line(), id.value()));
      }
      registers.enrolment().enrolHolders(tx, holders);
      note(tx, made, by, "imported");
      return made;
    }
  }
}
