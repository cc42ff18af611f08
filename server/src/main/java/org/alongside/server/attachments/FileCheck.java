package org.alongside.server.attachments;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.alongside.server.http.Problem;

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
  private static final int KEPT_SIDE = 2_400;
  private static final float JPEG_QUALITY = 0.82f;

  private static final byte[] PDF_START = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private FileCheck() {}

  /** Whether files of this media type are taken at all. */
  static boolean takes(String mediaType) {
    return mediaType.equals(JPEG) || mediaType.equals(PNG) || mediaType.equals(PDF);
  }

  /**
   * What may be kept of the file; blocks, and takes up to a second for a large photo.
   *
   * @throws Problem 415 when it is not what it says, or cannot be read; 413 when the picture is too
   *     large
   */
  static byte[] clean(String mediaType, byte[] sent) {
    byte[] start =
        switch (mediaType) {
          case JPEG -> JPEG_START;
          case PNG -> PNG_START;
          case PDF -> PDF_START;
          default -> throw notTaken();
        };
    if (!Arrays.equals(start, Arrays.copyOf(sent, start.length))) {
      throw notTaken();
    }
    return mediaType.equals(PDF) ? sent : cleanImage(mediaType, sent);
  }

  private static byte[] cleanImage(String mediaType, byte[] sent) {
    String format = mediaType.equals(JPEG) ? "jpeg" : "png";
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
      reader.setInput(input, true, true);
      BufferedImage image = decode(reader);
      return encode(
          mediaType.equals(JPEG) ? upright(image, ExifOrientation.of(sent)) : image, format);
    } catch (IOException | RuntimeException broken) {
      if (broken instanceof Problem problem) {
        throw problem;
      }
      throw notTaken();
    } finally {
      reader.dispose();
    }
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

  private static byte[] encode(BufferedImage image, String format) throws IOException {
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

  static Problem notTaken() {
    return new Problem(415, "not-a-kept-file");
  }
}
