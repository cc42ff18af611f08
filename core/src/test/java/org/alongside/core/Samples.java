package org.alongside.core;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.budget.Allocation;
import org.alongside.core.budget.AllocationId;
import org.alongside.core.budget.Approach;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetId;
import org.alongside.core.budget.BudgetPeriod;
import org.alongside.core.budget.BudgetStatus;
import org.alongside.core.budget.BudgetTerm;
import org.alongside.core.budget.Calculation;
import org.alongside.core.budget.CalculationLine;
import org.alongside.core.budget.Deployment;
import org.alongside.core.budget.EligibilityGroup;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.budget.HoursAtRate;
import org.alongside.core.conversation.AttachmentId;
import org.alongside.core.conversation.ConversationId;
import org.alongside.core.conversation.Message;
import org.alongside.core.conversation.MessageBody;
import org.alongside.core.conversation.MessageId;
import org.alongside.core.conversation.MessageText;
import org.alongside.core.conversation.MessageVisibility;
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
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendKind;
import org.alongside.core.spend.Split;
import org.jspecify.annotations.Nullable;

/** One invented holder with everything, for tests to share. */
public final class Samples {
  public static final PersonId HOLDER = PersonId.of(uuid(1));
  public static final PersonId WORKER = PersonId.of(uuid(2));
  public static final PersonId COORDINATOR = PersonId.of(uuid(3));
  public static final AllocationId HEALTH = AllocationId.of(uuid(10));
  public static final AllocationId COUNCIL = AllocationId.of(uuid(11));
  public static final OutcomeId OUT_AND_ABOUT = OutcomeId.of(uuid(20));
  public static final SupportId ASSISTANT = SupportId.of(uuid(30));
  public static final SupportId CHAIR = SupportId.of(uuid(31));
  public static final SupportId MASSAGE = SupportId.of(uuid(32));
  public static final ConversationId CONVERSATION = ConversationId.of(uuid(40));
  public static final LocalDate START = LocalDate.of(2026, 4, 1);
  public static final BudgetPeriod YEAR = BudgetPeriod.yearFrom(START);
  public static final Instant NOW = Instant.parse("2026-11-21T22:31:00Z");

  private Samples() {}

  /** An id that is the same in every run. */
  public static UUID uuid(long number) {
    return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
  }

  /** £10,400 a year: £8,424 from health as a direct payment, £1,976 from the council. */
  public static Budget budget() {
    HoursAtRate hours = new HoursAtRate(Duration.ofHours(12), 52, Money.pence(1350));
    Calculation calculation =
        Calculation.of(
                Approach.WEEKLY_SCHEDULE,
                List.of(
                    CalculationLine.of("Personal assistant, daytime", hours),
                    CalculationLine.of("Paid holiday", "5.6 weeks", Money.pence(90_720)),
                    CalculationLine.of("Wheelchair service", "once a year", Money.pence(106_880))))
            .withNote("Worked out with you on 3 March 2026.");
    return new Budget(
        BudgetId.of(uuid(5)),
        HOLDER,
        YEAR,
        BudgetStatus.FINAL,
        EligibilityGroup.ADULT_CONTINUING_CARE,
        BudgetTerm.ONGOING,
        List.of(
            new Allocation(
                HEALTH, FundingStream.NHS, Deployment.DIRECT_PAYMENT, Money.pence(842_400)),
            new Allocation(
                COUNCIL, FundingStream.LOCAL_AUTHORITY, Deployment.NOTIONAL, Money.pence(197_600))),
        calculation,
        LocalDate.of(2026, 6, 20),
        null);
  }

  /** A budget of one allocation from one stream. */
  public static Budget budget(FundingStream stream, long pence) {
    return new Budget(
        BudgetId.of(uuid(6)),
        HOLDER,
        YEAR,
        BudgetStatus.FINAL,
        EligibilityGroup.OTHER,
        BudgetTerm.ONGOING,
        List.of(new Allocation(HEALTH, stream, Deployment.DIRECT_PAYMENT, Money.pence(pence))),
        Calculation.of(
            Approach.LOCAL_TARIFF,
            List.of(CalculationLine.of("Tariff", "one year", Money.pence(pence)))),
        null,
        null);
  }

