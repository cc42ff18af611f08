package org.alongside.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.alongside.server.app.TestServer;
import org.alongside.server.db.Dialect;
import org.junit.jupiter.api.Test;

/**
 * A story from its first word to a guest who reads it, and an event from being announced to a place
 * that is given on, by what people see and press on a phone.
 */
class StoryAndEventTest {
  @Test
  void aStoryIsReadByAGuestAndAPlaceIsGivenOn() {
    try (Chromium chromium = new Chromium();
        TestServer server = TestServer.start(Dialect.SQLITE, Clock.systemUTC());
        Reader author = Reader.as(chromium, Screen.PHONE_WITHOUT_SCRIPT, server.url(), "holder");
        Reader editor = Reader.as(chromium, Screen.DESK, server.url(), "editor");
        Reader second = Reader.as(chromium, Screen.PHONE, server.url(), "holder2")) {
      author.go("Peer network").follow("Stories").follow("Write your story");
      author.type("What is your story called?", "A bench of my own").press("Save as a draft");
      assertThat(author.words()).contains("Write your story, or a first line of it");
      tells(author, "I **asked** for a bench.");
      assertThat(author.words()).contains("Your story is sent", "Waiting to be read");

      editor.go("Stories to read").follow("A bench of my own");
      assertThat(Axe.look(editor.page())).isEmpty();
      editor.type("What would you like to say to the writer?", "Lovely. Where is it?");
      editor.press("Send it back with these words");
      author.go("Peer network").follow("Stories").follow("Your stories");
      author.follow("A bench of my own");
      assertThat(author.words()).contains("Lovely. Where is it?");
      author.follow("Change it");
      tells(author, "I **asked** for a bench. By the pond.");
      editor.go("Stories to read").follow("A bench of my own").press("Publish it");
      assertThat(editor.words()).contains("The story is published");

      second.go("Peer network").follow("Stories");
      assertThat(Axe.look(second.page())).isEmpty();
      second.follow("A bench of my own");
      assertThat(second.words()).contains("By the pond.", "By Hedgehog");
      assertThat(Axe.look(second.page())).isEmpty();
      assertThat(server.guest().get("/stories").body()).contains("A bench of my own");

      announces(editor);
      author.go("Peer network").follow("Events").follow("Reading letters together");
      author.type("Is there anything you need on the day?", "A ramp").press("Sign up");
      assertThat(author.words()).contains("You have a place");
      second.go("Peer network").follow("Events").follow("Reading letters together");
      second.press("Join the waiting list");
      assertThat(second.words()).contains("You are first on the waiting list");
      assertThat(Axe.look(second.page())).isEmpty();
      author.follow("Give your place to somebody else").press("Take my name off");
      second.go("Home");
      assertThat(second.words()).contains("A place is free for you at an event");
      editor.follow("Who signed up");
      assertThat(editor.words()).contains("TwoSugars").doesNotContain("Hedgehog");
      assertThat(Axe.look(editor.page())).isEmpty();
    }
  }

  private static void tells(Reader author, String story) {
    author.page().locator("#text").fill(story);
    author.press("Send it to be read");
  }

  private static void announces(Reader organiser) {
    LocalDate day = LocalDate.now(java.time.ZoneId.of("Europe/London")).plusDays(21);
    organiser.go("Peer network").follow("Events").follow("Add an event");
    organiser.type("What is it called?", "Reading letters together");
    organiser.type("What is it about?", "Bring a letter.");
    organiser.page().locator("#startsOn-day").fill(Integer.toString(day.getDayOfMonth()));
    organiser.page().locator("#startsOn-month").fill(Integer.toString(day.getMonthValue()));
    organiser.page().locator("#startsOn-year").fill(Integer.toString(day.getYear()));
    organiser.type("When does it start?", "14:00").type("When does it end?", "13:00");
    organiser.choose("At a place").type("Address of the place", "Central Library");
    organiser.type("How many places are there?", "1");
    organiser.choose("Everybody").press("Add the event");
    assertThat(organiser.words()).contains("Enter a time after the start");
    assertThat(Axe.look(organiser.page())).isEmpty();
    organiser.type("When does it end?", "15:30").press("Add the event");
    assertThat(organiser.words()).contains("The event is added", "1 place left of 1");
  }
}
