package org.alongside.server.pdf;

import io.vertx.core.buffer.Buffer;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessRead;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Pictures of the pages of a PDF that somebody sent. Such a file is never read in the process of
 * the server: another one reads it, with little memory, without the server's environment, and is
 * ended when it takes too long.
 */
public final class PdfPictures {
  private static final long MOST_SECONDS = 30;

  /** What the other process needs of the class path, each named by one of its classes. */
  private static final List<Class<?>> PARTS =
      List.of(
          PdfPictures.class,
          Loader.class,
          RandomAccessRead.class,
          FontBoxFont.class,
          LogFactory.class,
          BouncyCastleProvider.class);

  private static final Set<String> ENVIRONMENT =
      Set.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "TMP", "TEMP", "SystemRoot");

  private PdfPictures() {}

  /** What was found. */
  public sealed interface Reading permits Seen, Locked, Unreadable {}

  /**
   * Pages and pictures of the first of them.
   *
   * @param pages how many the file has
   * @param pictures JPEG files, in the order of the pages
   */
  public record Seen(int pages, List<Buffer> pictures) implements Reading {
    public Seen {
      pictures = List.copyOf(pictures);
    }
  }

  /** It opens with a password only. */
  public record Locked() implements Reading {}

  /** It is no PDF that can be read, or it takes too much. */
  public record Unreadable() implements Reading {}

  /**
   * Reads a file; blocks, for seconds.
   *
   * @param most how many pages to make pictures of
   * @param longestSide of a picture, in pixels
   */
  public static Reading read(byte[] pdf, int most, int longestSide) {
    Process process;
    try {
      process = start(most, longestSide);
    } catch (IOException cannotStart) {
      throw new UncheckedIOException(cannotStart);
    }
    CompletableFuture.delayedExecutor(MOST_SECONDS, TimeUnit.SECONDS)
        .execute(process::destroyForcibly);
    try (OutputStream to = process.getOutputStream()) {
      to.write(pdf);
    } catch (IOException gaveUpEarly) {
      // What it made of the file is read below.
    }
    try (DataInputStream from = new DataInputStream(process.getInputStream())) {
      return answer(from);
    } catch (IOException endedEarly) {
      return new Unreadable();
    } finally {
      process.destroyForcibly();
    }
  }

  private static Reading answer(DataInputStream from) throws IOException {
    int pages = from.readInt();
    if (pages == PdfReader.LOCKED) {
      return new Locked();
    }
    int count = from.readInt();
    if (pages < 1 || count < 0 || count > pages) {
      return new Unreadable();
    }
    List<Buffer> pictures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int length = from.readInt();
      if (length < 1 || length > PdfReader.MOST_PICTURE_BYTES) {
        return new Unreadable();
      }
      pictures.add(Buffer.buffer(from.readNBytes(length)));
    }
    return new Seen(pages, pictures);
  }

  private static Process start(int most, int longestSide) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir"),
            "-cp",
            classPath(),
            PdfReader.class.getName(),
            Integer.toString(most),
            Integer.toString(longestSide));
    builder.environment().keySet().retainAll(ENVIRONMENT);
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static String classPath() {
    Set<String> parts = new LinkedHashSet<>();
    for (Class<?> part : PARTS) {
      CodeSource source = Objects.requireNonNull(part.getProtectionDomain().getCodeSource());
      try {
        parts.add(Path.of(source.getLocation().toURI()).toString());
      } catch (URISyntaxException impossible) {
        throw new IllegalStateException("no file: " + source.getLocation(), impossible);
      }
    }
    return String.join(File.pathSeparator, parts);
  }
}
