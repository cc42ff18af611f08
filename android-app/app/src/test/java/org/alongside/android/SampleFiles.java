package org.alongside.android;

import static org.robolectric.Shadows.shadowOf;

import android.content.ContentProvider;
import android.content.ContentResolver;
import android.content.ContentValues;
import android.database.Cursor;
import android.graphics.Bitmap;
import android.net.Uri;
import androidx.test.core.app.ApplicationProvider;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.robolectric.shadows.ShadowContentResolver;

/** Files as they lie on a phone: photos of a camera that says much, and documents. */
public final class SampleFiles {

  /** What the camera of {@link #photo} writes into each photo. */
  public static final String CAMERA = "CAMERA-4711 at 51.5N 0.1W";

  private static final short ORIENTATION = 0x0112;
  private static final short MODEL = 0x0110;

  private static final Map<Uri, String> TYPES = new ConcurrentHashMap<>();

  private SampleFiles() {}

  /** A photo of a tree: the left half is red, and there are many leaves, so that it is large. */
  public static byte[] photo(int width, int height, int orientation) {
    return SamplePhone.away(() -> draw(width, height, orientation));
  }

  private static byte[] draw(int width, int height, int orientation) {
    Random leaves = new Random(7);
    int[] pixels = new int[width * height];
    for (int i = 0; i < pixels.length; i++) {
      int noise = leaves.nextInt(256);
      pixels[i] = (i % width < width / 2 ? 0xFFC00000 : 0xFF0000C0) | noise << 8;
    }
    Bitmap picture = Bitmap.createBitmap(pixels, width, height, Bitmap.Config.ARGB_8888);
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    picture.compress(Bitmap.CompressFormat.JPEG, 90, plain);
    byte[] jpeg = plain.toByteArray();
    byte[] exif = exif(orientation);
    ByteBuffer all = ByteBuffer.allocate(jpeg.length + exif.length + 4);
    all.put(jpeg, 0, 2);
    all.putShort((short) 0xFFE1).putShort((short) (exif.length + 2)).put(exif);
    all.put(jpeg, 2, jpeg.length - 2);
    return all.array();
  }

  private static byte[] exif(int orientation) {
    byte[] camera = (CAMERA + "\0").getBytes(StandardCharsets.US_ASCII);
    ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4 + camera.length);
    exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    exif.putShort((short) 2);
    exif.putShort(MODEL).putShort((short) 2).putInt(camera.length).putInt(8 + 2 + 2 * 12 + 4);
    exif.putShort(ORIENTATION).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0);
    exif.putInt(0);
    exif.put(camera);
    return exif.array();
  }

  /** Lets another app have this file. */
  public static Uri offer(String name, byte[] bytes) {
    Uri uri = Uri.parse("content://gallery.example/" + name);
    ContentResolver files = ApplicationProvider.getApplicationContext().getContentResolver();
    shadowOf(files).registerInputStreamSupplier(uri, () -> new ByteArrayInputStream(bytes));
    return uri;
  }

  /** Lets the other app say what kind of file that is. */
  public static void say(Uri file, String mediaType) {
    TYPES.put(file, mediaType);
    ShadowContentResolver.registerProviderInternal("gallery.example", new Gallery());
  }

  /** The app that has the files. */
  private static final class Gallery extends ContentProvider {
    @Override
    public boolean onCreate() {
      return true;
    }

    @Override
    public @Nullable String getType(Uri uri) {
      return TYPES.get(uri);
    }

    @Override
    public @Nullable Cursor query(
        Uri uri,
        String @Nullable [] projection,
        @Nullable String selection,
        String @Nullable [] arguments,
        @Nullable String order) {
      return null;
    }

    @Override
    public @Nullable Uri insert(Uri uri, @Nullable ContentValues values) {
      return null;
    }

    @Override
    public int delete(Uri uri, @Nullable String selection, String @Nullable [] arguments) {
      return 0;
    }

    @Override
    public int update(
        Uri uri,
        @Nullable ContentValues values,
        @Nullable String selection,
        String @Nullable [] arguments) {
      return 0;
    }
  }
}
