package org.alongside.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No query is put together from parts. Apart from {@link ArchitectureTest}, because a class that
 * two engines read is run by one of them only.
 */
class SqlTextTest {
  /** In the source text: the compiler has folded constants together by the time of the class. */
  private static final Pattern JOINED_SQL =
      Pattern.compile(
          "(?:createQuery|createUpdate|createScript|prepareStatement|prepareBatch|\\.execute|\\.select)\\(\\s*"
              + "(?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*\\+\\s*)*(?!\")(?:String\\.(?:format|join)|[a-z][A-Za-z0-9.]*(?:\\([^()]*\\))?)\\s*\\+"
              + "|(?:createQuery|createUpdate|prepareBatch|\\.execute|\\.select)\\(\\s*"
              + "(?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*\\+\\s*)+[a-z]");

  @Test
  void joinsNoSqlFromParts() throws IOException {
    assertThat(JOINED_SQL.matcher("tx.sql().createQuery(\"select \" + name)").find()).isTrue();
    assertThat(JOINED_SQL.matcher("tx.sql().createQuery(\"select \"\n + \"x\")").find()).isFalse();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/alongside/server"))) {
      List<String> joined =
          sources
              .filter(file -> file.toString().endsWith(".java"))
              // Backups name tables from the engine's own catalogue, each quoted.
              .filter(file -> !file.toString().contains("/backup/"))
              .flatMap(
                  file ->
                      JOINED_SQL
                          .matcher(read(file))
                          .results()
                          .map(found -> file.getFileName() + ": " + found.group()))
              .toList();
      assertThat(joined).isEmpty();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
