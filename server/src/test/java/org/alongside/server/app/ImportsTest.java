package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.core.budget.Approach;
import org.alongside.core.budget.Budget;
import org.alongside.core.budget.BudgetStatus;
import org.alongside.core.budget.EligibilityGroup;
import org.alongside.core.identity.PersonId;
import org.alongside.core.money.Money;
import org.alongside.server.backup.Backups;
import org.alongside.server.backup.Manifest;
import org.alongside.server.db.Dialect;
import org.alongside.server.db.Store;
import org.alongside.server.demo.Cast;
import org.alongside.server.support.Client;
import org.alongside.server.support.Multipart;
import org.alongside.server.support.Stores;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with people and budgets, from the upload to the undoing. */
class ImportsTest {
  private static final String PEOPLE = "/imports";
  private static final String WORKERS = "/settings/imports";
  private static final String HOLDERS_HEAD =
      "Reference,Name,Communication needs,E-mail,Named worker's e-mail\n";
  private static final String BUDGETS_HEAD =
      "Reference,Eligibility group,One-off or ongoing,Start,End,Funding stream,"
          + "Deployment option,Amount,Guide or agreed,How it was worked out,Total\n";
  private static final String BUDGET =
      "%s,S117,Ongoing,01/04/2026,31 March 2027,NHS,Direct payment,\"£12,480.00\",Agreed,\"20 hours, £12\",\n";

  private static TestServer server;
  private static Client coordinator;
  private static Client administrator;

