package org.alongside.server.attachments;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera held a picture, as JPEG files say it: tag 0x0112 of the Exif segment (CIPA DC-008,
 * 4.6.4). What cannot be read counts as upright.
 */
enum ExifOrientation {
  UPRIGHT(0, false),
  MIRRORED(0, true),
  UPSIDE_DOWN(2, false),
  MIRRORED_UPSIDE_DOWN(2, true),
  MIRRORED_LEFT(1, true),
  LEFT(1, false),
  MIRRORED_RIGHT(3, true),
  RIGHT(3, false);

  private static final int APP1 = 0xFFE1;
  private static final int START_OF_SCAN = 0xFFDA;
  private static final int EXIF = 0x45786966;
  private static final int TAG = 0x0112;
  private static final int ENTRY_BYTES = 12;

  private final int quarterTurns;
  private final boolean mirrored;

  ExifOrientation(int quarterTurns, boolean mirrored) {
    this.quarterTurns = quarterTurns;
    this.mirrored = mirrored;
  }

  /** The orientation of this JPEG file. */
  static ExifOrientation of(byte[] jpeg) {
    try {
      return read(ByteBuffer.wrap(jpeg));
    } catch (IndexOutOfBoundsException | IllegalArgumentException cutOff) {
      return UPRIGHT;
    }
  }

  private static ExifOrientation read(ByteBuffer file) {
    int at = 2;
    while (true) {
      int marker = file.getShort(at) & 0xFFFF;
      int length = file.getShort(at + 2) & 0xFFFF;
      if (marker == START_OF_SCAN || length < 2) {
        return UPRIGHT;
      }
      if (marker == APP1 && file.getInt(at + 4) == EXIF) {
        return tiff(file.slice(at + 10, length - 8));
      }
      at += 2 + length;
    }
  }

  private static ExifOrientation tiff(ByteBuffer tiff) {
    tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * ENTRY_BYTES;
      if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
        int value = tiff.getShort(entry + 8) & 0xFFFF;
        return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /** Whether width and height change places when the picture is turned upright. */
  boolean swapsSides() {
    return quarterTurns % 2 == 1;
  }

  /** Turns a picture of this size upright. */
  AffineTransform transform(int width, int height) {
    AffineTransform transform = new AffineTransform();
    transform.translate(
        (swapsSides() ? height : width) / 2.0, (swapsSides() ? width : height) / 2.0);
    if (mirrored) {
      transform.scale(-1, 1);
    }
    transform.quadrantRotate(quarterTurns);
    transform.translate(-width / 2.0, -height / 2.0);
    return transform;
  }
}
