package org.alongside.core.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alongside.core.account.AccountItemKind;
import org.alongside.core.account.AccountItemState;
import org.alongside.core.allocation.AllocationProblem;
import org.alongside.core.allocation.CarryKind;
import org.alongside.core.allocation.ContributionRhythm;
import org.alongside.core.allocation.SplitBasis;
import org.alongside.core.announcement.BudgetChangeKind;
import org.alongside.core.announcement.ChangeNeed;
import org.alongside.core.announcement.ChangePart;
import org.alongside.core.announcement.LookAgainOutcome;
import org.alongside.core.announcement.PausedPay;
import org.alongside.core.budget.Approach;
import org.alongside.core.budget.BudgetStatus;
import org.alongside.core.budget.BudgetTerm;
import org.alongside.core.budget.Deployment;
import org.alongside.core.budget.EligibilityGroup;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.budget.Recurrence;
import org.alongside.core.budget.Track;
import org.alongside.core.conversation.MessageProgress;
import org.alongside.core.conversation.MessageVisibility;
import org.alongside.core.crisis.EmergencyContact;
import org.alongside.core.employment.AllowanceClaim;
import org.alongside.core.employment.EmploymentItem;
import org.alongside.core.employment.EmploymentProblem;
import org.alongside.core.employment.HoursPattern;
import org.alongside.core.employment.LineWorking;
import org.alongside.core.employment.PensionChoice;
import org.alongside.core.employment.RedundancyFund;
import org.alongside.core.event.EventAudience;
import org.alongside.core.event.EventState;
import org.alongside.core.event.SignupState;
import org.alongside.core.forum.BoardVisibility;
import org.alongside.core.forum.CaseKind;
import org.alongside.core.forum.ContentTopic;
import org.alongside.core.forum.DigestRhythm;
import org.alongside.core.forum.ForumAct;
import org.alongside.core.forum.ForumProblem;
import org.alongside.core.forum.HoldReason;
import org.alongside.core.forum.JoiningRule;
import org.alongside.core.forum.MemberStanding;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.forum.PostState;
import org.alongside.core.forum.Regard;
import org.alongside.core.forum.ReportReason;
import org.alongside.core.forum.ReportStatus;
import org.alongside.core.forum.StoryState;
import org.alongside.core.forum.ThreadState;
import org.alongside.core.guidance.Audience;
import org.alongside.core.guidance.Edition;
import org.alongside.core.identity.Relationship;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.Scope;
import org.alongside.core.input.Coded;
import org.alongside.core.input.DayText;
import org.alongside.core.input.InputCode;
import org.alongside.core.input.ReasonCode;
import org.alongside.core.money.MoneyText;
import org.alongside.core.oncall.CallStep;
import org.alongside.core.paidfor.Confirmation;
import org.alongside.core.payment.PayFrequency;
import org.alongside.core.payment.PaymentAnswer;
import org.alongside.core.payment.PaymentStanding;
import org.alongside.core.plan.ChallengeRefusal;
import org.alongside.core.plan.Competence;
import org.alongside.core.plan.ConcernKind;
import org.alongside.core.plan.DecisionOutcome;
import org.alongside.core.plan.DifferenceKind;
import org.alongside.core.plan.Need;
import org.alongside.core.plan.PartKind;
import org.alongside.core.plan.PlanState;
import org.alongside.core.plan.PlanWait;
import org.alongside.core.plan.SectionKind;
import org.alongside.core.plan.StepKind;
import org.alongside.core.plan.WhoSees;
import org.alongside.core.rates.AgeBand;
import org.alongside.core.rates.PayPeriod;
import org.alongside.core.recurring.Rhythm;
import org.alongside.core.safeguarding.ConcernState;
import org.alongside.core.safeguarding.ConcernStep;
import org.alongside.core.safeguarding.LegalGround;
import org.alongside.core.safeguarding.LegalOutcome;
import org.alongside.core.safeguarding.SafeNow;
import org.alongside.core.setting.AboveComparison;
import org.alongside.core.setting.CostRhythm;
import org.alongside.core.setting.SettingProblem;
import org.alongside.core.setting.SupportedBy;
import org.alongside.core.setting.TimeBand;
import org.alongside.core.sharing.ShareLevel;
import org.alongside.core.sharing.ShareReader;
import org.alongside.core.spend.CheckOutcome;
import org.alongside.core.spend.RuleKind;
import org.alongside.core.spend.RuleScope;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.spend.SpendField;
import org.alongside.core.spend.SpendKind;
import org.alongside.core.spend.SpendProblem;
import org.alongside.core.spend.SpendState;
import org.alongside.core.sync.ChangeKind;
import org.alongside.core.sync.OperationOutcome;
import org.alongside.core.sync.OperationType;
import org.alongside.core.sync.SyncProblem;
import org.alongside.core.visit.MissedReason;
import org.alongside.core.visit.VisitOutcome;
import org.alongside.core.visit.VisitProblem;
import org.alongside.core.visit.VisitState;
import org.alongside.core.visit.VisitTelling;
import org.alongside.core.wire.JsonCode;

