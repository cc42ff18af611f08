package org.alongside.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.alongside.core.Samples;
import org.alongside.core.wire.JsonMode;
import org.alongside.core.wire.JsonValue;
import org.alongside.core.wire.PlanJson;
import org.alongside.core.wire.PlanPartJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TonightTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

  private static ClinicalTask until(String until) {
    return new ClinicalTask(
        ClinicalTaskId.of(Samples.uuid(62)),
        "Suction",
        "Sam",
        null,
        new SignOff(
            "Nurse Obi",
            LocalDate.of(2025, 1, 1),
            until.equals("-") ? null : LocalDate.parse(until)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-31, ENDED",
    "2026-04-01, ENDS_SOON",
    "2026-05-01, ENDS_SOON",
    "2026-05-02, HOLDS",
    "-, HOLDS"
  })
  void aSignOffWarnsThirtyDaysBeforeItsLastDay(String until, Competence competence) {
    assertThat(until(until).competenceOn(TODAY)).isEqualTo(competence);
  }

  @Test
  void aTaskThatNobodySignedOffSaysSo() {
    ClinicalTask task =
        new ClinicalTask(ClinicalTaskId.of(Samples.uuid(62)), "Suction", "Sam", "Nurse", null);
    assertThat(task.competenceOn(TODAY)).isEqualTo(Competence.NOT_SIGNED_OFF);
    assertThat(SubmissionCheck.ofTasks(new Tonight(List.of(task), List.of()), TODAY))
        .containsExactly(PlanConcern.of(ConcernKind.TASK_NOT_SIGNED_OFF, "Suction", "Sam"));
  }

  @Test
  void aSignOffThatEndsIsAConcernThatNeverBlocks() {
    for (String until : List.of("2026-03-31", "2026-04-20")) {
      List<PlanConcern> concerns =
          SubmissionCheck.check(
              Plan.empty(PlanId.of(Samples.uuid(51)), Samples.HOLDER)
                  .withTonight(new Tonight(List.of(until(until)), List.of())),
              new ReviewWindow(TODAY, TODAY.plusMonths(3)),
              null);
      assertThat(concerns)
          .contains(
              PlanConcern.of(
                  until.equals("2026-03-31") ? ConcernKind.TASK_ENDED : ConcernKind.TASK_ENDS_SOON,
                  "Suction",
                  "Sam",
                  until));
      assertThat(concerns.get(concerns.size() - 1).blocks()).isFalse();
    }
  }

  @Test
  void aSignOffDoesNotEndBeforeItBegins() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SignOff("Nurse", TODAY, TODAY.minusDays(1)));
  }

  @Test
  void whoIsCalledFirstComesFirst() {
    assertThat(Samples.tonight().rota())
        .extracting(BackupContact::name)
        .containsExactly("Jo", "Bright Care");
  }

  @Test
  void whatIsPrivateGoesAndTheRestStays() {
    assertThat(Samples.tonight().withoutPrivate().rota())
        .extracting(BackupContact::name)
        .containsExactly("Bright Care");
    assertThat(Samples.tonight().withoutPrivate().tasks()).isEqualTo(Samples.tonight().tasks());
  }

  @ParameterizedTest
  @ValueSource(strings = {"01632 960 201", "+44 (0)1632 960-201", "999", "101/3"})
  void takesANumberAsItIsWritten(String phone) {
    assertThat(BackupContact.isPhone(phone)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ring Jo", "12", "1632 x 201", "++44 1632"})
  void takesNothingThatCannotBeDialled(String phone) {
    assertThat(BackupContact.isPhone(phone)).isFalse();
  }

  @Test
  void dialsTheDigitsAlone() {
    assertThat(Samples.tonight().rota().get(0).dialled()).isEqualTo("+442079460001");
    assertThat(Samples.tonight().rota().get(1).dialled()).isEqualTo("02079460000");
  }

  @Test
  void aTaskIsChangedInItsPlaceAndTakenOut() {
    Plan plan = Samples.plan();
    ClinicalTask first = plan.tonight().tasks().get(0);
    ClinicalTask changed =
        new ClinicalTask(first.id(), "Suction at night", "Leah", null, first.signOff());
    Plan after = PlanDraft.of(plan).with(new PlanPart.Task(changed)).plan();
    assertThat(after.tonight().tasks()).hasSize(2).startsWith(changed);
    assertThat(PlanComparison.between(plan, after))
        .extracting(PlanDifference::kind)
        .containsExactly(DifferenceKind.TASK_CHANGED);
    Plan without = PlanDraft.of(plan).without(PartKey.of(first.id())).plan();
    assertThat(without.tonight().tasks()).hasSize(1);
    assertThat(PlanComparison.between(plan, without))
        .extracting(PlanDifference::kind)
        .containsExactly(DifferenceKind.TASK_REMOVED);
  }

  @Test
  void somebodyToCallIsAddedInTheirPlace() {
    Plan plan = Samples.plan();
    BackupContact farah =
        new BackupContact(
            BackupContactId.of(Samples.uuid(67)),
            1,
            "Farah",
            "sister",
            "01632 960 114",
            "",
            "",
            WhoSees.ALL);
    Plan after = PlanDraft.of(plan).with(new PlanPart.Contact(farah)).plan();
    assertThat(after.tonight().rota())
        .extracting(BackupContact::name)
        .containsExactly("Jo", "Farah", "Bright Care");
    assertThat(PlanComparison.between(plan, after))
        .extracting(PlanDifference::kind)
        .containsExactly(DifferenceKind.CONTACT_ADDED);
  }

  @Test
  void everyPartIsReadAsItWasWritten() {
    for (PartKey key : PlanDraft.of(Samples.plan()).listKeys()) {
      PlanPart part = PlanDraft.of(Samples.plan()).find(key).orElseThrow();
      assertThat(PartKey.parse(key.toString())).isEqualTo(key);
      assertThat(
              JsonValue.read(
                      PlanPartJson.write(part).toString(), JsonMode.STRICT, PlanPartJson.shape(key))
                  .get())
          .isEqualTo(part);
    }
  }

  @Test
  void anOlderServerSendsNeitherTasksNorRota() {
    JsonObject json = PlanJson.write(Samples.plan());
    json.remove("clinicalTasks");
    json.remove("backupRota");
    assertThat(JsonValue.read(json.toString(), JsonMode.LENIENT, PlanJson::read).get())
        .isEqualTo(Samples.plan().withTonight(Tonight.NOTHING));
  }
}
