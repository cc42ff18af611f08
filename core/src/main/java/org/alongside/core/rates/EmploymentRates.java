package org.alongside.core.rates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that the law sets for employers in one tax year. Read from a data file, each part with its
 * source.
 *
 * @param note what a reader of the figures should know, such as which one could not be checked
 */
public record EmploymentRates(
    TaxYear year,
    NationalInsuranceRates nationalInsurance,
    PensionRates pension,
    MinimumWage minimumWage,
    SickPayRates sickPay,
    HolidayRates holiday,
    RedundancyRates redundancy,
    @Nullable String note) {
  public EmploymentRates {
    Objects.requireNonNull(year, "year");
    Objects.requireNonNull(nationalInsurance, "nationalInsurance");
    Objects.requireNonNull(pension, "pension");
    Objects.requireNonNull(minimumWage, "minimumWage");
    Objects.requireNonNull(sickPay, "sickPay");
    Objects.requireNonNull(holiday, "holiday");
    Objects.requireNonNull(redundancy, "redundancy");
  }

  /** Where the figures were published, each once. */
  public List<Source> sources() {
    List<Source> sources = new ArrayList<>();
    for (Source source :
        List.of(
            nationalInsurance.source(),
            pension.source(),
            minimumWage.source(),
            sickPay.source(),
            holiday.source(),
            redundancy.source())) {
      if (!sources.contains(source)) {
        sources.add(source);
      }
    }
    return Collections.unmodifiableList(sources);
  }
}
