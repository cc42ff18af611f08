package org.alongside.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alongside.core.identity.Grant;
import org.alongside.core.identity.Relationship;
import org.alongside.core.identity.Scope;
import org.alongside.server.access.Access;
import org.alongside.server.app.TestServer;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.identity.Grants;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A plan's whole way, by hand, as everybody at once: holder, helper and worker write it together,
 * the holder sends it, a coordinator decides, another one looks again, the holder agrees, and a
 * review finds a change.
 */
class PlanCycleTest {
  private static final TestClock CLOCK = TestClock.today();
  private static final String PLAN = "/holders/" + Cast.TOM + "/plan";

  private static Chromium chromium;
  private static TestServer server;
  private static final List<BrowserContext> CONTEXTS = new ArrayList<>();

  @BeforeAll
  static void open() {
    chromium = new Chromium();
    server = TestServer.start(Dialect.SQLITE, CLOCK);
    server.write(
        tx -> {
          new Grants(CLOCK, server.feed())
              .add(
                  tx,
                  new Grant(
                      Cast.id("cycle"),
                      Cast.TOM,
                      Cast.FARAH,
                      Relationship.HELPER,
                      Set.of(Scope.VIEW_PLAN, Scope.EDIT_PLAN),
                      today(),
                      null,
                      null));
          return true;
        });
  }

  @AfterAll
  static void close() {
    CONTEXTS.forEach(BrowserContext::close);
    server.close();
    chromium.close();
  }

  private static LocalDate today() {
    return LocalDate.now(CLOCK.withZone(Access.ENGLAND));
  }

  private static Page as(String account, BrowserContext context) {
    CONTEXTS.add(context);
    Page page = context.newPage();
    Chromium.signIn(page, server.url(), account);
    return page;
  }

  private static void go(Page page, String path) {
    page.navigate(server.url() + path);
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first()
        .click();
  }

  private static void follow(Page page, String name) {
    page.locator("main")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
        .first()
        .click();
  }

  private static void date(Page page, String name, LocalDate date) {
    page.locator("#" + name + "-day").fill(Integer.toString(date.getDayOfMonth()));
    page.locator("#" + name + "-month").fill(Integer.toString(date.getMonthValue()));
    page.locator("#" + name + "-year").fill(Integer.toString(date.getYear()));
  }

  private static void tick(Locator box) {
    box.check(new Locator.CheckOptions().setForce(true));
  }

  private static String text(Page page) {
    return page.locator("main").innerText();
  }

  @Test
  void goesFromADraftToAgreedAndOnToTheNextVersion() {
    Page tom = as("holder2", chromium.phone());
    Page farah = as("nominee", chromium.phoneWithoutScript());
    Page grace = as("worker", chromium.desk());
    Page ruth = as("coordinator", chromium.desk());
    Page martin = as("coordinator2", chromium.desk());

    writeTogether(tom, farah, grace);
    clash(tom, grace);
    sendAndDecide(tom, ruth);
    challengeAndAgree(tom, ruth, martin);
    review(tom, grace, ruth);
  }

  private static void writeTogether(Page tom, Page farah, Page grace) {
    go(tom, PLAN);
    follow(tom, "Write or change the plan");
    press(tom, "Start a new version");
    // He types, and leaves the page without saving: what he typed is there when he is back.
    go(tom, PLAN + "/draft/sections/about-me");
    tom.locator("#text").fill("I am Tom. I tell jokes.");
    tom.waitForResponse(
        response -> response.url().endsWith("/scratch") && response.status() == 204,
        () -> tom.locator("#text").press("End"));
    go(tom, PLAN);
    go(tom, PLAN + "/draft/sections/about-me");
    assertThat(tom.locator("#text").inputValue()).isEqualTo("I am Tom. I tell jokes.");
    assertThat(text(tom)).contains("have not saved it yet");
    press(tom, "Save");
    assertThat(text(tom)).contains("It is saved in the draft", "I am Tom. I tell jokes.");

    go(farah, PLAN + "/draft");
    follow(farah, "Add something you want to happen");
    farah.locator("#statement").fill("I sing with others again");
    press(farah, "Save");
    assertThat(text(farah)).contains("I sing with others again");

    go(grace, PLAN + "/draft");
    follow(grace, "Add something that helps");
    grace.locator("#title").fill("A choir for beginners");
    grace.locator("#provider").fill("Hartshire Voices");
    press(grace, "Save");
    assertThat(text(grace)).contains("There is a problem", "Choose whether it happens");
    assertThat(grace.locator("#provider").inputValue()).isEqualTo("Hartshire Voices");
    tick(grace.locator("input[name=when][value=weekly]"));
    tick(grace.locator("input[name=days][value=THURSDAY]"));
    grace.locator("#cost").fill("6.50");
    tick(grace.getByLabel("I sing with others again"));
    press(grace, "Save");
    assertThat(text(grace)).contains("A choir for beginners", "Thursday");

    go(grace, PLAN + "/draft/arrangements");
    grace.locator("#coordinator").fill("Sister Helen Amos");
    date(grace, "review", today().plusDays(60));
    press(grace, "Save");
    assertThat(text(grace)).contains("Sister Helen Amos");
  }