/**
 * Every coded constant of the core by the name of its type, such as {@code spend-category} with
 * {@code personal-assistant} and the rest. The codes of the spend rules are data; they stand in
 * {@code BundledData.exclusions()}.
 */
public final class Catalogue {
  private static final List<Class<? extends Coded>> TYPES =
      List.of(
          Relationship.class,
          Role.class,
          Scope.class,
          InputCode.class,
          JsonCode.class,
          MoneyText.Reason.class,
          DayText.Reason.class,
          FundingStream.class,
          Deployment.class,
          EligibilityGroup.class,
          BudgetStatus.class,
          BudgetTerm.class,
          Approach.class,
          Recurrence.class,
          PayPeriod.class,
          AgeBand.class,
          HoursPattern.class,
          PensionChoice.class,
          AllowanceClaim.class,
          RedundancyFund.class,
          EmploymentItem.class,
          LineWorking.class,
          EmploymentProblem.class,
          TimeBand.class,
          SupportedBy.class,
          CostRhythm.class,
          AboveComparison.class,
          SettingProblem.class,
          AllocationProblem.class,
          SplitBasis.class,
          CarryKind.class,
          ContributionRhythm.class,
          BudgetChangeKind.class,
          ChangePart.class,
          ChangeNeed.class,
          PausedPay.class,
          LookAgainOutcome.class,
          PayFrequency.class,
          Rhythm.class,
          PaymentStanding.class,
          PaymentAnswer.class,
          Track.class,
          PlanState.class,
          SectionKind.class,
          DecisionOutcome.class,
          ChallengeRefusal.class,
          ConcernKind.class,
          DifferenceKind.class,
          PartKind.class,
          Competence.class,
          WhoSees.class,
          PlanWait.class,
          StepKind.class,
          SpendCategory.class,
          SpendKind.class,
          SpendState.class,
          SpendField.class,
          SpendProblem.class,
          CheckOutcome.class,
          RuleKind.class,
          RuleScope.class,
          VisitOutcome.class,
          MissedReason.class,
          VisitTelling.class,
          VisitState.class,
          VisitProblem.class,
          Confirmation.class,
          ShareLevel.class,
          ShareReader.class,
          AccountItemKind.class,
          AccountItemState.class,
          Audience.class,
          Edition.class,
          MessageVisibility.class,
          MessageProgress.class,
          EmergencyContact.class,
          EmergencyContact.Way.class,
          BoardVisibility.class,
          ReportReason.class,
          ReportStatus.class,
          CaseKind.class,
          ContentTopic.class,
          ModerationAction.class,
          PostState.class,
          Regard.class,
          DigestRhythm.class,
          ForumAct.class,
          ForumProblem.class,
          HoldReason.class,
          JoiningRule.class,
          MemberStanding.class,
          ThreadState.class,
          CallStep.class,
          SafeNow.class,
          ConcernState.class,
          ConcernStep.class,
          LegalGround.class,
          LegalOutcome.class,
          StoryState.class,
          Need.class,
          EventAudience.class,
          EventState.class,
          SignupState.class,
          OperationType.class,
          OperationOutcome.class,
          SyncProblem.class,
          ChangeKind.class);

  private Catalogue() {}

  /** The types. */
  public static List<Class<? extends Coded>> listTypes() {
    return TYPES;
  }

  /** All constants of each type, by the name of the type in lower case with hyphens. */
  public static Map<String, List<Coded>> byType() {
    Map<String, List<Coded>> all = new LinkedHashMap<>();
    for (Class<? extends Coded> type : TYPES) {
      all.put(name(type), List.of(type.getEnumConstants()));
    }
    return Collections.unmodifiableMap(all);
  }

  /** Every reason; each needs a sentence on the server and on the phone. */
  public static List<ReasonCode> listReasons() {
    List<ReasonCode> reasons = new ArrayList<>();
    for (Class<? extends Coded> type : TYPES) {
      for (Coded constant : type.getEnumConstants()) {
        if (constant instanceof ReasonCode reason) {
          reasons.add(reason);
        }
      }
    }
    return reasons;
  }

  /** {@code MoneyText.Reason} is {@code money-text-reason}. */
  private static String name(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    String words = type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
    return (outer == null ? "" : name(outer) + "-") + words.toLowerCase(Locale.ROOT);
  }
}
