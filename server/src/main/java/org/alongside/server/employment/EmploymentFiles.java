package org.alongside.server.employment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.core.rates.EmploymentRates;
import org.alongside.core.rates.EmploymentYears;
import org.alongside.core.wire.BundledData;
import org.alongside.core.wire.EmploymentRatesJson;
import org.alongside.core.wire.JsonMode;
import org.alongside.core.wire.JsonValue;

/**
 * The figures of each tax year: those that come with the product, and those that an operator put
 * into the folder {@code rates} of the data folder, in files named {@code employment-….json} of the
 * same shape. An operator's file takes the place of the product's for the same year.
 */
public final class EmploymentFiles {
  private static final String FOLDER = "rates";
  private static final String NAMED = "employment-";

  private EmploymentFiles() {}

  /**
   * Reads them all.
   *
   * @throws IllegalArgumentException that names the file and what is wrong with it
   */
  public static EmploymentYears read(Path data) {
    EmploymentYears years = BundledData.employmentYears();
    for (Path file : files(data.resolve(FOLDER))) {
      years = years.plus(read(file, file.getFileName().toString()));
    }
    return years;
  }

  private static EmploymentRates read(Path file, String name) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + name, unreadable);
    }
    return JsonValue.read(bytes, JsonMode.STRICT, EmploymentRatesJson::read)
        .match(
            rates -> rates,
            errors -> {
              throw new IllegalArgumentException(
                  "the figures in " + FOLDER + "/" + name + " cannot be used: " + errors);
            });
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> isOurs(file.getFileName().toString())).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read the folder " + FOLDER, unreadable);
    }
  }

  private static boolean isOurs(String name) {
    return name.startsWith(NAMED) && name.endsWith(".json");
  }
}
