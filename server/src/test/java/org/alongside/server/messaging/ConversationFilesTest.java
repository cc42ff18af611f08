package org.alongside.server.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.alongside.server.app.TestServer;
import org.alongside.server.attachments.Attachments;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.support.Client;
import org.alongside.server.support.Multipart;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Photos and PDFs with a message, by the form of the page. */
class ConversationFilesTest {
  private static final String PATH = "/holders/" + Cast.AMINA + "/messages";
  private static final Pattern FILE = Pattern.compile("href=\"(/attachments/[0-9a-f-]+)\"");
  private static final Pattern KEPT = Pattern.compile("name=\"kept\" value=\"([0-9a-f-]+)\"");

  private static TestServer shared;

  @BeforeAll
  static void start() {
    shared = TestServer.start(Dialect.SQLITE, Clock.systemUTC());
  }

  @AfterAll
  static void stop() {
    shared.close();
  }

  private static byte[] photo() throws IOException {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
    return jpeg.toByteArray();
  }

  private static byte[] pdf(int size) {
    byte[] pdf = new byte[size];
    Arrays.fill(pdf, (byte) 'x');
    System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, pdf, 0, 9);
    return pdf;
  }

  private static HttpResponse<String> send(Client client, String path, Multipart form) {
    return client.send(
        client
            .request(path)
            .header("Content-Type", Multipart.TYPE)
            .POST(BodyPublishers.ofByteArray(form.bytes()))
            .build());
  }

  private static Multipart form(Client client, String text) {
    return new Multipart()
        .field("csrf", client.formToken())
        .field("id", UUID.randomUUID().toString())
        .field("text", text);
  }

  private static long files(TestServer server) {
    return server.read(
        tx -> tx.sql().createQuery("select count(*) from attachment").mapTo(Long.class).one());
  }

  private static String found(Pattern pattern, String in) {
    Matcher matcher = pattern.matcher(in);
    String last = "";
    while (matcher.find()) {
      last = matcher.group(1);
    }
    assertThat(last).as("%s in the page", pattern).isNotEmpty();
    return last;
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void sendsAPhotoThatTheOtherSideCanOpenOnceHoweverOftenItIsSent(Dialect dialect)
      throws IOException {
    try (TestServer server = TestServer.start(dialect, Clock.systemUTC())) {
      Client amina = server.as("holder");
      long before = files(server);
      Multipart form =
          form(amina, "The ramp, as it is now").file("file", "ramp.jpg", "image/jpeg", photo());
      assertThat(send(amina, PATH, form).statusCode()).isEqualTo(303);
      assertThat(send(amina, PATH, form).statusCode()).isEqualTo(303);
      assertThat(files(server)).isEqualTo(before + 1);
      String page = amina.get(PATH).body();
      assertThat(page).containsOnlyOnce("The ramp, as it is now").contains("See the picture");
      String file = found(FILE, page);
      HttpResponse<String> got = server.as("worker").get(file);
      assertThat(got.statusCode()).isEqualTo(200);
      assertThat(got.headers().firstValue("Content-Type")).hasValue("image/jpeg");
      assertThat(server.as("holder2").get(file).statusCode()).isEqualTo(404);
      assertThat(server.as("nominee").get(file).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void keepsTheFileWhenTheWordsAreMissingAndTheWordsWhenTheFileIsWrong() {
    Client amina = shared.as("holder");
    HttpResponse<String> wordless =
        send(amina, PATH, form(amina, " ").file("file", "a.pdf", "application/pdf", pdf(500)));
    assertThat(wordless.statusCode()).isEqualTo(422);
    assertThat(wordless.body()).contains("Write your message", "Your file is here already");
    String kept = found(KEPT, wordless.body());
    assertThat(send(amina, PATH, form(amina, "Now with words").field("kept", kept)).statusCode())
        .isEqualTo(303);
    assertThat(amina.get(PATH).body()).contains("Now with words", "/attachments/" + kept);

    HttpResponse<String> script =
        send(
            amina,
            PATH,
            form(amina, "Typed with care").file("file", "a.html", "text/html", pdf(20)));
    assertThat(script.statusCode()).isEqualTo(422);
    assertThat(script.body())
        .contains("Typed with care", "We cannot keep that kind of file", "href=\"#file\"");
    HttpResponse<String> lying =
        send(
            amina,
            PATH,
            form(amina, "Typed with care").file("file", "a.png", "image/png", pdf(20)));
    assertThat(lying.statusCode()).isEqualTo(422);
    HttpResponse<String> stolen =
        send(amina, PATH, form(amina, "Typed").field("kept", UUID.randomUUID().toString()));
    assertThat(stolen.statusCode()).isEqualTo(422);
    assertThat(stolen.body()).contains("The file is no longer here");
    HttpResponse<String> nothingChosen =
        send(
            amina,
            PATH,
            form(amina, "No file at all")
                .file("file", "", "application/octet-stream", new byte[0]));
    assertThat(nothingChosen.statusCode()).isEqualTo(303);
  }

  @Test
  void refusesTooLargeAFileAndGivesTheWordsBack() {
    Client amina = shared.as("holder");
    long before = files(shared);
    HttpResponse<String> large =
        send(
            amina,
            PATH,
            form(amina, "A very long letter")
                .file("file", "a.pdf", "application/pdf", pdf(Attachments.MOST_BYTES + 1)));
    assertThat(large.statusCode()).isEqualTo(422);
    assertThat(large.body()).contains("A very long letter", "That file is too big");
    assertThat(files(shared)).isEqualTo(before);
  }

  @Test
  void keepsNothingOfAForgedForm() {
    Client amina = shared.as("holder");
    long before = files(shared);
    String another = shared.as("holder2").formToken();
    for (String token : new String[] {"", another}) {
      Multipart forged =
          new Multipart()
              .field("csrf", token)
              .field("id", UUID.randomUUID().toString())
              .field("text", "forged")
              .file("file", "a.pdf", "application/pdf", pdf(500));
      assertThat(send(amina, PATH, forged).statusCode()).isEqualTo(403);
    }
    Multipart form = form(amina, "from elsewhere").file("file", "a", "application/pdf", pdf(500));
    HttpResponse<String> elsewhere =
        amina.send(
            amina
                .request(PATH)
                .header("Content-Type", Multipart.TYPE)
                .header("Origin", "https://evil.example")
                .POST(BodyPublishers.ofByteArray(form.bytes()))
                .build());
    assertThat(elsewhere.statusCode()).isEqualTo(403);
    assertThat(amina.get(PATH).body()).doesNotContain("forged", "from elsewhere");
    assertThat(files(shared)).isEqualTo(before);
  }

  @Test
  void answersWhoMayNotBeforeAnythingOfTheBodyIsSent() throws IOException {
    Client stranger = shared.as("holder2");
    assertThat(answerToHeadersAlone(cookie(stranger))).startsWith("HTTP/1.1 404");
    assertThat(answerToHeadersAlone("")).startsWith("HTTP/1.1 303");
    HttpResponse<String> sent =
        send(
            stranger,
            PATH,
            form(stranger, "mine?").file("file", "a.pdf", "application/pdf", pdf(3_000_000)));
    assertThat(sent.statusCode()).isEqualTo(404);
    assertThat(stranger.get("/").statusCode()).as("the line still works").isEqualTo(200);
  }

  private static String cookie(Client client) {
    return "Cookie: " + String.join("; ", client.cookies()) + "\r\n";
  }

  /** What the server says to a form whose body never comes. */
  private static String answerToHeadersAlone(String cookie) throws IOException {
    URI url = URI.create(shared.url());
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      socket.setSoTimeout(20_000);
      String head =
          "POST "
              + PATH
              + " HTTP/1.1\r\nHost: "
              + url.getAuthority()
              + "\r\nContent-Type: "
              + Multipart.TYPE
              + "\r\nContent-Length: 5000000\r\n"
              + cookie
              + "\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      String first = answer.readLine();
      return first == null ? "" : first;
    }
  }
}
