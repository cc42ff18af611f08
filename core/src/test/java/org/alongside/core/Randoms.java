package org.alongside.core;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.core.budget.AllocationId;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.conversation.AttachmentId;
import org.alongside.core.conversation.ConversationId;
import org.alongside.core.conversation.MessageBody;
import org.alongside.core.conversation.MessageId;
import org.alongside.core.conversation.MessageText;
import org.alongside.core.conversation.MessageVisibility;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.core.plan.BackupContact;
import org.alongside.core.plan.BackupContactId;
import org.alongside.core.plan.ClinicalTask;
import org.alongside.core.plan.ClinicalTaskId;
import org.alongside.core.plan.Contingency;
import org.alongside.core.plan.Decision;
import org.alongside.core.plan.DecisionOutcome;
import org.alongside.core.plan.Outcome;
import org.alongside.core.plan.OutcomeId;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanId;
import org.alongside.core.plan.PlanState;
import org.alongside.core.plan.Provider;
import org.alongside.core.plan.Rating;
import org.alongside.core.plan.Schedule;
import org.alongside.core.plan.SectionKind;
import org.alongside.core.plan.SignOff;
import org.alongside.core.plan.Support;
import org.alongside.core.plan.SupportId;
import org.alongside.core.plan.Tonight;
import org.alongside.core.plan.WhoSees;
import org.alongside.core.spend.ReceiptId;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.spend.SpendKind;
import org.alongside.core.spend.Split;
import org.alongside.core.sync.Cursors;
import org.alongside.core.sync.DeviceId;
import org.alongside.core.sync.Operation;
import org.alongside.core.sync.OperationHead;
import org.alongside.core.sync.OperationId;
import org.alongside.core.sync.SpendEdit;
import org.alongside.core.sync.SpendPatch;
import org.alongside.core.sync.StoreGeneration;
import org.alongside.core.sync.Submitted;
import org.alongside.core.sync.SyncRequest;
import org.alongside.core.visit.MissedReason;
import org.alongside.core.visit.VisitBody;
import org.alongside.core.visit.VisitId;
import org.alongside.core.visit.VisitOutcome;
import org.alongside.core.visit.VisitTelling;
import org.jspecify.annotations.Nullable;

/** Random values of every kind, the same for the same seed. */
public final class Randoms {
  private static final String[] PIECES = {
    "swim", "£5", " ", "\n", "\t", "\"", "\\", "/", "<b>", "&amp;", "é", "e\u0301", "שלום", "مرحبا",
    "😀", "👩‍🦽", "\u200D", "𝔄", "'", "{", "}", "[", "]", ":", ",", "\u2028", "\u00A0", "0",
    "null"
  };

  private final Random random;

  /** Values of this seed. */
  public Randoms(long seed) {
    random = new Random(seed);
  }

  /** From 0 to just below this number. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** One of these. */
  public <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** One of the constants of this type. */
  public <E extends Enum<E>> E oneOf(Class<E> type) {
    return oneOf(List.of(type.getEnumConstants()));
  }

