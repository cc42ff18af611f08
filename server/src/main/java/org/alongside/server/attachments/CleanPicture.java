package org.alongside.server.attachments;

import io.vertx.core.buffer.Buffer;
import java.util.Objects;

/**
 * A picture that was decoded and written anew, without what a camera adds; both are JPEGs.
 *
 * @param width of the large one, in pixels
 * @param height of the large one, in pixels
 */
public record CleanPicture(int width, int height, Buffer large, Buffer small) {
  public CleanPicture {
    Objects.requireNonNull(large, "large");
    Objects.requireNonNull(small, "small");
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("no picture: " + width + " x " + height);
    }
  }

  /** How much room it takes. */
  public long bytes() {
    return (long) large.length() + small.length();
  }
}
