package org.alongside.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.server.app.TestServer;
import org.alongside.server.db.Dialect;
import org.alongside.server.support.Client;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The whole path as one story, by what people see and press: a holder's money, a page of guidance,
 * the peer network, a message that is answered, a report that is decided. On a phone, at a desk,
 * and on a phone whose browser runs no JavaScript.
 */
class JourneyTest {
  private static final Pattern POUNDS = Pattern.compile("£([0-9,]+)(?:\\.([0-9]{2}))?");

  private static Chromium chromium;
  private static TestServer server;

  @BeforeAll
  static void open() {
    chromium = new Chromium();
    server = TestServer.start(Dialect.SQLITE, Clock.systemUTC());
  }

  @AfterAll
  static void close() {
    chromium.close();
    server.close();
  }

  private static Reader signIn(Screen screen, String account) {
    return Reader.as(chromium, screen, server.url(), account);
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void aHolderGoesFromTheirMoneyToAnAnswer(Screen screen) {
    String mark = screen.name().charAt(0) + UUID.randomUUID().toString().substring(0, 6);
    try (Reader holder = signIn(screen, "holder")) {
      logsASpend(holder, "Riverside Pool " + mark);
      findsAPage(holder);
      String question = "What helps on a bad day? " + mark;
      postsInABoard(holder, question);
      String reply = "Buy my cheap pills, only today! " + mark;
      reportsAPost(holder, question, reply);
      writesAndIsAnswered(screen, holder, mark);
      aModeratorDecides(screen, question, reply, "This sells something " + mark);
      bothAreTold(holder, "This sells something " + mark);
    }
  }

  private static void logsASpend(Reader holder, String payee) {
    assertThat(holder.heading()).isEqualTo("Hello Amina");
    assertThat(holder.main().locator(".al-figure").innerText()).contains("left until");
    long before = pence(holder.main().locator(".al-figure__amount").innerText());
    holder.go("Spending").follow("Add a payment");
    holder.type("How much was it?", "twelve pounds").type("Who was paid?", payee);
    holder
        .main()
        .getByLabel("What kind of thing was it?")
        .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Activity"));
    holder.press("Save payment");
    saysWhatIsWrong(holder, payee);
    holder.type("How much was it?", "12.50").press("Save payment");
    assertThat(holder.words()).contains("Your payment is saved", payee, "£12.50");
    holder.go("Budget");
    assertThat(holder.words()).contains("left until");
    holder.go("Home");
    long after = pence(holder.main().locator(".al-figure__amount").innerText());
    assertThat(before - after).as("what is left went down by £12.50").isEqualTo(1250);
  }

  private static void saysWhatIsWrong(Reader holder, String payee) {
    Page page = holder.page();
    assertThat(page.title()).startsWith("Error: ");
    Locator summary = holder.main().locator(".nhsuk-error-summary");
    assertThat(summary.boundingBox().y)
        .as("the summary stands above everything else")
        .isLessThan(holder.main().locator("h1").boundingBox().y);
    summary.locator("a[href='#amount']").click();
    PlaywrightAssertions.assertThat(page.locator("#amount")).isFocused();
    PlaywrightAssertions.assertThat(page.locator("#amount")).hasValue("twelve pounds");
    PlaywrightAssertions.assertThat(page.locator("#payee")).hasValue(payee);
  }

  private static long pence(String figure) {
    Matcher pounds = POUNDS.matcher(figure);
    assertThat(pounds.find()).as(figure).isTrue();
    String pence = pounds.group(2);
    return Long.parseLong(pounds.group(1).replace(",", "")) * 100
        + (pence == null ? 0 : Long.parseLong(pence));
  }

  private static void findsAPage(Reader holder) {
    holder.go("Guidance").type("Search the guidance", "holliday pay").press("Search");
    assertThat(holder.words()).contains("Pay, holidays and sickness");
    holder.follow("Pay, holidays and sickness");
    assertThat(holder.heading()).isEqualTo("Pay, holidays and sickness");
    assertThat(holder.words()).contains("Was this page helpful?").hasSizeGreaterThan(1000);
    Locator header = holder.page().locator(".al-header > .nhsuk-width-container");
    assertThat(holder.page().locator(".al-page").boundingBox().width)
        .as("the page is as wide as its header")
        .isEqualTo(header.boundingBox().width);
  }

  private static void postsInABoard(Reader holder, String question) {
    holder.go("Peer network").follow("Welcome and first steps").follow("Start a thread");
    holder.type("What is it about?", question).type("What do you want to say?", "**Tell** me.");
    holder.press("Post it");
    assertThat(holder.heading()).isEqualTo(question);
    assertThat(holder.words()).contains("Your post is there", "Hedgehog", "Tell me.");
  }

  private static void reportsAPost(Reader holder, String question, String reply) {
    String thread = holder.page().url().replaceAll(".*/threads/([^?#]+).*", "$1");
    JsonObject post = new JsonObject();
    post.addProperty("text", reply);
    Client author = server.as("holder2");
    assertThat(
            author
                .api("PUT", "/threads/" + thread + "/posts/" + UUID.randomUUID(), post)
                .statusCode())
        .isEqualTo(201);
    holder.go("Peer network").follow("Welcome and first steps").follow(question);
    holder.follow("Report this post").choose("It sells something or is spam");
    holder.press("Send the report");
    assertThat(holder.words()).contains("A moderator will read the post", reply);
  }

  private static void writesAndIsAnswered(Screen screen, Reader holder, String mark) {
    String asked = "Can I use it for swimming? " + mark;
    String answered = "Yes, that is in your plan. " + mark;
    holder.go("Messages");
    assertThat(holder.words()).contains("Your worker is Grace Okafor");
    holder.type("Your message", asked).press("Send");
    assertThat(holder.words()).contains("Your message is sent", asked);
    try (Reader worker = signIn(screen, "worker")) {
      worker.go("Messages");
      worker.follow("Amina Khan");
      assertThat(worker.words()).contains(asked);
      worker.type("Your message", answered).press("Send");
      assertThat(worker.words()).contains("Your message is sent", answered);
    }
    if (!screen.runsScript()) {
      holder.go("Messages");
    }
    Locator messages = holder.main().locator("#messages");
    PlaywrightAssertions.assertThat(messages).containsText(answered);
    holder.go("Messages");
    PlaywrightAssertions.assertThat(messages.locator("li").last()).containsText(answered);
    PlaywrightAssertions.assertThat(
            holder.page().locator(".al-places__link[href='/messages'] .al-count"))
        .hasCount(0);
  }

  private static void aModeratorDecides(
      Screen screen, String question, String reply, String reason) {
    try (Reader moderator = signIn(screen, "moderator")) {
      moderator.go("Reports");
      assertThat(moderator.words()).doesNotContain(reply);
      moderator.follow(question);
      assertThat(moderator.words()).doesNotContain(reply);
      moderator.main().getByText("Show the post.").click();
      assertThat(moderator.words()).contains(reply);
      assertThat(moderator.words()).contains("It sells something or is spam", "Hedgehog");
      moderator.press("I will look at this");
      assertThat(moderator.words()).contains("This report is kept for you for 30 minutes");
      moderator.press("Go on");
      assertThat(moderator.page().title()).startsWith("Error: ");
      moderator.choose("Hide the post").press("Go on");
      moderator.type("What the person who wrote the post will read", "");
      moderator.press("See it before it is sent");
      assertThat(moderator.page().title()).startsWith("Error: ");
      moderator.type("What the person who wrote the post will read", reason);
      moderator.type("What the people who reported it will read", reason);
      moderator.press("See it before it is sent");
      assertThat(moderator.words()).contains("Is this right?", reason);
      moderator.press("Save the decision");
      assertThat(moderator.words()).contains("Your decision is saved").doesNotContain(reply);
    }
  }

  private static void bothAreTold(Reader reporter, String reason) {
    reporter.go("Home").press("There is an answer to a report");
    assertThat(reporter.words()).contains("The post is now hidden.", reason);
    reporter.go("Home");
    assertThat(reporter.words()).doesNotContain("There is an answer to a report");
    Client author = server.as("holder2");
    assertThat(author.get("/notices").body()).contains("A moderator has looked at something");
    assertThat(author.get("/reports").body()).contains("Your post is hidden.", reason);
    assertThat(author.get("/reports").body()).doesNotContain("Hedgehog");
  }
}
