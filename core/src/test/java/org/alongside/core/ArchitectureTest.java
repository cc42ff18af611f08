package org.alongside.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alongside.core.catalogue.Catalogue;
import org.alongside.core.input.Coded;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "org.alongside.core", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule KNOWS_NO_FRAMEWORK =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..",
              "javax..",
              "java.net..",
              "java.nio.file..",
              "java.util.concurrent..",
              "java.lang.reflect..",
              "io.vertx..",
              "android..",
              "androidx..",
              "org.slf4j..");

  @ArchTest
  static final ArchRule READS_AND_WRITES_ON_THE_WIRE_ONLY =
      noClasses()
          .that()
          .resideOutsideOfPackage("..wire")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.io..", "java.nio..", "com.google.gson..");

  @ArchTest
  static final ArchRule FILES_ARE_FOR_THE_BUNDLED_DATA_ONLY =
      noClasses()
          .that()
          .doNotHaveSimpleName("BundledData")
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.io\\.(File|InputStream|OutputStream|FileInputStream|Reader).*");

  @ArchTest
  static final ArchRule USES_THE_TIME_API =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.util\\.(Date|Calendar|TimeZone)|java\\.text\\.DateFormat");

  @ArchTest
  static final ArchRule ASKS_NO_CLOCK =
      noClasses()
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule HOLDS_NO_FLOATING_POINT =
      noFields()
          .should()
          .haveRawType(double.class)
          .orShould()
          .haveRawType(float.class)
          .orShould()
          .haveRawType(Double.class)
          .orShould()
          .haveRawType(Float.class);

  @ArchTest
  static final ArchRule VALUES_NEVER_CHANGE =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackage("..wire")
          .should()
          .beFinal();

  @ArchTest
  static final ArchRule HAS_NO_CYCLES =
      slices().matching("org.alongside.core.(*)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NOTHING_BUT_THE_CATALOGUE_IMPORTS_THE_WIRE =
      noClasses()
          .that()
          .resideOutsideOfPackages("..wire", "..catalogue")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..core.wire", "..core.catalogue");

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_THINGS_ARE =
      noClasses().should().haveNameMatching(".*(Manager|Helper|Utils|Impl)|.*\\.Abstract[A-Z].*");

  @ArchTest
  static final ArchRule CLASSES_ARE_CLOSED =
      classes()
          .that()
          .areNotInterfaces()
          .and()
          .areNotAnonymousClasses()
          .should()
          .haveModifier(JavaModifier.FINAL)
          .orShould()
          .beEnums();

  @ArchTest
  static void everyPackageSaysWhatItIsFor(JavaClasses classes) {
    Set<String> packages =
        classes.stream()
            .map(JavaClass::getPackageName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(packages).hasSizeGreaterThan(10);
    for (String name : packages) {
      assertThat(classes.getPackage(name).isAnnotatedWith(NullMarked.class)).as(name).isTrue();
    }
  }

  @ArchTest
  static void everyCodedConstantIsInTheCatalogue(JavaClasses classes) {
    Set<String> coded =
        classes.stream()
            .filter(type -> type.isEnum() && type.isAssignableTo(Coded.class))
            .map(JavaClass::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(Catalogue.listTypes())
        .extracting(Class::getName)
        .containsExactlyInAnyOrderElementsOf(coded);
  }
}
