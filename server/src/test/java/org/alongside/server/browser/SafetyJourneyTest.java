package org.alongside.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.alongside.server.app.TestServer;
import org.alongside.server.db.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A guest who worries and reports, a member for whom today is too much, and the moderator on call
 * who answers.
 */
class SafetyJourneyTest {
  @ParameterizedTest
  @EnumSource(
      value = Screen.class,
      names = {"PHONE", "PHONE_WITHOUT_SCRIPT"})
  void somebodyAnswersWhoeverAsks(Screen screen) {
    try (Chromium chromium = new Chromium();
        TestServer server = TestServer.start(Dialect.SQLITE, Clock.systemUTC());
        Reader guest = Reader.guest(chromium, screen, server.url());
        Reader holder = Reader.as(chromium, screen, server.url(), "holder");
        Reader moderator = Reader.as(chromium, screen, server.url(), "moderator")) {
      worries(screen, guest);
      reports(screen, guest);
      moderator.go("Reports").follow("Who is on call");
      moderator.main().getByText("I am on call now").first().click();
      moderator.choose("4 hours").press("I am on call now");
      assertThat(moderator.words()).contains("You are on call now.");
      asksForHelp(holder);
      answers(screen, moderator);
    }
  }

  private static void looks(Screen screen, Reader reader) {
    if (screen.runsScript()) {
      assertThat(Axe.look(reader.page())).isEmpty();
    }
  }

  private static void worries(Screen screen, Reader guest) {
    guest.page().locator("footer").getByText("I am worried about somebody").click();
    assertThat(guest.words()).contains("Ring 999", "01632 960 124");
    guest.press("Send it");
    assertThat(guest.page().title()).startsWith("Error: ");
    looks(screen, guest);
    guest.type("What worries you?", "My friend is locked in.");
    guest.choose("I am safe. Somebody else may not be").press("Send it");
    looks(screen, guest);
    String reference = guest.main().locator("#reference").innerText();
    guest.follow("See how it stands").type("Your reference", reference).press("Look");
    assertThat(guest.words()).contains("It waits to be read.", reference);
    looks(screen, guest);
  }

  private static void reports(Screen screen, Reader guest) {
    guest.go("Peer network").follow("Welcome and first steps");
    guest.main().locator("table a").first().click();
    guest.follow("Report this post").choose("Something else").press("Send the report");
    assertThat(guest.words()).contains("A moderator will read the post", "Your reference is");
    looks(screen, guest);
  }

  private static void asksForHelp(Reader holder) {
    holder.go("Peer network").follow("Welcome and first steps").follow("Start a thread");
    holder.type("What is it about?", "Too much today");
    holder.type("What do you want to say?", "Some days I want to end it all.").press("Post it");
    assertThat(holder.words()).contains("116 123", "01632 960 124");
  }

  private static void answers(Screen screen, Reader moderator) {
    moderator.go("Home").press("Somebody may need help. Please open the queue");
    assertThat(moderator.words())
        .contains("Priya (moderator), who was on call, was told")
        .doesNotContain("Some days I want to end it all.");
    looks(screen, moderator);
    moderator.main().getByText("Show the post.").click();
    assertThat(moderator.words()).contains("Some days I want to end it all.");
    moderator.press("I look after this");
    assertThat(moderator.words()).contains("Nobody else is called", "looks after it");
    moderator.follow("Note what you did").choose("I wrote to them").press("Save");
    assertThat(moderator.words()).contains("It is noted for the other moderators");
  }
}
