package org.alongside.server.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A network cable between a browser and the server, which a test can pull out: what is on its way
 * is lost, and nothing gets through until it is back in.
 */
public final class Cable implements AutoCloseable {
  private static final int BUFFER_BYTES = 16 * 1024;

  private final int serverPort;
  private final ServerSocket entrance;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  private Cable(int serverPort) throws IOException {
    this.serverPort = serverPort;
    this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  /** A cable to a server at an address such as {@code http://127.0.0.1:8080}. */
  public static Cable to(String url) {
    try {
      Cable cable = new Cable(Integer.parseInt(url.replaceFirst("^.*:", "")));
      cable.start(cable::accept);
      return cable;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The address at its other end. */
  public String url() {
    return "http://127.0.0.1:" + entrance.getLocalPort();
  }

  /** Pulls it out. */
  public void cut() {
    cut = true;
    open.forEach(Cable::hangUp);
  }

  /** Puts it back in. */
  public void mend() {
    cut = false;
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        Socket browser = entrance.accept();
        if (cut) {
          hangUp(browser);
          continue;
        }
        Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
        open.add(browser);
        open.add(server);
        start(() -> copy(browser, server));
        start(() -> copy(server, browser));
      } catch (IOException closed) {
        // The next one is told by its own attempt.
      }
    }
  }

  private void copy(Socket from, Socket to) {
    try {
      byte[] bytes = new byte[BUFFER_BYTES];
      for (int read = from.getInputStream().read(bytes);
          read >= 0;
          read = from.getInputStream().read(bytes)) {
        to.getOutputStream().write(bytes, 0, read);
      }
    } catch (IOException gone) {
      // Either end may hang up; so does the other.
    } finally {
      hangUp(from);
      hangUp(to);
      open.remove(from);
      open.remove(to);
    }
  }

  private void start(Runnable work) {
    Thread thread = new Thread(work, "cable");
    thread.setDaemon(true);
    thread.start();
  }

  private static void hangUp(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      throw new UncheckedIOException(alreadyGone);
    }
  }

  @Override
  public void close() {
    cut();
    try {
      entrance.close();
    } catch (IOException alreadyClosed) {
      throw new UncheckedIOException(alreadyClosed);
    }
  }
}
