package org.alongside.android;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Context;
import androidx.test.core.app.ApplicationProvider;
import java.util.Collections;
import java.util.List;
import org.alongside.android.data.ForumWordType;
import org.alongside.android.data.OutboxState;
import org.alongside.android.data.Trouble;
import org.alongside.android.ui.Place;
import org.alongside.android.ui.Words;
import org.alongside.core.budget.FundingStream;
import org.alongside.core.catalogue.Catalogue;
import org.alongside.core.conversation.MessageProgress;
import org.alongside.core.forum.BoardVisibility;
import org.alongside.core.forum.ContentTopic;
import org.alongside.core.forum.ForumProblem;
import org.alongside.core.forum.PostState;
import org.alongside.core.forum.Regard;
import org.alongside.core.forum.ReportReason;
import org.alongside.core.forum.ThreadState;
import org.alongside.core.identity.Role;
import org.alongside.core.input.ReasonCode;
import org.alongside.core.plan.SectionKind;
import org.alongside.core.spend.CheckOutcome;
import org.alongside.core.spend.SpendCategory;
import org.alongside.core.sync.OperationType;
import org.alongside.core.visit.MissedReason;
import org.alongside.core.visit.VisitOutcome;
import org.alongside.core.wire.BundledData;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;

/** Every code that can reach a screen has its words, and every place its screen. */
@RunWith(RobolectricTestRunner.class)
public final class TextsTest {

  private final Context context = ApplicationProvider.getApplicationContext();

  @Test
  public void hasASentenceForEachReasonOfCore() {
    assertThat(Catalogue.listReasons())
        .hasSizeGreaterThan(40)
        .allSatisfy(reason -> assertWords("reason_", reason.code()));
  }

  @Test
  public void fillsInWhatASentenceNeeds() {
    assertThat(Words.reason(context, "too-long", List.of("200")))
        .isEqualTo("Please make this shorter: at most 200 letters.");
  }

  @Test
  public void saysSomethingUsefulAboutAReasonThatOnlyANewerServerKnows() {
    assertThat(Words.reason(context, "moon-too-full", List.of("x")))
        .isEqualTo(context.getString(R.string.reason_unknown));
  }

  @Test
  public void neverFailsForArgumentsThatDidNotCome() {
    for (ReasonCode reason : Catalogue.listReasons()) {
      assertThat(Words.reason(context, reason.code(), List.of())).isNotEmpty();
    }
  }

  @Test
  public void hasASentenceForEachTroubleAndEachState() {
    for (Trouble trouble : Trouble.values()) {
      assertWords("trouble_", trouble.name());
    }
    for (OutboxState state : OutboxState.values()) {
      assertWords("state_", state.name());
    }
  }

  @Test
  public void hasAWordForEachChoice() {
    for (SpendCategory category : SpendCategory.values()) {
      assertWords("category_", category.code());
    }
    for (SectionKind section : SectionKind.values()) {
      assertWords("section_", section.code());
    }
    for (FundingStream stream : FundingStream.values()) {
      assertWords("stream_", stream.code());
    }
    for (MissedReason reason : MissedReason.values()) {
      assertWords("missed_", reason.code());
    }
    for (VisitOutcome outcome : VisitOutcome.values()) {
      assertWords("visit_", outcome.code());
    }
    for (CheckOutcome outcome : CheckOutcome.values()) {
      assertWords("buying_tag_", outcome.code());
    }
    BundledData.exclusions().sets().stream()
        .flatMap(set -> set.rules().stream())
        .forEach(rule -> assertWords("rule_", rule.code()));
    for (MessageProgress progress : MessageProgress.values()) {
      assertWords("progress_", progress.code());
    }
  }

  @Test
  public void hasAWordForAllOfThePeerNetwork() {
    for (ReportReason reason : ReportReason.values()) {
      assertWords("report_", reason.code());
    }
    for (ContentTopic topic : ContentTopic.values()) {
      assertWords("topic_", topic.code());
    }
    for (BoardVisibility readers : BoardVisibility.values()) {
      assertWords("readers_", readers.code());
    }
    for (ThreadState state : ThreadState.values()) {
      assertWords("thread_", state.code());
    }
    for (PostState state : PostState.values()) {
      assertWords("post_", state.code());
    }
    for (Role role : Role.values()) {
      assertWords("role_", role.code());
    }
    for (ForumWordType type : ForumWordType.values()) {
      assertWords("lost_", type.code());
    }
    for (String refusal : List.of("sent-too-large", "sync-unreadable")) {
      assertWords("reason_", refusal);
    }
    for (Regard regard : Regard.values()) {
      assertWords("forum_say_", regard.code());
      assertWords("forum_said_", regard.code());
    }
  }

  /** The server refuses what is written here for these reasons and no others. */
  @Test
  public void hasWordsAndAStepForEveryRefusalOfThePeerNetwork() {
    for (ForumProblem problem : ForumProblem.values()) {
      assertWords("reason_", problem.code());
      String said = Words.reason(context, problem.code(), List.of("2026-11-29T10:00:00Z"));
      assertThat(said)
          .as(problem.code())
          .isNotEqualTo(context.getString(R.string.reason_unknown))
          .doesNotContain("%", "2026-11");
    }
    assertThat(Words.reason(context, "forum-silenced", List.of("2026-11-29T10:00:00Z")))
        .contains("Sunday 29 November, 10:00");
  }

  @Test
  public void listsTheFirstOfManyAndSaysHowManyMore() {
    assertThat(Words.list(context, List.of("one", "two"))).isEqualTo("• one\n• two");
    assertThat(Words.list(context, Collections.nCopies(15, "one"))).endsWith("• one\nand 3 more");
  }

  @Test
  public void canSayOfEachKindOfThingThatItWasLost() {
    for (OperationType type : OperationType.values()) {
      assertWords("lost_", type.code());
    }
  }

  @Test
  public void knowsWhereEachPlaceIs() {
    for (Place place : Place.values()) {
      assertThat(context.getPackageManager().resolveActivity(place.intent(context), 0))
          .as(place.name())
          .isNotNull();
    }
  }

  private void assertWords(String prefix, String code) {
    assertThat(Words.find(context, prefix, code)).as(prefix + code).isNotZero();
  }
}
