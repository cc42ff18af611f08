package org.alongside.android.ui;

import android.app.Activity;
import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.view.View;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What a screen truly looks like, drawn by Android's own graphics and kept in {@code
 * target/screens}.
 */
public final class ScreenPicture {

  private final Bitmap bitmap;

  private ScreenPicture(Bitmap bitmap) {
    this.bitmap = bitmap;
  }

  /** The activity as it stands now. */
  public static ScreenPicture of(Activity activity) {
    View view = activity.getWindow().getDecorView();
    Bitmap bitmap = Bitmap.createBitmap(view.getWidth(), view.getHeight(), Bitmap.Config.ARGB_8888);
    view.draw(new Canvas(bitmap));
    return new ScreenPicture(bitmap);
  }

  /** Writes {@code target/screens/NAME.png} and answers with this picture. */
  public ScreenPicture save(String name) {
    Path file = Path.of("target", "screens", name + ".png");
    try {
      Files.createDirectories(file.getParent());
      try (OutputStream stream = Files.newOutputStream(file)) {
        bitmap.compress(Bitmap.CompressFormat.PNG, 100, stream);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** The colour of the pixel that many from the left and from the top, as ARGB. */
  public int colourAt(int x, int y) {
    return bitmap.getPixel(x, y);
  }

  /** How many different colours the picture has; a picture of nothing has one. */
  public long countColours() {
    int[] pixels = new int[bitmap.getWidth() * bitmap.getHeight()];
    bitmap.getPixels(pixels, 0, bitmap.getWidth(), 0, 0, bitmap.getWidth(), bitmap.getHeight());
    return Arrays.stream(pixels).distinct().count();
  }
}
