package org.alongside.core.forum;

import java.util.Objects;

/**
 * A picture of a post, without its bytes.
 *
 * @param description what it shows, in words
 * @param width of the large picture, in pixels
 * @param height of the large picture, in pixels
 */
public record PostPicture(PictureId id, PictureText description, int width, int height) {
  /** How many a post may have. */
  public static final int MOST = 4;

  /** The longest side of the small picture of it. */
  public static final int SMALL_SIDE = 320;

  public PostPicture {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(description, "description");
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("no picture: " + width + " x " + height);
    }
  }

  /** How wide the small picture is. */
  public int smallWidth() {
    return small(width);
  }

  /** How high the small picture is. */
  public int smallHeight() {
    return small(height);
  }

  private int small(int side) {
    double scale = Math.min(1, SMALL_SIDE / (double) Math.max(width, height));
    return Math.max(1, (int) Math.round(side * scale));
  }
}
