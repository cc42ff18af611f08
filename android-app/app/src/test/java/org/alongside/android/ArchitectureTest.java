package org.alongside.android;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.alongside.android", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final String ROOT = "org.alongside.android.";
  private static final String[] SCREENS = {
    ROOT + "home..",
    ROOT + "plan..",
    ROOT + "budget..",
    ROOT + "spend..",
    ROOT + "messages..",
    ROOT + "forum..",
    ROOT + "visits..",
    ROOT + "buying..",
    ROOT + "guidance..",
    ROOT + "lock..",
    ROOT + "settings.."
  };

  /**
   * Writes go screen, data, sync, net; reads come from data alone; a screen never calls the
   * network.
   */
  @ArchTest
  static final ArchRule DEPENDS_ONE_WAY =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("app")
          .definedBy(ROOT + "app..")
          .layer("screens")
          .definedBy(SCREENS)
          .optionalLayer("sync")
          .definedBy(ROOT + "sync..")
          .optionalLayer("net")
          .definedBy(ROOT + "net..")
          .layer("data")
          .definedBy(ROOT + "data..")
          .layer("ui")
          .definedBy(ROOT + "ui..")
          .whereLayer("app")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("screens")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("sync")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("net")
          .mayOnlyBeAccessedByLayers("app", "sync")
          .whereLayer("data")
          .mayOnlyBeAccessedByLayers("app", "screens", "sync")
          .whereLayer("ui")
          .mayOnlyBeAccessedByLayers("app", "screens");

  /** Screens meet through Android's intents and the database, not through each other's classes. */
  @ArchTest
  static final ArchRule SCREENS_DO_NOT_KNOW_EACH_OTHER =
      slices()
          .matching(
              ROOT
                  + "(home|plan|budget|spend|messages|forum|visits|buying|guidance|lock|settings)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule ONLY_NET_SPEAKS_HTTP =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "net..", ROOT + "app..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("okhttp3..", "java.net..");

  @ArchTest
  static final ArchRule ONLY_DATA_SPEAKS_SQL =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "data..", ROOT + "app..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("androidx.room..", "androidx.sqlite..", "android.database..");

  /** StrictMode's view of the main thread is whole only while nothing opens files by itself. */
  @ArchTest
  static final ArchRule OPENS_NO_FILES =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..", "java.nio.channels..")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.io\\.(File.*|RandomAccessFile)|android\\.content\\.SharedPreferences.*");

  /** What is not there can show no names, health or money on a phone that lies on a table. */
  @ArchTest
  static final ArchRule POSTS_NO_NOTIFICATIONS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching("(android\\.app|androidx\\.core\\.app)\\.Notification.*");

  @ArchTest
  static final ArchRule READS_NO_CLOCK_BEHIND_THE_BACK =
      noClasses()
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Date");
}
