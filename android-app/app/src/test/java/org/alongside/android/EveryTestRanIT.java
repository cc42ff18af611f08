package org.alongside.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds that both kinds of test ran: without JUnit's vintage engine, Robolectric's are dropped in
 * silence.
 */
final class EveryTestRanIT {

  private static final Path CLASSES = Path.of("target", "test-classes");
  private static final Path REPORTS = Path.of("target", "surefire-reports");
  private static final Pattern RAN =
      Pattern.compile("<testsuite [^>]*\\btests=\"[1-9]", Pattern.DOTALL);

  @Test
  void leavesNoTestClassWithoutAReport() throws IOException {
    assumeThat(System.getProperty("test")).as("a build of chosen tests").isNull();

    List<String> written = listTestClasses();

    assertThat(written).isNotEmpty().allMatch(EveryTestRanIT::ran);
  }

  private static List<String> listTestClasses() throws IOException {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      return files
          .map(file -> CLASSES.relativize(file).toString().replace('\\', '.').replace('/', '.'))
          .filter(name -> name.startsWith("org.alongside.") && name.endsWith("Test.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .toList();
    }
  }

  private static boolean ran(String testClass) {
    Path report = REPORTS.resolve("TEST-" + testClass + ".xml");
    try {
      return Files.exists(report) && RAN.matcher(Files.readString(report)).find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
