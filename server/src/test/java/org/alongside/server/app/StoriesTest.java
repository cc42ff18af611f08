package org.alongside.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.core.forum.StoryId;
import org.alongside.server.demo.Cast;
import org.alongside.server.notices.Notice;
import org.alongside.server.notices.NoticeKind;
import org.alongside.server.support.Client;
import org.junit.jupiter.api.Test;

/** Stories are written, read by an editor, published, changed and taken down, on the pages. */
class StoriesTest {
  private static final String PAGE = "/guidance/your-personal-health-budget/reviews";

  private static Map<String, String> form(String id, int version, String title, String text) {
    Map<String, String> form = new HashMap<>();
    form.put("id", id);
    form.put("version", Integer.toString(version));
    form.put("title", title);
    form.put("text", text);
    return form;
  }

  private static String location(HttpResponse<String> reply) {
    assertThat(reply.statusCode()).isEqualTo(303);
    return reply.headers().firstValue("Location").orElse("");
  }

  private static int version(TestServer server, String id) {
    return server.read(tx -> server.cases().stories.find(tx, StoryId.parse(id)).get().version());
  }

  private static boolean isTold(TestServer server, NoticeKind kind, String link) {
    return server.read(
        tx ->
            server.cases().notices.list(tx, Cast.account(Cast.AMINA), 50).stream()
                .filter(notice -> notice.kind() == kind)
                .map(Notice::link)
                .anyMatch(link::equals));
  }

  @Test
  void isReadByAnEditorAndPublishedAndTakenDown() {
    TestServer server = TestServer.shared();
    Client author = server.as("holder");
    Client editor = server.as("editor");
    Client guest = server.guest();
    String id = UUID.randomUUID().toString();
    String word = "gooseberry" + id.substring(0, 6);
    String path = "/stories/" + id;

    HttpResponse<String> unnamed = author.post("/stories/new", form(id, 0, "", "Words to keep"));
    assertThat(unnamed.statusCode()).isEqualTo(422);
    assertThat(unnamed.body())
        .contains("Give your story a name", "href=\"#title\"", "Words to keep");
    Map<String, String> draft = form(id, 0, "The " + word, "It was **hard**, and then not.");
    draft.put("needs", "moving");
    draft.put("do", "save");
    assertThat(location(author.post("/stories/new", draft))).startsWith(path + "/own");
    assertThat(location(author.post("/stories/new", draft))).as("sent twice").startsWith(path);
    assertThat(author.get("/stories/mine").body()).containsOnlyOnce("The " + word);
    assertThat(guest.get(path).statusCode()).isEqualTo(404);
    assertThat(editor.get("/editing" + path).statusCode()).as("a draft").isEqualTo(404);
    assertThat(server.as("holder2").get(path + "/own").statusCode()).isEqualTo(404);

    assertThat(location(author.post(path + "/own", path + "/send", Map.of())))
        .contains("done=stories-sent");
    assertThat(editor.get("/editing/stories").body()).contains("The " + word, "Hedgehog");
    assertThat(editor.get("/editing" + path).body()).contains("<strong>hard</strong>");
    HttpResponse<String> wordless =
        editor.post("/editing" + path, Map.of("do", "ask", "version", "2", "note", " "));
    assertThat(wordless.statusCode()).isEqualTo(422);
    assertThat(wordless.body()).contains("Write to the writer what should change");
    String note = "What a good beginning. Could you say how it went on?";
    assertThat(
            location(
                editor.post("/editing" + path, Map.of("do", "ask", "version", "2", "note", note))))
        .isEqualTo("/editing/stories?done=stories-asked");
    assertThat(isTold(server, NoticeKind.STORY_ASKED, path + "/own")).isTrue();
    assertThat(author.get(path + "/edit").body()).contains(note, "It was **hard**");

    Map<String, String> again = form(id, 3, "The " + word, "It was hard. Then spring came.");
    again.put("do", "send");
    location(author.post(path + "/edit", again));
    HttpResponse<String> stale =
        editor.post("/editing" + path, Map.of("do", "publish", "version", "2"));
    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(stale.body()).contains("changed it since you opened it", "Then spring came");
    Map<String, String> publish = new HashMap<>();
    publish.put("do", "publish");
    publish.put("version", Integer.toString(version(server, id)));
    publish.put("needs", "moving");
    publish.put("pages", "your-personal-health-budget/reviews");
    location(editor.post("/editing" + path, publish));
    assertThat(isTold(server, NoticeKind.STORY_PUBLISHED, path)).isTrue();

    assertThat(guest.get(path).body())
        .contains("Then spring came", "By Hedgehog", "Moving about", "href=\"" + PAGE + "\"")
        .doesNotContain("Change your story");
    assertThat(guest.get("/stories?need=moving").body()).contains("The " + word);
    assertThat(guest.get("/stories?need=memory").body()).doesNotContain("The " + word);
    assertThat(guest.get("/stories/feed").body())
        .contains("<title>The " + word + "</title>", "urn:uuid:" + id);
    assertThat(guest.get(PAGE).body())
        .contains("Stories from people in the same position", path, "The " + word);
    assertThat(guest.get("/search?q=" + word).body()).contains("In stories", path);
    assertThat(guest.get("/search?in=the.stories&q=" + word).body()).contains(path);

    Map<String, String> change =
        form(id, version(server, id), "The " + word + ", later", "Summer.");
    change.put("do", "send");
    location(author.post(path + "/edit", change));
    assertThat(guest.get(path).body()).contains("Then spring came").doesNotContain("Summer");
    HttpResponse<String> old = author.post(path + "/edit", change);
    assertThat(old.statusCode()).as("the same once more changes nothing").isEqualTo(303);
    Map<String, String> elsewhere = form(id, 1, "Another", "Written in another window");
    HttpResponse<String> clash = author.post(path + "/edit", elsewhere);
    assertThat(clash.statusCode()).isEqualTo(412);
    assertThat(clash.body()).contains("Written in another window", "Summer.");

    assertThat(author.get(path + "/end").body()).contains("Take your story down?");
    location(author.post(path + "/end", Map.of("to", "down")));
    assertThat(guest.get(path).statusCode()).isEqualTo(404);
    assertThat(guest.get(PAGE).body()).doesNotContain(path);
    assertThat(guest.get("/search?q=" + word).body()).doesNotContain(path);
    assertThat(editor.get("/editing/stories").body()).doesNotContain(word);
    location(author.post(path + "/end", Map.of("to", "back")));
    assertThat(author.get(path + "/own").body()).contains("This is a draft", "Summer.");
  }

