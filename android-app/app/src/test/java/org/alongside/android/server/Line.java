package org.alongside.android.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line between phone and server: an address that stays the same whatever becomes of the server
 * behind it. Passes bytes on, and can be cut, hold an answer back, break off in the middle of one,
 * or lead to somebody else's page.
 */
public final class Line implements AutoCloseable {
  /** What the request begins with that carries what was done. */
  private static final String SYNC = "POST /api/v1/sync ";

  /** What a request begins with that carries a part of a file, or asks how much is there. */
  private static final String FILE = "PUT /api/v1/attachments/";

  /** How any request begins; the phone sends the next one only after the answer to the last. */
  private static final Pattern REQUEST = Pattern.compile("(GET|POST|PUT|DELETE) /");

  private static final int CHUNK = 16 * 1024;
  private static final int FOR_EVER = Integer.MAX_VALUE;

  private final ServerSocket door;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger bytesOfAnswers = new AtomicInteger(FOR_EVER);
  private final AtomicInteger filesToPass = new AtomicInteger(FOR_EVER);
  private final AtomicInteger filesPassed = new AtomicInteger();
  private volatile int server;
  private volatile boolean isCut;
  private volatile @Nullable String page;
  private volatile @Nullable Held held;

  /** A line to the server that listens on this port of this machine. */
  public Line(int server) {
    this.server = server;
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    begin("line", this::accept);
  }

  /** The address to type. */
  public String address() {
    return "http://127.0.0.1:" + door.getLocalPort() + "/";
  }

  /** Leads to another port from now on. */
  public void leadTo(int port) {
    server = port;
  }

  /** No signal: ends every connection and begins none. */
  public void cut() {
    isCut = true;
    Held waiting = held;
    if (waiting != null) {
      waiting.dropped.countDown();
    }
    open.forEach(Line::close);
  }

  /** Signal again, with nothing in its way. */
  public void restore() {
    held = null;
    page = null;
    bytesOfAnswers.set(FOR_EVER);
    isCut = false;
    filesToPass.set(FOR_EVER);
  }

  /** Breaks off after so many bytes of the server's answers to what was done. */
  public void cutAnswersAfter(int bytes) {
    bytesOfAnswers.set(bytes);
  }

  /** Breaks off once so many more requests with parts of files have gone by. */
  public void cutAfterFiles(int count) {
    filesToPass.set(count);
  }

  /** How many requests with parts of files have gone by. */
  public int countFiles() {
    return filesPassed.get();
  }

  /** Answers everything with this page, as a hotel's network does. */
  public void answerWithPage(String html) {
    page = html;
  }

  /** Holds back the next answer to what was done, once the server has given it. */
  public Held holdAnswer() {
    Held next = new Held();
    held = next;
    return next;
  }

  /** An answer that the server gave and the phone does not get. */
  public static final class Held {
    private final CountDownLatch given = new CountDownLatch(1);
    private final CountDownLatch dropped = new CountDownLatch(1);

    /** Waits until the server has answered, and so has done what it was asked. */
    public boolean awaitGiven() throws InterruptedException {
      return given.await(30, TimeUnit.SECONDS);
    }
  }

  private void accept() throws IOException {
    while (!door.isClosed()) {
      Socket phone = door.accept();
      open.add(phone);
      if (isCut) {
        close(phone);
      } else if (page != null) {
        begin("page", () -> showPage(phone, String.valueOf(page)));
      } else {
        connect(phone);
      }
    }
  }

  private void connect(Socket phone) {
    try {
      Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
      open.add(behind);
      Connection connection = new Connection(phone, behind);
      begin("to the server", connection::pass);
      begin("to the phone", connection::passBack);
    } catch (IOException nobodyThere) {
      close(phone);
    }
  }

  private static void showPage(Socket phone, String html) throws IOException {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    int read = phone.getInputStream().read(new byte[CHUNK]);
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close\r\n"
            + "Content-Length: "
            + body.length
            + "\r\n\r\n";
    if (read > 0) {
      phone.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      phone.getOutputStream().write(body);
    }
    phone.close();
  }

  /** A connection of the phone and the one of the server that belongs to it. */
  private final class Connection {
    private final Socket phone;
    private final Socket behind;
    private volatile boolean isSync;

    Connection(Socket phone, Socket behind) {
      this.phone = phone;
      this.behind = behind;
    }

    void pass() throws IOException {
      byte[] chunk = new byte[CHUNK];
      try (InputStream in = phone.getInputStream();
          OutputStream out = behind.getOutputStream()) {
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
          String said = new String(chunk, 0, read, StandardCharsets.ISO_8859_1);
          if (REQUEST.matcher(said).lookingAt()) {
            isSync = said.startsWith(SYNC);
            if (said.startsWith(FILE)) {
              if (filesToPass.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
                return;
              }
              filesPassed.incrementAndGet();
            }
          }
          out.write(chunk, 0, read);
        }
      } finally {
        end();
      }
    }

    void passBack() throws IOException {
      byte[] chunk = new byte[CHUNK];
      try (InputStream in = behind.getInputStream();
          OutputStream out = phone.getOutputStream()) {
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
          int passed = isSync ? Math.min(read, takeBytes(read)) : read;
          if (isSync && isHeldBack()) {
            return;
          }
          out.write(chunk, 0, passed);
          if (passed < read) {
            return;
          }
        }
      } finally {
        end();
      }
    }

    private int takeBytes(int wanted) {
      int left = bytesOfAnswers.get();
      if (left != FOR_EVER) {
        bytesOfAnswers.addAndGet(-Math.min(left, wanted));
      }
      return left;
    }

    private boolean isHeldBack() {
      Held waiting = held;
      if (waiting == null) {
        return false;
      }
      waiting.given.countDown();
      try {
        waiting.dropped.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return true;
    }

    private void end() {
      Line.close(phone);
      Line.close(behind);
      open.remove(phone);
      open.remove(behind);
    }
  }

  @Override
  public void close() {
    cut();
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // That is what was wanted.
    }
  }

  private interface Passing {
    void run() throws IOException;
  }

  /** Works on a thread of its own until a socket is closed. */
  private static void begin(String name, Passing work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException closed) {
                // A line that was cut.
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
  }
}
