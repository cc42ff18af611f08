package org.alongside.server.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.alongside.server.access.Access;
import org.alongside.server.app.TestServer;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.support.Client;
import org.alongside.server.support.Multipart;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReceiptPagesTest {
  private static final String SPEND = "/holders/" + Cast.AMINA + "/spend";
  private static final Pattern KEPT = Pattern.compile("name=\"kept\" value=\"([0-9a-f -]+)\"");
  private static final Pattern SHOWN =
      Pattern.compile("href=\"/attachments/([0-9a-f-]+)\">\\s*<img");

  private static Multipart form(Client client, UUID entry, String payee) {
    LocalDate today = LocalDate.now(Access.ENGLAND);
    return new Multipart()
        .field("csrf", client.formToken())
        .field("entry", entry.toString())
        .field("spentOn-day", Integer.toString(today.getDayOfMonth()))
        .field("spentOn-month", Integer.toString(today.getMonthValue()))
        .field("spentOn-year", Integer.toString(today.getYear()))
        .field("amount", "12.50")
        .field("payee", payee)
        .field("category", "activity");
  }

  private static HttpResponse<String> send(Client client, String path, Multipart form) {
    return client.send(
        client
            .request(path)
            .header("Content-Type", Multipart.TYPE)
            .POST(BodyPublishers.ofByteArray(form.bytes()))
            .build());
  }

  private static HttpResponse<String> add(Client client, UUID entry, byte[]... files) {
    Multipart form = new Multipart().field("csrf", client.formToken());
    for (byte[] file : files) {
      form.file("receipts", "receipt", "application/octet-stream", file);
    }
    return send(client, SPEND + "/" + entry + "/receipts", form);
  }

  private static List<String> shown(Client client, UUID entry) {
    return SHOWN
        .matcher(client.get(SPEND + "/" + entry).body())
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  static List<Arguments> filesThatCannotBeKept() {
    byte[] large = SomeFiles.largePhoto(40 * 1024 * 1024);
    return List.of(
        Arguments.of("a photo of 40 MB", "image/jpeg", large, "This file is too big"),
        Arguments.of("a HEIC", "image/heic", SomeFiles.heic(), "Most compatible"),
        Arguments.of("a HEIC called a JPEG", "image/jpeg", SomeFiles.heic(), "Most compatible"),
        Arguments.of(
            "a PDF with a password",
            "application/pdf",
            SomeFiles.pdf(1, "open sesame"),
            "Save a copy without the password"),
        Arguments.of(
            "a program", "image/jpeg", SomeFiles.program(), "not a photo or a PDF that we can"),
        Arguments.of("an empty file", "image/jpeg", new byte[0], "This file is empty"),
        Arguments.of("half a photo", "image/jpeg", SomeFiles.cutOffPhoto(), "did not come whole"),
        Arguments.of("a bomb", "image/png", SomeFiles.bomb(), "too many dots"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("filesThatCannotBeKept")
  void refusesAFileWithTheFixAndKeepsWhatWasTypedAndTheOtherFile(
      String what, String mediaType, byte[] file, String fix) {
    Client amina = TestServer.shared().as("holder");
    UUID entry = UUID.randomUUID();
    String payee = "Typed with care " + entry;
    Multipart form =
        form(amina, entry, payee)
            .file("receipts", "bad.jpg", mediaType, file)
            .file("receipts", "good.jpg", "image/jpeg", SomeFiles.photo(0xFFFFFF));
    HttpResponse<String> refused = send(amina, SPEND + "/new", form);
    assertThat(refused.statusCode()).as(what).isEqualTo(422);
    assertThat(refused.body())
        .contains(payee, "value=\"12.50\"", fix, "File 1 of 2", "href=\"#receipts\"")
        .contains("1 receipt is here already");
    assertThat(amina.get(SPEND + "/" + entry).statusCode()).as("not half saved").isEqualTo(404);

    var kept = KEPT.matcher(refused.body());
    assertThat(kept.find()).isTrue();
    Multipart again = form(amina, entry, payee).field("kept", kept.group(1));
    assertThat(send(amina, SPEND + "/new", again).headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("?done=spend.recorded-with-receipt"));
    assertThat(shown(amina, entry)).containsExactly(kept.group(1));
    assertThat(send(amina, SPEND + "/new", again).statusCode()).as("once more").isEqualTo(303);
    assertThat(shown(amina, entry)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void oneReceiptStandsForSeveralPaymentsAndNothingIsLost(Dialect dialect) throws Exception {
    try (TestServer server = TestServer.start(dialect, Clock.systemUTC())) {
      Client amina = server.as("holder");
      Client farah = server.as("nominee");
      UUID first = UUID.randomUUID();
      UUID second = UUID.randomUUID();
      send(amina, SPEND + "/new", form(amina, first, "Pool"));
      send(amina, SPEND + "/new", form(amina, second, "Taxi"));
      assertThat(amina.get(SPEND + "?receipt=missing").body())
          .contains(SPEND + "/" + first + "\"", SPEND + "/" + second + "\"");
      HttpResponse<String> added =
          add(amina, first, SomeFiles.photo(0xFF0000), SomeFiles.pdf(3), SomeFiles.photo(0xFF));
      assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
      assertThat(amina.get(SPEND + "/" + first).body()).contains("Receipt 2 (PDF, 3 pages)");
      List<String> three = shown(amina, first);
      assertThat(three).hasSize(3);
      String photo = three.get(0);
      assertSmallPicture(amina, photo);

      String use = SPEND + "/" + second + "/receipts/" + photo;
      assertThat(amina.get("/holders/" + Cast.AMINA + "/receipts?for=" + second).body())
          .contains(use + "/use");
      assertThat(amina.post(use + "/use", Map.of()).statusCode()).isEqualTo(303);
      assertThat(shown(amina, second)).containsExactly(photo);
      assertThat(amina.get("/holders/" + Cast.AMINA + "/receipts").body())
          .contains("£12.50 to Pool", "£12.50 to Taxi", "Your files use");
      assertThat(amina.get(SPEND + "?receipt=missing").body())
          .doesNotContain(SPEND + "/" + first + "\"", SPEND + "/" + second + "\"");

      assertThat(amina.post(use + "/take-off", Map.of()).statusCode()).isEqualTo(303);
      assertThat(shown(amina, second)).isEmpty();
      assertThat(shown(amina, first)).as("the other payment keeps it").contains(photo);
      assertThat(amina.get(SPEND + "/" + second).body())
          .contains("1 receipt taken off", "Taken off by Amina Khan");
      assertThat(amina.post(use + "/use", Map.of()).statusCode()).isEqualTo(303);
      assertThat(amina.get(SPEND + "/" + second).body()).doesNotContain("taken off");
      assertThat(shown(amina, second)).containsExactly(photo);

      seenByWhomItIs(server, farah, second, photo);
    }
  }

  private static void seenByWhomItIs(TestServer server, Client farah, UUID entry, String photo) {
    for (String who : new String[] {"nominee", "holder2", "worker", "coordinator", "admin"}) {
      assertThat(server.as(who).get("/attachments/" + photo).statusCode()).as(who).isEqualTo(404);
      assertThat(server.as(who).get("/attachments/" + photo + "/picture").statusCode())
          .as(who)
          .isEqualTo(404);
    }
    assertThat(farah.get(SPEND + "/" + entry).body()).doesNotContain(photo);
    String use = SPEND + "/" + entry + "/receipts/" + photo;
    assertThat(farah.post(use + "/take-off", Map.of()).statusCode()).isEqualTo(404);
    assertThat(add(farah, entry, SomeFiles.photo(0x00FF00)).statusCode()).isEqualTo(303);
    assertThat(shown(farah, entry)).hasSize(1).doesNotContain(photo);
    assertThat(shown(server.as("holder"), entry)).hasSize(2);
  }

  private static void assertSmallPicture(Client client, String photo)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> picture =
        java.net.http.HttpClient.newHttpClient()
            .send(
                client
                    .request("/attachments/" + photo + "/picture")
                    .header("Cookie", String.join("; ", client.cookies()))
                    .build(),
                BodyHandlers.ofByteArray());
    assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/jpeg");
    assertThat(picture.body().length).isLessThan(40_000);
    assertThat(ImageIO.read(new ByteArrayInputStream(picture.body())).getHeight()).isEqualTo(320);
  }

  @Test
  void saysWhatToDoWhenNoFileWasChosenAndSavesTheGoodOnesBesideABadOne() {
    Client amina = TestServer.shared().as("holder");
    UUID entry = UUID.randomUUID();
    send(amina, SPEND + "/new", form(amina, entry, "Swimming"));
    HttpResponse<String> none = add(amina, entry);
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(none.body()).contains("Choose a photo or a PDF first");
    HttpResponse<String> half = add(amina, entry, SomeFiles.photo(1), SomeFiles.heic());
    assertThat(half.statusCode()).isEqualTo(422);
    assertThat(half.body()).contains("File 2 of 2", "Most compatible");
    assertThat(shown(amina, entry)).hasSize(1);
  }

  @Test
  void phonesPutAndTakeOffReceiptsOnceAndHearOfThem() {
    Client amina = TestServer.shared().as("holder");
    String entry = UUID.randomUUID().toString();
    String receipt = UUID.randomUUID().toString();
    JsonObject attach = operation("receipt.attach", entry, receipt);
    JsonObject record = operation("spend.record", entry, null);
    JsonObject body = record.getAsJsonObject("body");
    body.addProperty("spentOn", LocalDate.now(Access.ENGLAND).toString());
    body.add("amount", JsonParser.parseString("{\"amount\": 500, \"currency\": \"GBP\"}"));
    body.addProperty("payee", "Bus");
    body.addProperty("category", "travel");
    assertThat(outcomes(sync(amina, record, attach))).containsExactly("applied", "refused");
    assertThat(
            amina
                .send(
                    amina
                        .request("/api/v1/attachments/" + receipt)
                        .header("Authorization", "Bearer " + amina.token())
                        .header("Content-Type", "image/jpeg")
                        .PUT(BodyPublishers.ofByteArray(SomeFiles.photo(7)))
                        .build())
                .statusCode())
        .isEqualTo(201);
    JsonObject again = operation("receipt.attach", entry, receipt);
    assertThat(outcomes(sync(amina, attach, attach, again)))
        .containsExactly("applied", "duplicate", "duplicate");
    assertThat(receiptsOf(amina, entry)).containsExactly(receipt);
    JsonObject detach = operation("receipt.detach", entry, receipt);
    assertThat(outcomes(sync(amina, detach, detach))).containsExactly("applied", "duplicate");
    assertThat(receiptsOf(amina, entry)).isEmpty();
    Client tom = TestServer.shared().as("holder2");
    assertThat(outcomes(sync(tom, operation("receipt.attach", entry, receipt))))
        .containsExactly("refused");
  }

  private static JsonObject operation(String type, String entry, @Nullable String receipt) {
    JsonObject body = new JsonObject();
    body.addProperty("entryId", entry);
    if (receipt != null) {
      body.addProperty("receiptId", receipt);
    }
    JsonObject operation = new JsonObject();
    operation.addProperty("id", UUID.randomUUID().toString());
    operation.addProperty("type", type);
    operation.addProperty("holder", Cast.AMINA.toString());
    operation.addProperty("at", "2026-11-22T10:00:00Z");
    operation.add("body", body);
    return operation;
  }

  private static JsonObject sync(Client client, JsonObject... operations) {
    JsonObject request = new JsonObject();
    request.addProperty("protocol", 1);
    request.addProperty("deviceId", UUID.randomUUID().toString());
    request.add("cursors", new JsonObject());
    JsonArray all = new JsonArray();
    List.of(operations).forEach(all::add);
    request.add("operations", all);
    return Client.json(client.api("POST", "/sync", request));
  }

  private static List<String> outcomes(JsonObject response) {
    return response.getAsJsonArray("results").asList().stream()
        .map(result -> result.getAsJsonObject().get("outcome").getAsString())
        .toList();
  }

  private static List<String> receiptsOf(Client client, String entry) {
    JsonObject page =
        Client.json(client.api("GET", "/holders/" + Cast.AMINA + "/spend?limit=100", null));
    return page.getAsJsonArray("items").asList().stream()
        .map(item -> item.getAsJsonObject())
        .filter(item -> item.get("id").getAsString().equals(entry))
        .flatMap(
            item ->
                item.has("receipts")
                    ? item.getAsJsonArray("receipts").asList().stream().map(id -> id.getAsString())
                    : java.util.stream.Stream.of())
        .toList();
  }
}
