package org.alongside.server.importing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Uuids;
import org.alongside.core.input.TextRule;
import org.alongside.server.csv.Column;
import org.alongside.server.csv.HeadedSheet;
import org.alongside.server.csv.SheetRow;
import org.alongside.server.db.Tx;
import org.alongside.server.identity.Enrolment.NewAccount;
import org.alongside.server.identity.Enrolment.NewWorker;

/** Files with workers: a name and an e-mail address. Each gets an account with the role. */
final class WorkerImporter implements Importer {
  private static final List<Column> COLUMNS =
      List.of(
          Column.required(
              "name", "Name", "Full name", "Worker", "Worker name", "Staff name", "Named worker"),
          Column.required("email", "E-mail", PeopleRows.EMAIL_HEADINGS));
  private static final TextRule NAME = TextRule.line(1, 120);

  private final Registers registers;
  private final PeopleOut out;
  private final Clock clock;
  private final Random random;

  WorkerImporter(Registers registers, PeopleOut out, Clock clock, Random random) {
    this.registers = registers;
    this.out = out;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public ImportKind kind() {
    return ImportKind.WORKERS;
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  public List<List<String>> examples() {
    return List.of(List.of("Example: Sam Field", "sam.field@example.org"));
  }

  @Override
  public List<String> shown() {
    return COLUMNS.stream().map(Column::title).toList();
  }

  @Override
  public Proposal read(HeadedSheet sheet) {
    Findings findings = new Findings(COLUMNS);
    List<PreviewLine> lines = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    PeopleRows people = new PeopleRows(findings);
    for (SheetRow row : sheet.rows()) {
      RowReader reader = new RowReader(sheet, row, findings);
      Entry entry =
          new Entry(row.line(), reader.head("name", NAME), people.neededEmail(reader, "email"));
      people.once(entry.line(), "email", entry.email());
      people.named(entry.line(), "name", entry.name());
      reader.isRight((line, cells) -> lines.add(new PreviewLine(line, cells)));
      entries.add(entry);
    }
    return new Workers(entries, lines, findings);
  }

  @Override
  public List<Obstacle> listObstacles(Tx tx, List<Made> made, Instant since) {
    return out.listObstacles(tx, made, since);
  }

  @Override
  public void remove(Tx tx, List<Made> made, PersonId by) {
    out.remove(tx, made);
  }

  private record Entry(int line, String name, String email) {}

  private final class Workers extends Proposal {
    private final List<Entry> entries;

    Workers(List<Entry> entries, List<PreviewLine> lines, Findings findings) {
      super(ImportKind.WORKERS, entries.size(), lines, findings);
      this.entries = List.copyOf(entries);
    }

    @Override
    void check(Tx tx, PersonId by, Findings all) {
      PeopleChecks checks = new PeopleChecks(tx, registers, by, all);
      Set<String> taken =
          registers.enrolment().listTaken(tx, entries.stream().map(Entry::email).toList());
      for (Entry entry : entries) {
        checks.email(entry.line(), "email", entry.email(), taken);
      }
    }

    @Override
    List<Made> make(Tx tx, PersonId by) {
      Instant now = clock.instant();
      List<NewWorker> workers = new ArrayList<>();
      List<Made> made = new ArrayList<>();
      for (Entry entry : entries) {
        PersonId id = PersonId.of(Uuids.next(now, random));
        NewAccount account = new NewAccount(AccountId.of(Uuids.next(now, random)), entry.email());
        workers.add(new NewWorker(id, entry.name(), account));
        made.add(Made.person(entry.line(), id.value()));
      }
      registers.enrolment().enrolWorkers(tx, workers);
      return made;
    }
  }
}