  @BeforeAll
  static void start() {
    server = TestServer.start(Dialect.SQLITE, Clock.systemUTC());
    coordinator = server.as("coordinator");
    administrator = server.as("admin");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static HttpResponse<String> send(Client client, String path, byte[] file) {
    byte[] form =
        new Multipart()
            .field("csrf", client.formToken())
            .file("file", "people.csv", "text/csv", file)
            .bytes();
    return client.send(
        client
            .request(path)
            .header("Content-Type", Multipart.TYPE)
            .POST(BodyPublishers.ofByteArray(form))
            .build());
  }

  static HttpResponse<String> send(Client client, String path, String file) {
    return send(client, path, file.getBytes(StandardCharsets.UTF_8));
  }

  /** Where an answer leads. */
  static String leadsTo(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst("[?].*", "");
  }

  /** Uploads a file of which nothing is wrong, and brings it in; the page of what was done. */
  static String bringIn(Client client, String path, String file) {
    String upload = leadsTo(send(client, path, file));
    return leadsTo(client.post(upload, Map.of()));
  }

  private static String preview(String file) {
    return coordinator.get(leadsTo(send(coordinator, PEOPLE, file))).body();
  }

  private static PersonId person(TestServer at, String name) {
    return at.read(
        tx ->
            at.cases().people.listHolders(tx).stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id());
  }

  /** What keeps growing by its nature, and what the server's own clock writes meanwhile. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "audit",
          "audit_payload",
          "feed",
          "import_done",
          "notice",
          "outgoing_mail",
          "reminder_given",
          "reminder_done");

  private static Map<String, String> hashes(String url) {
    Manifest manifest =
        new Backups(Clock.systemUTC())
            .take(Store.at(url), Stores.folder().resolve(UUID.randomUUID() + ".zip"));
    Map<String, String> hashes = new TreeMap<>();
    for (Manifest.Table table : manifest.tables()) {
      if (!ELSEWHERE.contains(table.name())) {
        hashes.put(table.name(), table.rows() + " " + table.sha256());
      }
    }
    assertThat(hashes).containsKeys("person", "account", "budget", "import_item");
    return hashes;
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void bringsInAndTakesOutAgainWithoutATrace(Dialect dialect) {
    String url = Stores.fresh(dialect);
    try (TestServer own = TestServer.start(url, Clock.systemUTC())) {
      Client ruth = own.as("coordinator");
      Client sam = own.as("admin");
      Map<String, String> before = hashes(url);
      String workers =
          bringIn(sam, WORKERS, "Name,Email\nWill Hart,will@new.example\nMay Orr,may@new.example");
      String holders =
          bringIn(
              ruth,
              PEOPLE,
              HOLDERS_HEAD
                  + "N-1,Ada Byron,\"Large print\nand time\",ada@new.example,will@new.example\n"
                  + "N-2,Ben Cole,,,worker@demo.example\n"
                  + "N-3,Cat Dunn,,,\n");
      PersonId ada = person(own, "Ada Byron");
      assertThat(own.<String>read(tx -> own.cases().people.findCommunicationNeeds(tx, ada).get()))
          .isEqualTo("Large print\nand time");
      assertThat(
              own.<String>read(
                  tx ->
                      own.cases()
                          .careTeam
                          .findWorker(tx, ada, LocalDate.now(Clock.systemUTC()).plusDays(1))
                          .get()
                          .name()))
          .isEqualTo("Will Hart");
      String budgets =
          bringIn(
              ruth,
              PEOPLE,
              BUDGETS_HEAD
                  + BUDGET.formatted("n-1")
                  + "N -1,Section 117,On-going,1.4.2026,2027-03-31,Council,Notional,\"1,000\",Final,Equipment,\"£13,480\"\n"
                  + BUDGET.formatted("N-2"));
      List<Budget> made = own.read(tx -> own.cases().budgets.list(tx, ada));
      assertThat(made).hasSize(1);
      Budget budget = made.get(0);
      assertThat(budget.total()).isEqualTo(Money.pence(1_348_000));
      assertThat(budget.status()).isEqualTo(BudgetStatus.FINAL);
      assertThat(budget.group()).isEqualTo(EligibilityGroup.SECTION_117);
      assertThat(budget.allocations()).hasSize(2);
      assertThat(budget.period().endOn()).isEqualTo(LocalDate.of(2027, 3, 31));
      assertThat(budget.calculation().approach()).isEqualTo(Approach.EARLIER_RECORD);
      assertThat(budget.calculation().note()).isEqualTo("20 hours, £12\nEquipment");
      assertThat(ruth.get("/holders/" + ada + "/budget").body())
          .contains("£13,480", "the earlier records of your scheme", "20 hours, £12");
      assertThat(audited(own, ada)).contains("imported record", "imported budget");
      assertThat(feeds(own, ada)).contains("worker", "budget");

      // The people cannot go while their budgets are here, the worker not while they have people.
      HttpResponse<String> held = ruth.post(holders, holders + "/undo", Map.of());
      assertThat(held.statusCode()).isEqualTo(409);
      assertThat(held.body())
          .contains("Ada Byron", "Ben Cole", "undo that file first")
          .doesNotContain("Cat Dunn");
      assertThat(sam.post(workers, workers + "/undo", Map.of()).body())
          .contains("Will Hart", "They are or were somebody’s worker");
      for (String done : List.of(budgets, holders)) {
        assertThat(ruth.get(done).body()).contains("Yes, undo all of it");
        assertThat(leadsTo(ruth.post(done, done + "/undo", Map.of()))).isEqualTo(PEOPLE);
      }
      assertThat(leadsTo(sam.post(workers, workers + "/undo", Map.of()))).isEqualTo(WORKERS);
      assertThat(hashes(url)).isEqualTo(before);
      assertThat(audited(own, ada)).contains("import-undone record");
      assertThat(ruth.get(holders).body()).contains("Undone by Ruth Ellison");

      // And once more, with the same references and addresses.
      bringIn(sam, WORKERS, "Name,Email\nWill Hart,will@new.example\nMay Orr,may@new.example");
      bringIn(ruth, PEOPLE, HOLDERS_HEAD + "N-1,Ada Byron,,ada@new.example,will@new.example\n");
    }
  }

  private static List<String> audited(TestServer at, PersonId holder) {
    return at.read(
        tx ->
            tx.sql()
                .select(
                    "select action || ' ' || asset from audit_payload where owner = ?",
                    "holder:" + holder)
                .mapTo(String.class)
                .list());
  }

  private static List<String> feeds(TestServer at, PersonId holder) {
    return at.read(
        tx ->
            tx.sql()
                .select("select kind from feed where scope = ?", "holder:" + holder)
                .mapTo(String.class)
                .list());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "H-1,,,, | Name | Fill this in",
        ",Nobody,,, | Reference | Fill this in",
        "Example 1,Sam,,, | Reference | example of the blank file",
        "H-2,Dora,,dora at home, | E-mail | This is not an e-mail address",
        "H-3,Dora,,holder@demo.example, | E-mail | This address is already in use",
        "H-4,Dora,,HOLDER@Demo.Example, | E-mail | already in use",
        "H-5,Dora,,coordinator@demo.example, | E-mail | This is your own address",
        "H-5,Dora,,dora@mx.mailinator.com, | E-mail | Addresses at mailinator.com last only",
        "H-6,Dora,,,holder@demo.example | Named worker | No worker has this address",
        "H-7,Dora,,,coordinator@demo.example | Named worker | This is your own address",
        "R-2041,Dora,,, | Reference | A person with this reference is already here",
        "r - 2041,Dora,,, | Reference | A person with this reference is already here",
        "H-8,Dora,,,,x | The whole row | more cells than there are headings",
        "H-9,Do\u202Era,,, | Name | characters here cannot be kept",
      })
  void saysWhatIsWrongWithARowOfPeople(String row, String column, String says) {
    String body = preview(HOLDERS_HEAD + "OK-1,Fine Person,,,\n" + row + "\n");
    assertThat(body)
        .contains("1 row needs putting right", "\n  3\n", column, says)
        .doesNotContain("Bring 2 people in");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "XX,S117,Ongoing,1/4/26,31/3/27,NHS,DP,5,Guide,x, | Nobody here has this reference",
        "R-2042,Wheels,Ongoing,1/4/26,31/3/27,NHS,DP,5,Guide,x, | “Wheels” is not a word we know here",
        "R-2042,S117,Maybe,1/4/26,31/3/27,NHS,DP,5,Guide,x, | One-off, Ongoing",
        "R-2042,S117,Ongoing,31/02/2026,31/3/27,NHS,DP,5,Guide,x, | “31/02/2026” is not a real date",
        "R-2042,S117,Ongoing,04/13/2026,31/3/27,NHS,DP,5,Guide,x, | Write the day first",
        "R-2042,S117,Ongoing,1/4/26,1/3/26,NHS,DP,5,Guide,x, | The end is before the start",
        "R-2042,S117,Ongoing,1/4/26,1/5/29,NHS,DP,5,Guide,x, | longer than three years",
        "R-2042,S117,Ongoing,,31/3/27,NHS,DP,5,Guide,x, | Fill this in",
        "R-2042,S117,Ongoing,1/4/26,31/3/27,Bank,DP,5,Guide,x, | NHS, Council, Other",
        "R-2042,S117,Ongoing,1/4/26,31/3/27,NHS,Cash,5,Guide,x, | Notional, Third party, Direct payment",
        "R-2042,S117,Ongoing,1/4/26,31/3/27,NHS,DP,lots,Guide,x, | Enter an amount in numbers",
        "R-2042,S117,Ongoing,1/4/26,31/3/27,NHS,DP,-5,Guide,x, | Use an amount above zero",
        "R-2042,S117,Ongoing,1/4/26,31/3/27,NHS,DP,0,Guide,x, | Use an amount above zero",
        "R-2042,S117,Ongoing,1/4/26,31/3/27,NHS,DP,€5,Guide,x, | in pounds",
        "R-2042,S117,Ongoing,1/4/26,31/3/27,NHS,DP,5,Perhaps,x, | Guide, Agreed",
        "R-2042,S117,Ongoing,1/4/26,31/3/27,NHS,DP,5,Guide,, | Fill this in",
        "R-2042,S117,Ongoing,1/4/26,31/3/27,NHS,DP,5,Guide,x,6 | come to £5.00, and this says £6.00",
      })
  void saysWhatIsWrongWithARowOfBudgets(String row, String says) {
    assertThat(preview(BUDGETS_HEAD + row + "\n"))
        .contains("1 row needs putting right", says)
        .doesNotContain("budget in</button>");
  }

  @Test
  void looksWhetherTheRowsOfOneBudgetFit() {
    String body =
        preview(
            BUDGETS_HEAD
                + "R-2042,S117,Ongoing,1/4/30,31/3/31,NHS,DP,100,Guide,x,\n"
                + "R-2042,CHC,One-off,1/4/30,31/3/31,Council,DP,50,Agreed,x,150\n"
                + "R-2042,S117,Ongoing,1/4/30,31/3/31,NHS,DP,10,Guide,x,150\n");
    assertThat(body)
        .contains("2 rows need putting right", "not what line 2 says for the same budget")
        .contains("The same money under the same option stands on line 2")
        .contains("The rows of this budget come to £160.00, and this says £150.00");
  }

  @Test
  void warnsOfWhatIsWorthASecondLookAndHoldsNothingUp() {
    String people =
        preview(HOLDERS_HEAD + "W-1,tom whitfield,,,\nW-2,Eve Fox,,,\nW-3,EVE FOX,,,\n");
    assertThat(people)
        .contains("There are 2 things to look at again")
        .contains("Somebody called tom whitfield is already here", "The same name stands on line 3")
        .contains("Bring 3 people in");
    String budgets =
        preview(
            BUDGETS_HEAD
                + "R-2042,CHC,Ongoing,1/4/30,31/3/31,Council,DP,100,Guide,x,\n"
                + "R-2042,CHC,Ongoing,1/3/31,31/3/32,NHS,DP,100,Guide,x,\n"
                + BUDGET.formatted("R-2041"));
    assertThat(budgets)
        .contains("The NHS alone pays for adult continuing healthcare")
        .contains("The budget on line 2 is for some of these days too")
        .contains("There is a budget for some of these days already")
        .contains("Bring 3 budgets in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PK\u0003\u0004x", "a,b\nc,d\n", "Reference,Name\n"})
  void refusesAFileAsAWholeAtTheField(String file) {
    HttpResponse<String> again = send(coordinator, PEOPLE, file);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("There is a problem", "href=\"#file\"", "file-error");
  }

  @Test
  void refusesAFileThatIsTooLarge() {
    HttpResponse<String> again = send(coordinator, PEOPLE, new byte[4 * 1024 * 1024 + 1]);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("larger than 4 MB");
    String row = "a".repeat(1_000_000);
    assertThat(send(coordinator, PEOPLE, HOLDERS_HEAD + "Z-1," + row + ",,,\n").body())
        .contains("Line 2: a cell has more than 4000 characters");
  }

  @Test
  void keepsAFileForWhoSentItAlone() {
    String upload = leadsTo(send(coordinator, PEOPLE, HOLDERS_HEAD + "S-1,Secret Person,,,\n"));
    Client other = server.as("coordinator2");
    assertThat(other.get(upload).statusCode()).isEqualTo(404);
    assertThat(other.get(upload + "/problems.csv").statusCode()).isEqualTo(404);
    for (String path : List.of(upload, upload + "/drop")) {
      assertThat(other.post("/session", path, Map.of()).statusCode()).isEqualTo(404);
    }
    String asWorkers = upload.replace(PEOPLE, WORKERS);
    assertThat(administrator.get(asWorkers).statusCode()).isEqualTo(404);
    assertThat(coordinator.get(asWorkers).statusCode()).isEqualTo(404);
    assertThat(coordinator.get(upload).body()).contains("Secret Person");
    assertThat(leadsTo(coordinator.post(upload, upload + "/drop", Map.of()))).isEqualTo(PEOPLE);
    assertThat(coordinator.get(upload).statusCode()).isEqualTo(404);
  }

  @Test
  void showsToAnAdministratorNothingOfWhatACoordinatorBroughtIn() {
    String done = bringIn(coordinator, PEOPLE, HOLDERS_HEAD + "A-1,Alba Grey,,,\n");
    assertThat(administrator.get(done).statusCode()).isEqualTo(404);
    assertThat(administrator.get(done.replace(PEOPLE, WORKERS)).statusCode()).isEqualTo(404);
    assertThat(
            administrator
                .post(WORKERS, done.replace(PEOPLE, WORKERS) + "/undo", Map.of())
                .statusCode())
        .isEqualTo(404);
    assertThat(coordinator.get(WORKERS).statusCode()).isEqualTo(404);
    assertThat(administrator.get(PEOPLE).statusCode()).isEqualTo(404);
    // Workers' rows at the coordinator's desk are no rows of people.
    assertThat(send(coordinator, PEOPLE, "Name,E-mail\nA,a@b.example\n").body())
        .contains("The column “Reference” is missing");
  }

  @Test
  void bringsInOnceHoweverOftenItIsPressedAndWhoeverSendsIt() {
    String file = HOLDERS_HEAD + "O-1,Once Only,,,\n";
    String mine = leadsTo(send(coordinator, PEOPLE, file));
    Client other = server.as("coordinator2");
    String theirs = leadsTo(send(other, PEOPLE, file));
    List<HttpResponse<String>> answers =
        IntStream.range(0, 6)
            .parallel()
            .mapToObj(
                i ->
                    i % 2 == 0
                        ? coordinator.post("/session", mine, Map.of())
                        : other.post("/session", theirs, Map.of()))
            .toList();
    Set<String> places =
        answers.stream()
            .filter(answer -> answer.statusCode() == 303)
            .map(ImportsTest::leadsTo)
            .collect(Collectors.toSet());
    assertThat(places).hasSize(1);
    assertThat(
            server.<Integer>read(
                tx ->
                    tx.sql()
                        .createQuery("select count(*) from person where name = 'Once Only'")
                        .mapTo(Integer.class)
                        .one()))
        .isEqualTo(1);
    HttpResponse<String> again = send(other, PEOPLE, file);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("This file was brought in already, today at");
  }

  @Test
  void looksAgainBeforeItMakesAnything() {
    String first =
        leadsTo(send(coordinator, PEOPLE, HOLDERS_HEAD + "L-1,Lou One,,lou@l.example,\n"));
    String second =
        leadsTo(
            send(
                coordinator,
                PEOPLE,
                HOLDERS_HEAD + "L-2,Lou Two,,,\nL-3,Lou Three,,lou@l.example,\n"));
    assertThat(coordinator.get(second).body()).contains("Bring 2 people in");
    leadsTo(coordinator.post(first, Map.of()));
    HttpResponse<String> refused = coordinator.post(second, Map.of());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("already in use").doesNotContain("Bring 2 people in");
    assertThat(server.as("coordinator").get("/people").body()).doesNotContain("Lou Two");
  }

  @Test
  void keepsNothingOfAFileForLongerThanADay() {
    TestClock clock = TestClock.today();
    try (TestServer own = TestServer.start(Dialect.SQLITE, clock)) {
      Client ruth = own.as("coordinator");
      String upload = leadsTo(send(ruth, PEOPLE, HOLDERS_HEAD + "D-1,Day Only,,,\n"));
      assertThat(ruth.get(upload).statusCode()).isEqualTo(200);
      clock.advance(Duration.ofHours(25));
      assertThat(own.as("coordinator").get(upload).statusCode()).isEqualTo(404);
      own.write(own.cases().imports::dropOld);
      assertThat(
              own.<Integer>read(
                  tx ->
                      tx.sql()
                          .createQuery("select count(*) from import_upload")
                          .mapTo(Integer.class)
                          .one()))
          .isZero();
    }
  }

  @Test
  void givesBlankFilesWhoseExampleIsNotBroughtIn() {
    for (String kind : List.of("holders", "budgets")) {
      HttpResponse<String> blank = coordinator.get(PEOPLE + "/" + kind + ".csv");
      assertThat(blank.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
      assertThat(coordinator.get(leadsTo(send(coordinator, PEOPLE, blank.body()))).body())
          .contains("This is the example of the blank file. Delete the row")
          .doesNotContain("not a real date", "not a word we know", "above zero");
    }
    String workers = administrator.get(WORKERS + "/workers.csv").body();
    assertThat(administrator.get(leadsTo(send(administrator, WORKERS, workers))).body())
        .contains("This is the example of the blank file");
  }

  @Test
  void letsNoFormulaAndNoMarkupThrough() {
    String upload =
        leadsTo(
            send(
                coordinator,
                PEOPLE,
                HOLDERS_HEAD
                    + "=1+1,<script>alert(1)</script>,<img src=x onerror=alert(1)>,=cmd|'/C calc'!A0,\n"));
    assertThat(coordinator.get(upload).body())
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("<script>alert", "<img src=x");
    String budgets =
        leadsTo(
            send(
                coordinator,
                PEOPLE,
                BUDGETS_HEAD + "Q-1,=1+1,Ongoing,=2+2,31/3/27,NHS,DP,5,Guide,x,\n"));
    String csv = coordinator.get(budgets + "/problems.csv").body();
    assertThat(csv)
        .startsWith("\uFEFFLine,Column,Kind,What to do\r\n")
        .contains("2,Start,Fix,\"“=2+2” is not a real date")
        .doesNotContain(",=", "\n=", ",\"=");
  }

  @Test
  void showsFiftyRowsOnAPage() {
    StringBuilder file = new StringBuilder(HOLDERS_HEAD);
    for (int i = 1; i <= 120; i++) {
      file.append("P-").append(i).append(",Person ").append(i).append(",,,\n");
    }
    String upload = leadsTo(send(coordinator, PEOPLE, file.toString()));
    assertThat(coordinator.get(upload).body())
        .contains("Rows 1 to 50 of 120", "Person 50\n", "Rows 51 to 100", "Bring 120 people in")
        .doesNotContain("Person 51\n");
    assertThat(coordinator.get(upload + "?page=3").body())
        .contains("Rows 101 to 120 of 120", "Person 120\n")
        .doesNotContain("Person 100\n");
  }

  @Test
  void refusesToUndoABudgetThatWasUsed() {
    String done = bringIn(coordinator, PEOPLE, HOLDERS_HEAD + "U-1,Una Use,,,\nU-2,Una Two,,,\n");
    String budgets =
        bringIn(
            coordinator, PEOPLE, BUDGETS_HEAD + BUDGET.formatted("U-1") + BUDGET.formatted("U-2"));
    PersonId una = person(server, "Una Use");
    server.write(
        tx -> {
          Budget budget = server.cases().budgets.list(tx, una).get(0);
          server.cases().budgets.markReviewed(tx, budget, LocalDate.of(2026, 6, 1));
          return true;
        });
    HttpResponse<String> refused = coordinator.post(budgets, budgets + "/undo", Map.of());
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body())
        .contains("Una Use", "This budget was reviewed or closed", "nothing was taken out")
        .doesNotContain("Una Two", "Yes, undo");
    assertThat(server.<Integer>read(tx -> server.cases().budgets.list(tx, una).size())).isOne();
    assertThat(coordinator.get(done).body()).contains("They have a budget");
  }

  @Test
  void theStoreItselfKeepsWhatSomethingUnknownRestsOn() {
    String done = bringIn(coordinator, PEOPLE, HOLDERS_HEAD + "K-1,Kept One,,,\nK-2,Kept Two,,,\n");
    PersonId kept = person(server, "Kept One");
    server.write(
        tx ->
            tx.sql()
                .execute(
                    "insert into plan_sharing (holder_id, shared_on) values (?, '2026-01-01')",
                    kept.toString()));
    HttpResponse<String> refused = coordinator.post(done, done + "/undo", Map.of());
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Something that we cannot name rests on it");
    assertThat(person(server, "Kept Two")).isNotNull();
  }

  /** A new table that rests on people has to be thought of in {@code identity.Departure}. */
  @Test
  void everyTableThatRestsOnPeopleIsKnown() {
    List<String> known =
        List.of(
            "access_grant",
            "account",
            "account_item",
            "account_item_revision",
            "assignment",
            "attachment",
            "bank_import",
            "bank_line",
            "bank_mapping",
            "bank_upload",
            "budget",
            "budget_carry_rule",
            "budget_change",
            "budget_contribution",
            "budget_draft",
            "budget_look_again",
            "budget_setting",
            "budget_standard",
            "buying_question",
            "call_back",
            "concern",
            "concern_step",
            "conversation",
            "cover",
            "holder_record",
            "import_done",
            "import_upload",
            "internal_note",
            "joining_request",
            "legal_request",
            "member",
            "member_former",
            "message",
            "message_place",
            "notice_silence",
            "organisation",
            "organisation_holder",
            "organisation_item",
            "organisation_item_step",
            "organisation_person",
            "payment_answer",
            "payment_terms",
            "plan",
            "plan_challenge",
            "plan_comment",
            "plan_edit",
            "plan_ruling",
            "plan_scratch",
            "plan_sharing",
            "plan_step",
            "plan_support",
            "precedent",
            "private_note",
            "receipt_link",
            "recurring_skip",
            "recurring_stop",
            "reminder_choice",
            "reminder_done",
            "saved_reply",
            "shared_statement",
            "shared_statement_opening",
            "sharing_choice",
            "sharing_need",
            "spend_entry",
            "spend_revision",
            "visit_length",
            "visit_report",
            "worker_hours",
            "yearly_report");
    List<String> tables =
        server.read(
            tx ->
                tx.sql()
                    .createQuery(
                        "select distinct m.name from sqlite_master m, pragma_foreign_key_list(m.name) f"
                            + " where m.type = 'table' and f.\"table\" in ('person', 'holder_record')"
                            + " order by m.name")
                    .mapTo(String.class)
                    .list());
    assertThat(tables).isEqualTo(known);
  }

  @Test
  void nobodySignsInToAnAccountThatWasNotOpened() {
    bringIn(coordinator, PEOPLE, HOLDERS_HEAD + "V-1,Vic Tor,,vic@v.example,\n");
    String hash =
        server.read(
            tx ->
                tx.sql()
                    .select("select password_hash from account where email = 'vic@v.example'")
                    .mapTo(String.class)
                    .one());
    long before = server.passwords().hashed();
    for (String password : List.of("", "x", hash, "demo-Alongside-1", "A".repeat(43))) {
      HttpResponse<String> refused =
          server
              .guest()
              .post(
                  "/sign-in", Map.of("email", "vic@v.example", "password", password, "next", "/"));
      assertThat(refused.statusCode()).isNotEqualTo(303);
    }
    // The same work as for every other account, each time.
    assertThat(server.passwords().hashed() - before).isEqualTo(5);
  }

  @Test
  void theDemoShowsEveryState() {
    assertThat(server.as("coordinator").get(PEOPLE).body())
        .contains("2 people", "1 budget", "Ruth Ellison");
    assertThat(person(server, "Olive Hartnell")).isNotEqualTo(Cast.AMINA);
    assertThat(Path.of("unused")).doesNotExist();
  }
}
