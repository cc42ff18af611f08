package org.alongside.server.setting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.core.setting.LocalRates;
import org.alongside.core.setting.Questionnaire;
import org.alongside.core.wire.BundledData;
import org.alongside.core.wire.JsonMode;
import org.alongside.core.wire.JsonShape;
import org.alongside.core.wire.JsonValue;
import org.alongside.core.wire.LocalRatesJson;
import org.alongside.core.wire.QuestionnaireJson;

/**
 * The scheme's own rates and questionnaires: files {@code local-rates-….json} and {@code
 * questionnaire-….json} in the folder {@code rates} of the data folder. Where there is no file of a
 * kind, the invented example that comes with the product stands in.
 */
public final class SettingFiles {
  private static final String FOLDER = "rates";

  private final List<LocalRates> rates;
  private final List<Questionnaire> questionnaires;

  private SettingFiles(List<LocalRates> rates, List<Questionnaire> questionnaires) {
    this.rates = List.copyOf(rates);
    this.questionnaires = List.copyOf(questionnaires);
  }

  /**
   * Reads them all.
   *
   * @throws IllegalArgumentException that names the file and what is wrong with it
   */
  public static SettingFiles read(Path data) {
    Path folder = data.resolve(FOLDER);
    List<LocalRates> rates = all(folder, "local-rates", LocalRatesJson::read);
    List<Questionnaire> questionnaires = all(folder, "questionnaire", QuestionnaireJson::read);
    return new SettingFiles(
        rates.isEmpty() ? List.of(BundledData.exampleRates()) : rates,
        questionnaires.isEmpty() ? List.of(BundledData.exampleQuestionnaire()) : questionnaires);
  }

  /** The list of rates that holds on a day, if there is one. */
  Optional<LocalRates> findRates(LocalDate on) {
    return rates.stream().filter(each -> each.holdsOn(on)).findFirst();
  }

  /** The questionnaire that holds on a day, if there is one. */
  Optional<Questionnaire> findQuestionnaire(LocalDate on) {
    return questionnaires.stream().filter(each -> each.holdsOn(on)).findFirst();
  }

  private static <T> List<T> all(Path folder, String named, JsonShape<T> shape) {
    List<T> read = new ArrayList<>();
    for (Path file : files(folder, named)) {
      read.add(read(file, shape));
    }
    return read;
  }

  private static <T> T read(Path file, JsonShape<T> shape) {
    String name = FOLDER + "/" + file.getFileName();
    try {
      return JsonValue.read(Files.readAllBytes(file), JsonMode.STRICT, shape)
          .match(
              value -> value,
              errors -> {
                throw new IllegalArgumentException(name + " cannot be used: " + errors);
              });
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + name, unreadable);
    }
  }

  private static List<Path> files(Path folder, String named) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> isOf(named, file.getFileName().toString())).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read the folder " + FOLDER, unreadable);
    }
  }

  private static boolean isOf(String named, String name) {
    return name.startsWith(named) && name.endsWith(".json");
  }
}