  /** An agreed plan with an assistant every Monday, a chair once, and a declined massage. */
  public static Plan plan() {
    Decision agreed = Decision.agreed(LocalDate.of(2026, 3, 20), COORDINATOR);
    Decision declined =
        new Decision(
            DecisionOutcome.DECLINED,
            "Your local NHS team pays for this already.",
            LocalDate.of(2026, 3, 20),
            COORDINATOR);
    return new Plan(
        PlanId.of(uuid(50)),
        HOLDER,
        2,
        PlanState.AGREED,
        Map.of(
            SectionKind.WHAT_MATTERS, "Being out with friends.\nMy garden.",
            SectionKind.NEEDS, "I use a wheelchair and tire quickly."),
        List.of(
            new Outcome(
                OUT_AND_ABOUT,
                "I get out twice a week",
                "My diary",
                8,
                List.of(
                    new Rating(LocalDate.of(2026, 3, 1), 3),
                    new Rating(LocalDate.of(2026, 9, 1), 6)))),
        List.of(
            weekly(ASSISTANT, HEALTH, 16_200).withDecision(agreed),
            new Support(
                    CHAIR,
                    "Wheelchair service",
                    Provider.of("Wheels & Co"),
                    Schedule.oneOff(LocalDate.of(2026, 10, 5)),
                    Money.pence(106_880),
                    Set.of(),
                    COUNCIL,
                    null)
                .withDecision(agreed),
            new Support(
                    MASSAGE,
                    "Massage",
                    new Provider("Calm Hands", "1-101668745"),
                    new Schedule.Weekly(
                        Set.of(DayOfWeek.FRIDAY, DayOfWeek.TUESDAY),
                        LocalDate.of(2026, 5, 1),
                        LocalDate.of(2026, 7, 31)),
                    Money.pence(4_000),
                    Set.of(OUT_AND_ABOUT),
                    null,
                    null)
                .withDecision(declined)),
        List.of(
            new Contingency("Sam is ill", "Ask the agency", "Bright Care, 020 7946 0000"),
            new Contingency("The lift is out", "Stay with Jo", null)),
        tonight(),
        "Dr Amara Bello",
        LocalDate.of(2026, 3, 25),
        LocalDate.of(2027, 3, 20));
  }

  /** A task that is signed off, one that is not, and whom to call; one of them in private. */
  public static Tonight tonight() {
    return new Tonight(
        List.of(
            new ClinicalTask(
                ClinicalTaskId.of(uuid(60)),
                "Suction",
                "Sam Okoro",
                "Nurse Ada Obi",
                new SignOff("Nurse Ada Obi", LocalDate.of(2026, 1, 10), LocalDate.of(2027, 1, 9))),
            new ClinicalTask(
                ClinicalTaskId.of(uuid(61)), "Feeding by tube", "Leah Grant", null, null)),
        List.of(
            new BackupContact(
                BackupContactId.of(uuid(65)),
                2,
                "Bright Care",
                "agency",
                "020 7946 0000",
                "Any time",
                "Ask for somebody who has met me.",
                WhoSees.ALL),
            new BackupContact(
                BackupContactId.of(uuid(66)),
                1,
                "Jo",
                "",
                "+44 20 7946 0001",
                "",
                "",
                WhoSees.HOLDER_AND_WORKER_ONLY)));
  }

  /** A support each Monday, not decided yet. */
  public static Support weekly(SupportId id, @Nullable AllocationId paysFrom, long pence) {
    return new Support(
        id,
        "Personal assistant",
        Provider.of("Sam Okoro"),
        Schedule.weekly(Set.of(DayOfWeek.MONDAY)),
        Money.pence(pence),
        Set.of(OUT_AND_ABOUT),
        paysFrom,
        null);
  }

  /** £54.00 to an assistant, for no support yet. */
  public static SpendBody spend() {
    return SpendBody.spend(
        LocalDate.of(2026, 11, 21),
        Money.pence(5_400),
        "Sam Okoro",
        SpendCategory.PERSONAL_ASSISTANT);
  }

  /** £90 split over two supports. */
  public static SpendBody splitSpend() {
    return new SpendBody(
        LocalDate.of(2026, 11, 20),
        Money.pence(9_000),
        "Bright Care",
        SpendCategory.AGENCY_CARE,
        null,
        "Two visits 😀",
        SpendKind.SPEND,
        List.of(
            new Split(ASSISTANT, null, Money.pence(6_000)),
            new Split(null, FundingStream.LOCAL_AUTHORITY, Money.pence(3_000))));
  }

  /** A message for the worker alone, with a file, that was read. */
  public static Message message() {
    return new Message(
        MessageId.of(uuid(60)),
        CONVERSATION,
        HOLDER,
        new MessageBody(
            new MessageText("Can we talk?\nPlease ring the mobile."),
            List.of(AttachmentId.of(uuid(61))),
            MessageVisibility.HOLDER_AND_WORKER_ONLY),
        NOW,
        NOW.plusSeconds(5),
        NOW.plusSeconds(600));
  }

  /** A worker on weekdays, covered for now. */
  public static WorkerCard worker() {
    return new WorkerCard(
        WORKER,
        "Priya Shah",
        WorkingHours.weekdays(LocalTime.of(9, 0), LocalTime.of(17, 30)),
        Instant.parse("2026-11-24T17:30:00Z"),
        new WorkerCard.Cover(
            COORDINATOR, "Tom Reed", LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 27)));
  }
}
