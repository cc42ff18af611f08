package org.alongside.server.examples;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alongside.core.rates.EmploymentRates;
import org.alongside.core.setting.LocalRates;
import org.alongside.server.html.Words;
import org.jspecify.annotations.Nullable;

/** Says where the costs of an example are from. */
final class ExampleSources {
  private ExampleSources() {}

  /** One sentence for each source. */
  static List<String> of(ExampleFile file, LocalRates rates, EmploymentRates employment) {
    Words words = Words.english();
    Set<String> sources = new LinkedHashSet<>();
    if (!file.shifts().isEmpty() || file.worked().level() != null) {
      sources.add(words.say("examples.source.rates", rates.title(), rates.source().title()));
    }
    ExampleFile.Employer employer = file.employer();
    if (employer != null) {
      sources.add(words.say("examples.source.employment", employment.year().toString()));
      sources.add(
          words.say("examples.source.of", words.say("examples.employer"), employer.source()));
    }
    @Nullable String instead = file.worked().source();
    if (instead != null) {
      sources.add(words.say("examples.source.of", words.say("examples.instead"), instead));
    }
    file.others()
        .forEach(
            each ->
                sources.add(words.say("examples.source.of", each.who().title(), each.source())));
    return List.copyOf(sources);
  }
}
