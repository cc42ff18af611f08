package org.alongside.android.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.alongside.android.SamplePhone;
import org.alongside.android.data.StateRow;
import org.alongside.android.server.Line;
import org.alongside.android.server.PackagedServer;
import org.alongside.android.server.Website;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.sync.Operation;
import org.alongside.core.wire.JsonMode;
import org.alongside.core.wire.JsonValue;
import org.alongside.core.wire.SpendJson;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;

/** Two phones of one holder, a month without signal, and then a line that breaks off often. */
@RunWith(RobolectricTestRunner.class)
public final class TwoPhonesTest {
  private static final String HOLDER = "holder2@demo.example";
  private static final int SPENDS = 500;
  private static final int DAYS = 30;
  private static final int MOST_TALKS = 200;

  private final Random random = new Random(SPENDS);
  private final List<Operation.SpendRecord> typed = new ArrayList<>();

  private PackagedServer server;
  private Line line;

  @Before
  public void start() throws IOException {
    SamplePhone.withoutSignal();
    server = PackagedServer.demo();
    line = new Line(server.port());
  }

  @After
  public void close() {
    line.close();
    server.close();
  }

  @Test
  public void agreeOnFiveHundredSpendsOfAMonthWithNothingLostOrDoubled() {
    try (PersonsPhone one = PersonsPhone.signedIn("one", HOLDER, line);
        PersonsPhone two = PersonsPhone.signedIn("two", HOLDER, line)) {
      Website website = Website.signedIn(server, HOLDER);
      String holder = one.holder().toString();
      int before = website.listSpend(holder).size();
      line.cut();
      liveThroughAMonth(List.of(one, two));
      assertThat(one.unacknowledged().size() + two.unacknowledged().size()).isEqualTo(SPENDS);
      line.restore();

      talkUntilQuiet(List.of(one, two));

      Map<String, JsonObject> stored = new HashMap<>();
      for (JsonObject entry : website.listSpend(holder)) {
        assertThat(stored.put(entry.get("id").getAsString(), entry)).as("listed twice").isNull();
      }
      assertThat(stored).hasSize(before + SPENDS);
      for (PersonsPhone phone : List.of(one, two)) {
        assertThat(phone.unacknowledged()).isEmpty();
        assertThat(phone.states("spend")).containsOnlyKeys(stored.keySet());
      }
      assertAsTyped(stored, one);
      assertThat(bodies(one, "spend")).isEqualTo(bodies(two, "spend"));
      assertThat(bodies(one, "budget")).isEqualTo(bodies(two, "budget"));
    }
  }

  /** Somebody logs what is spent, on either phone, day by day; now and then an app is ended. */
  private void liveThroughAMonth(List<PersonsPhone> phones) {
    LocalDate first = LocalDate.now(ZoneId.of("Europe/London")).minusDays(DAYS);
    for (int i = 0; i < SPENDS; i++) {
      PersonsPhone phone = phones.get(random.nextInt(2));
      LocalDate day = first.plusDays((long) i * DAYS / SPENDS);
      typed.add(phone.spend(day, "Spend " + i, 1 + random.nextInt(5_000)));
      if (i % 50 == 0) {
        assertThat(phone.talk()).as("no signal").isEqualTo(Talk.Ending.TRY_LATER);
      }
      if (i % 125 == 0) {
        phone.restart();
      }
    }
  }

  /** Each in its turn, over a line that breaks off in the middle of most answers at first. */
  private void talkUntilQuiet(List<PersonsPhone> phones) {
    int failed = 0;
    for (int i = 0; i < 12; i++) {
      line.cutAnswersAfter(random.nextInt(20_000));
      failed += phones.get(i % 2).talk() == Talk.Ending.UP_TO_DATE ? 0 : 1;
      line.restore();
    }
    assertThat(failed).as("talks that broke off").isPositive();
    for (int turn = 0; turn < 2; turn++) {
      for (PersonsPhone phone : phones) {
        Talk.Ending ending = phone.talk();
        for (int i = 0; ending != Talk.Ending.UP_TO_DATE && i < MOST_TALKS; i++) {
          ending = phone.talk();
        }
        assertThat(ending).isEqualTo(Talk.Ending.UP_TO_DATE);
      }
    }
  }

  private void assertAsTyped(Map<String, JsonObject> stored, PersonsPhone phone) {
    Map<String, StateRow> shown = phone.states("spend");
    assertThat(typed).hasSize(SPENDS);
    for (Operation.SpendRecord record : typed) {
      String id = record.entry().toString();
      JsonObject entry = Objects.requireNonNull(stored.get(id), id);
      assertThat(entry.get("history").getAsLong()).as("values kept").isEqualTo(1);
      assertThat(body(phone.body(Objects.requireNonNull(shown.get(id), id))))
          .isEqualTo(record.body());
    }
  }

  private static SpendBody body(String json) {
    return JsonValue.read(json, JsonMode.LENIENT, SpendJson::readEntry).get().entry().body();
  }

  private static Map<String, String> bodies(PersonsPhone phone, String kind) {
    Map<String, String> bodies = new HashMap<>();
    phone.states(kind).forEach((id, row) -> bodies.put(id, row.revision() + " " + phone.body(row)));
    return bodies;
  }
}
