package org.alongside.server.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import org.alongside.core.identity.PersonId;
import org.alongside.server.csv.SheetWriter;
import org.alongside.server.db.Tx;
import org.alongside.server.importing.ImportKind;
import org.alongside.server.importing.Imports;

/**
 * Files that the coordinator and the administrator sent: one of each imported some days ago, and
 * one of each that waits to be put right.
 */
public final class DemoImports implements DemoPart {
  private static final int DAYS_AGO = 12;
  private static final String WORKER = "worker2@demo.example";

  private final DemoClock clock;
  private final Imports imports;

  public DemoImports(DemoClock clock, Imports imports) {
    this.clock = clock;
    this.imports = imports;
  }

  @Override
  public void fill(Tx tx) {
    clock.set(DAYS_AGO, LocalTime.of(10, 5));
    make(
        tx,
        Cast.SAM,
        ImportKind.WORKERS,
        new SheetWriter().row("Name", "E-mail").row("Nora Blythe", "nora.blythe@demo.example"));
    clock.set(DAYS_AGO, LocalTime.of(11, 20));
    make(
        tx,
        Cast.RUTH,
        ImportKind.HOLDERS,
        new SheetWriter()
            .row("Reference", "Name", "Communication needs", "E-mail", "Named worker's e-mail")
            .row("R-2041", "Olive Hartnell", "Large print", "olive@demo.example", WORKER)
            .row("R-2042", "Percy Dunmore", "", "", WORKER));
    clock.set(DAYS_AGO, LocalTime.of(11, 40));
    make(tx, Cast.RUTH, ImportKind.BUDGETS, budgets());
    clock.set(0, LocalTime.MIDNIGHT);
    keep(
        tx,
        Cast.RUTH,
        ImportKind.HOLDERS,
        new SheetWriter()
            .row("Reference", "Name", "Communication needs", "E-mail", "Named worker's e-mail")
            .row("R-2043", "Quentin Marlow", "", "quentin@demo.example", WORKER)
            .row("R-2041", "Rosa Tindall", "Easy Read", "rosa at demo", WORKER)
            .row("R-2044", "Tom Whitfield", "", "", ""));
    keep(
        tx,
        Cast.SAM,
        ImportKind.WORKERS,
        new SheetWriter().row("Name", "E-mail").row("Una Fairley", "una.fairley@demo.example"));
  }

  private SheetWriter budgets() {
    LocalDate starts = clock.today().minusMonths(2).withDayOfMonth(1);
    LocalDate ends = starts.plusYears(1).minusDays(1);
    return new SheetWriter()
        .row(
            "Reference",
            "Eligibility group",
            "One-off or ongoing",
            "Start",
            "End",
            "Funding stream",
            "Deployment option",
            "Amount",
            "Guide or agreed",
            "How it was worked out")
        .row(
            "R-2041",
            "Section 117",
            "Ongoing",
            starts.toString(),
            ends.toString(),
            "NHS",
            "Notional",
            "£8,840.00",
            "Agreed",
            "10 hours a week of support at £17 an hour, for 52 weeks");
  }

  private void make(Tx tx, PersonId by, ImportKind kind, SheetWriter sheet) {
    imports.importNow(tx, by, kind, sheet.bytes());
  }

  private void keep(Tx tx, PersonId by, ImportKind kind, SheetWriter sheet) {
    imports.keepNow(tx, by, kind, sheet.bytes());
  }
}
