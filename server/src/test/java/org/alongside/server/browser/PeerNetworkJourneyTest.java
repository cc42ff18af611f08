package org.alongside.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.alongside.core.identity.PersonId;
import org.alongside.server.access.Access;
import org.alongside.server.app.TestServer;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.identity.Accounts;
import org.alongside.server.identity.People;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The peer network by what people see and press: a guest, somebody who joins, a member and two
 * moderators, who meet in one thread. Once on a phone, let in by a moderator; once on a phone whose
 * browser runs no JavaScript, with an invitation.
 */
class PeerNetworkJourneyTest {
  private static final Clock CLOCK = Clock.systemUTC();
  private static Chromium chromium;
  private static TestServer server;

  @BeforeAll
  static void open() {
    chromium = new Chromium();
    server = TestServer.start(Dialect.SQLITE, CLOCK);
  }

  @AfterAll
  static void close() {
    chromium.close();
    server.close();
  }

  /** A holder with an account and no name in the peer network. */
  private static Reader newcomer(Screen screen, String account) {
    server.write(
        tx -> {
          PersonId person = Cast.person(account);
          People people = new People(CLOCK);
          people.add(tx, person, "Somebody " + account, null);
          people.openRecord(tx, person, LocalDate.now(CLOCK.withZone(Access.ENGLAND)));
          String hash =
              tx.sql()
                  .createQuery(
                      "select password_hash from account where email = 'holder@demo.example'")
                  .mapTo(String.class)
                  .one();
          new Accounts(CLOCK)
              .add(tx, Cast.account(person), person, account + "@demo.example", hash);
          return true;
        });
    return signIn(screen, account);
  }

  private static Reader signIn(Screen screen, String account) {
    return Reader.as(chromium, screen, server.url(), account);
  }

  private static void letsIn(String rule) {
    Map<String, String> settings =
        Map.of(
            "name",
            "Hartshire",
            "area",
            "Hartshire",
            "phone",
            "01632 960 123",
            "out-of-hours",
            "Ring 999",
            "first-posts",
            "1",
            "joining",
            rule);
    assertThat(server.as("admin").post("/settings", settings).statusCode()).isEqualTo(303);
  }

  private static Reader boards(Reader reader) {
    return reader.go("Peer network");
  }

  private static Reader thread(Reader reader, String title) {
    return boards(reader).follow("Welcome and first steps").follow(title);
  }

