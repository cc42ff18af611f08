package org.alongside.android.ui;

import android.app.Activity;
import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.view.View;
import androidx.core.widget.NestedScrollView;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.alongside.android.R;
import org.alongside.android.SamplePhone;

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

  /**
   * All that a screen which scrolls would show on an endless phone; nothing for one that does not.
   */
  public static Optional<ScreenPicture> findWhole(Activity activity) {
    View screen = activity.findViewById(R.id.screen);
    if (!(screen instanceof NestedScrollView scrolled)
        || scrolled.getChildAt(0).getHeight() <= scrolled.getHeight()) {
      return Optional.empty();
    }
    View content = scrolled.getChildAt(0);
    Bitmap bitmap =
        Bitmap.createBitmap(content.getWidth(), content.getHeight(), Bitmap.Config.ARGB_8888);
    Canvas canvas = new Canvas(bitmap);
    canvas.drawColor(activity.getColor(R.color.surface));
    content.draw(canvas);
    return Optional.of(new ScreenPicture(bitmap));
  }

  /** Writes {@code target/screens/NAME.png} and answers with this picture. */
  public ScreenPicture save(String name) {
    Path file = Path.of("target", "screens", name + ".png");
    return SamplePhone.away(
        () -> {
          Files.createDirectories(file.getParent());
          try (OutputStream stream = Files.newOutputStream(file)) {
            bitmap.compress(Bitmap.CompressFormat.PNG, 100, stream);
          }
          return this;
        });
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
