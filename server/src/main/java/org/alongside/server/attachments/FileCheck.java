package org.alongside.server.attachments;

import io.vertx.core.buffer.Buffer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.alongside.server.http.Problem;
import org.alongside.server.pdf.PdfPictures;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file that somebody sent and gives back what may be kept of it. Images are measured before
 * they are decoded, decoded no larger than a screen needs, turned upright and written anew, so that
 * no place, serial number or hidden payload is left. A PDF is looked at no further than its first
 * bytes.
 */
final class FileCheck {
  static final String JPEG = "image/jpeg";
  static final String PNG = "image/png";
  static final String PDF = "application/pdf";

  private static final long MOST_PIXELS = 60_000_000;
  private static final int LONGEST_SIDE = 12_000;
  private static final int SMALL_SIDE = 320;
  private static final int KEPT_SIDE = 2_400;
  private static final float JPEG_QUALITY = 0.82f;

  /** Where the table of a whole PDF is named: among its last bytes (ISO 32000-1, 7.5.5). */
  private static final int PDF_END = 2048;

  private FileCheck() {}

  /** Whether files of this media type are taken at all. */
  static boolean takes(String mediaType) {
    return FileKind.ofMediaType(mediaType).isPresent();
  }

  /**
   * What may be kept of the file; see {@link #take}.
   *
   * @throws Problem as {@link #take}
   */
  static byte[] clean(String mediaType, byte[] sent) {
    return take(mediaType, sent).bytes().getBytes();
  }

  /**
   * What may be kept of the file, and a small picture of it; blocks, and takes up to a second for a
   * large photo, some seconds for a PDF.
   *
   * @throws Problem 415 when it is not what it says, cannot be read, or opens with a password only;
   *     413 when the picture is too large
   */
  static Kept take(String mediaType, byte[] sent) {
    FileKind kind = FileKind.ofMediaType(mediaType).orElseThrow(() -> refusal(sent));
    if (!kind.begins(sent)) {
      throw refusal(sent);
    }
    return kind == FileKind.PDF ? document(sent) : picture(kind, sent);
  }

  /** Why bytes that begin like no kept file are refused. */
  static Problem refusal(byte[] sent) {
    if (sent.length == 0) {
      return new Problem(415, "empty-file");
    }
    return FileKind.isHeic(sent) ? new Problem(415, "heic-photo") : notTaken();
  }

  private static Kept document(byte[] sent) {
    int end = Math.max(0, sent.length - PDF_END);
    String last = new String(sent, end, sent.length - end, StandardCharsets.ISO_8859_1);
    if (!last.contains("startxref")) {
      return new Kept(Buffer.buffer(sent), null);
    }
    PdfPictures.Reading reading = PdfPictures.read(sent, 1, SMALL_SIDE * 2);
    if (reading instanceof PdfPictures.Locked) {
      throw new Problem(415, "password-pdf");
    }
    if (reading instanceof PdfPictures.Seen seen && !seen.pictures().isEmpty()) {
      return new Kept(Buffer.buffer(sent), small(seen));
    }
    return new Kept(Buffer.buffer(sent), null);
  }

  private static @Nullable Picture small(PdfPictures.Seen seen) {
    try {
      byte[] first = seen.pictures().get(0).getBytes();
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(first));
      return image == null ? null : small(image, seen.pages());
    } catch (IOException noPicture) {
      return null;
    }
  }

  private static Kept picture(FileKind kind, byte[] sent) {
    String format = kind == FileKind.JPEG ? "jpeg" : "png";
    BufferedImage image = decoded(format, sent);
    try {
      return new Kept(Buffer.buffer(encode(image, format)), small(image, 1));
    } catch (IOException failed) {
      throw broken();
    }
  }

  /**
   * The picture, upright; of a format of the JDK.
   *
   * @throws Problem 413 when it is too large, which is known before it is decoded; 415 when it
   *     cannot be read
   */
  static BufferedImage decoded(String format, byte[] sent) {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
      boolean[] cutOff = {false};
      reader.addIIOReadWarningListener((source, warning) -> cutOff[0] |= isCutOff(warning));
      reader.setInput(input, true, true);
      BufferedImage decoded = decode(reader);
      if (cutOff[0]) {
        throw broken();
      }
      return format.equals("jpeg") ? upright(decoded, ExifOrientation.of(sent)) : decoded;
    } catch (IOException | RuntimeException failed) {
      if (failed instanceof Problem problem) {
        throw problem;
      }
      throw broken();
    } finally {
      reader.dispose();
    }
  }

  /** The decoder fills in what is missing of a photo that did not come whole, and says so. */
  private static boolean isCutOff(String warning) {
    return warning.toLowerCase(Locale.ROOT).contains("premature end");
  }

  private static Picture small(BufferedImage image, int pages) throws IOException {
    double scale = Math.min(1, SMALL_SIDE / (double) Math.max(image.getWidth(), image.getHeight()));
    int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    BufferedImage small = scaled(image, width, height);
    return new Picture(width, height, pages, Buffer.buffer(encode(small, "jpeg")));
  }

  /** The picture in this size, on white where it is transparent. */
  static BufferedImage scaled(BufferedImage image, int width, int height) {
    BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = scaled.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(image, 0, 0, width, height, Color.WHITE, null);
    graphics.dispose();
    return scaled;
  }

  private static BufferedImage decode(ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
      throw new Problem(413, "picture-too-large");
    }
    int step = (Math.max(width, height) + KEPT_SIDE - 1) / KEPT_SIDE;
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, param);
  }

  private static BufferedImage upright(BufferedImage image, ExifOrientation orientation) {
    BufferedImage plain =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = plain.createGraphics();
    canvas.drawImage(image, 0, 0, null);
    canvas.dispose();
    if (orientation == ExifOrientation.UPRIGHT) {
      return plain;
    }
    AffineTransform turn = orientation.transform(plain.getWidth(), plain.getHeight());
    BufferedImage turned =
        orientation.swapsSides()
            ? new BufferedImage(plain.getHeight(), plain.getWidth(), BufferedImage.TYPE_INT_RGB)
            : new BufferedImage(plain.getWidth(), plain.getHeight(), BufferedImage.TYPE_INT_RGB);
    return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR)
        .filter(plain, turned);
  }

  static byte[] encode(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(output);
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (format.equals("jpeg")) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(JPEG_QUALITY);
      }
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  static Problem broken() {
    return new Problem(415, "broken-picture");
  }

  static Problem notTaken() {
    return new Problem(415, "not-a-kept-file");
  }

  /**
   * What is kept of a file.
   *
   * @param picture null when none could be made
   */
  record Kept(Buffer bytes, @Nullable Picture picture) {}
}
