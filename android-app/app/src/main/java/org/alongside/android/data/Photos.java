package org.alongside.android.data;

import android.content.ContentResolver;
import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import android.graphics.Canvas;
import android.graphics.Color;
import android.graphics.Matrix;
import android.graphics.Paint;
import android.graphics.RectF;
import android.media.ExifInterface;
import android.net.Uri;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Makes photos small enough to send: drawn anew, the right way up, so that nothing of what a camera
 * adds is left, such as the place and the phone's number.
 */
final class Photos {

  static final String MEDIA_TYPE = "image/jpeg";

  /** Enough to read the small print of a long till receipt. */
  static final int LONGEST_SIDE = 2_000;

  private static final int QUALITY = 82;

  private Photos() {}

  /** The photo as it is sent; empty when it is no picture that this phone can read. */
  static Optional<byte[]> shrink(ContentResolver files, Uri photo) throws IOException {
    BitmapFactory.Options options = new BitmapFactory.Options();
    options.inJustDecodeBounds = true;
    try (InputStream in = open(files, photo)) {
      BitmapFactory.decodeStream(in, null, options);
    }
    int longest = Math.max(options.outWidth, options.outHeight);
    if (options.outWidth <= 0 || options.outHeight <= 0) {
      return Optional.empty();
    }
    BitmapFactory.Options how = new BitmapFactory.Options();
    how.inSampleSize = 1;
    while (longest / (how.inSampleSize * 2) >= LONGEST_SIDE) {
      how.inSampleSize *= 2;
    }
    Bitmap decoded;
    try (InputStream in = open(files, photo)) {
      decoded = BitmapFactory.decodeStream(in, null, how);
    }
    return decoded == null ? Optional.empty() : Optional.of(draw(decoded, turn(files, photo)));
  }

  private static byte[] draw(Bitmap decoded, Matrix turn) {
    int longest = Math.max(decoded.getWidth(), decoded.getHeight());
    float scale = Math.min(1f, (float) LONGEST_SIDE / longest);
    turn.postScale(scale, scale);
    RectF box = new RectF(0, 0, decoded.getWidth(), decoded.getHeight());
    turn.mapRect(box);
    turn.postTranslate(-box.left, -box.top);
    Bitmap drawn =
        Bitmap.createBitmap(
            Math.max(1, Math.round(box.width())),
            Math.max(1, Math.round(box.height())),
            Bitmap.Config.ARGB_8888);
    Canvas canvas = new Canvas(drawn);
    canvas.drawColor(Color.WHITE);
    canvas.drawBitmap(decoded, turn, new Paint(Paint.FILTER_BITMAP_FLAG));
    decoded.recycle();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    drawn.compress(Bitmap.CompressFormat.JPEG, QUALITY, bytes);
    drawn.recycle();
    return bytes.toByteArray();
  }

  /** How the camera was held. */
  private static Matrix turn(ContentResolver files, Uri photo) {
    Matrix turn = new Matrix();
    switch (orientation(files, photo)) {
      case ExifInterface.ORIENTATION_FLIP_HORIZONTAL -> turn.setScale(-1, 1);
      case ExifInterface.ORIENTATION_ROTATE_180 -> turn.setRotate(180);
      case ExifInterface.ORIENTATION_FLIP_VERTICAL -> turn.setScale(1, -1);
      case ExifInterface.ORIENTATION_TRANSPOSE -> flipped(turn, 90);
      case ExifInterface.ORIENTATION_ROTATE_90 -> turn.setRotate(90);
      case ExifInterface.ORIENTATION_TRANSVERSE -> flipped(turn, -90);
      case ExifInterface.ORIENTATION_ROTATE_270 -> turn.setRotate(-90);
      default -> turn.reset();
    }
    return turn;
  }

  private static void flipped(Matrix turn, int degrees) {
    turn.setRotate(degrees);
    turn.postScale(-1, 1);
  }

  private static int orientation(ContentResolver files, Uri photo) {
    try (InputStream in = open(files, photo)) {
      return new ExifInterface(in)
          .getAttributeInt(ExifInterface.TAG_ORIENTATION, ExifInterface.ORIENTATION_UNDEFINED);
    } catch (IOException sayNothingOfIt) {
      return ExifInterface.ORIENTATION_UNDEFINED;
    }
  }

  static InputStream open(ContentResolver files, Uri file) throws IOException {
    InputStream in = files.openInputStream(file);
    if (in == null) {
      throw new IOException("nobody has this file");
    }
    return in;
  }
}
