package org.alongside.core.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.alongside.core.Samples;
import org.alongside.core.allocation.ContributionRhythm;
import org.alongside.core.allocation.OwnContribution;
import org.alongside.core.allocation.PartWay;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetWithPosition;
import org.alongside.core.budget.Deployment;
import org.alongside.core.budget.PlannedCosts;
import org.alongside.core.budget.Position;
import org.alongside.core.forum.Board;
import org.alongside.core.forum.BoardId;
import org.alongside.core.forum.BoardSlug;
import org.alongside.core.forum.BoardThread;
import org.alongside.core.forum.BoardVisibility;
import org.alongside.core.forum.ContentNote;
import org.alongside.core.forum.ContentTopic;
import org.alongside.core.forum.PictureId;
import org.alongside.core.forum.PictureText;
import org.alongside.core.forum.Post;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.PostPicture;
import org.alongside.core.forum.PostState;
import org.alongside.core.forum.PostText;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.forum.ThreadState;
import org.alongside.core.forum.ThreadTitle;
import org.alongside.core.guidance.Audience;
import org.alongside.core.guidance.GuidancePage;
import org.alongside.core.guidance.Handbook;
import org.alongside.core.guidance.HandbookSlug;
import org.alongside.core.guidance.PageSlug;
import org.alongside.core.identity.MemberId;
import org.alongside.core.input.FieldError;
import org.alongside.core.input.InputCode;
import org.alongside.core.money.Money;
import org.alongside.core.payment.BudgetOutlook;
import org.alongside.core.payment.DuePayment;
import org.alongside.core.plan.SupportId;
import org.alongside.core.spend.CheckedEntry;
import org.alongside.core.spend.ReceiptId;
import org.alongside.core.spend.SpendCheck;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.sync.Change;
import org.alongside.core.sync.ChangeKind;
import org.alongside.core.sync.Cursors;
import org.alongside.core.sync.DeviceId;
import org.alongside.core.sync.Operation;
import org.alongside.core.sync.OperationHead;
import org.alongside.core.sync.OperationId;
import org.alongside.core.sync.OperationResult;
import org.alongside.core.sync.Problem;
import org.alongside.core.sync.SpendEdit;
import org.alongside.core.sync.SpendPatch;
import org.alongside.core.sync.StoreGeneration;
import org.alongside.core.sync.SyncProblem;
import org.alongside.core.sync.SyncRequest;
import org.alongside.core.sync.SyncResponse;
import org.alongside.core.visit.MissedReason;
import org.alongside.core.visit.VisitBody;
import org.alongside.core.visit.VisitId;
import org.alongside.core.visit.VisitOutcome;
import org.alongside.core.visit.VisitReport;
import org.alongside.core.visit.VisitState;
import org.alongside.core.visit.VisitTelling;
import org.junit.jupiter.api.Test;

/**
 * The wire as others rely on it, one file a shape. A difference is a change of the contract: after
 * making sure that it is meant, write the files anew with {@code -Dgolden.write=true}.
 */
class GoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final Gson PRETTY =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();
  private static final SpendEntryId ENTRY = SpendEntryId.of(Samples.uuid(70));
  private static final ReceiptId RECEIPT = ReceiptId.of(Samples.uuid(71));

  @Test
  void spendEntry() {
    SpendEntry entry =
        SpendEntry.recorded(
                ENTRY, Samples.HOLDER, Samples.splitSpend(), Samples.HOLDER, Samples.NOW)
            .amended(Samples.splitSpend().withNote("Three visits"));
    CheckedEntry checked = checked(entry).withReceipts(List.of(RECEIPT));
    same("spend-entry", checked, SpendJson::write, SpendJson::readEntry);
  }

  @Test
  void spendEntryThatTheRulesForbid() {
    SpendEntry entry =
        SpendEntry.recorded(
            ENTRY,
            Samples.HOLDER,
            Samples.spend().withNote("and wine"),
            Samples.WORKER,
            Samples.NOW);
    same("spend-entry-excluded", checked(entry), SpendJson::write, SpendJson::readEntry);
  }

  @Test
  void visit() {
    VisitBody body =
        new VisitBody(
            Samples.ASSISTANT,
            LocalDate.of(2026, 11, 16),
            VisitOutcome.PARTLY,
            Duration.ofMinutes(60),
            Duration.ofMinutes(20),
            MissedReason.WORKER_AWAY,
            "She had to go to the next person",
            VisitTelling.WORKER);
    same(
        "visit",
        new VisitReport(
            VisitId.of(Samples.uuid(75)),
            Samples.HOLDER,
            body,
            VisitState.REPORTED,
            Samples.HOLDER,
            Samples.NOW),
        VisitJson::write,
        VisitJson::readReport);
  }

  @Test
  void budget() {
    Budget budget = Samples.budget();
    Position position =
        Position.on(
            LocalDate.of(2026, 11, 21),
            budget,
            Samples.plan().plannedCosts(budget.period()),
            Money.pence(561_600),
            Money.pence(400_000));
    same("budget", new BudgetWithPosition(budget, position), BudgetJson::write, BudgetJson::read);
  }

  @Test
  void budgetWhosePartIsPaidOutFromADayOn() {
    Budget budget = Samples.budget();
    PartWay.Changed slid =
        (PartWay.Changed)
            PartWay.redeploy(
                budget.allocations().get(1),
                budget.period(),
                Deployment.DIRECT_PAYMENT,
                LocalDate.of(2027, 1, 1),
                PlannedCosts.none(budget.period()),
                Money.pence(0));
    Budget changed =
        new Budget(
            budget.id(),
            budget.holder(),
            budget.period(),
            budget.status(),
            budget.group(),
            budget.term(),
            List.of(budget.allocations().get(0), slid.allocation()),
            budget.calculation(),
            null,
            null);
    Position position =
        Position.on(
            LocalDate.of(2026, 11, 21),
            changed,
            PlannedCosts.none(changed.period()),
            Money.pence(0),
            Money.pence(0));
    BudgetWithPosition sheet = new BudgetWithPosition(changed, position);
    same(
        "budget-part-way",
        sheet,
        value ->
            BudgetJson.writeOutlook(
                new BudgetOutlook(
                    value,
                    List.of(
                        new OwnContribution(
                            Samples.COUNCIL,
                            Money.pence(2_000),
                            ContributionRhythm.WEEKLY,
                            changed.period())),
                    new DuePayment(
                        LocalDate.of(2027, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        Money.pence(16_240)))),
        BudgetJson::read);
  }

  @Test
  void plan() {
    same("plan", Samples.plan(), PlanJson::write, PlanJson::read);
  }

  @Test
  void message() {
    same("message", Samples.message(), MessageJson::write, MessageJson::read);
  }

  @Test
  void worker() {
    same("worker", Samples.worker(), WorkerJson::write, WorkerJson::read);
  }

  @Test
  void syncRequest() {
    SyncRequest request =
        new SyncRequest(
            1,
            DeviceId.of(Samples.uuid(80)),
            StoreGeneration.of(Samples.uuid(81)),
            new Cursors(Map.of("scope-1", "MTAw")),
            List.of(
                new Operation.SpendRecord(head(90), ENTRY, Samples.spend()),
                new Operation.SpendAmend(
                    head(91),
                    ENTRY,
                    1,
                    SpendPatch.of(
                        new SpendEdit.Amount(Money.pence(6_000), List.of()),
                        new SpendEdit.Support(null))),
                new Operation.SpendWithdraw(head(92), ENTRY),
                new Operation.ReceiptAttach(head(95), ENTRY, RECEIPT),
                new Operation.ReceiptDetach(head(96), ENTRY, RECEIPT),
                new Operation.MessageSend(
                    head(93),
                    Samples.CONVERSATION,
                    Samples.message().id(),
                    Samples.message().body()),
                new Operation.MessageRead(head(94), Samples.CONVERSATION, Samples.message().id()),
                new Operation.VisitReport(head(97), VisitId.of(Samples.uuid(65)), shorterVisit())));
    same("sync-request", request, SyncJson::write, SyncJson::readRequest);
  }

  private static VisitBody shorterVisit() {
    return new VisitBody(
        SupportId.of(Samples.uuid(30)),
        LocalDate.of(2026, 11, 19),
        VisitOutcome.PARTLY,
        Duration.ofMinutes(60),
        Duration.ofMinutes(30),
        MissedReason.WORKER_AWAY,
        null,
        VisitTelling.WORKER);
  }

  @Test
  void syncResponse() {
    SyncResponse response =
        new SyncResponse(
            StoreGeneration.of(Samples.uuid(81)),
            List.of(
                OperationResult.applied(id(90)),
                OperationResult.merged(id(91)),
                OperationResult.duplicate(id(92)),
                OperationResult.refused(id(93), Problem.of(SyncProblem.NO_ACCESS)),
                OperationResult.refused(
                    id(94),
                    Problem.unreadable(
                        List.of(FieldError.at("/body/payee", InputCode.TOO_LONG, "200"))))),
            List.of(
                new Change(
                    ChangeKind.MESSAGE,
                    Samples.message().id().value(),
                    3,
                    Samples.HOLDER,
                    MessageJson.write(Samples.message()).toString()),
                Change.scopeEnded(Samples.WORKER, 4)),
            new Cursors(Map.of("scope-1", "MTAx")),
            false);
    same(
        "sync-response",
        response,
        each -> JsonParser.parseString(SyncJson.text(each)).getAsJsonObject(),
        SyncJson::readResponse);
  }

  @Test
  void board() {
    Board board =
        new Board(
            BoardId.of(Samples.uuid(100)),
            BoardSlug.parse("first-steps"),
            "First steps",
            "New to a personal health budget? Start here.",
            BoardVisibility.PEERS_ONLY);
    same("board", board, ForumJson::write, ForumJson::readBoard);
  }

  @Test
  void thread() {
    BoardThread thread =
        new BoardThread(
            ThreadId.of(Samples.uuid(101)),
            BoardSlug.parse("first-steps"),
            new ThreadTitle("How long did your assessment take?"),
            MemberId.of(Samples.uuid(102)),
            "Robin",
            ThreadState.OPEN,
            3,
            Samples.NOW,
            Samples.NOW.plusSeconds(60));
    same("thread", thread, ForumJson::write, ForumJson::readThread);
  }

  @Test
  void post() {
    Post post =
        new Post(
            PostId.of(Samples.uuid(103)),
            ThreadId.of(Samples.uuid(101)),
            MemberId.of(Samples.uuid(102)),
            "Robin",
            new PostText("About *six* weeks."),
            PostState.SHOWN,
            Samples.NOW,
            null,
            List.of(
                new PostPicture(
                    PictureId.of(Samples.uuid(104)),
                    new PictureText("My calendar with six weeks crossed out"),
                    1600,
                    1200)),
            new ContentNote(ContentTopic.MEDICAL, "waiting for an operation"));
    same(
        "post",
        post,
        value -> ForumJson.write(value, "<p>About <em>six</em> weeks.</p>"),
        ForumJson::readPost);
  }

  @Test
  void handbook() {
    GuidancePage page =
        new GuidancePage(
            PageSlug.parse("what-is-it"),
            "What is a personal health budget?",
            "Money for your health and wellbeing, and you choose how to use it.",
            Audience.HOLDERS,
            "Personalised care team",
            LocalDate.of(2026, 1, 15),
            LocalDate.of(2027, 1, 15),
            "It is **not new money**.",
            "You choose your support.");
    Handbook handbook =
        new Handbook(
            HandbookSlug.parse("your-budget"),
            "Your budget",
            "From start to review.",
            List.of(page));
    same("handbook", handbook, GuidanceJson::write, GuidanceJson::readHandbook);
  }

  private static CheckedEntry checked(SpendEntry entry) {
    return new CheckedEntry(
        entry,
        SpendCheck.against(Samples.plan(), Samples.budget(), List.of(), BundledData.exclusions())
            .of(entry.body()));
  }

  private static OperationId id(long number) {
    return OperationId.of(Samples.uuid(number));
  }

  private static OperationHead head(long number) {
    return new OperationHead(id(number), Samples.HOLDER, Samples.NOW);
  }

  private static <T> void same(
      String name, T value, Function<T, JsonObject> write, JsonShape<T> shape) {
    Path file = FOLDER.resolve(name + ".json");
    String written = PRETTY.toJson(write.apply(value)) + "\n";
    try {
      if (Boolean.getBoolean("golden.write")) {
        Files.createDirectories(FOLDER);
        Files.write(file, written.getBytes(UTF_8));
      }
      assertThat(written).isEqualTo(Files.readString(file));
      T read = JsonValue.read(Files.readAllBytes(file), JsonMode.STRICT, shape).get();
      assertThat(read).isEqualTo(value);
    } catch (IOException e) {
      throw new AssertionError("no golden file " + name, e);
    }
  }
}
