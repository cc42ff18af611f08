package org.alongside.server.guidance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alongside.core.guidance.Audience;
import org.alongside.core.guidance.GuidancePage;
import org.alongside.core.guidance.Handbook;
import org.alongside.core.guidance.HandbookSlug;
import org.alongside.core.guidance.PageSlug;

/**
 * The handbooks that come with the product: {@code guidance/handbooks.txt} names them in order,
 * each has a folder with {@code handbook.md} (front matter: title, summary, pages) and, for each
 * page, {@code <slug>.md} and perhaps {@code <slug>.easy-read.md}.
 */
final class GuidanceFiles {
  private static final String FOLDER = "/guidance/";

  private final Function<String, Optional<String>> files;

  GuidanceFiles(Function<String, Optional<String>> files) {
    this.files = files;
  }

  /** The handbooks on the class path. */
  static List<Handbook> read() {
    return new GuidanceFiles(GuidanceFiles::resource).handbooks();
  }

  /**
   * The handbooks of these files.
   *
   * @throws IllegalArgumentException that names the file, when one is missing or lacks something
   */
  List<Handbook> handbooks() {
    return get("handbooks.txt")
        .lines()
        .filter(line -> !line.isBlank())
        .map(this::handbook)
        .toList();
  }

  private Handbook handbook(String slug) {
    String name = slug + "/handbook.md";
    try {
      FrontMatter head = FrontMatter.parse(get(name));
      List<GuidancePage> pages =
          List.of(head.get("pages").split("\\s*,\\s*", -1)).stream()
              .map(page -> page(slug, page))
              .toList();
      return new Handbook(HandbookSlug.parse(slug), head.get("title"), head.get("summary"), pages);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(name + ": " + wrong.getMessage(), wrong);
    }
  }

  private GuidancePage page(String handbook, String slug) {
    String name = handbook + "/" + slug;
    try {
      FrontMatter page = FrontMatter.parse(get(name + ".md"));
      return new GuidancePage(
          PageSlug.parse(slug),
          page.get("title"),
          page.get("summary"),
          Audience.parse(page.get("audience")),
          page.get("owner"),
          LocalDate.parse(page.get("lastReviewedOn")),
          LocalDate.parse(page.get("nextReviewOn")),
          page.text(),
          files.apply(name + ".easy-read.md").map(String::strip).orElse(null));
    } catch (IllegalArgumentException | java.time.DateTimeException wrong) {
      throw new IllegalArgumentException(name + ".md: " + wrong.getMessage(), wrong);
    }
  }

  private String get(String name) {
    return files.apply(name).orElseThrow(() -> new IllegalArgumentException("there is no " + name));
  }

  private static Optional<String> resource(String name) {
    try (InputStream file = GuidanceFiles.class.getResourceAsStream(FOLDER + name)) {
      return file == null
          ? Optional.empty()
          : Optional.of(
              new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + FOLDER + name, unreadable);
    }
  }

  /**
   * A file with fields between two lines of dashes, then text.
   *
   * @param fields {@code name: value}, one a line
   */
  record FrontMatter(Map<String, String> fields, String text) {
    private static final String FENCE = "---\n";

    static FrontMatter parse(String file) {
      int end = file.startsWith(FENCE) ? file.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
      if (end < 0) {
        throw new IllegalArgumentException("does not begin with fields between two lines of ---");
      }
      Map<String, String> fields = new java.util.HashMap<>();
      for (String line : file.substring(FENCE.length(), end).split("\n", -1)) {
        int colon = line.indexOf(':');
        if (colon < 0) {
          throw new IllegalArgumentException("not a field: " + line);
        }
        fields.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
      }
      return new FrontMatter(fields, file.substring(end + 1 + FENCE.length()).strip());
    }

    String get(String name) {
      String value = fields.get(name);
      if (value == null || value.isEmpty()) {
        throw new IllegalArgumentException("lacks the field " + name);
      }
      return value;
    }
  }
}
