package org.alongside.android.apk;

import com.android.apksig.ApkVerifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** An APK as the build left it, asked by Android's own tools. */
final class Apk {

  private static final int END_OF_ZIP = 0x06054b50;
  private static final int END_LENGTH = 22;

  private final Path file;

  private Apk(Path file) {
    this.file = file;
  }

  /** The APK of that name in {@code target}. */
  static Apk named(String name) {
    return new Apk(Path.of("target", name));
  }

  long bytes() {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> entries() {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return Collections.list(zip.entries()).stream().map(ZipEntry::getName).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The XML file of that path inside the APK. */
  XmlTree xml(String path) {
    return XmlTree.parse(aapt2("dump", "xmltree", "--file", path, file.toString()));
  }

  /** What apksig finds when it checks the signature as Android from that version on would. */
  ApkVerifier.Result verify(int minSdk) {
    try {
      return new ApkVerifier.Builder(file.toFile())
          .setMinCheckedPlatformVersion(minSdk)
          .build()
          .verify();
    } catch (Exception e) {
      throw new IllegalStateException("Cannot check " + file, e);
    }
  }

  /**
   * The stored entries whose bytes do not start at a multiple of four, where Android could not map
   * them.
   */
  List<String> listMisaligned() {
    try {
      ByteBuffer zip = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
      int end = zip.capacity() - END_LENGTH;
      while (zip.getInt(end) != END_OF_ZIP) {
        end--;
      }
      List<String> misaligned = new ArrayList<>();
      int record = zip.getInt(end + 16);
      for (int left = zip.getShort(end + 10); left > 0; left--) {
        int nameLength = zip.getShort(record + 28);
        int local = zip.getInt(record + 42);
        int data = local + 30 + zip.getShort(local + 26) + zip.getShort(local + 28);
        if (zip.getShort(record + 10) == ZipEntry.STORED && data % 4 != 0) {
          misaligned.add(new String(zip.array(), record + 46, nameLength, StandardCharsets.UTF_8));
        }
        record += 46 + nameLength + zip.getShort(record + 30) + zip.getShort(record + 32);
      }
      return misaligned;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String aapt2(String... arguments) {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String tool =
        os.contains("win")
            ? "windows/aapt2.exe"
            : os.contains("mac") ? "macosx/aapt2" : "linux/aapt2";
    List<String> command = new ArrayList<>();
    command.add(Path.of("..", "libraries", "target", "aapt2", "prebuilt", tool).toString());
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(said);
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