  /** This, or in half of the cases nothing. */
  public <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  /** Up to so many of these. */
  public <T> List<T> some(int most, Supplier<T> value) {
    List<T> values = new ArrayList<>();
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      values.add(value.get());
    }
    return values;
  }

  /** Any UUID. */
  public UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  /** A date of the years 1 to 9999. */
  public LocalDate date() {
    LocalDate first = LocalDate.of(1, 1, 1);
    LocalDate last = LocalDate.of(9999, 12, 31);
    long days = last.toEpochDay() - first.toEpochDay();
    return first.plusDays(Math.floorMod(random.nextLong(), days + 1));
  }

  /** An instant, to the millisecond, or to the second. */
  public Instant instant() {
    long millis = Math.floorMod(random.nextLong(), 4_000_000_000_000L);
    return Instant.ofEpochMilli(random.nextBoolean() ? millis : millis / 1000 * 1000);
  }

  /** A text of several lines that may be kept. */
  public String text() {
    StringBuilder text = new StringBuilder("x");
    int pieces = random.nextInt(12);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.append("x").toString();
  }

  /** A text of one line that may be kept. */
  public String line() {
    return text().replace('\n', '-');
  }

  /** Above zero, of any size. */
  public Money amount() {
    return Money.pence((random.nextLong() >>> (1 + random.nextInt(50))) + 1);
  }

  /** Any entry. */
  public SpendBody spend() {
    Money amount = Money.pence(1_000L + random.nextInt(1_000_000));
    List<Split> splits = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      for (Money part : amount.split(1 + random.nextInt(4))) {
        splits.add(
            random.nextBoolean()
                ? new Split(SupportId.of(uuid()), maybeStream(), part)
                : new Split(null, oneOf(FundingStream.class), part));
      }
    }
    return new SpendBody(
        date(),
        amount,
        line(),
        oneOf(SpendCategory.class),
        splits.isEmpty() ? maybe(() -> SupportId.of(uuid())).orElse(null) : null,
        maybe(this::text).orElse(null),
        oneOf(SpendKind.class),
        splits);
  }

  /** Any amendment. */
  public SpendPatch patch() {
    SpendBody body = spend();
    List<SpendEdit> edits =
        new ArrayList<>(
            List.of(
                new SpendEdit.SpentOn(body.spentOn()),
                new SpendEdit.Amount(body.amount(), body.splits()),
                new SpendEdit.Payee(body.payee()),
                new SpendEdit.Category(body.category()),
                new SpendEdit.Support(body.support()),
                new SpendEdit.Note(body.note()),
                new SpendEdit.Kind(body.kind())));
    Collections.shuffle(edits, random);
    return new SpendPatch(edits.subList(0, 1 + random.nextInt(edits.size())));
  }

  /** Anything to send. */
  public MessageBody message() {
    return new MessageBody(
        new MessageText(text()),
        some(3, () -> AttachmentId.of(uuid())),
        oneOf(MessageVisibility.class));
  }

  /** Any operation. */
  public Operation operation() {
    OperationHead head = new OperationHead(OperationId.of(uuid()), PersonId.of(uuid()), instant());
    return switch (random.nextInt(8)) {
      case 0 -> new Operation.SpendRecord(head, SpendEntryId.of(uuid()), spend());
      case 1 ->
          new Operation.SpendAmend(head, SpendEntryId.of(uuid()), 1 + random.nextInt(9), patch());
      case 2 -> new Operation.SpendWithdraw(head, SpendEntryId.of(uuid()));
      case 3 ->
          new Operation.MessageSend(
              head, ConversationId.of(uuid()), MessageId.of(uuid()), message());
      case 4 -> new Operation.ReceiptAttach(head, SpendEntryId.of(uuid()), ReceiptId.of(uuid()));
      case 5 -> new Operation.ReceiptDetach(head, SpendEntryId.of(uuid()), ReceiptId.of(uuid()));
      case 6 -> new Operation.MessageRead(head, ConversationId.of(uuid()), MessageId.of(uuid()));
      default -> new Operation.VisitReport(head, VisitId.of(uuid()), visit());
    };
  }

  /** Anything said of a visit. */
  public VisitBody visit() {
    VisitOutcome outcome = oneOf(VisitOutcome.class);
    int planned = 2 + random.nextInt(1_000);
    return new VisitBody(
        SupportId.of(uuid()),
        LocalDate.of(2026, 4, 1).plusDays(random.nextInt(365)),
        outcome,
        Duration.ofMinutes(planned),
        outcome == VisitOutcome.PARTLY ? Duration.ofMinutes(1 + random.nextInt(planned - 1)) : null,
        oneOf(MissedReason.class),
        random.nextBoolean() ? text() : null,
        oneOf(VisitTelling.class));
  }

  /** Any request. */
  public SyncRequest syncRequest() {
    Map<String, String> cursors = new TreeMap<>();
    some(4, this::text).forEach(scope -> cursors.put(scope, line()));
    List<Submitted> operations = new ArrayList<>(some(6, this::operation));
    return new SyncRequest(
        1 + random.nextInt(3),
        DeviceId.of(uuid()),
        maybe(() -> StoreGeneration.of(uuid())).orElse(null),
        new Cursors(cursors),
        operations);
  }

  /** Any plan. */
  public Plan plan() {
    List<Outcome> outcomes = some(4, this::outcome);
    PlanState state = oneOf(PlanState.class);
    Map<SectionKind, String> sections = new EnumMap<>(SectionKind.class);
    some(4, () -> oneOf(SectionKind.class)).forEach(kind -> sections.put(kind, text()));
    return new Plan(
        PlanId.of(uuid()),
        PersonId.of(uuid()),
        1 + random.nextInt(20),
        state,
        sections,
        outcomes,
        some(4, () -> support(outcomes)),
        some(3, () -> new Contingency(text(), text(), maybe(this::text).orElse(null))),
        new Tonight(some(3, this::task), some(3, this::contact)),
        line(),
        date(),
        date());
  }

  private ClinicalTask task() {
    LocalDate on = date();
    return new ClinicalTask(
        ClinicalTaskId.of(uuid()),
        line(),
        line(),
        maybe(this::line).orElse(null),
        maybe(() -> new SignOff(line(), on, maybe(() -> on.plusDays(9)).orElse(null)))
            .orElse(null));
  }

  private BackupContact contact() {
    return new BackupContact(
        BackupContactId.of(uuid()),
        1 + random.nextInt(BackupContact.LAST_PLACE),
        line(),
        maybe(this::line).orElse(""),
        "+44 (20) 7946-" + (1000 + random.nextInt(9000)),
        maybe(this::line).orElse(""),
        maybe(this::text).orElse(""),
        oneOf(WhoSees.class));
  }

  private Outcome outcome() {
    List<Rating> ratings = new ArrayList<>(some(4, () -> new Rating(date(), random.nextInt(11))));
    ratings.sort((one, other) -> one.on().compareTo(other.on()));
    return new Outcome(
        OutcomeId.of(uuid()),
        text(),
        maybe(this::text).orElse(""),
        maybe(() -> random.nextInt(11)).orElse(null),
        ratings);
  }

  private Support support(List<Outcome> outcomes) {
    Set<OutcomeId> served = new HashSet<>();
    outcomes.forEach(outcome -> maybe(outcome::id).ifPresent(served::add));
    return new Support(
        SupportId.of(uuid()),
        line(),
        new Provider(line(), maybe(this::line).orElse(null)),
        schedule(),
        amount(),
        served,
        maybe(() -> AllocationId.of(uuid())).orElse(null),
        new Decision(oneOf(DecisionOutcome.class), text(), date(), PersonId.of(uuid())));
  }

  private Schedule schedule() {
    LocalDate from = date();
    return random.nextBoolean()
        ? Schedule.oneOff(from)
        : new Schedule.Weekly(Set.of(oneOf(DayOfWeek.class)), from, maybe(() -> from).orElse(null));
  }

  private @Nullable FundingStream maybeStream() {
    return maybe(() -> oneOf(FundingStream.class)).orElse(null);
  }
}
