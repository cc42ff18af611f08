package org.alongside.server.receipts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Files as people choose them: good ones, and the ways in which they go wrong. */
public final class SomeFiles {
  private SomeFiles() {}

  /** A photo; another one for each colour. */
  public static byte[] photo(int color) {
    BufferedImage image = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(color));
    graphics.fillRect(0, 0, 600, 800);
    graphics.setColor(Color.BLACK);
    for (int i = 0; i < 60; i++) {
      graphics.drawLine(10 + i, 20 + 11 * i, 590 - 3 * i, 25 + 11 * i);
    }
    graphics.dispose();
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", jpeg);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jpeg.toByteArray();
  }

  /** A photo of which the last half did not come. */
  public static byte[] cutOffPhoto() {
    byte[] whole = photo(0xDDDDDD);
    return Arrays.copyOf(whole, whole.length / 2);
  }

  /** A photo of this many bytes: the size of those that need no flash. */
  public static byte[] largePhoto(int size) {
    byte[] photo = photo(0xEEEEEE);
    return Arrays.copyOf(photo, Math.max(size, photo.length));
  }

  /** The start of a photo as iPhones take it. */
  public static byte[] heic() {
    return ByteBuffer.allocate(4096)
        .putInt(24)
        .put("ftypheic".getBytes(StandardCharsets.US_ASCII))
        .putInt(0)
        .put("mif1heic".getBytes(StandardCharsets.US_ASCII))
        .array();
  }

  /** The start of a program for Windows. */
  public static byte[] program() {
    return ByteBuffer.allocate(2048).put("MZ".getBytes(StandardCharsets.US_ASCII)).array();
  }

  /** A picture that says it is 64,000 dots wide and high. */
  public static byte[] bomb() {
    byte[] header =
        ByteBuffer.allocate(17)
            .put("IHDR".getBytes(StandardCharsets.US_ASCII))
            .putInt(64_000)
            .putInt(64_000)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array();
    CRC32 crc = new CRC32();
    crc.update(header);
    return ByteBuffer.allocate(33)
        .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
        .putInt(13)
        .put(header)
        .putInt((int) crc.getValue())
        .array();
  }

  /** A PDF with this many pages, each half grey. */
  public static byte[] pdf(int pages) {
    return pdf(pages, "");
  }

  /** The same, which opens with this password only; with none when it is empty. */
  public static byte[] pdf(int pages, String password) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.setNonStrokingColor(Color.GRAY);
          content.addRect(0, 0, 300, 800);
          content.fill();
        }
      }
      if (!password.isEmpty()) {
        document.protect(
            new StandardProtectionPolicy("the owner's", password, new AccessPermission()));
      }
      document.save(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
