package org.alongside.android;

import static org.robolectric.Shadows.shadowOf;

import android.app.Application;
import android.app.KeyguardManager;
import android.database.Cursor;
import android.net.Uri;
import androidx.lifecycle.LiveData;
import androidx.test.core.app.ApplicationProvider;
import androidx.work.Configuration;
import androidx.work.testing.WorkManagerTestInitHelper;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.alongside.android.app.PhoneKeys;
import org.alongside.android.data.AlongsideDatabase;
import org.alongside.android.data.Arrival;
import org.alongside.android.data.DataParts;
import org.alongside.android.data.LockRow;
import org.alongside.android.data.OpenRecord;
import org.alongside.android.data.OutboxRow;
import org.alongside.android.data.Receipts;
import org.alongside.android.data.Spot;
import org.alongside.android.data.StateRow;
import org.alongside.android.data.Vault;
import org.alongside.android.ui.Parts;
import org.alongside.android.ui.Screens;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.AllocationId;
import org.alongside.core.budget.Approach;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetId;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.BudgetStatus;
import org.alongside.core.budget.BudgetTerm;
import org.alongside.core.budget.BudgetWithPosition;
import org.alongside.core.budget.Calculation;
import org.alongside.core.budget.CalculationLine;
import org.alongside.core.budget.Deployment;
import org.alongside.core.budget.EligibilityGroup;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.budget.Position;
import org.alongside.core.budget.Track;
import org.alongside.core.conversation.ConversationId;
import org.alongside.core.conversation.Message;
import org.alongside.core.conversation.MessageBody;
import org.alongside.core.conversation.MessageId;
import org.alongside.core.conversation.MessageText;
import org.alongside.core.conversation.WorkerCard;
import org.alongside.core.conversation.WorkingHours;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.core.plan.BackupContact;
import org.alongside.core.plan.BackupContactId;
import org.alongside.core.plan.ClinicalTask;
import org.alongside.core.plan.ClinicalTaskId;
import org.alongside.core.plan.Contingency;
import org.alongside.core.plan.Decision;
import org.alongside.core.plan.Outcome;
import org.alongside.core.plan.OutcomeId;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanId;
import org.alongside.core.plan.PlanState;
import org.alongside.core.plan.Provider;
import org.alongside.core.plan.Schedule;
import org.alongside.core.plan.SectionKind;
import org.alongside.core.plan.SignOff;
import org.alongside.core.plan.Support;
import org.alongside.core.plan.SupportId;
import org.alongside.core.plan.Tonight;
import org.alongside.core.plan.WhoSees;
import org.alongside.core.spend.CheckOutcome;
import org.alongside.core.spend.CheckResult;
import org.alongside.core.spend.CheckedEntry;
import org.alongside.core.spend.PrivateNote;
import org.alongside.core.spend.ReceiptId;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.sync.Change;
import org.alongside.core.sync.ChangeKind;
import org.alongside.core.sync.Operation;
import org.alongside.core.sync.OperationHead;
import org.alongside.core.sync.OperationId;
import org.alongside.core.wire.BudgetJson;
import org.alongside.core.wire.JsonMode;
import org.alongside.core.wire.JsonValue;
import org.alongside.core.wire.MessageJson;
import org.alongside.core.wire.OperationJson;
import org.alongside.core.wire.PlanJson;
import org.alongside.core.wire.PrivateNoteJson;
import org.alongside.core.wire.SpendJson;
import org.alongside.core.wire.WorkerJson;

/** An invented holder, and a phone that has heard everything about her. */
public final class SamplePhone {

  public static final PersonId MAYA = PersonId.of(uuid(1));
  public static final PersonId PRIYA = PersonId.of(uuid(2));
  public static final ConversationId CONVERSATION = ConversationId.of(uuid(40));
  public static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  public static final Instant NOW = Instant.parse("2026-11-21T22:31:00Z");

  static {
    PhoneKeys.install();
  }

  private SamplePhone() {}

  /** What seals the database. */
  public static Vault vault() {
    return data().vault();
  }

  /** The ways into what the phone keeps. */
  public static DataParts data() {
    return Parts.of(ApplicationProvider.getApplicationContext(), DataParts.class);
  }

