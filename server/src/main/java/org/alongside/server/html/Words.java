package org.alongside.server.html;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every text of the website, by key. The texts are ICU messages in {@code
 * messages/<feature>.properties} (UTF-8); all files of that folder are read once, and a key may
 * stand in one of them only.
 *
 * <p>Example: with {@code spend.count={0, plural, one {# entry} other {# entries}}}, {@code
 * words.say("spend.count", 2)} is {@code 2 entries}. Immutable; may be used by many threads at
 * once.
 */
public final class Words {
  private static final String FOLDER = "messages";

  private final Map<String, MessageFormat> messages;

  private Words(Map<String, MessageFormat> messages) {
    this.messages = Map.copyOf(messages);
  }

  /** The English texts of the product, read from the class path at the first call. */
  public static Words english() {
    return English.WORDS;
  }

  /**
   * The texts of some files.
   *
   * @throws IllegalArgumentException when a key stands twice or a text is not a message; it names
   *     the key
   */
  public static Words read(Map<String, Reader> files) {
    Map<String, MessageFormat> messages = new HashMap<>();
    Map<String, String> homes = new HashMap<>();
    files.forEach(
        (file, reader) ->
            entries(file, reader)
                .forEach(
                    (key, text) -> {
                      String home = homes.putIfAbsent(key, file);
                      if (home != null) {
                        throw new IllegalArgumentException(
                            key + " stands in " + home + " and " + file);
                      }
                      messages.put(key, message(key, text));
                    }));
    return new Words(messages);
  }

  /**
   * The text of a key, with its arguments filled in.
   *
   * @throws IllegalArgumentException when there is no such key; it names the key
   */
  public String say(String key, Object... arguments) {
    MessageFormat message = messages.get(key);
    if (message == null) {
      throw new IllegalArgumentException("no text for " + key);
    }
    // A MessageFormat keeps state while it formats, so each call has its own.
    return message.clone().format(arguments);
  }

  /** All keys. */
  public Set<String> keys() {
    return messages.keySet();
  }

  private static MessageFormat message(String key, String text) {
    try {
      return new MessageFormat(text, ULocale.UK);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the text of " + key + " is not a message: " + text, e);
    }
  }

  private static Map<String, String> entries(String file, Reader reader) {
    OnceOnly entries = new OnceOnly(file);
    try (reader) {
      entries.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    Map<String, String> texts = new HashMap<>();
    entries.stringPropertyNames().forEach(key -> texts.put(key, entries.getProperty(key)));
    return texts;
  }

  /** Properties keep the last of two equal keys in silence; these refuse the second. */
  private static final class OnceOnly extends Properties {
    private static final long serialVersionUID = 1L;

    private final String file;

    OnceOnly(String file) {
      this.file = file;
    }

    @Override
    public synchronized Object put(Object key, Object value) {
      if (containsKey(key)) {
        throw new IllegalArgumentException(key + " stands twice in " + file);
      }
      return super.put(key, value);
    }
  }

  /** Holds the product's texts, and reads them when first asked. */
  private static final class English {
    static final Words WORDS = load();

    private static Words load() {
      URL folder = Words.class.getClassLoader().getResource(FOLDER + "/html.properties");
      if (folder == null) {
        throw new IllegalStateException("the texts of the product are missing: " + FOLDER);
      }
      try {
        if (!(folder.openConnection() instanceof JarURLConnection inside)) {
          return readFolder(Path.of(folder.toURI()).resolveSibling(""));
        }
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(inside.getJarFileURL().toURI()))) {
          return readFolder(jar.getPath(FOLDER));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the texts of the product", e);
      } catch (URISyntaxException e) {
        throw new IllegalStateException("cannot read the texts of the product", e);
      }
    }

    private static Words readFolder(Path folder) throws IOException {
      List<Path> files;
      try (Stream<Path> all = Files.list(folder)) {
        files = all.filter(file -> file.toString().endsWith(".properties")).sorted().toList();
      }
      Map<String, Reader> readers = new HashMap<>();
      for (Path file : files) {
        readers.put(
            folder.relativize(file).toString(),
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
      }
      return Words.read(readers);
    }
  }
}
