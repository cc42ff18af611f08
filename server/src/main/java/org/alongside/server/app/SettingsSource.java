package org.alongside.server.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.server.app.command.CommandRefused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Where an option that was not typed gets its value: the environment ({@code ALONGSIDE_PUBLIC_URL}
 * for {@code --public-url}), then one properties file ({@code public-url=…}). Settings are the
 * options of {@code serve}; a line of the file that is none of them is refused, because it would
 * otherwise be a setting that silently does nothing.
 */
final class SettingsSource implements IDefaultValueProvider {
  private static final Set<String> NO_SETTING = Set.of("help", "version", "config");

  private final Map<String, String> environment;
  private final Properties file;
  private final Set<String> settings;

  private SettingsSource(Map<String, String> environment, Properties file, Set<String> settings) {
    this.environment = environment;
    this.file = file;
    this.settings = settings;
  }

  /**
   * Reads the file that {@code --config FILE} or {@code ALONGSIDE_CONFIG} names, if one does.
   *
   * @throws CommandRefused when it cannot be read or has a line that is no setting
   */
  static SettingsSource of(CommandLine line, Map<String, String> environment, String... args) {
    Set<String> settings =
        settings(Objects.requireNonNull(line.getSubcommands().get("serve")).getCommandSpec());
    Properties file = new Properties();
    @Nullable String named = named(environment, args);
    if (named != null) {
      try (Reader reader = Files.newBufferedReader(Path.of(named))) {
        file.load(reader);
      } catch (IOException | IllegalArgumentException unreadable) {
        throw new CommandRefused(
            "The configuration file " + named + " cannot be read. Check --config.", unreadable);
      }
      for (String key : new TreeSet<>(file.stringPropertyNames())) {
        if (!settings.contains(key)) {
          throw new CommandRefused(
              "The configuration file "
                  + named
                  + " has a line for "
                  + key
                  + ", which is not a setting. The settings are: "
                  + String.join(", ", settings)
                  + ".");
        }
      }
    }
    return new SettingsSource(environment, file, settings);
  }

  private static Set<String> settings(CommandSpec serve) {
    Set<String> names = new TreeSet<>();
    serve.options().forEach(option -> names.add(name(option)));
    names.removeAll(NO_SETTING);
    return names;
  }

  private static @Nullable String named(Map<String, String> environment, String... args) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--config") && i + 1 < args.length) {
        return args[i + 1];
      }
      if (args[i].startsWith("--config=")) {
        return args[i].substring("--config=".length());
      }
    }
    return environment.get("ALONGSIDE_CONFIG");
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || !settings.contains(name(option))) {
      return null;
    }
    String name = name(option);
    @Nullable String set =
        environment.get("ALONGSIDE_" + name.toUpperCase(Locale.ROOT).replace('-', '_'));
    return set != null ? set : file.getProperty(name);
  }

  private static String name(OptionSpec option) {
    return Arrays.stream(option.names())
        .max(Comparator.comparingInt(String::length))
        .orElseThrow()
        .replaceFirst("^-+", "");
  }
}
