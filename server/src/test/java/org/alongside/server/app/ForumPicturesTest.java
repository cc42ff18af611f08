package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.alongside.core.identity.PersonId;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.receipts.SomeFiles;
import org.alongside.server.support.Client;
import org.alongside.server.support.Multipart;
import org.alongside.server.support.TestClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures in posts, notes before texts, tags and what moderators do to threads. */
class ForumPicturesTest {
  private static final Pattern PICTURE = Pattern.compile("/post-pictures/([0-9a-f-]{36})/small");
  private static final Pattern KEPT =
      Pattern.compile("name=\"picture1-kept\" value=\"([0-9a-f-]{36})\"");

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void showsWhatStandsBesideAPostToThoseWhoMayReadIt(Dialect dialect) throws IOException {
    try (TestServer server = TestServer.start(dialect, TestClock.today())) {
      Client holder = server.as("holder");
      String peers = startThread(holder, "pain-and-tired");
      String post = postsWithPictures(server, holder, peers);
      hidesAndShowsThemWithThePost(server, holder, peers, post);
      refusesWhatIsNoPicture(holder, peers);
      tellsANewcomerPlainly(server);
      notesBeforeTexts(server, holder);
      tagsThreads(server, holder);
      hidesOnePicture(server, holder);
      keepsHistoryForAuthorAndModerators(server, holder, peers);
    }
  }

  private static String startThread(Client who, String board) {
    String thread = UUID.randomUUID().toString();
    JsonObject body = new JsonObject();
    body.addProperty("title", "A thread on " + board);
    body.addProperty("text", "How it looks here.");
    assertThat(who.api("PUT", "/boards/" + board + "/threads/" + thread, body).statusCode())
        .isEqualTo(201);
    return thread;
  }

  private static HttpResponse<String> send(Client who, String path, Multipart form) {
    form.field("csrf", who.formToken());
    return who.send(
        who.request(path)
            .header("Content-Type", Multipart.TYPE)
            .POST(BodyPublishers.ofByteArray(form.bytes()))
            .build());
  }

  private static Multipart reply(String id, String text) {
    return new Multipart().field("id", id).field("text", text);
  }

  private static String postsWithPictures(TestServer server, Client holder, String thread)
      throws IOException {
    String path = "/threads/" + thread;
    String id = UUID.randomUUID().toString();
    HttpResponse<String> missing =
        send(
            holder,
            path,
            reply(id, "My kept words")
                .file("picture1", "a.jpg", "image/jpeg", SomeFiles.photo(0x55AA55))
                .file("picture2", "b.gif", "image/gif", gif())
                .field("picture2-words", "A grey square"));
    assertThat(missing.statusCode()).isEqualTo(422);
    assertThat(missing.body())
        .contains("Picture 1: say in a sentence what it shows", "My kept words", "A grey square")
        .contains("href=\"#picture1-words\"", "This picture is here already");
    Matcher kept = KEPT.matcher(missing.body());
    assertThat(kept.find()).isTrue();
    String waiting = "/post-pictures/" + kept.group(1);
    assertThat(holder.get(waiting).statusCode()).isEqualTo(200);
    assertThat(server.as("holder2").get(waiting).statusCode()).isEqualTo(404);
    assertThat(server.as("moderator").get(waiting).statusCode()).isEqualTo(404);
    assertThat(server.guest().get(waiting).statusCode()).isEqualTo(303);
    Multipart again =
        reply(id, "My kept words")
            .field("picture1-kept", kept.group(1))
            .field("picture1-words", "A green \"wall\" <b>")
            .field("picture2-words", "A grey square")
            .file("picture2", "b.gif", "image/gif", gif());
    assertThat(send(holder, path, again).statusCode()).isEqualTo(303);
    assertThat(send(holder, path, again).statusCode()).as("sent twice").isEqualTo(303);
    String page = server.as("holder2").get(path).body();
    assertThat(page)
        .contains("alt=\"A green &#34;wall&#34; &lt;b>\"", "alt=\"A grey square\"")
        .contains("width=\"240\" height=\"320\"", "<time datetime=")
        .doesNotContain("<b>\"");
    assertThat(PICTURE.matcher(page).results().distinct().count()).isEqualTo(2);
    JsonObject json = Client.json(holder.api("GET", "/threads/" + thread, null));
    JsonObject said = json.getAsJsonArray("items").get(1).getAsJsonObject();
    JsonObject picture = said.getAsJsonArray("pictures").get(0).getAsJsonObject();
    assertThat(picture.get("width").getAsInt()).isEqualTo(600);
    HttpResponse<String> got = holder.get(waiting);
    assertThat(got.headers().firstValue("Content-Type")).contains("image/jpeg");
    assertThat(got.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    byte[] bytes = holder.open(holder.request(waiting).GET().build()).readAllBytes();
    assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getHeight()).isEqualTo(800);
    assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    for (String closed : new String[] {waiting, waiting + "/small"}) {
      assertThat(server.as("worker").get(closed).statusCode()).isEqualTo(404);
      assertThat(server.guest().get(closed).statusCode()).isEqualTo(303);
    }
    assertThat(holder.get("/search?q=%22grey+square%22").body()).contains("Picture: A ");
    return id;
  }