  /** Presses what a notice on the home page says. */
  private static void opensNotice(Reader reader, String words) {
    reader.go("Home");
    reader
        .main()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words))
        .first()
        .click();
  }

  /** What a post of somebody says and offers. */
  private static Locator postOf(Reader reader, String name) {
    return reader
        .main()
        .locator("article.al-post")
        .filter(new Locator.FilterOptions().setHas(reader.page().getByText(name)))
        .first();
  }

  private static void pressesAt(Reader reader, String name, String words) {
    postOf(reader, name).getByText(words).first().click();
  }

  private static void fits(Reader reader) {
    int wide = (int) reader.page().evaluate("() => document.documentElement.scrollWidth");
    assertThat(wide).as(reader.page().url()).isLessThanOrEqualTo(360);
  }

  @Test
  void everybodyMeetsInOneThreadAndIsToldWhatBecomesOfIt() {
    letsIn("approval");
    try (Reader guest = Reader.guest(chromium, Screen.PHONE, server.url());
        Reader fern = newcomer(Screen.PHONE, "fern");
        Reader member = signIn(Screen.PHONE, "holder");
        Reader priya = signIn(Screen.PHONE, "moderator");
        Reader owen = signIn(Screen.PHONE, "moderator2")) {
      looksAround(guest);
      asksToJoin(fern);
      isToldNotYet(priya, fern);
      isLetIn(owen, fern);
      writesFirst(fern);
      waitsUnseen(member);
      oneModeratorReadsIt(priya, owen);
      thanksAndAnswers(member);
      reportsTheAnswer(fern, member);
      isHiddenAndShownAgain(owen, priya, member, fern);
      isClosedWhileSomebodyTypes(guest, priya, member);
      leaves(fern, guest);
    }
  }

  private static void looksAround(Reader guest) {
    assertThat(guest.words())
        .contains("Welcome and first steps", "Some boards are only for members")
        .doesNotContain("Pain, tiredness and ordinary days");
    guest.type("Search what others have said", "recipts").press("Search");
    assertThat(guest.words()).contains("Keeping receipts without losing your mind");
    fits(guest);
    guest.follow("Keeping receipts without losing your mind");
    assertThat(guest.words()).contains("To reply, sign in").doesNotContain("Thank you (");
    fits(guest);
  }

  private static void asksToJoin(Reader fern) {
    thread(fern, "What I wish I had known");
    fern.follow("Answer and quote");
    assertThat(fern.words()).contains("To write here, join the peer network first.");
    fern.follow("Join the peer network");
    // The o is Cyrillic.
    fern.type("What name do you want to use here?", "Hedgeh\u043Eg");
    fern.type("Tell us a little", "My mother has a budget since June.").press("Ask to join");
    assertThat(fern.words()).contains("That name mixes letters of two alphabets");
    fern.type("What name do you want to use here?", "hedge hog").press("Ask to join");
    assertThat(fern.words()).contains("Somebody has that name, or one very like it");
    assertThat(fern.main().getByLabel("Tell us a little").inputValue()).contains("My mother");
    fern.type("What name do you want to use here?", "FernFrond").press("Ask to join");
    assertThat(fern.words()).contains("A moderator will read what you wrote");
    fits(fern);
  }

  private static void isToldNotYet(Reader priya, Reader fern) {
    priya.go("Reports").follow("Who would like to join").follow("FernFrond");
    assertThat(priya.words()).contains("My mother has a budget").doesNotContain("Somebody fern");
    fits(priya);
    priya.choose("Not now").type("What will they read?", "Whom do you help?");
    priya.press("Send the answer");
    opensNotice(fern, "You have an answer about joining");
    assertThat(fern.words()).contains("Whom do you help?");
    fern.type("What name do you want to use here?", "FernFrond");
    fern.type("Tell us a little", "I help my mother with hers.").press("Ask to join");
  }

  private static void isLetIn(Reader owen, Reader fern) {
    owen.go("Reports").follow("Who would like to join").follow("FernFrond");
    owen.choose("Let them in").type("What will they read?", "Good to have you here.");
    owen.press("Send the answer");
    assertThat(owen.words()).contains("Your answer is sent").doesNotContain("FernFrond");
    opensNotice(fern, "You have an answer about joining");
    assertThat(fern.words()).contains("Good to have you here.", "Your name here is FernFrond");
    fits(fern);
  }

  private static void writesFirst(Reader fern) {
    boards(fern).follow("Welcome and first steps").follow("Start a thread");
    fern.type("What is it about?", "Hello from a daughter");
    fern.main().getByText("Put a note before your text").click();
    fern.type("In your own words", "a fall");
    fern.press("Post it");
    assertThat(fern.page().title()).startsWith("Error: ");
    assertThat(fern.words()).contains("Write something first");
    assertThat(fern.main().getByLabel("In your own words").inputValue()).isEqualTo("a fall");
    fern.type(
        "What do you want to say?", "My mother **fell**.\n\n- What helped you?\n\nhttps://x.y");
    fern.press("Post it");
    assertThat(fern.words()).contains("Your post waits for a moderator", "Waits to be read");
    fits(fern);
  }

  private static void waitsUnseen(Reader member) {
    boards(member).follow("Welcome and first steps");
    assertThat(member.words()).doesNotContain("Hello from a daughter");
  }

  private static void oneModeratorReadsIt(Reader priya, Reader owen) {
    priya.go("Reports").follow("Hello from a daughter");
    owen.go("Reports").follow("Hello from a daughter");
    priya.press("I will look at this");
    owen.press("I will look at this");
    assertThat(owen.words()).contains("Priya (moderator) is looking at this until");
    fits(owen);
    priya.choose("Show the post").press("Go on");
    priya.press("See it before it is sent");
    assertThat(priya.words()).contains("Is this right?", "Thank you for your post");
    priya.press("Save the decision");
    assertThat(priya.words()).contains("Your decision is saved");
    owen.page().reload();
    assertThat(owen.words()).contains("Decided").doesNotContain("What will you do?");
  }

  private static void thanksAndAnswers(Reader member) {
    thread(member, "Hello from a daughter");
    assertThat(postOf(member, "FernFrond").innerText())
        .contains("a fall")
        .doesNotContain("What helped you?");
    pressesAt(member, "FernFrond", "a fall");
    assertThat(postOf(member, "FernFrond").innerText()).contains("What helped you?");
    pressesAt(member, "FernFrond", "Thank you");
    assertThat(postOf(member, "FernFrond").innerText()).contains("Thank you (1)");
    pressesAt(member, "FernFrond", "Answer and quote");
    assertThat(member.main().locator("#text").inputValue()).startsWith("> FernFrond said:\n>");
    member.page().locator("#text").fill("> FernFrond said:\n>\n> What helped you?\n\nMr Bell did.");
    member.press("Post your reply");
    assertThat(member.words()).contains("Your post is there", "Mr Bell did.");
    fits(member);
  }

  private static void reportsTheAnswer(Reader fern, Reader member) {
    opensNotice(fern, "Somebody answered in a thread you follow");
    assertThat(fern.words()).contains("Mr Bell did.", "1 person said thank you.");
    pressesAt(fern, "Mr Bell did.", "Report this post");
    fern.choose("It shows names or private details").press("Send the report");
    assertThat(fern.words()).contains("A moderator will read the post");
    thread(member, "Hello from a daughter");
    pressesAt(member, "Mr Bell did.", "Change your post");
    member.page().locator("#text").fill("Mr Bell did. So did time.");
    member.press("Save your change");
    assertThat(member.words()).contains("Your change is saved", "So did time.");
    pressesAt(member, "So did time.", "See what it said before");
    assertThat(member.words()).contains("What helped you?", "Until today");
  }

  private static void isHiddenAndShownAgain(Reader owen, Reader priya, Reader member, Reader fern) {
    owen.go("Reports").follow("A post by Hedgehog in Hello from a daughter");
    owen.press("I will look at this").choose("Hide the post").press("Go on");
    owen.type("What the person who wrote the post will read", "This names somebody.");
    owen.press("See it before it is sent").press("Save the decision");
    opensNotice(member, "A moderator has looked at something you wrote");
    assertThat(member.words()).contains("Your post is hidden.", "This names somebody.");
    member.follow("Ask another moderator to look again");
    member.type("Why do you think", "Mr Bell is our cat.").press("Send it");
    assertThat(member.words()).contains("Another moderator will look again");
    owen.go("Reports").follow("Asked to look again");
    owen.follow("Mr Bell is our cat.");
    assertThat(owen.words())
        .as("who decided first does not answer")
        .contains("Mr Bell is our cat.")
        .doesNotContain("What do you decide?");
    priya.go("Reports").follow("Asked to look again").follow("Mr Bell is our cat.");
    priya.choose("The decision is taken back");
    priya.type("What will the member read?", "A cat may be named.").press("Send the answer");
    boards(member).follow("Your reports and posts");
    assertThat(member.words()).contains("A cat may be named.");
    thread(fern, "Hello from a daughter");
    assertThat(fern.words()).contains("So did time.");
    boards(fern).follow("Your reports and posts");
    assertThat(fern.words()).contains("A moderator took this back", "A cat may be named.");
  }

  private static void isClosedWhileSomebodyTypes(Reader guest, Reader priya, Reader member) {
    thread(guest, "Hello from a daughter").follow("Report this post");
    guest.choose("Something else").type("Is there anything else", "They quarrel.");
    guest.press("Send the report");
    String reference = guest.main().locator("#reference").innerText();
    thread(member, "Hello from a daughter");
    member.page().locator("#text").fill("A long answer,\n\nin two parts.");
    priya.go("Reports").follow("A post by FernFrond in Hello from a daughter");
    assertThat(priya.words()).contains("They quarrel.");
    priya.press("I will look at this").choose("Close the thread").press("Go on");
    priya.press("See it before it is sent").press("Save the decision");
    member.press("Post your reply");
    assertThat(member.words()).contains("closed this thread", "Your words are still here");
    assertThat(member.main().locator("#text").inputValue())
        .isEqualTo("A long answer,\n\nin two parts.");
    fits(member);
    guest.follow("See how it stands").type("Your reference", reference).press("Look");
    assertThat(guest.words()).contains("The thread is closed to new replies.");
  }

  private static void leaves(Reader fern, Reader guest) {
    boards(fern).follow("Your name here, and how to leave").follow("Leave the peer network");
    fern.press("Leave now");
    assertThat(fern.words()).contains("Choose what should happen to what you wrote");
    fits(fern);
    fern.choose("Leave it there for others").press("Leave now");
    assertThat(fern.words()).contains("You have left the peer network", "Join the peer network");
    thread(guest, "Hello from a daughter");
    assertThat(guest.words()).contains("Former member").doesNotContain("FernFrond");
  }

  @Test
  void anInvitationAReplyAndADecisionNeedNoScript() {
    letsIn("invitation");
    Screen plain = Screen.PHONE_WITHOUT_SCRIPT;
    try (Reader moss = newcomer(plain, "moss");
        Reader member = signIn(plain, "holder2");
        Reader priya = signIn(plain, "moderator");
        Reader owen = signIn(plain, "moderator2")) {
      joinsWithACode(priya, moss);
      repliesAndPutsItRight(moss, priya);
      member.go("Peer network").follow("Welcome and first steps").follow("Thank you all");
      pressesAt(member, "MossyBank", "Report this post");
      member.choose("The advice could do harm").press("Send the report");
      assertThat(member.words()).contains("A moderator will read the post");
      isAskedForASecondOpinion(priya, owen);
      opensNotice(moss, "A moderator has looked at something you wrote");
      assertThat(moss.words()).contains("Ask a nurse first.", "Your post is still there");
      boards(member).follow("Your reports and posts");
      assertThat(member.words()).contains("A moderator spoke with the person who wrote it.");
    }
  }

  private static void joinsWithACode(Reader priya, Reader moss) {
    boards(priya).follow("Who may join, and invitations");
    priya.type("For whom is it?", "Tuesday group").type("How many people", "1");
    priya.type("For how many days", "many").press("Make the invitation");
    assertThat(priya.words()).contains("Enter a number from 1 to 366");
    priya.type("For how many days", "30").press("Make the invitation");
    String code = priya.main().locator("#code").innerText();
    boards(moss).follow("Join the peer network");
    moss.type("What name do you want to use here?", "MossyBank");
    moss.type("The code of your invitation", "AAAA BBBB CCCC").press("Join");
    assertThat(moss.words()).contains("This code does not work");
    assertThat(moss.main().getByLabel("What name").inputValue()).isEqualTo("MossyBank");
    moss.type("The code of your invitation", code.toLowerCase(Locale.ROOT));
    moss.press("Join");
    assertThat(moss.words()).contains("You have your name", "Pain, tiredness and ordinary days");
    boards(priya).follow("Who may join, and invitations");
    assertThat(priya.words()).contains("1 of 1").doesNotContain(code);
  }

  private static void repliesAndPutsItRight(Reader moss, Reader priya) {
    thread(moss, "Thank you all");
    moss.follow("Answer and quote");
    assertThat(moss.main().locator("#text").inputValue()).startsWith("> ");
    moss.page().locator("#text").fill("Just double the tablets.");
    moss.press("Post your reply");
    assertThat(moss.words()).contains("Your post waits for a moderator");
    priya.go("Reports").follow("A post by MossyBank in Thank you all");
    priya.press("I will look at this").choose("Show the post").press("Go on");
    priya.press("See it before it is sent").press("Save the decision");
    moss.page().reload();
    assertThat(moss.words()).doesNotContain("Waits to be read");
    pressesAt(moss, "Just double the tablets.", "Change your post");
    moss.page().locator("#text").fill("");
    moss.press("Save your change");
    assertThat(moss.words()).contains("Write something first");
    moss.page().locator("#text").fill("I doubled the tablets.");
    moss.press("Save your change");
    assertThat(moss.words()).contains("Your change is saved", "I doubled the tablets.");
  }

  private static void isAskedForASecondOpinion(Reader priya, Reader owen) {
    priya.go("Reports").follow("A post by MossyBank in Thank you all");
    priya.main().getByText("I would like a second opinion").first().click();
    priya.main().locator("details[open] textarea").fill("Is this advice, or a story?");
    priya.main().locator("details[open] button").click();
    owen.go("Reports");
    assertThat(owen.words()).contains("Second opinion wanted");
    owen.follow("A post by MossyBank in Thank you all");
    assertThat(owen.words()).contains("Is this advice, or a story?");
    owen.press("I will look at this").choose("Speak with the writer").press("Go on");
    owen.type("What the person who wrote the post will read", "Ask a nurse first.");
    owen.press("See it before it is sent");
    assertThat(owen.words()).contains("Ask a nurse first.");
    owen.press("Save the decision");
    assertThat(owen.words()).contains("Your decision is saved");
  }
}
