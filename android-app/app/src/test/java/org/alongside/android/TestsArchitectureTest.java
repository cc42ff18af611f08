package org.alongside.android;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import androidx.test.core.app.ActivityScenario;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.alongside.android.ui.QuietMainThread;

@AnalyzeClasses(packages = "org.alongside.android", importOptions = OnlyIncludeTests.class)
final class TestsArchitectureTest {
  private static final DescribedPredicate<JavaClass> OPENS_A_SCREEN =
      DescribedPredicate.describe(
          "opens a screen",
          tested ->
              tested.getDirectDependenciesFromSelf().stream()
                  .anyMatch(on -> on.getTargetClass().isEquivalentTo(ActivityScenario.class)));

  /** No flow is tested without a look at what its main thread waits for. */
  @ArchTest
  static final ArchRule EVERY_TEST_OF_A_SCREEN_WATCHES_THE_MAIN_THREAD =
      classes()
          .that(OPENS_A_SCREEN)
          .and(nameEndingWith("Test"))
          .should()
          .dependOnClassesThat(type(QuietMainThread.class));
}