  private static void clash(Page tom, Page grace) {
    String section = PLAN + "/draft/sections/working";
    go(grace, section);
    go(tom, section);
    tom.locator("#text").fill("Mornings go well.");
    press(tom, "Save");
    grace.locator("#text").fill("The evening visits are on time.");
    Response clash =
        grace.waitForResponse(
            response ->
                response.url().endsWith(section) && response.request().method().equals("POST"),
            () -> press(grace, "Save"));
    assertThat(clash.status()).isEqualTo(412);
    assertThat(text(grace))
        .contains("Somebody else changed this too", "Mornings go well.", "Nothing is lost");
    press(grace, "Put both together");
    assertThat(grace.locator("#text").inputValue())
        .contains("Mornings go well.")
        .contains("The evening visits are on time.");
    press(grace, "Save");
    go(tom, PLAN + "/draft/history");
    assertThat(text(tom)).contains("Grace Okafor changed this", "Tom Whitfield changed this");
  }

  private static void sendAndDecide(Page tom, Page ruth) {
    go(tom, PLAN + "/draft");
    follow(tom, "Check it and send it");
    press(tom, "Send the plan");
    assertThat(text(tom)).contains("Tick the box to say that you agree");
    tick(tom.locator("#agree"));
    press(tom, "Send the plan");
    assertThat(text(tom)).contains("The plan is waiting for a decision");

    go(ruth, "/plans");
    assertThat(text(ruth)).contains("Tom Whitfield");
    go(ruth, PLAN + "/panel");
    int cards = ruth.locator(".nhsuk-card").count();
    assertThat(cards).isGreaterThan(3);
    for (int i = 0; i < cards; i++) {
      Locator card = ruth.locator(".nhsuk-card").nth(i);
      boolean choir = card.innerText().contains("A choir for beginners");
      tick(card.locator("input[value=" + (choir ? "declined" : "agreed") + "]"));
      if (choir) {
        card.locator("textarea").fill("There is a free choir near you.");
      }
      card.locator("button").click();
      assertThat(text(ruth)).contains("Your decision is kept");
    }
    press(ruth, "Give the decisions");
    assertThat(ruth.url()).contains("/plans");
  }

  private static void challengeAndAgree(Page tom, Page ruth, Page martin) {
    go(tom, PLAN + "/send");
    assertThat(text(tom)).contains("There is a free choir near you.");
    follow(tom, "If you do not agree with a decision");
    tick(tom.getByLabel("A choir for beginners"));
    tom.locator("#words").fill("That choir does not take beginners.");
    press(tom, "Ask for it to be looked at again");
    assertThat(text(tom)).contains("It will be looked at again, by somebody else");

    go(ruth, "/plans");
    Locator toAnswer = ruth.locator("main a[href*='/plan/challenges/'][href*='" + Cast.TOM + "']");
    String answer = Objects.requireNonNull(toAnswer.first().getAttribute("href"));
    go(ruth, answer);
    assertThat(text(ruth)).contains("You made this decision, so somebody else");
    assertThat(ruth.locator("main textarea").count()).isZero();
    go(martin, answer);
    tick(martin.locator("input[value=agreed]"));
    martin.locator("#reason").fill("You are right. The free choir is for people who can sing.");
    press(martin, "Give the answer");
    assertThat(martin.url()).contains("/plans");

    go(tom, PLAN + "/send");
    assertThat(text(tom)).doesNotContain("There is a free choir near you.");
    tick(tom.locator("#agree"));
    press(tom, "Agree to the plan");
    go(tom, PLAN + "?open=all");
    assertThat(text(tom))
        .contains("You agreed to this plan on", "A choir for beginners", "I am Tom. I tell jokes.");
    follow(tom, "See what changed between versions");
    assertThat(text(tom)).contains("A new support: A choir for beginners");
  }

  private static void review(Page tom, Page grace, Page ruth) {
    go(tom, PLAN + "/review");
    tom.locator("#why").fill("I would like to sing twice a week.");
    press(tom, "Ask for a review");
    go(ruth, "/plans");
    assertThat(text(ruth)).contains("A review that was asked for");
    go(grace, PLAN + "/review");
    press(grace, "Begin a review");
    grace.locator("#change").fill("Tom wants to sing twice a week.");
    press(grace, "End the review and start a new version");
    assertThat(text(grace)).contains("a new version is begun");
    go(tom, PLAN + "/draft");
    assertThat(text(tom)).contains("A choir for beginners", "This is a draft.");
    go(ruth, "/plans");
    assertThat(text(ruth)).contains("The draft");
  }
}
