package org.alongside.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.alongside.server.app.TestServer;
import org.junit.jupiter.api.Test;

/** Two members write to each other, one reports, a moderator decides, and one blocks the other. */
class MemberMessagesTest {
  @Test
  void membersWriteReportAndBlockAndAModeratorSeesWhatWasReported() {
    String url = TestServer.shared().url();
    try (Chromium chromium = new Chromium();
        Reader tom = Reader.as(chromium, Screen.PHONE_WITHOUT_SCRIPT, url, "holder2");
        Reader amina = Reader.as(chromium, Screen.PHONE, url, "holder");
        Reader moderator = Reader.as(chromium, Screen.DESK, url, "moderator")) {
      tom.page().navigate(url + "/boards");
      tom.follow("Messages with other members").follow("Hedgehog");
      tom.type("Your message", "You ask too many questions, you **nuisance**.").press("Send it");
      assertThat(tom.words()).contains("Your message is sent");
      amina.page().navigate(url + "/direct");
      amina.follow("TwoSugars");
      assertThat(amina.words()).contains("you nuisance.");
      assertThat(Axe.look(amina.page())).isEmpty();
      amina
          .main()
          .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Report this message"))
          .last()
          .click();
      amina.choose("It is unkind, threatening or hateful").press("Send the report");
      assertThat(amina.words()).contains("A moderator will read what you showed them");
      decides(moderator, url);
      amina.page().reload();
      assertThat(amina.words())
          .contains("A moderator has hidden this message")
          .doesNotContain("nuisance");
      amina.follow("Block TwoSugars").press("Block them");
      assertThat(amina.words()).contains("They are blocked");
      tom.type("Your message", "Are you cross with me?").press("Send it");
      assertThat(tom.words()).contains("This cannot be sent to this member");
      assertThat(tom.main().locator("#text").inputValue()).isEqualTo("Are you cross with me?");
      amina.press("Stop blocking (TwoSugars)");
      assertThat(amina.words()).contains("They are not blocked any more");
      tom.press("Send it");
      assertThat(tom.words()).contains("Your message is sent");
    }
  }

  private static void decides(Reader moderator, String url) {
    moderator.page().navigate(url + "/moderation");
    moderator.follow("Messages of TwoSugars to another member");
    assertThat(moderator.words()).doesNotContain("you nuisance.");
    moderator.main().getByText("Show the messages.").click();
    assertThat(moderator.words())
        .contains("you nuisance.")
        .doesNotContain("Through the college", "second assistant");
    assertThat(Axe.look(moderator.page())).isEmpty();
    moderator.press("I will look at this").choose("Hide what was reported").press("Go on");
    moderator.press("See it before it is sent");
    assertThat(moderator.words()).contains("The person who wrote them will read");
    moderator.press("Save the decision");
    assertThat(moderator.words()).contains("Your decision is saved");
  }
}
