package org.alongside.android;

import android.content.Context;
import androidx.test.core.app.ApplicationProvider;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A database's files as somebody finds them who takes them off the phone: SQLite's log as well. */
public final class RawFiles {

  private RawFiles() {}

  /** Which of these texts can be found in the files of that database, in any usual encoding. */
  public static List<String> find(String database, List<String> texts) {
    Context context = ApplicationProvider.getApplicationContext();
    Path file = context.getDatabasePath(database).toPath();
    return SamplePhone.away(
        () -> {
          List<String> found = new ArrayList<>();
          for (String text : texts) {
            for (Path each : files(file)) {
              if (holds(each, text)) {
                found.add(text + " in " + each.getFileName());
              }
            }
          }
          return found;
        });
  }

  private static List<Path> files(Path database) throws IOException {
    String name = database.getFileName().toString();
    try (Stream<Path> beside = Files.list(database.getParent())) {
      return beside.filter(each -> each.getFileName().toString().startsWith(name)).toList();
    }
  }

  private static boolean holds(Path file, String text) throws IOException {
    String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      if (bytes.contains(new String(text.getBytes(charset), StandardCharsets.ISO_8859_1))) {
        return true;
      }
    }
    return false;
  }
}
