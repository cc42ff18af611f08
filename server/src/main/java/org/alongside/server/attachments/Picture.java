package org.alongside.server.attachments;

import io.vertx.core.buffer.Buffer;
import java.util.Objects;

/**
 * A small picture of a file, a JPEG.
 *
 * @param width in pixels
 * @param height in pixels
 * @param pages how many pages the file has; 1 for a photo
 */
public record Picture(int width, int height, int pages, Buffer jpeg) {
  public Picture {
    Objects.requireNonNull(jpeg, "jpeg");
    if (width < 1 || height < 1 || pages < 1) {
      throw new IllegalArgumentException("no picture: " + width + " x " + height);
    }
  }
}
