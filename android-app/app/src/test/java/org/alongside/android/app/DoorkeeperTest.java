package org.alongside.android.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.app.Activity;
import android.content.Context;
import android.content.Intent;
import android.content.pm.ActivityInfo;
import android.content.pm.PackageManager;
import android.view.View;
import android.view.WindowManager;
import androidx.lifecycle.Lifecycle;
import androidx.test.core.app.ActivityScenario;
import androidx.test.core.app.ApplicationProvider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.alongside.android.R;
import org.alongside.android.SamplePhone;
import org.alongside.android.data.AppLock;
import org.alongside.android.home.HomeActivity;
import org.alongside.android.sync.ScriptedServer;
import org.alongside.android.sync.SyncParts;
import org.alongside.android.sync.Talk;
import org.alongside.android.ui.Parts;
import org.alongside.android.ui.Place;
import org.alongside.android.ui.QuietMainThread;
import org.alongside.android.ui.Screens;
import org.jspecify.annotations.Nullable;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowSystemClock;

@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "w360dp-h740dp-xhdpi")
public final class DoorkeeperTest {
  @Rule public final QuietMainThread mainThread = new QuietMainThread();

  private final ScriptedServer server = new ScriptedServer();

  @Before
  public void signIn() {
    SamplePhone.signIn(server.address());
    SamplePhone.hearEverything();
    SamplePhone.setPhoneLock(true);
  }

  @After
  public void close() {
    server.close();
    SamplePhone.close();
  }

  @Test
  public void locksNothingUntilThePersonWantsIt() {
    try (ActivityScenario<HomeActivity> scenario = ActivityScenario.launch(HomeActivity.class)) {
      scenario.onActivity(home -> awaitDoor(AppLock.Door.OPEN));
      leave(scenario, Duration.ofHours(9));
      scenario.onActivity(DoorkeeperTest::assertOpen);
    }
  }

  @Test
  public void isLockedInANewProcessAndDrawsNothingBeforeItKnows() {
    SamplePhone.lockAfter(300);
    try (ActivityScenario<HomeActivity> scenario = ActivityScenario.launch(HomeActivity.class)) {
      scenario.onActivity(
          home -> {
            assertThat(content(home).getVisibility()).as("at first").isEqualTo(View.INVISIBLE);
            awaitDoor(AppLock.Door.LOCKED);
            Screens.awaitText(home, R.id.home_left, "£7,800.00");
            assertLocked(home);
            assertThat(Screens.textsBelow(home.getWindow().getDecorView())).isEmpty();
          });
    }
  }

  @Test
  public void locksAtOnceWhenThatWasChosen() {
    SamplePhone.lockAfter(0);
    assertLocksAfter(Duration.ZERO);
  }

  @Test
  public void locksAfterTheChosenTimeAndNotBefore() {
    SamplePhone.lockAfter(60);
    assertStaysOpenAfter(Duration.ofSeconds(59));
    assertLocksAfter(Duration.ofMinutes(1));
  }

  @Test
  public void locksAfterFiveMinutesAndNotBefore() {
    SamplePhone.lockAfter(300);
    assertStaysOpenAfter(Duration.ofSeconds(299));
    assertLocksAfter(Duration.ofMinutes(5));
  }

  @Test
  public void staysOpenWhenThePhoneIsTurned() {
    SamplePhone.lockAfter(0);
    try (ActivityScenario<HomeActivity> scenario = unlocked()) {
      scenario.recreate();
      scenario.onActivity(DoorkeeperTest::assertOpen);
    }
  }

  @Test
  public void locksNobodyOutOfAPhoneWithoutALock() {
    SamplePhone.setPhoneLock(false);
    SamplePhone.lockAfter(0);
    try (ActivityScenario<HomeActivity> scenario = ActivityScenario.launch(HomeActivity.class)) {
      scenario.onActivity(home -> awaitDoor(AppLock.Door.OPEN));
      leave(scenario, Duration.ofHours(9));
      scenario.onActivity(DoorkeeperTest::assertOpen);
    }
  }

  @Test
  public void sendsWhatWasTypedWhileItIsLocked() {
    SamplePhone.lockAfter(0);
    SamplePhone.type(1, "Pool", 500);
    try (ActivityScenario<HomeActivity> scenario = ActivityScenario.launch(HomeActivity.class)) {
      scenario.onActivity(
          home -> {
            awaitDoor(AppLock.Door.LOCKED);
            assertThat(SamplePhone.away(() -> talk().talk())).isEqualTo(Talk.Ending.UP_TO_DATE);
            assertThat(server.countDone()).isEqualTo(1);
            assertThat(door()).isEqualTo(AppLock.Door.LOCKED);
          });
    }
  }