  @Test
  void anEditorTakesAwayWhatIsPublishedAndSaysWhy() {
    TestServer server = TestServer.shared();
    Client author = server.as("holder");
    Client editor = server.as("editor");
    String id = UUID.randomUUID().toString();
    String path = "/stories/" + id;
    Map<String, String> sent = form(id, 0, "Names in it", "Mrs Tilly Brandreth helped me.");
    sent.put("do", "send");
    location(author.post("/stories/new", sent));
    location(editor.post("/editing" + path, Map.of("do", "publish", "version", "1")));
    assertThat(editor.get(path).body()).contains("/editing" + path);
    Map<String, String> away =
        Map.of("do", "withdraw", "version", "2", "note", "It has a full name in it.");
    location(editor.post("/editing" + path, away));
    assertThat(server.guest().get(path).statusCode()).isEqualTo(404);
    assertThat(author.get(path + "/own").body()).contains("It has a full name in it.");
    assertThat(isTold(server, NoticeKind.STORY_ASKED, path + "/own")).isTrue();
  }

  @Test
  void wordsThatSuggestACrisisShowHelpAtOnceAndNeverBlock() {
    TestServer server = TestServer.shared();
    Client author = server.as("nominee");
    String id = UUID.randomUUID().toString();
    Map<String, String> sent =
        form(id, 0, "A dark winter", "There were nights when I wanted to kill myself.");
    sent.put("do", "send");
    String help = location(author.post("/stories/new", sent));
    assertThat(help).isEqualTo("/stories/" + id + "/help");
    assertThat(author.get(help).body()).contains("116 123", "Your story is kept");
    String queue = server.as("editor").get("/editing/stories").body();
    assertThat(queue).contains("Somebody may need help");
    assertThat(queue.indexOf("A dark winter"))
        .as("before what was sent earlier")
        .isLessThan(queue.indexOf("Nine months of next week"));
  }

  @Test
  void workersAndStaffDoNotWriteStoriesAndNobodyWithoutAName() {
    TestServer server = TestServer.shared();
    for (String account : List.of("worker", "coordinator", "editor", "admin", "organisation")) {
      assertThat(server.as(account).get("/stories/new").statusCode()).as(account).isEqualTo(404);
      assertThat(server.as(account).get("/stories").body()).doesNotContain("/stories/new");
    }
    assertThat(location(server.as("holder3").get("/stories/new"))).startsWith("/peer-name");
    assertThat(location(server.guest().get("/stories/new"))).startsWith("/sign-in");
  }
}
