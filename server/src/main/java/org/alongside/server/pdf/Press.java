package org.alongside.server.pdf;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Makes tagged PDFs (PDF/UA-1, ISO 14289-1) of well-formed pages, a few at a time, so that a long
 * document never keeps other people waiting.
 *
 * <p>Example: {@code press.print("<html lang=\"en-GB\"><head><title>My plan</title>…")}. The page
 * brings its own styles and, as addresses that hold them, its own pictures; nothing is fetched for
 * it but the fonts of this jar.
 */
public final class Press {
  /** The one family that documents are set in; it has Latin, Greek, Cyrillic, Hebrew and Arabic. */
  public static final String FONT = "Alongside Sans";

  private static final Pattern PICTURE = Pattern.compile("data:image/(?:jpeg|png);base64,");
  private static final int MOST_WAITING = 32;
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  /** Stands for a character that no font here has. */
  private static final String UNKNOWN = "\u25A1";

  static {
    XRLog.setLoggingEnabled(false);
  }

  private final WorkerExecutor executor;
  private final AtomicInteger waiting = new AtomicInteger();

  public Press(Vertx vertx) {
    this.executor = vertx.createSharedWorkerExecutor("press-" + System.identityHashCode(this), 1);
  }

  /**
   * The document as bytes; fails with {@link PressBusy} when too many wait already.
   *
   * @param page well-formed, in UTF-8, with a language and a title
   */
  public Future<byte[]> print(byte[] page) {
    if (waiting.incrementAndGet() > MOST_WAITING) {
      waiting.decrementAndGet();
      return Future.failedFuture(new PressBusy());
    }
    return executor
        .executeBlocking(() -> printNow(new String(page, StandardCharsets.UTF_8)), false)
        .onComplete(done -> waiting.decrementAndGet());
  }

  static byte[] printNow(String page) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder =
        new PdfRendererBuilder()
            .usePdfUaAccessibility(true)
            .withProducer("Alongside")
            .useReplacementText(UNKNOWN)
            .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
            .useUnicodeBidiReorderer(new ICUBidiReorderer())
            .useFont(() -> font("DejaVuSans.ttf"), FONT, REGULAR, FontStyle.NORMAL, true)
            .useFont(() -> font("DejaVuSans-Bold.ttf"), FONT, BOLD, FontStyle.NORMAL, true)
            .useUriResolver((base, uri) -> PICTURE.matcher(uri).lookingAt() ? uri : null)
            .useExternalResourceAccessControl(
                (uri, kind) -> PICTURE.matcher(uri).lookingAt(),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
            .withHtmlContent(XmlText.clean(page), null)
            .toStream(out);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static InputStream font(String file) {
    InputStream stream = Press.class.getResourceAsStream("/fonts/" + file);
    if (stream == null) {
      throw new IllegalStateException("not in this jar: fonts/" + file);
    }
    return stream;
  }
}
