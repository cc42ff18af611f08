package org.alongside.android.apk;

import static org.assertj.core.api.Assertions.assertThat;

import com.android.apksig.ApkVerifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The promises of the app that is handed out, checked on the very file. */
final class ApkIT {

  private static final String PACKAGE = "org.alongside.android";
  private static final Set<String> COMPONENTS =
      Set.of("activity", "activity-alias", "service", "receiver", "provider");

  private final Apk apk = Apk.named("alongside.apk");
  private final XmlTree manifest = apk.xml("AndroidManifest.xml");

  @Test
  void isSignedSoThatEveryAndroidItRunsOnAcceptsIt() {
    ApkVerifier.Result result = apk.verify(26);

    assertThat(result.getAllErrors()).isEmpty();
    assertThat(result.isVerified()).isTrue();
    assertThat(result.isVerifiedUsingV2Scheme()).isTrue();
    assertThat(result.isVerifiedUsingV3Scheme()).isTrue();
  }

  @Test
  void isAlignedAndHoldsOneDex() {
    assertThat(apk.listMisaligned()).isEmpty();
    assertThat(apk.entries().stream().filter(name -> name.endsWith(".dex")))
        .containsExactly("classes.dex");
  }

  @Test
  void isSmallEnoughForASlowConnection() {
    assertThat(apk.bytes()).isBetween(1_000_000L, 4_000_000L);
  }

  @Test
  void runsFromAndroid8OnAndAimsAtAndroid15() {
    XmlTree.Element versions = manifest.theOnly("uses-sdk");

    assertThat(versions.find("minSdkVersion")).contains("26");
    assertThat(versions.find("targetSdkVersion")).contains("35");
  }

  @Test
  void asksForNoMorePermissionsThanSendingAndUnlockingNeed() {
    assertThat(names(manifest.named("uses-permission")))
        .containsExactlyInAnyOrder(
            "android.permission.INTERNET",
            "android.permission.ACCESS_NETWORK_STATE",
            "android.permission.RECEIVE_BOOT_COMPLETED",
            "android.permission.WAKE_LOCK",
            "android.permission.USE_BIOMETRIC",
            PACKAGE + ".DYNAMIC_RECEIVER_NOT_EXPORTED_PERMISSION");
  }

  @Test
  void opensNothingToOtherAppsButItsFirstScreen() {
    List<XmlTree.Element> open =
        manifest.elements().stream()
            .filter(element -> COMPONENTS.contains(element.name()))
            .filter(element -> !element.find("exported").equals(Optional.of("false")))
            .filter(element -> element.find("permission").isEmpty())
            .toList();

    assertThat(names(open)).containsExactly(PACKAGE + ".home.HomeActivity");
  }

  @Test
  void letsOnlyTheSystemStartItsJobs() {
    List<XmlTree.Element> guarded =
        manifest.elements().stream()
            .filter(element -> COMPONENTS.contains(element.name()))
            .filter(element -> element.find("permission").isPresent())
            .toList();

    assertThat(guarded)
        .extracting(element -> element.attributes().get("permission"))
        .containsOnly("android.permission.BIND_JOB_SERVICE");
  }

  @Test
  void leavesNoCopyOfItsDataAnywhereElse() {
    XmlTree.Element application = manifest.theOnly("application");
    XmlTree rules = apk.xml("res/xml/data_extraction.xml");

    assertThat(application.find("allowBackup")).contains("false");
    assertThat(application.find("fullBackupContent")).contains("false");
    assertThat(application.find("dataExtractionRules")).isPresent();
    assertThat(rules.named("include")).isEmpty();
    assertThat(rules.named("exclude")).hasSize(10);
  }

  @Test
  void neverSpeaksInClearTextNorTrustsWhatTheOwnerDidNotInstall() {
    XmlTree network = apk.xml("res/xml/network_security.xml");

    assertThat(network.theOnly("base-config").find("cleartextTrafficPermitted")).contains("false");
    assertThat(network.named("domain-config")).isEmpty();
    assertThat(network.theOnly("certificates").find("src")).contains("system");
    assertThat(manifest.theOnly("application").find("networkSecurityConfig")).isPresent();
    assertThat(manifest.theOnly("application").find("usesCleartextTraffic")).isEmpty();
  }

  @Test
  void cannotBeDebugged() {
    assertThat(manifest.theOnly("application").find("debuggable")).isEmpty();
    assertThat(manifest.theOnly("application").find("testOnly")).isEmpty();
  }

  @Test
  void speaksInClearTextOnlyToTheDevelopersOwnMachineInTheTrialBuild() {
    Apk trial = Apk.named("alongside-trial.apk");
    XmlTree network = trial.xml("res/xml/network_security.xml");

    assertThat(network.theOnly("base-config").find("cleartextTrafficPermitted")).contains("false");
    assertThat(network.named("domain"))
        .extracting(domain -> domain.attributes().get(""))
        .containsExactlyInAnyOrder("localhost", "127.0.0.1", "10.0.2.2");
    assertThat(trial.xml("AndroidManifest.xml").theOnly("application").find("debuggable"))
        .contains("true");
    assertThat(trial.verify(26).isVerified()).isTrue();
  }

  @Test
  void keepsWhatItsLibrariesReadWhileTheyRun() {
    assertThat(apk.entries())
        .contains(
            "okhttp3/internal/publicsuffix/publicsuffixes.gz",
            "org/alongside/core/data/spend-rules.json");
  }

  private static List<String> names(List<XmlTree.Element> elements) {
    return elements.stream().map(element -> element.attributes().get("name")).toList();
  }
}
