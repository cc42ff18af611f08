package org.alongside.android.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The packaged server with the demo scheme, in a process of its own, started as an operator starts
 * it. It can be killed, started again and restored from a backup.
 */
public final class PackagedServer implements AutoCloseable {
  private static final Path JAR = Path.of("..", "..", "server", "target", "alongside.jar");
  private static final Pattern READY = Pattern.compile("ready at http://\\S+:([0-9]+)");
  private static final long PATIENCE_SECONDS = 60;

  private Path data;
  private @Nullable Process process;
  private int port;

  private PackagedServer(Path data) {
    this.data = data;
  }

  /** Starts a server with the demo scheme and nothing else. */
  public static PackagedServer demo() throws IOException {
    assertThat(JAR)
        .as("the server that these tests talk with; make it with: mvn package -pl server -am")
        .exists();
    PackagedServer server = new PackagedServer(Files.createTempDirectory("alongside-server"));
    server.start();
    return server;
  }

  /** Where it listens; another one after each start. */
  public int port() {
    return port;
  }

  /** Starts it on its data. */
  public void start() throws IOException {
    Process started = run("serve", "--demo", "--port", "0", "--host", "127.0.0.1");
    process = started;
    BufferedReader out = started.inputReader(StandardCharsets.UTF_8);
    List<String> said = new ArrayList<>();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      said.add(line);
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        port = Integer.parseInt(ready.group(1));
        drain(out);
        return;
      }
    }
    throw new AssertionError("the server did not start: " + said);
  }

  /** Ends it as {@code kill -9} does. */
  public void kill() {
    Process running = process;
    if (running != null) {
      running.destroyForcibly();
      await(running);
      process = null;
    }
  }

  /** Writes a backup, while it runs. */
  public void backUp(Path file) throws IOException {
    succeed(run("backup", file.toString()));
  }

  /** Ends it, and starts it again in another place with what the backup held. */
  public void restore(Path file) throws IOException {
    kill();
    data = Files.createTempDirectory("alongside-restored");
    succeed(run("restore", file.toString()));
    start();
  }

  @Override
  public void close() {
    kill();
  }

  private Process run(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-jar",
                JAR.toString()));
    command.addAll(Arrays.asList(arguments));
    command.addAll(List.of("--data", data.toString()));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static void succeed(Process command) throws IOException {
    String said = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    await(command);
    assertThat(command.exitValue()).as(said).isZero();
  }

  private static void await(Process process) {
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("it ended").isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Reads on what it logs, so that it never waits for a reader. */
  private static void drain(BufferedReader out) {
    Thread reader =
        new Thread(
            () -> {
              try (out) {
                out.lines().forEach(line -> {});
              } catch (IOException | UncheckedIOException ended) {
                // It was killed.
              }
            },
            "what the server says");
    reader.setDaemon(true);
    reader.start();
  }
}