  @Test
  public void forgetsTheLockOfWhoeverSignsOut() {
    SamplePhone.lockAfter(0);
    try (ActivityScenario<HomeActivity> scenario = unlocked()) {
      scenario.onActivity(
          home -> {
            SamplePhone.away(
                () -> {
                  SamplePhone.data().accounts().erase();
                  return true;
                });
            Screens.await(home::isFinishing);
            assertThat(next(home)).isEqualTo(Place.SIGN_IN);
          });
    }
    assertThat(SamplePhone.lockAfterSeconds()).isEqualTo("nothing yet");
  }

  @Test
  public void keepsEveryScreenOutOfRecentAppsAndScreenshots() throws Exception {
    Context context = ApplicationProvider.getApplicationContext();
    List<String> seen = new ArrayList<>();
    for (ActivityInfo each :
        context
            .getPackageManager()
            .getPackageInfo(context.getPackageName(), PackageManager.GET_ACTIVITIES)
            .activities) {
      if (each.name.startsWith("org.alongside.")) {
        seen.add(each.name);
        // Some screens close at once when they are opened without what they are about.
        try (ActivityController<? extends Activity> screen =
            Robolectric.buildActivity(
                Class.forName(each.name).asSubclass(Activity.class),
                new Intent().setClassName(context, each.name))) {
          assertThat(
                  screen.create().get().getWindow().getAttributes().flags
                      & WindowManager.LayoutParams.FLAG_SECURE)
              .as(each.name)
              .isNotZero();
        }
      }
    }
    assertThat(seen).hasSize(Place.values().length);
  }

  private static void assertStaysOpenAfter(Duration away) {
    try (ActivityScenario<HomeActivity> scenario = unlocked()) {
      leave(scenario, away);
      scenario.onActivity(DoorkeeperTest::assertOpen);
    }
  }

  private static void assertLocksAfter(Duration away) {
    try (ActivityScenario<HomeActivity> scenario = unlocked()) {
      leave(scenario, away);
      scenario.onActivity(
          home -> {
            assertThat(door()).isEqualTo(AppLock.Door.LOCKED);
            assertLocked(home);
          });
    }
  }

  private static ActivityScenario<HomeActivity> unlocked() {
    ActivityScenario<HomeActivity> scenario = ActivityScenario.launch(HomeActivity.class);
    scenario.onActivity(
        home -> {
          Screens.await(() -> door() != AppLock.Door.UNKNOWN);
          SamplePhone.data().appLock().unlock();
          Screens.settle();
          assertThat(content(home).getVisibility()).isEqualTo(View.VISIBLE);
          forgetStarted(home);
        });
    return scenario;
  }

  private static void leave(ActivityScenario<HomeActivity> scenario, Duration time) {
    scenario.moveToState(Lifecycle.State.CREATED);
    ShadowSystemClock.advanceBy(time);
    scenario.moveToState(Lifecycle.State.RESUMED);
  }

  private static void assertOpen(Activity home) {
    Screens.settle();
    assertThat(door()).isEqualTo(AppLock.Door.OPEN);
    assertThat(content(home).getVisibility()).isEqualTo(View.VISIBLE);
    assertThat(next(home)).isNull();
  }

  private static void assertLocked(Activity home) {
    assertThat(content(home).getVisibility()).isEqualTo(View.INVISIBLE);
    assertThat(next(home)).isEqualTo(Place.LOCK);
    assertThat(home.isFinishing()).isFalse();
  }

  private static void forgetStarted(Activity home) {
    while (shadowOf(home).getNextStartedActivity() != null) {
      // Taken.
    }
  }

  private static @Nullable Place next(Activity home) {
    Intent started = shadowOf(home).getNextStartedActivity();
    for (Place place : Place.values()) {
      if (started != null && place.intent(home).getComponent().equals(started.getComponent())) {
        return place;
      }
    }
    return null;
  }

  private static View content(Activity home) {
    return home.findViewById(android.R.id.content);
  }

  private static AppLock.Door door() {
    AppLock.Door door = SamplePhone.data().appLock().door().getValue();
    return door == null ? AppLock.Door.UNKNOWN : door;
  }

  private static void awaitDoor(AppLock.Door expected) {
    Screens.await(() -> door() == expected);
    assertThat(door()).isEqualTo(expected);
  }

  private static Talk talk() {
    return Parts.of(ApplicationProvider.getApplicationContext(), SyncParts.class).talk();
  }
}
