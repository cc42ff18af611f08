package org.alongside.server.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.alongside.server.app.TestServer;
import org.alongside.server.db.Dialect;
import org.alongside.server.demo.Cast;
import org.alongside.server.http.Problem;
import org.alongside.server.support.Client;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttachmentsTest {
  private static HttpResponse<String> put(
      Client client, UUID id, String mediaType, byte[] bytes, String range) {
    HttpRequest.Builder request =
        client
            .request("/api/v1/attachments/" + id)
            .header("Authorization", "Bearer " + client.token())
            .header("Content-Type", mediaType)
            .PUT(BodyPublishers.ofByteArray(bytes));
    return client.send(
        range.isEmpty() ? request.build() : request.header("Content-Range", range).build());
  }

  private static byte[] pdf(int size) {
    byte[] pdf = new byte[size];
    Arrays.fill(pdf, (byte) 'x');
    System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, pdf, 0, 9);
    return pdf;
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void takesAFileInPartsAndOpensItWithItsMessage(Dialect dialect) {
    try (TestServer server = TestServer.start(dialect, Clock.systemUTC())) {
      Client amina = server.as("holder");
      Client grace = server.as("worker");
      byte[] file = pdf(700_000);
      UUID id = UUID.randomUUID();
      byte[] first = Arrays.copyOf(file, 300_000);
      byte[] second = Arrays.copyOfRange(file, 300_000, file.length);
      String type = "application/pdf";
      assertThat(put(amina, id, type, first, "bytes 0-299999/700000").statusCode()).isEqualTo(202);
      assertThat(put(amina, id, type, first, "bytes 0-299999/700000").body()).contains("300000");
      assertThat(put(amina, id, type, new byte[0], "bytes */700000").body()).contains("300000");
      assertThat(put(amina, id, type, new byte[9], "bytes 400000-400008/700000").statusCode())
          .isEqualTo(409);
      assertThat(put(amina, id, type, second, "bytes 300000-699999/700000").statusCode())
          .isEqualTo(201);
      assertThat(put(amina, id, type, file, "").statusCode()).isEqualTo(200);
      assertThat(put(amina, id, type, pdf(10), "").statusCode()).isEqualTo(409);
      assertThat(put(grace, id, type, file, "").statusCode()).isEqualTo(404);
      assertThat(grace.api("GET", "/attachments/" + id, null).statusCode()).isEqualTo(404);
      JsonObject body = new JsonObject();
      body.addProperty("text", "The letter");
      JsonArray files = new JsonArray();
      files.add(id.toString());
      body.add("attachments", files);
      String message = "/conversations/" + Cast.AMINA + "/messages/" + UUID.randomUUID();
      assertThat(amina.api("PUT", message, body).statusCode()).isEqualTo(201);
      assertThat(amina.api("PUT", message, body).statusCode()).isEqualTo(200);
      HttpResponse<String> got = grace.api("GET", "/attachments/" + id, null);
      assertThat(got.statusCode()).isEqualTo(200);
      assertThat(got.body()).hasSize(file.length);
      assertThat(got.headers().firstValue("Content-Disposition"))
          .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
      assertThat(got.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(server.as("holder2").api("GET", "/attachments/" + id, null).statusCode())
          .isEqualTo(404);
      assertThat(grace.get("/holders/" + Cast.AMINA + "/messages").body())
          .contains("/attachments/" + id);
    }
  }

  @Test
  void refusesWhatIsNotWhatItSays() {
    Client amina = TestServer.shared().as("holder");
    UUID id = UUID.randomUUID();
    byte[] html = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    assertThat(put(amina, id, "text/html", html, "").statusCode()).isEqualTo(415);
    assertThat(put(amina, id, "image/png", html, "").statusCode()).isEqualTo(415);
    assertThat(put(amina, id, "application/pdf", html, "").statusCode()).isEqualTo(415);
    assertThat(amina.api("GET", "/attachments/" + id, null).statusCode()).isEqualTo(404);
    assertThat(put(TestServer.shared().guest(), id, "application/pdf", pdf(20), "").statusCode())
        .isEqualTo(401);
  }

  @Test
  void refusesAHugePictureBeforeDecodingIt() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    byte[] header =
        ByteBuffer.allocate(17)
            .put("IHDR".getBytes(StandardCharsets.US_ASCII))
            .putInt(64_000)
            .putInt(64_000)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array();
    CRC32 crc = new CRC32();
    crc.update(header);
    png.write(ByteBuffer.allocate(4).putInt(13).array());
    png.write(header);
    png.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    Assertions.assertThatThrownBy(() -> FileCheck.clean(FileCheck.PNG, png.toByteArray()))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(413));
  }

  @Test
  void turnsAPhotoUprightAndDropsWhatTheCameraAdded() throws IOException {
    byte[] kept = FileCheck.clean(FileCheck.JPEG, photo(6));
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "SERIAL-4711");
    BufferedImage upright = ImageIO.read(new ByteArrayInputStream(kept));
    assertThat(upright.getWidth()).isEqualTo(40);
    assertThat(upright.getHeight()).isEqualTo(80);
    assertThat(isRed(upright, 20, 10)).as("the left side is on top").isTrue();
    assertThat(isRed(upright, 20, 70)).isFalse();
    BufferedImage asItWas =
        ImageIO.read(new ByteArrayInputStream(FileCheck.clean(FileCheck.JPEG, photo(3))));
    assertThat(isRed(asItWas, 70, 20)).as("upside down: left is right").isTrue();
  }

  private static boolean isRed(BufferedImage image, int x, int y) {
    Color color = new Color(image.getRGB(x, y));
    return color.getRed() > 150 && color.getBlue() < 100;
  }

  /** 80 by 40, red on the left and blue on the right, with an Exif segment. */
  private static byte[] photo(int orientation) throws IOException {
    BufferedImage image = new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 80; x++) {
      for (int y = 0; y < 40; y++) {
        image.setRGB(x, y, x < 40 ? 0xFF0000 : 0x0000FF);
      }
    }
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", jpeg);
    byte[] plain = jpeg.toByteArray();
    byte[] serial = "SERIAL-4711".getBytes(StandardCharsets.US_ASCII);
    ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + serial.length);
    exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0).putInt(0).put(serial);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(plain, 0, 2);
    whole.write(0xFF);
    whole.write(0xE1);
    whole.write((exif.capacity() + 2) >> 8);
    whole.write(exif.capacity() + 2);
    whole.write(exif.array());
    whole.write(plain, 2, plain.length - 2);
    return whole.toByteArray();
  }
}
