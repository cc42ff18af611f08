package org.alongside.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** The shape of the server; docs/decisions says why. */
@AnalyzeClasses(packages = "org.alongside.server", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "org.alongside.server.";

  /** What features stand on. None of them knows a feature. */
  private static final Set<String> LAYERS =
      Set.of("http", "html", "pdf", "csv", "text", "access", "feed", "db", "audit");

  private static final DescribedPredicate<JavaClass> TEMPLATES =
      DescribedPredicate.describe("compiled templates", type -> type.getName().contains(".Jte"));

  private static final DescribedPredicate<JavaClass> OURS =
      DescribedPredicate.describe(
          "our own classes", type -> type.getPackageName().startsWith("org.alongside.server"));

  private static String packageOf(JavaClass type) {
    String name = type.getPackageName();
    String rest = name.startsWith(ROOT) ? name.substring(ROOT.length()) : "";
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }

  @ArchTest
  static final ArchRule LAYERS_KNOW_NO_FEATURE =
      noClasses()
          .that(
              DescribedPredicate.describe(
                  "lie in a layer",
                  (JavaClass type) -> LAYERS.contains(packageOf(type)) && !TEMPLATES.test(type)))
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "lie in a feature or in app",
                  (JavaClass type) ->
                      type.getPackageName().startsWith(ROOT)
                          && !LAYERS.contains(packageOf(type))
                          && !packageOf(type).isEmpty()));

  @ArchTest
  static final ArchRule ONLY_APP_SEES_EVERYTHING =
      noClasses()
          .that()
          .resideOutsideOfPackage("..server.app..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..server.app..");

  @ArchTest
  static final ArchRule THE_DATABASE_KNOWS_NOBODY =
      noClasses()
          .that()
          .resideInAPackage("..server.db")
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "are ours but not of db",
                  (JavaClass type) -> OURS.test(type) && !packageOf(type).equals("db")));

  @ArchTest
  static final ArchRule THE_FEED_KNOWS_THE_DATABASE_ONLY =
      noClasses()
          .that()
          .resideInAPackage("..server.feed")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..server.html", "..server.audit");

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices()
          .matching("org.alongside.server.(*)..")
          .should()
          .beFreeOfCycles()
          .ignoreDependency(TEMPLATES, DescribedPredicate.alwaysTrue());

  @ArchTest
  static final ArchRule STORAGE_STAYS_IN_ITS_FEATURE =
      classes()
          .that()
          .haveSimpleNameStartingWith("Sql")
          .and()
          .resideOutsideOfPackages("..server.db", "..server.identity")
          .should()
          .notBePublic()
          .allowEmptyShould(true);

  @ArchTest
  static void nobodyBeginsATransactionOfTheirOwn(JavaClasses classes) {
    Set<String> owners =
        Set.of("org.jdbi.v3.core.Handle", "org.jdbi.v3.core.Jdbi", "java.sql.Connection");
    assertThat(
            calls(
                classes,
                call ->
                    owners.contains(call.getTargetOwner().getName())
                        && call.getName()
                            .matches(
                                "(in|use)Transaction|begin|commit|rollback|setAutoCommit|savepoint")
                        && !Set.of("db", "backup").contains(packageOf(call.getOriginOwner()))))
        .isEmpty();
  }

  private static List<String> calls(JavaClasses classes, Predicate<JavaMethodCall> unwanted) {
    return classes.stream()
        .flatMap(type -> type.getMethodCallsFromSelf().stream())
        .filter(unwanted)
        .map(JavaMethodCall::getDescription)
        .toList();
  }

  @ArchTest
  static final ArchRule CALLS_NOBODY_OUTSIDE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.net\\.http\\..*|java\\.net\\.(URLConnection|HttpURLConnection)"
                  + "|io\\.vertx\\.core\\.http\\.HttpClient.*|io\\.vertx\\.ext\\.web\\.client\\..*");

  @ArchTest
  static void opensNoAddressButTheTextsOfItsOwnJar(JavaClasses classes) {
    assertThat(
            calls(
                classes,
                call ->
                    call.getTargetOwner().getName().equals("java.net.URL")
                        && call.getName().matches("openStream|openConnection|getContent")
                        && !call.getOriginOwner().getName().startsWith(ROOT + "html.Words")))
        .isEmpty();
  }

  @ArchTest
  static final ArchRule USES_THE_TIME_API =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.util\\.(Date|Calendar|TimeZone)|java\\.text\\.DateFormat");

  @ArchTest
  static final ArchRule ASKS_THE_CLOCK_IT_WAS_GIVEN =
      noClasses()
          .that(
              DescribedPredicate.not(
                  DescribedPredicate.describe(
                      "the package app", (JavaClass type) -> packageOf(type).equals("app"))))
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule HOLDS_NO_FLOATING_POINT =
      noFields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage("..budgets..", "..spend..", "..plans..", "..sync..")
          .should()
          .haveRawType(double.class)
          .orShould()
          .haveRawType(float.class)
          .orShould()
          .haveRawType(Double.class)
          .orShould()
          .haveRawType(Float.class)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_THINGS_ARE =
      noClasses()
          .should()
          .haveNameMatching(".*(Manager|Helper|Utils|Util|Impl)|.*\\.Abstract[A-Z].*");

  @ArchTest
  static final ArchRule PAGES_AND_APIS_HOLD_NO_SQL =
      noClasses()
          .that()
          .haveNameMatching(".*(Pages|Page|Api|Form)")
          .should()
          .callMethod(org.jdbi.v3.core.Handle.class, "createQuery", String.class)
          .orShould()
          .callMethod(org.jdbi.v3.core.Handle.class, "createUpdate", String.class);

  @ArchTest
  static final ArchRule WHAT_A_REQUEST_SHARES_NEVER_CHANGES =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .haveNameMatching(".*(Pages|Api)")
          .should()
          .haveModifier(JavaModifier.FINAL);

  @ArchTest
  static void everyPackageSaysWhatItIsFor(JavaClasses classes) {
    Set<String> packages =
        classes.stream()
            .filter(type -> !TEMPLATES.test(type))
            .map(JavaClass::getPackageName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(packages).hasSizeGreaterThan(10);
    for (String name : packages) {
      assertThat(classes.getPackage(name).isAnnotatedWith(NullMarked.class)).as(name).isTrue();
    }
  }
}
