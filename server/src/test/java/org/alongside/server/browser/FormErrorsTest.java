package org.alongside.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.PersonId;
import org.alongside.server.app.TestServer;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.identity.Accounts;
import org.alongside.server.identity.People;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every form that is sent empty comes back with a summary at its top, each line of which leads to a
 * field that is there; and axe finds nothing on the page.
 */
class FormErrorsTest {
  private static final String SPEND = "/holders/" + Cast.AMINA + "/spend/new";
  private static final String BUDGET = "/holders/" + Cast.AMINA + "/budget/new";
  private static final String MESSAGES = "/holders/" + Cast.AMINA + "/messages";

  private static final String PLAN = "/holders/" + Cast.TOM + "/plan";
  private static final String PANEL = "/holders/" + Cast.person("Femi Adeyemi") + "/plan/panel";

  /** By account: the page of a form, and the path that it is sent to. */
  private static final Map<String, Map<String, String>> FORMS = new LinkedHashMap<>();

  static {
    FORMS.put(
        "guest",
        Map.of(
            "/sign-in",
            "/sign-in",
            "/concern",
            "/concern",
            "/legal-request",
            "/legal-request",
            "/reference",
            "/reference"));
    FORMS.put(
        "holder",
        Map.of(
            SPEND,
            SPEND,
            MESSAGES,
            MESSAGES,
            "/account",
            "/account/called",
            "/account/password",
            "/account/password",
            "/boards/welcome/new",
            "/boards/welcome/new"));
    FORMS.put(
        "newcomer",
        Map.of("/boards/welcome/new", "/boards/welcome/new", "/peer-name", "/peer-name"));
    FORMS.put("worker", Map.of("/saved-replies", "/saved-replies", MESSAGES, MESSAGES + "/notes"));
    FORMS.put(
        "holder2",
        Map.of(
            PLAN + "/review",
            PLAN + "/review/ask",
            PLAN + "/comments/needs",
            PLAN + "/comments/needs"));
    FORMS.put(
        "coordinator",
        Map.of(
            BUDGET + "?approach=local-tariff",
            BUDGET,
            BUDGET + "?approach=points",
            BUDGET,
            PANEL,
            PANEL,
            "/on-call/roster",
            "/on-call/roster"));
    FORMS.put("admin", Map.of("/settings", "/settings"));
  }

  private static TestServer server;
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    server = TestServer.start(Dialect.SQLITE, Clock.systemUTC());
    chromium = new Chromium();
    server.write(
        tx -> {
          PersonId person = Cast.person("A newcomer");
          AccountId account = Cast.account(person);
          String hash =
              tx.sql()
                  .select("select password_hash from account where email = 'holder@demo.example'")
                  .mapTo(String.class)
                  .one();
          new People(Clock.systemUTC()).add(tx, person, "A newcomer", null);
          new Accounts(Clock.systemUTC()).add(tx, account, person, "newcomer@demo.example", hash);
          return account;
        });
  }

  @AfterAll
  static void stop() {
    chromium.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"guest", "holder", "holder2", "newcomer", "worker", "coordinator", "admin"})
  void leadFromTheSummaryToTheFieldAndAreAccessible(String account) {
    List<String> wrong = new ArrayList<>();
    Map<String, String> forms = FORMS.getOrDefault(account, Map.of());
    try (BrowserContext context = chromium.phone()) {
      Page page = context.newPage();
      if (!account.equals("guest")) {
        Chromium.signIn(page, server.url(), account);
      }
      forms.forEach((path, action) -> wrong.addAll(sendEmpty(page, path, action)));
    }
    assertThat(forms).isNotEmpty();
    assertThat(wrong).isEmpty();
  }

  private static List<String> sendEmpty(Page page, String path, String action) {
    page.navigate(server.url() + path);
    Locator form = page.locator("main form[method=post][action='" + action + "']");
    form.locator(
            "input:not([type=hidden]):not([type=file]):not([type=checkbox]):not([type=radio]), textarea")
        .evaluateAll("fields => fields.forEach(field => { field.value = '' })");
    form.locator("button[type=submit]").first().click();
    page.waitForLoadState();
    List<String> wrong = new ArrayList<>();
    if (!page.title().startsWith("Error: ")) {
      wrong.add(path + " says nothing of an error: " + page.title());
    }
    List<Locator> links = page.locator(".nhsuk-error-summary a").all();
    if (links.isEmpty()) {
      wrong.add(path + " has no summary");
    }
    for (Locator link : links) {
      String target = link.getAttribute("href");
      if (page.locator("[id='" + target.substring(1) + "']").count() != 1) {
        wrong.add(path + " leads to " + target + ", which is not there");
      }
    }
    Axe.look(page).forEach(flaw -> wrong.add(path + " " + flaw));
    return wrong;
  }
}
