package org.alongside.server.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged server as a child process, started as an operator starts it. */
public final class ServerProcess implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("ready at (http://\\S+)");
  private static final long TICKS_PER_SECOND = 100;

  private final Process process;
  private final String url;
  private final long millisToReady;

  private ServerProcess(Process process, String url, long millisToReady) {
    this.process = process;
    this.url = url;
    this.millisToReady = millisToReady;
  }

  /**
   * Starts it on this store and waits until it says that it is ready.
   *
   * @param archive a flag for the archive of classes, such as {@code -XX:SharedArchiveFile=FILE}
   */
  public static ServerProcess start(Path jar, Path data, String archive) throws IOException {
    long began = System.nanoTime();
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-Xmx256m",
                    archive,
                    "-jar",
                    jar.toString(),
                    "serve",
                    "--port",
                    "0",
                    "--data",
                    data.toString()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        return new ServerProcess(
            process, ready.group(1), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
      }
    }
    throw new IOException("the server did not start");
  }

  /** Its address. */
  public String url() {
    return url;
  }

  /** How long it took from its start to its line that it is ready. */
  public long millisToReady() {
    return millisToReady;
  }

  /** Processor time used so far, in milliseconds. */
  public long cpuMillis() throws IOException {
    String[] stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat")).split(" ", -1);
    return (Long.parseLong(stat[13]) + Long.parseLong(stat[14])) * 1000 / TICKS_PER_SECOND;
  }

  /** Resident memory, in megabytes. */
  public long residentMegabytes() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
      }
    }
    return 0;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