  private static byte[] gif() throws IOException {
    ByteArrayOutputStream gif = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_BYTE_GRAY), "gif", gif);
    return gif.toByteArray();
  }

  private static void hidesAndShowsThemWithThePost(
      TestServer server, Client holder, String thread, String post) {
    Matcher found = PICTURE.matcher(holder.get("/threads/" + thread).body());
    assertThat(found.find()).isTrue();
    String small = "/post-pictures/" + found.group(1) + "/small";
    Client other = server.as("holder2");
    assertThat(other.get(small).statusCode()).isEqualTo(200);
    String remove = "/posts/" + post + "/remove";
    assertThat(holder.post(remove, Map.of("to", "away")).statusCode()).isEqualTo(303);
    assertThat(other.get(small).statusCode()).isEqualTo(404);
    assertThat(holder.get(small).statusCode()).isEqualTo(200);
    assertThat(server.as("moderator").get(small).statusCode()).isEqualTo(200);
    assertThat(holder.post(remove, Map.of("to", "back")).statusCode()).isEqualTo(303);
    assertThat(other.get(small).statusCode()).isEqualTo(200);
  }

  private static void refusesWhatIsNoPicture(Client holder, String thread) {
    HttpResponse<String> wrong =
        send(
            holder,
            "/threads/" + thread,
            reply(UUID.randomUUID().toString(), "Words that stay")
                .file("picture1", "a.png", "image/png", SomeFiles.bomb())
                .field("picture1-words", "A very large thing")
                .file("picture2", "b.jpg", "image/jpeg", SomeFiles.program())
                .field("picture2-words", "A program")
                .file("picture3", "c.jpg", "image/jpeg", SomeFiles.cutOffPhoto())
                .field("picture3-words", "Half a photo")
                .field("picture4-words", "Words without a picture"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains(
            "Picture 1 is too large",
            "Picture 2 is not a picture that we can keep",
            "Picture 3 did not come whole",
            "Picture 4: choose the picture",
            "Words that stay",
            "Half a photo");
  }

  private static void tellsANewcomerPlainly(TestServer server) {
    String hash = server.passwords().hashNow("demo-Alongside-1");
    PersonId person = Cast.person("Newcomer with a picture");
    server.write(
        tx -> {
          server.cases().people.add(tx, person, "Newcomer with a picture", null);
          String email = "pictured@demo.example";
          server.cases().accounts.add(tx, Cast.account(person), person, email, hash);
          return true;
        });
    HttpResponse<String> again =
        send(
            server.as("pictured"),
            "/boards/welcome/new",
            new Multipart()
                .field("id", UUID.randomUUID().toString())
                .field("title", "A ramp of ours")
                .field("text", "Look")
                .file("picture1", "a.jpg", "image/jpeg", SomeFiles.photo(0x112233))
                .field("picture1-words", "A ramp"));
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body())
        .contains("Choose picture 1 again. We could keep your words", "A ramp of ours")
        .doesNotContain("This picture is here already");
  }

  private static void notesBeforeTexts(TestServer server, Client holder) {
    String id = UUID.randomUUID().toString();
    Map<String, String> form =
        Map.of(
            "id",
            id,
            "title",
            "After the summer",
            "text",
            "Zanzibarian words behind it.",
            "note",
            "death",
            "note-words",
            "my dog");
    assertThat(holder.post("/boards/welcome/new", form).statusCode()).isEqualTo(303);
    String closed = server.guest().get("/threads/" + id).body();
    assertThat(closed).contains("Talks about a death: my dog", "Zanzibarian");
    assertThat(closed)
        .containsPattern("<details class=\"nhsuk-details\">\\s*<summary[^>]*>[^D]*Talks");
    assertThat(server.guest().get("/boards/welcome").body())
        .contains("Talks about a death: my dog");
    assertThat(server.guest().get("/search?q=Zanzibarian").body())
        .contains("Talks about a death: my dog")
        .doesNotContain("words behind it");
    assertThat(server.guest().get("/boards/welcome/feed").body())
        .contains("Talks about a death: my dog")
        .doesNotContain("Zanzibarian");
    Client other = server.as("holder2");
    assertThat(other.post("/peer-name", "/peer-name/reading", Map.of("notes", "open")).statusCode())
        .isEqualTo(303);
    assertThat(other.get("/threads/" + id).body())
        .contains("<details class=\"nhsuk-details\" open>");
    HttpResponse<String> unnamed =
        holder.post(
            "/boards/welcome/new", Map.of("title", "Kept", "text", "Kept too", "note", "other"));
    assertThat(unnamed.body()).contains("Say in a few words what it is about", "#note-words");
    moderatorChangesTheNote(server, holder, id);
  }

  private static void moderatorChangesTheNote(TestServer server, Client holder, String thread) {
    String post =
        Client.json(holder.api("GET", "/threads/" + thread, null))
            .getAsJsonArray("items")
            .get(0)
            .getAsJsonObject()
            .get("id")
            .getAsString();
    String report = UUID.randomUUID().toString();
    JsonObject body = new JsonObject();
    body.addProperty("reason", "other");
    server.guest().api("PUT", "/posts/" + post + "/reports/" + report, body);
    Client moderator = server.as("moderator");
    String path = "/moderation/reports/" + report;
    Map<String, String> ruling =
        Map.of(
            "action",
            "note",
            "topic",
            "none",
            "words",
            "",
            "reason",
            "It needs no note, we think.");
    assertThat(moderator.get(path + "/decision?action=note").body()).contains("my dog");
    assertThat(moderator.post(path, path + "/decision", ruling).statusCode()).isEqualTo(303);
    assertThat(server.guest().get("/threads/" + thread).body()).doesNotContain("my dog");
    assertThat(holder.get("/reports").body()).contains("It needs no note, we think.");
    Matcher undo =
        Pattern.compile("/moderation/decisions/[0-9a-f-]+/undo")
            .matcher(moderator.get(path).body());
    assertThat(undo.find()).isTrue();
    assertThat(
            moderator.post(undo.group(), Map.of("reason", "We looked again, sorry.")).statusCode())
        .isEqualTo(303);
    assertThat(server.guest().get("/threads/" + thread).body()).contains("my dog");
  }

  private static void tagsThreads(TestServer server, Client holder) {
    Client moderator = server.as("moderator");
    String board = "/moderation/boards/welcome/tags";
    assertThat(holder.get(board).statusCode()).isEqualTo(404);
    assertThat(moderator.post(board, Map.of("name", "Letters")).statusCode()).isEqualTo(303);
    assertThat(moderator.post(board, Map.of("name", "letters")).body())
        .contains("This board has a tag with that name");
    Matcher tag =
        Pattern.compile("value=\"([0-9a-f-]{36})\"[^>]*>\\s*<label[^>]*>Letters")
            .matcher(holder.get("/boards/welcome/new").body());
    assertThat(tag.find()).isTrue();
    String id = UUID.randomUUID().toString();
    assertThat(
            holder
                .post(
                    "/boards/welcome/new",
                    Map.of("id", id, "title", "A letter came", "text", "x", "tags", tag.group(1)))
                .statusCode())
        .isEqualTo(303);
    String tagged = "/boards/welcome?tag=" + tag.group(1);
    assertThat(server.guest().get("/boards/welcome").body()).contains("Letters (1)", tagged);
    assertThat(server.guest().get(tagged).body())
        .contains("A letter came")
        .doesNotContain("After the summer");
    assertThat(server.guest().get("/threads/" + id).body()).contains(tagged);
    String care = "/moderation/threads/" + id;
    assertThat(moderator.post(care, care + "/tags", Map.of()).statusCode()).isEqualTo(303);
    assertThat(server.guest().get(tagged).body()).doesNotContain("A letter came");
    assertThat(server.guest().get("/boards/assistants?tag=" + tag.group(1)).statusCode())
        .isEqualTo(303);
    assertThat(holder.get("/boards/assistants?tag=" + tag.group(1)).statusCode()).isEqualTo(404);
  }

  private static void hidesOnePicture(TestServer server, Client holder) throws IOException {
    String thread = startThread(holder, "welcome");
    String page = "/threads/" + thread;
    String post = UUID.randomUUID().toString();
    Multipart two =
        reply(post, "Two to look at")
            .file("picture1", "a.jpg", "image/jpeg", SomeFiles.photo(0x445566))
            .field("picture1-words", "A capybara in the bath")
            .file("picture2", "b.gif", "image/gif", gif())
            .field("picture2-words", "A plain wall");
    assertThat(send(holder, page, two).statusCode()).isEqualTo(303);
    Matcher found = PICTURE.matcher(server.guest().get(page).body());
    assertThat(found.find()).isTrue();
    String picture = "/post-pictures/" + found.group(1);
    assertThat(server.guest().get("/search?q=capybara").body()).contains("Two to look at");
    Client moderator = server.as("moderator");
    String look = "/moderation/posts/" + post + "/look";
    String item = moderator.post(look, Map.of()).headers().firstValue("Location").orElseThrow();
    item = item.substring(0, item.indexOf('?'));
    assertThat(moderator.get(item + "/decision?action=hide-picture").body())
        .contains("Which picture?", "A capybara in the bath", "A plain wall");
    Map<String, String> none = Map.of("action", "hide-picture", "reason", "For safety.");
    assertThat(moderator.post(item, item + "/preview", none).body())
        .contains("Choose the picture to hide", "For safety.");
    Map<String, String> hide =
        Map.of("action", "hide-picture", "picture", found.group(1), "reason", "For safety.");
    assertThat(moderator.post(item, item + "/preview", hide).body())
        .contains("A capybara in the bath");
    assertThat(moderator.post(item, item + "/decision", hide).statusCode()).isEqualTo(303);
    HttpResponse<String> late = server.as("moderator2").post(item, item + "/decision", none);
    assertThat(late.statusCode()).isEqualTo(422);
    for (Client reader : new Client[] {server.guest(), server.as("holder2"), holder}) {
      assertThat(reader.get(page).body())
          .contains("A moderator hid this picture", "Two to look at", "A plain wall")
          .doesNotContain(picture, "capybara");
      for (String bytes : new String[] {picture, picture + "/small"}) {
        assertThat(reader.get(bytes).statusCode()).isIn(404, 303);
      }
      assertThat(reader.get("/api/v1" + picture).statusCode()).isIn(404, 401);
    }
    assertThat(server.guest().get("/search?q=capybara").body()).doesNotContain("Two to look at");
    assertThat(moderator.get(picture).statusCode()).isEqualTo(200);
    String judged = moderator.get(item).body();
    assertThat(judged).contains("A picture is hidden", picture, "blurred__toggle");
    assertThat(holder.get("/reports").body())
        .contains("A picture of your post is hidden", "For safety.", "/reports/decisions/");
    assertThat(holder.get("/posts/" + post + "/edit").body())
        .contains("A moderator hid this picture", "drop-" + found.group(1));
    assertThat(holder.get("/posts/" + post + "/report").body()).doesNotContain(picture);
    Matcher undo = Pattern.compile("/moderation/decisions/[0-9a-f-]+/undo").matcher(judged);
    assertThat(undo.find()).isTrue();
    assertThat(moderator.post(undo.group(), Map.of("reason", "It is fine after all.")).statusCode())
        .isEqualTo(303);
    assertThat(server.guest().get(picture).statusCode()).isEqualTo(200);
    assertThat(server.guest().get("/search?q=capybara").body()).contains("Two to look at");
    addsPicturesToAPost(server, holder, post, page);
  }

  private static void addsPicturesToAPost(
      TestServer server, Client holder, String post, String page) {
    String edit = "/posts/" + post + "/edit";
    Matcher id =
        Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"").matcher(holder.get(edit).body());
    assertThat(id.find()).isTrue();
    byte[] photo = SomeFiles.photo(0x998877);
    HttpResponse<String> unsaid =
        send(
            holder,
            edit,
            reply(id.group(1), "Three to look at").file("picture1", "c.jpg", "image/jpeg", photo));
    assertThat(unsaid.statusCode()).isEqualTo(422);
    assertThat(unsaid.body()).contains("Three to look at", "This picture is here already");
    for (int i = 0; i < 2; i++) {
      Multipart added =
          reply(id.group(1), "Three to look at")
              .file("picture1", "c.jpg", "image/jpeg", photo)
              .field("picture1-words", "An okapi");
      assertThat(send(holder, edit, added).statusCode()).as("sent twice").isEqualTo(303);
    }
    String shown = server.guest().get(page).body();
    assertThat(PICTURE.matcher(shown).results().distinct().count()).isEqualTo(3);
    assertThat(shown).containsSubsequence("A capybara", "A plain wall", "An okapi");
    String history = "/posts/" + post + "/history";
    assertThat(holder.get(history).body())
        .contains("Two to look at", "Picture: A capybara in the bath")
        .doesNotContain("blurred__toggle");
    Matcher first = PICTURE.matcher(shown);
    assertThat(first.find()).isTrue();
    assertThat(
            send(
                    holder,
                    edit,
                    reply(UUID.randomUUID().toString(), "Three to look at")
                        .field("drop-" + first.group(1), "yes"))
                .statusCode())
        .isEqualTo(303);
    assertThat(server.guest().get("/post-pictures/" + first.group(1)).statusCode()).isIn(303, 404);
    assertThat(holder.get(history).body()).contains("/post-pictures/" + first.group(1));
    assertThat(server.as("moderator").get(history).body())
        .contains("/post-pictures/" + first.group(1), "blurred__toggle");
    HttpResponse<String> full =
        send(
            holder,
            edit,
            reply(UUID.randomUUID().toString(), "Kept words here")
                .file("picture1", "c.jpg", "image/jpeg", SomeFiles.photo(1))
                .field("picture1-words", "One")
                .file("picture2", "c.jpg", "image/jpeg", SomeFiles.photo(2))
                .field("picture2-words", "Two")
                .file("picture3", "c.jpg", "image/jpeg", SomeFiles.photo(3))
                .field("picture3-words", "Three"));
    assertThat(full.statusCode()).isEqualTo(422);
    assertThat(full.body()).contains("A post can have 4 pictures", "Kept words here");
  }

  private static void keepsHistoryForAuthorAndModerators(
      TestServer server, Client holder, String thread) {
    JsonObject first =
        Client.json(holder.api("GET", "/threads/" + thread, null))
            .getAsJsonArray("items")
            .get(1)
            .getAsJsonObject();
    String post = first.get("id").getAsString();
    String picture =
        first.getAsJsonArray("pictures").get(0).getAsJsonObject().get("id").getAsString();
    String edit = "/posts/" + post + "/edit";
    assertThat(holder.get(edit).body()).contains("words-" + picture, "Take this picture away");
    assertThat(holder.post(edit, Map.of("text", "My kept words", "words-" + picture, " ")).body())
        .contains("Picture 1: say in a sentence what it shows");
    assertThat(
            holder
                .post(edit, Map.of("text", "Other words now", "drop-" + picture, "yes"))
                .statusCode())
        .isEqualTo(303);
    assertThat(server.as("holder2").get("/post-pictures/" + picture).statusCode()).isEqualTo(404);
    String history = "/posts/" + post + "/history";
    assertThat(holder.get(history).body()).contains("My kept words", "Picture: A green");
    assertThat(server.as("moderator").get(history).body()).contains("My kept words");
    assertThat(server.as("holder2").get(history).statusCode()).isEqualTo(404);
    assertThat(server.as("holder2").get("/threads/" + thread).body())
        .contains("Changed today")
        .doesNotContain(history);
  }
}
