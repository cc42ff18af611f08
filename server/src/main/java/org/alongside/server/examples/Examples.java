package org.alongside.server.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.core.rates.EmploymentYears;
import org.alongside.core.setting.LocalRates;
import org.alongside.core.wire.BundledData;
import org.alongside.core.wire.JsonMode;
import org.alongside.core.wire.JsonValue;

/** All examples, in the order of {@code examples/examples.txt}. */
public final class Examples {
  private static final String FOLDER = "/examples/";

  private final List<Example> all;

  private Examples(List<Example> all) {
    this.all = List.copyOf(all);
  }

  /**
   * Reads them all.
   *
   * @throws IllegalArgumentException that names the file, when one is not as it should be
   */
  public static Examples read() {
    LocalRates rates = BundledData.exampleRates();
    EmploymentYears years = BundledData.employmentYears();
    List<Example> all = new ArrayList<>();
    for (String slug : new String(file("examples.txt"), StandardCharsets.UTF_8).split("\\s+", -1)) {
      if (!slug.isEmpty()) {
        all.add(read(slug, rates, years));
      }
    }
    return new Examples(all);
  }

  private static Example read(String slug, LocalRates rates, EmploymentYears years) {
    try {
      ExampleFile file =
          JsonValue.read(file(slug + ".json"), JsonMode.STRICT, ExampleJson::read).get();
      return ExampleBuilder.build(slug, file, rates, years);
    } catch (IllegalArgumentException | NullPointerException wrong) {
      throw new IllegalArgumentException(slug + ": " + wrong.getMessage(), wrong);
    }
  }

  private static byte[] file(String name) {
    try (InputStream in = Examples.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no file " + name);
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + name, unreadable);
    }
  }

  List<Example> list() {
    return all;
  }

  Optional<Example> find(String slug) {
    return all.stream().filter(each -> each.slug().equals(slug)).findFirst();
  }
}
