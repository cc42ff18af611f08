package org.alongside.core.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.alongside.core.conversation.BankHolidays;
import org.alongside.core.crisis.CrisisWords;
import org.alongside.core.rates.EmploymentRates;
import org.alongside.core.rates.EmploymentYears;
import org.alongside.core.setting.LocalRates;
import org.alongside.core.setting.Questionnaire;
import org.alongside.core.spend.Exclusions;

/**
 * The data files that come with the product, each dated and with its source. An operator's own
 * files are read with the same adapters, such as {@link SpendRulesJson}. Each call reads anew: keep
 * what it returns.
 */
public final class BundledData {
  private static final String FOLDER = "/org/alongside/core/data/";

  private static final List<String> EMPLOYMENT_YEARS = List.of("2024-25", "2025-26", "2026-27");

  private BundledData() {}

  /** What each kind of money may not pay for. */
  public static Exclusions exclusions() {
    return read("spend-rules.json", SpendRulesJson::read);
  }

  /** The bank holidays of England. */
  public static BankHolidays bankHolidays() {
    return read("bank-holidays.json", BankHolidaysJson::read);
  }

  /** The words that suggest a crisis. */
  public static CrisisWords crisisWords() {
    return read("crisis-words.json", CrisisWordsJson::read);
  }

  /** What the law sets for employers, by tax year. */
  public static EmploymentYears employmentYears() {
    List<EmploymentRates> rates = new ArrayList<>();
    for (String year : EMPLOYMENT_YEARS) {
      rates.add(read("employment-" + year + ".json", EmploymentRatesJson::read));
    }
    return EmploymentYears.of(rates);
  }

  /** Rates and a tariff: an invented example, for a scheme to replace. */
  public static LocalRates exampleRates() {
    return read("local-rates.json", LocalRatesJson::read);
  }

  /** A resource allocation questionnaire: an invented example, for a scheme to replace. */
  public static Questionnaire exampleQuestionnaire() {
    return read("questionnaire.json", QuestionnaireJson::read);
  }

  private static <T> T read(String name, JsonShape<T> shape) {
    try (InputStream file = BundledData.class.getResourceAsStream(FOLDER + name)) {
      if (file == null) {
        throw new IllegalStateException("not in the package: " + name);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      byte[] part = new byte[8_192];
      for (int n = file.read(part); n >= 0; n = file.read(part)) {
        bytes.write(part, 0, n);
      }
      return JsonValue.read(bytes.toByteArray(), JsonMode.STRICT, shape).get();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + name, e);
    }
  }
}