  /** An id that is the same in every run. */
  public static UUID uuid(long number) {
    return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
  }

  /** The database of the app. */
  public static AlongsideDatabase database() {
    return data().database();
  }

  /** Closes the database, away from the main thread as everything with it. */
  public static void close() {
    away(
        () -> {
          database().close();
          return true;
        });
  }

  /** Does it away from the main thread and waits for it. */
  public static <T> T away(Callable<T> work) {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      return thread.submit(work).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      thread.shutdown();
    }
  }

  /** Lets no work start by itself, as if there were no signal. */
  public static void withoutSignal() {
    Configuration aside =
        new Configuration.Builder().setExecutor(Executors.newSingleThreadExecutor()).build();
    away(
        () -> {
          WorkManagerTestInitHelper.initializeTestWorkManager(
              ApplicationProvider.getApplicationContext(),
              aside,
              WorkManagerTestInitHelper.ExecutorsMode.PRESERVE_EXECUTORS);
          return true;
        });
  }

  /** Signs Maya in to this server, without signal and with nothing else on the phone. */
  public static void signIn(String server) {
    withoutSignal();
    away(
        () -> {
          data().accounts().erase();
          data()
              .accounts()
              .signIn(
                  new Arrival(
                      server, MAYA.toString(), "Maya", "t0ken", uuid(90).toString(), "an old one"));
          data()
              .phoneStore()
              .keepHolders(
                  Objects.requireNonNull(database().account().find()),
                  List.of(new OpenRecord(MAYA.toString(), "Maya", "self")));
          return true;
        });
  }

  /** Keeps all that the server knows about Maya. */
  public static void hearEverything() {
    away(
        () -> {
          changes().forEach(change -> database().states().keep(row(change)));
          return true;
        });
  }

  /** Keeps a budget that pays today, whenever that is; the plan expects a visit every Monday. */
  public static void hearABudgetOfToday() {
    LocalDate start = LocalDate.now(ZoneId.of("Europe/London")).minusMonths(3);
    away(
        () -> {
          database()
              .states()
              .keep(
                  row(
                      change(
                          ChangeKind.BUDGET, uuid(5), BudgetJson.write(budget(start)).toString())));
          return true;
        });
  }

  /** Keeps a receipt of these bytes, as if it had been taken in by a form, and its entry. */
  public static Operation.SpendRecord typeWithReceipt(Uri file) {
    LiveData<Receipts.Taken> taken = data().receipts().take(file);
    Screens.await(() -> taken.getValue() != null);
    ReceiptId receipt =
        Objects.requireNonNull(Objects.requireNonNull(taken.getValue()).receipt(), "a receipt");
    LiveData<Boolean> kept =
        data()
            .spending()
            .record(
                MAYA,
                SpendBody.spend(DAY.plusDays(3), Money.pence(500), "Pool", SpendCategory.ACTIVITY),
                List.of(receipt));
    Screens.await(() -> kept.getValue() != null);
    return away(() -> database().outbox().listUnacknowledged()).stream()
        .map(SamplePhone::read)
        .filter(operation -> operation instanceof Operation.SpendRecord)
        .map(operation -> (Operation.SpendRecord) operation)
        .findFirst()
        .orElseThrow();
  }

  /** What the server knows about Maya, as changes. */
  public static List<Change> changes() {
    return List.of(
        change(
            ChangeKind.BUDGET,
            uuid(5),
            BudgetJson.write(budget(LocalDate.of(2026, 4, 1))).toString()),
        change(ChangeKind.PLAN, uuid(50), PlanJson.write(plan()).toString()),
        change(ChangeKind.WORKER, PRIYA.value(), WorkerJson.write(worker()).toString()),
        change(ChangeKind.SPEND, uuid(70), SpendJson.write(entry()).toString()),
        change(ChangeKind.PRIVATE_NOTE, uuid(70), PrivateNoteJson.write(privateNote()).toString()),
        change(ChangeKind.MESSAGE, uuid(60), MessageJson.write(message()).toString()));
  }

  /** What Maya wrote beside the entry for nobody else. */
  static PrivateNote privateNote() {
    return new PrivateNote(
        SpendEntryId.of(uuid(70)),
        MAYA,
        "Ask for a later start",
        1,
        Instant.parse("2026-11-21T22:31:00Z"));
  }

  /** Types an entry that is on this phone alone. */
  public static Operation.SpendRecord type(int number, String payee, long pence) {
    return type(number, payee, pence, "for the week");
  }

  /** Types an entry with this note that is on this phone alone. */
  public static Operation.SpendRecord type(int number, String payee, long pence, String note) {
    Operation.SpendRecord record =
        new Operation.SpendRecord(
            new OperationHead(OperationId.of(uuid(1_000 + number)), MAYA, NOW),
            SpendEntryId.of(uuid(2_000 + number)),
            SpendBody.spend(DAY.plusDays(1), Money.pence(pence), payee, SpendCategory.ACTIVITY)
                .withNote(note));
    away(() -> database().outbox().add(OutboxRow.done(record, vault())));
    return record;
  }

  /** Types so many entries at once, to payees with a number. */
  public static void typeMany(int count) {
    away(
        () -> {
          database()
              .runInTransaction(
                  () -> {
                    for (int i = 0; i < count; i++) {
                      database().outbox().add(OutboxRow.done(entry(i, "Payee " + i), vault()));
                    }
                  });
          return true;
        });
  }

  private static Operation.SpendRecord entry(int number, String payee) {
    return new Operation.SpendRecord(
        new OperationHead(OperationId.of(uuid(1_000 + number)), MAYA, NOW),
        SpendEntryId.of(uuid(2_000 + number)),
        SpendBody.spend(DAY, Money.pence(500), payee, SpendCategory.ACTIVITY));
  }

  /** Lets the server have refused it, for this reason. */
  public static void refuse(Operation operation, String reason) {
    away(
        () -> {
          String id = operation.id().toString();
          database().outbox().needsYou(id, vault().seal(OutboxRow.problemSpot(id), reason));
          return true;
        });
  }

  /** What the person decided about the lock: seconds, "off", or "nothing yet". */
  public static String lockAfterSeconds() {
    return away(
        () -> {
          try (Cursor row =
              database()
                  .getOpenHelper()
                  .getWritableDatabase()
                  .query("SELECT afterSeconds FROM app_lock")) {
            return !row.moveToFirst() ? "nothing yet" : row.isNull(0) ? "off" : row.getString(0);
          }
        });
  }

  /** Gives the phone a lock of its own, or takes it away. */
  public static void setPhoneLock(boolean isSet) {
    shadowOf(
            ApplicationProvider.<Application>getApplicationContext()
                .getSystemService(KeyguardManager.class))
        .setIsDeviceSecure(isSet);
  }

  /** Lets the person have chosen to lock the app so long after leaving it. */
  public static void lockAfter(int seconds) {
    away(
        () -> {
          database().lock().keep(new LockRow(LockRow.ONLY, seconds));
          return true;
        });
  }

  /** What was typed, opened. */
  public static Operation read(OutboxRow row) {
    return away(
        () ->
            vault()
                .open(OutboxRow.bodySpot(row.operationId()), row.body())
                .flatMap(json -> JsonValue.read(json, JsonMode.LENIENT, OperationJson::read).find())
                .orElseThrow());
  }

  /** Lets it be on its way. */
  public static void send(Operation operation) {
    away(
        () -> {
          database().outbox().sending(List.of(operation.id().toString()));
          return true;
        });
  }

  /** Writes a message that is on this phone alone. */
  public static void write(int number, String text) {
    Operation.MessageSend message =
        new Operation.MessageSend(
            new OperationHead(OperationId.of(uuid(3_000 + number)), MAYA, NOW),
            CONVERSATION,
            MessageId.of(uuid(4_000 + number)),
            MessageBody.of(MessageText.read(text).get()));
    away(() -> database().outbox().add(OutboxRow.done(message, vault())));
  }

  private static StateRow row(Change change) {
    return new StateRow(
        change.kind().code(),
        change.id().toString(),
        change.holder().toString(),
        change.revision(),
        vault()
            .seal(
                new Spot("state", change.kind().code() + " " + change.id(), "body"),
                String.valueOf(change.body())),
        0);
  }

  private static Change change(ChangeKind kind, UUID id, String body) {
    return new Change(kind, id, 1, MAYA, body);
  }

  private static BudgetWithPosition budget(LocalDate start) {
    Money total = Money.pence(1_040_000);
    Budget budget =
        new Budget(
            BudgetId.of(uuid(5)),
            MAYA,
            BudgetPeriod.yearFrom(start),
            BudgetStatus.FINAL,
            EligibilityGroup.OTHER,
            BudgetTerm.ONGOING,
            List.of(
                new Allocation(
                    AllocationId.of(uuid(10)),
                    FundingStream.NHS,
                    Deployment.DIRECT_PAYMENT,
                    total)),
            Calculation.of(
                Approach.LOCAL_TARIFF, List.of(CalculationLine.of("Tariff", "one year", total))),
            null,
            null);
    Position position =
        new Position(
            DAY,
            total,
            Money.pence(520_000),
            Money.pence(260_000),
            Money.pence(400_000),
            Money.pence(260_000),
            Money.pence(20_000),
            Track.ON_TRACK);
    return new BudgetWithPosition(budget, position);
  }

  private static Plan plan() {
    OutcomeId outcome = OutcomeId.of(uuid(20));
    Support assistant =
        new Support(
                SupportId.of(uuid(30)),
                "Personal assistant",
                Provider.of("Sam Okoro"),
                Schedule.weekly(Set.of(DayOfWeek.MONDAY)),
                Money.pence(5_400),
                Set.of(outcome),
                AllocationId.of(uuid(10)),
                null)
            .withDecision(Decision.agreed(LocalDate.of(2026, 3, 20), PRIYA));
    return new Plan(
        PlanId.of(uuid(50)),
        MAYA,
        2,
        PlanState.AGREED,
        Map.of(SectionKind.WHAT_MATTERS, "Being out with friends.\nMy garden."),
        List.of(new Outcome(outcome, "I get out twice a week", "My diary", 8, List.of())),
        List.of(assistant),
        List.of(new Contingency("Sam is ill", "Ask the agency", "Bright Care, 020 7946 0000")),
        new Tonight(
            List.of(
                new ClinicalTask(
                    ClinicalTaskId.of(uuid(60)),
                    "Suction",
                    "Sam Okoro",
                    "Nurse Ada Obi",
                    new SignOff(
                        "Nurse Ada Obi", LocalDate.of(2025, 1, 10), LocalDate.of(2026, 1, 9)))),
            List.of(
                new BackupContact(
                    BackupContactId.of(uuid(65)),
                    1,
                    "Farah",
                    "my sister",
                    "020 7946 0101",
                    "Evenings",
                    "Has a key.",
                    WhoSees.ALL),
                new BackupContact(
                    BackupContactId.of(uuid(66)),
                    2,
                    "Nadia",
                    "",
                    "+44 7700 900118",
                    "Any time",
                    "",
                    WhoSees.HOLDER_AND_WORKER_ONLY))),
        "Dr Amara Bello",
        LocalDate.of(2026, 3, 25),
        LocalDate.of(2027, 3, 20));
  }

  private static WorkerCard worker() {
    return new WorkerCard(
        PRIYA,
        "Priya Shah",
        WorkingHours.weekdays(LocalTime.of(9, 0), LocalTime.of(17, 30)),
        Instant.parse("2026-11-24T17:30:00Z"),
        null);
  }

  private static CheckedEntry entry() {
    SpendBody body =
        SpendBody.spend(DAY, Money.pence(5_400), "Sam Okoro", SpendCategory.PERSONAL_ASSISTANT);
    return new CheckedEntry(
        SpendEntry.recorded(SpendEntryId.of(uuid(70)), MAYA, body, MAYA, NOW),
        new CheckResult(CheckOutcome.IN_PLAN, SupportId.of(uuid(30)), null, null));
  }

  private static Message message() {
    return Message.sent(
        MessageId.of(uuid(60)),
        CONVERSATION,
        PRIYA,
        MessageBody.of(new MessageText("How did the swimming go?")),
        NOW.minusSeconds(86_400));
  }
}
