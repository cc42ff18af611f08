package org.alongside.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import java.util.UUID;
import org.alongside.server.app.TestServer;
import org.alongside.server.receipts.SomeFiles;
import org.alongside.server.support.Client;
import org.junit.jupiter.api.Test;

/** A reply with two pictures, on a phone without scripts: written, put right, seen, hidden. */
class PostPicturesTest {
  private final TestServer server = TestServer.shared();

  @Test
  void areAskedForInWordsSeenByOthersAndGoneWhenThePostIsHidden() {
    String thread = UUID.randomUUID().toString();
    JsonObject body = new JsonObject();
    body.addProperty("title", "Show me your ramp");
    body.addProperty("text", "I am about to ask for one.");
    server.as("holder").api("PUT", "/boards/assistants/threads/" + thread, body);
    String path = "/threads/" + thread;
    String picture = posts(path);
    String post = seen(path, picture);
    hide(post);
    assertThat(server.as("nominee").get(picture).statusCode()).isEqualTo(404);
    assertThat(server.as("holder2").get(picture).statusCode()).isEqualTo(200);
  }

  /** Tom's reply; gives back where its first picture is. */
  private String posts(String path) {
    try (Chromium chromium = new Chromium();
        Reader tom = Reader.as(chromium, Screen.PHONE_WITHOUT_SCRIPT, server.url(), "holder2")) {
      tom.page().navigate(server.url() + path);
      tom.main().locator("textarea#text").fill("Ours is made of wood.");
      tom.main().getByText("Add pictures").click();
      choose(tom, 1, 0x996633);
      choose(tom, 2, 0x3366CC);
      tom.type("What does picture 2 show?", "A wooden ramp from the side");
      tom.press("Post your reply");
      assertThat(tom.words())
          .contains("Picture 1: say in a sentence what it shows")
          .contains("This picture is here already");
      assertThat(tom.main().getByLabel("What does picture 2 show?").inputValue())
          .isEqualTo("A wooden ramp from the side");
      assertThat(tom.main().locator("textarea#text").inputValue())
          .isEqualTo("Ours is made of wood.");
      tom.type("What does picture 1 show?", "A wooden ramp from the front");
      tom.press("Post your reply");
      assertThat(tom.words()).contains("Your post is there");
      return shown(tom).getAttribute("src");
    }
  }

  private static void choose(Reader reader, int place, int color) {
    reader
        .main()
        .getByLabel("File of picture " + place)
        .setInputFiles(new FilePayload("photo.jpg", "image/jpeg", SomeFiles.photo(color)));
  }

  private static Locator shown(Reader reader) {
    return reader.main().getByAltText("A wooden ramp from the front");
  }

  /** What a helper of somebody sees; gives back the id of the post. */
  private String seen(String path, String picture) {
    try (Chromium chromium = new Chromium();
        Reader nominee = Reader.as(chromium, Screen.PHONE, server.url(), "nominee")) {
      nominee.page().navigate(server.url() + path);
      Locator image = shown(nominee);
      assertThat(image.getAttribute("src")).isEqualTo(picture);
      image.scrollIntoViewIfNeeded();
      nominee.page().waitForCondition(() -> (int) image.evaluate("i => i.naturalHeight") == 320);
      int wide = (int) nominee.page().evaluate("() => document.documentElement.scrollWidth");
      assertThat(wide).as("nothing sticks out of the screen").isLessThanOrEqualTo(360);
      assertThat(Axe.look(nominee.page())).isEmpty();
      return (String) image.evaluate("i => i.closest('article').id.replace('post-', '')");
    }
  }

  private void hide(String post) {
    String report = UUID.randomUUID().toString();
    JsonObject body = new JsonObject();
    body.addProperty("reason", "private-information");
    server.as("nominee").api("PUT", "/posts/" + post + "/reports/" + report, body);
    Client moderator = server.as("moderator");
    String path = "/moderation/reports/" + report;
    assertThat(moderator.get(path).body()).contains("class=\"blurred\"", "Show pictures");
    assertThat(
            moderator
                .post(
                    path,
                    path + "/decision",
                    Map.of("action", "hide", "reason", "There is a house number in it."))
                .statusCode())
        .isEqualTo(303);
  }
}
