package org.alongside.server.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.alongside.core.money.Money;
import org.alongside.core.rates.AgeBand;
import org.alongside.core.rates.EmploymentYears;
import org.alongside.core.rates.TaxYear;
import org.alongside.core.wire.BundledData;
import org.alongside.server.support.Stores;
import org.junit.jupiter.api.Test;

class EmploymentFilesTest {
  private final Path data = Stores.folder();

  private static String bundled() throws IOException {
    try (InputStream file =
        BundledData.class.getResourceAsStream("/org/alongside/core/data/employment-2026-27.json")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void put(String name, String text) throws IOException {
    Files.createDirectories(data.resolve("rates"));
    Files.writeString(data.resolve("rates").resolve(name), text);
  }

  @Test
  void knowsTheProductsYearsWithoutAFolder() {
    assertThat(EmploymentFiles.read(data).list()).isEqualTo(BundledData.employmentYears().list());
  }

  @Test
  void addsAnOperatorsYearAndPutsTheirsInThePlaceOfOurs() throws IOException {
    put("employment-2027-28.json", bundled().replace("2026/27", "2027/28").replace("1271", "1321"));
    put("employment-2026-27.json", bundled().replace("75100", "80000"));
    put("notes.txt", "not ours");
    EmploymentYears years = EmploymentFiles.read(data);
    assertThat(years.list()).hasSize(BundledData.employmentYears().list().size() + 1);
    assertThat(years.get(TaxYear.parse("2027/28")).minimumWage().of(AgeBand.FROM_41))
        .isEqualTo(Money.pence(1_321));
    assertThat(years.get(TaxYear.parse("2026/27")).redundancy().mostWeeklyPay())
        .isEqualTo(Money.pence(80_000));
  }

  @Test
  void namesAFileThatCannotBeUsedAndWhatIsWrongWithIt() throws IOException {
    put("employment-2027-28.json", bundled().replace("\"allowance\": 1050000,", ""));
    assertThatThrownBy(() -> EmploymentFiles.read(data))
        .hasMessageContaining("employment-2027-28.json")
        .hasMessageContaining("/nationalInsurance/allowance");
  }
}
