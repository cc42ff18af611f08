package org.alongside.server.attachments;

import io.vertx.core.buffer.Buffer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.alongside.core.forum.PostPicture;
import org.alongside.server.http.Problem;

/**
 * Takes a picture that is to be shown to others: JPEG, PNG or the first image of a GIF. It is
 * measured before it is decoded, turned upright, made no larger than a screen, and written anew as
 * a JPEG, so that no place, serial number or hidden payload is left.
 */
public final class PictureCheck {
  private static final int LARGE_SIDE = 1_600;

  private PictureCheck() {}

  /**
   * The picture as it may be kept; blocks, and takes up to a second for a large photo. On a server
   * that takes requests go by {@link Uploads#cleanPicture}.
   *
   * @throws Problem 415 when it is no such picture or cannot be read, 413 when it is too large
   */
  public static CleanPicture take(byte[] sent) {
    String format = format(sent).orElseThrow(() -> refusal(sent));
    BufferedImage image = FileCheck.decoded(format, sent);
    double scale = Math.min(1, LARGE_SIDE / (double) Math.max(image.getWidth(), image.getHeight()));
    int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    double less = Math.min(1, PostPicture.SMALL_SIDE / (double) Math.max(width, height));
    try {
      return new CleanPicture(
          width,
          height,
          jpeg(image, width, height),
          jpeg(
              image,
              Math.max(1, (int) Math.round(width * less)),
              Math.max(1, (int) Math.round(height * less))));
    } catch (IOException failed) {
      throw FileCheck.broken();
    }
  }

  private static Buffer jpeg(BufferedImage image, int width, int height) throws IOException {
    return Buffer.buffer(FileCheck.encode(FileCheck.scaled(image, width, height), "jpeg"));
  }

  private static Optional<String> format(byte[] sent) {
    if (FileKind.JPEG.begins(sent)) {
      return Optional.of("jpeg");
    }
    if (FileKind.PNG.begins(sent)) {
      return Optional.of("png");
    }
    String start = new String(sent, 0, Math.min(6, sent.length), StandardCharsets.ISO_8859_1);
    return start.equals("GIF87a") || start.equals("GIF89a") ? Optional.of("gif") : Optional.empty();
  }

  private static Problem refusal(byte[] sent) {
    Problem why = FileCheck.refusal(sent);
    return why.type().equals("not-a-kept-file") ? new Problem(415, "not-a-picture") : why;
  }
}
