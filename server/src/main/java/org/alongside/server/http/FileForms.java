package org.alongside.server.http;

import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads forms that carry files, once it is known that the sender may send them: until then nothing
 * of the body is read. A file that is too large is read to its end and forgotten, so that the rest
 * of the form is not lost with it; memory holds no more than the route takes.
 */
final class FileForms implements Handler<RoutingContext> {
  private static final String FILES = "files";
  private static final String WORDS_ONLY = "words-only";

  /**
   * How much more than its files may take the whole of a form may have, what is dropped included.
   */
  private static final int MOST_TIMES = 4;

  private final int mostBytes;
  private final Function<RoutingContext, Future<Void>> admit;
  private final Handler<RoutingContext> plainForms;

  /**
   * A handler for one route.
   *
   * @param mostBytes how large the files of one form may be together
   * @param admit fails when the sender may not; called before the body is read
   * @param plainForms reads forms that carry no files
   */
  FileForms(
      int mostBytes,
      Function<RoutingContext, Future<Void>> admit,
      Handler<RoutingContext> plainForms) {
    this.mostBytes = mostBytes;
    this.admit = admit;
    this.plainForms = plainForms;
  }

  /** The files that came with a request; none when its route takes none. */
  static List<SentFile> files(RoutingContext context) {
    List<SentFile> files = context.get(FILES);
    return files == null ? List.of() : files;
  }

  /** Lets a form be read whose files nobody may send, for the words that were typed into it. */
  static void readWordsOnly(RoutingContext context) {
    context.put(WORDS_ONLY, true);
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    String type = request.getHeader("Content-Type");
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
      plainForms.handle(context);
      return;
    }
    request.pause();
    Future.succeededFuture()
        .compose(begun -> admit.apply(context))
        .onComplete(
            admitted -> read(context),
            refused -> {
              drop(context);
              context.fail(refused);
            });
  }

  private void read(RoutingContext context) {
    HttpServerRequest request = context.request();
    Reading reading = new Reading(context);
    request.setExpectMultipart(true);
    request.uploadHandler(reading::begin);
    request.exceptionHandler(reading::fail);
    request.handler(reading::count);
    request.endHandler(end -> reading.finish());
    request.resume();
  }

  /**
   * Reads what still comes and forgets it, so that the answer is heard; hangs up when it is much.
   */
  private void drop(RoutingContext context) {
    HttpServerRequest request = context.request();
    long[] dropped = {0};
    request.exceptionHandler(gone -> request.connection().close());
    request.handler(
        bytes -> {
          dropped[0] += bytes.length();
          if (dropped[0] > (long) mostBytes * MOST_TIMES) {
            request.connection().close();
          }
        });
    request.resume();
  }

  /** One form that comes in. */
  private final class Reading {
    private final RoutingContext context;
    private final List<SentFile> files = new ArrayList<>();
    private long received;
    private long kept;
    private boolean failed;

    Reading(RoutingContext context) {
      this.context = context;
    }

    void begin(HttpServerFileUpload upload) {
      Incoming incoming = new Incoming();
      upload.handler(incoming::add);
      upload.exceptionHandler(this::fail);
      upload.endHandler(
          end -> {
            Buffer bytes = incoming.bytes;
            boolean empty = bytes != null && bytes.length() == 0;
            if (!empty || !upload.filename().isEmpty()) {
              files.add(new SentFile(upload.name(), mediaType(upload), bytes));
            }
          });
    }

    void count(Buffer bytes) {
      received += bytes.length();
      if (received > (long) mostBytes * MOST_TIMES && !failed) {
        fail(new Problem(413, "too-large"));
        context.request().connection().close();
      }
    }

    void fail(Throwable broken) {
      if (!failed) {
        failed = true;
        context.fail(broken instanceof Problem ? broken : problem(broken));
      }
    }

    /** A field with more words than a form may have is told apart from what cannot be read. */
    private static Problem problem(Throwable broken) {
      for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
        if (cause instanceof HttpPostRequestDecoder.TooLongFormFieldException
            || cause instanceof IOException) {
          return new Problem(413, "too-large");
        }
      }
      return new Problem(400, "bad-request");
    }

    void finish() {
      if (!failed) {
        context.put(FILES, List.copyOf(files));
        context.next();
      }
    }

    private static String mediaType(HttpServerFileUpload upload) {
      String type = upload.contentType() == null ? "" : upload.contentType();
      int end = type.indexOf(';');
      return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /** One file; without bytes once it is too large. */
    private final class Incoming {
      private @Nullable Buffer bytes = context.get(WORDS_ONLY) == null ? Buffer.buffer() : null;

      void add(Buffer more) {
        Buffer soFar = bytes;
        if (soFar == null) {
          return;
        }
        if (kept + more.length() > mostBytes) {
          kept -= soFar.length();
          bytes = null;
          return;
        }
        kept += more.length();
        soFar.appendBuffer(more);
      }
    }
  }
}
