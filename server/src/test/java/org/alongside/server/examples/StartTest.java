package org.alongside.server.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.ClinicalTask;
import org.alongside.core.plan.Contingency;
import org.alongside.core.plan.PartKey;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanDraft;
import org.alongside.core.plan.PlanPart;
import org.alongside.core.plan.SectionKind;
import org.alongside.core.plan.Support;
import org.alongside.server.app.TestServer;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.drafting.Comment;
import org.alongside.server.drafting.Comments;
import org.alongside.server.drafting.Drafting;
import org.alongside.server.drafting.PlanEdit;
import org.alongside.server.feed.Feed;
import org.alongside.server.plans.Plans;
import org.alongside.server.support.Client;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Starting from an example, with things already written. */
class StartTest {
  private static final Map<Dialect, TestServer> SERVERS = new EnumMap<>(Dialect.class);
  private static final TestClock CLOCK = TestClock.today();
  private static final Example EXAMPLE =
      Examples.read().find("breathing-machine-at-home").orElseThrow();

  private final Plans plans = new Plans(CLOCK, new Feed(CLOCK));
  private final Drafting drafting = new Drafting(CLOCK, new java.util.Random(7), plans);
  private final Comments comments = new Comments(CLOCK, new java.util.Random(8), drafting);
  private final Copying copying = new Copying(drafting, comments, CLOCK, new java.util.Random(9));

  @AfterAll
  static void stop() {
    SERVERS.values().forEach(TestServer::close);
  }

  private static TestServer server(Dialect dialect) {
    return SERVERS.computeIfAbsent(dialect, each -> TestServer.start(each, CLOCK));
  }

  private List<Copied> copy(TestServer server, PersonId holder, Chosen chosen) {
    return server.write(tx -> copying.copy(tx, holder, holder, EXAMPLE, chosen)).orElseThrow();
  }

  private Plan draft(TestServer server, PersonId holder) {
    return server.read(tx -> drafting.findDraft(tx, holder)).orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void nothingThatIsWrittenIsOverwritten(Dialect dialect) {
    TestServer server = server(dialect);
    PersonId gwen = Cast.person("Gwen Harper");
    Plan before = draft(server, gwen);
    Chosen all = new Chosen(Map.copyOf(keys()).keySet());
    List<Copied> copied = copy(server, gwen, all);
    Plan after = draft(server, gwen);

    // What she wrote stands as it was, and the example's text waits beside it.
    assertThat(after.sections()).containsAllEntriesOf(before.sections());
    assertThat(copied)
        .filteredOn(each -> each.outcome() == Copied.Outcome.SUGGESTED)
        .extracting(Copied::part)
        .containsExactlyInAnyOrderElementsOf(
            before.sections().keySet().stream().map(PartKey::of).toList());
    List<Comment> beside = server.read(tx -> comments.list(tx, gwen, SectionKind.ABOUT_ME));
    assertThat(beside)
        .singleElement()
        .satisfies(
            comment ->
                assertThat(comment.suggested())
                    .startsWith(before.sections().get(SectionKind.ABOUT_ME))
                    .contains("I am Delroy.", "This is from an example."));
    assertThat(after.outcomes()).startsWith(before.outcomes().get(0)).hasSize(3);

    // What was empty is filled, marked as an example.
    assertThat(after.sections().get(SectionKind.NEEDS))
        .startsWith("(This is from an example. Change it to your own words.)")
        .contains("breathing machine");

    // Costs come without a decision and without money; nobody invented comes along.
    assertThat(after.supports()).hasSize(EXAMPLE.plan().supports().size());
    for (Support support : after.supports()) {
      assertThat(support.decision()).isNull();
      assertThat(support.paysFrom()).isNull();
      assertThat(support.provider().name()).isEqualTo("Nobody chosen yet");
      assertThat(support.outcomes()).isNotEmpty();
    }
    assertThat(after.contingencies())
        .extracting(Contingency::callWhom)
        .hasSize(3)
        .containsOnlyNulls();
    assertThat(after.tonight().rota()).isEmpty();
    assertThat(after.tonight().tasks())
        .hasSize(2)
        .allMatch(task -> task.signOff() == null && task.doneBy().equals("Nobody chosen yet"));

    // Once more: nothing comes twice.
    assertThat(copy(server, gwen, all))
        .extracting(Copied::outcome)
        .containsOnly(Copied.Outcome.THERE_ALREADY);
    assertThat(draft(server, gwen)).isEqualTo(after);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void eachCanBeTakenOutAgainAndTheHistoryKeepsIt(Dialect dialect) {
    TestServer server = server(dialect);
    PersonId tom = Cast.TOM;
    Plan current = server.read(tx -> plans.findCurrent(tx, tom)).orElseThrow();
    PartKey task = PartKey.of(EXAMPLE.plan().tonight().tasks().get(0).id());
    List<Copied> copied = copy(server, tom, new Chosen(java.util.Set.of(task)));
    assertThat(copied).hasSize(1);
    PartKey added = copied.get(0).part();
    assertThat(draft(server, tom).tonight().tasks())
        .extracting(ClinicalTask::task)
        .containsExactly("Setting up the breathing machine and the mask");
    server.write(tx -> drafting.remove(tx, tom, tom, added, 1));
    Plan after = draft(server, tom);
    assertThat(after.tonight()).isEqualTo(current.tonight());
    List<PlanEdit> edits = server.read(tx -> drafting.listEdits(tx, after, tom, 10));
    assertThat(edits)
        .extracting(edit -> edit.part() instanceof PlanPart.Task)
        .contains(true, false);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void saysOnThePageWhatWasAdded(Dialect dialect) {
    TestServer server = server(dialect);
    Client amina = server.as("holder");
    String example = "/holders/" + Cast.AMINA + "/plan/draft/examples/breathing-machine-at-home";
    assertThat(amina.get("/examples/breathing-machine-at-home").body())
        .contains("This is an invented plan about an invented person", "Start from this", example);
    assertThat(server.guest().get("/examples/breathing-machine-at-home").body())
        .doesNotContain("Start from this");

    HttpResponse<String> none = amina.post(example, Map.of());
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(none.body()).contains("Tick at least one thing", "href=\"#parts\"");

    Map<String, String> fields = new HashMap<>();
    fields.put("parts", PartKey.of(SectionKind.NEEDS).toString());
    HttpResponse<String> done = amina.post(example, fields);
    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(done.body()).contains("1 text waits beside your own", "/plan/comments/needs");
    assertThat(amina.get("/holders/" + Cast.AMINA + "/plan/comments/needs").body())
        .contains("From the example", "Take this text");

    // Her sister may read the plan, not write it.
    assertThat(server.as("nominee").get(example).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aPlanThatWasSentCannotBeChanged(Dialect dialect) {
    TestServer server = server(dialect);
    PersonId femi = Cast.person("Femi Adeyemi");
    Optional<List<Copied>> copied =
        server.write(
            tx -> copying.copy(tx, Cast.GRACE, femi, EXAMPLE, new Chosen(keys().keySet())));
    assertThat(copied).isEmpty();
  }

  private static Map<PartKey, PlanPart> keys() {
    Map<PartKey, PlanPart> parts = new HashMap<>();
    Chosen.listOf(EXAMPLE.plan())
        .forEach(key -> parts.put(key, PlanDraft.of(EXAMPLE.plan()).find(key).orElseThrow()));
    return parts;
  }
}
