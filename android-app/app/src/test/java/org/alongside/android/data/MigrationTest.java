package org.alongside.android.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import android.content.Context;
import android.database.sqlite.SQLiteDatabase;
import androidx.test.core.app.ApplicationProvider;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.alongside.android.RawFiles;
import org.alongside.android.SamplePhone;
import org.alongside.android.app.PhoneKeys;
import org.junit.After;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;

/** Opens databases that earlier versions of the app left behind; Room checks what it finds. */
@RunWith(RobolectricTestRunner.class)
public final class MigrationTest {

  private static final String FILE = "migration-test.db";

  private final Context context = ApplicationProvider.getApplicationContext();

  @After
  public void leaveNothing() {
    context.deleteDatabase(FILE);
  }

  @Test
  public void keepsWhatWasTypedInTheFirstVersion() throws IOException {
    try (SQLiteDatabase old = create(1)) {
      old.execSQL(
          "INSERT INTO outbox (operationId, type, holder, body, doneAt, state)"
              + " VALUES ('a', 'spend.record', 'h', '{}', 5, 'ON_THIS_PHONE')");
    }

    AlongsideDatabase now =
        AlongsideDatabase.in(context, FILE, vault()).allowMainThreadQueries().build();
    try {
      assertThat(now.outbox().listUnacknowledged())
          .extracting(OutboxRow::operationId)
          .containsExactly("a");
      assertThat(now.account().find()).isNull();
    } finally {
      now.close();
    }
  }

  @Test
  public void sealsWhatTheSecondVersionHeldInClearAndLeavesNoPageOfIt() throws IOException {
    PhoneKeys.install();
    try (SQLiteDatabase old = create(2)) {
      old.enableWriteAheadLogging();
      old.execSQL(
          "INSERT INTO account VALUES (1, 'https://alongside.example/', 'maya', 'Maya Secret',"
              + " '"
              + closedByTheVersionBefore("t0ken")
              + "', 'd', 's', 7, 'v', 5, NULL)");
      old.execSQL("INSERT INTO holder VALUES ('z', 'Zed Secret', 'self')");
      old.execSQL("INSERT INTO holder VALUES ('a', 'Ann Secret', 'nominee')");
      old.execSQL("INSERT INTO cursor VALUES ('maya', '12')");
      old.execSQL("INSERT INTO state VALUES ('plan', 'p', 'z', 3, 'My plan Secret', 7)");
      for (int i = 0; i < 300; i++) {
        old.execSQL(
            "INSERT INTO outbox (operationId, type, holder, body, doneAt, state, problem, subject)"
                + " VALUES ('o"
                + i
                + "', 'spend.record', 'z', 'Body Secret "
                + i
                + "', 5, 'NEEDS_YOU', 'Problem Secret', 'e"
                + i
                + "')");
      }
      old.execSQL("DELETE FROM outbox WHERE position < 100");
    }
    assertThat(RawFiles.find(FILE, List.of("Secret"))).as("in clear before").isNotEmpty();

    AlongsideDatabase now =
        AlongsideDatabase.in(context, FILE, vault()).allowMainThreadQueries().build();
    try {
      AccountRow account = Objects.requireNonNull(now.account().find());
      assertThat(open(account.nameSpot(), account.displayName())).isEqualTo("Maya Secret");
      assertThat(open(account.tokenSpot(), Objects.requireNonNull(account.token())))
          .isEqualTo("t0ken");
      assertThat(account.pull()).isEqualTo(7);
      assertThat(now.account().listHolders())
          .extracting(HolderRow::id, HolderRow::position)
          .containsExactlyInAnyOrder(tuple("a", 0), tuple("z", 1));
      StateRow plan = now.states().list("plan", "z").get(0);
      assertThat(open(plan.bodySpot(), plan.body())).isEqualTo("My plan Secret");
      List<OutboxRow> outbox = now.outbox().listUnacknowledged();
      assertThat(outbox).hasSize(201);
      OutboxRow first = outbox.get(0);
      assertThat(first.operationId()).isEqualTo("o99");
      assertThat(open(OutboxRow.bodySpot("o99"), first.body())).isEqualTo("Body Secret 99");
      assertThat(open(OutboxRow.problemSpot("o99"), Objects.requireNonNull(first.problem())))
          .isEqualTo("Problem Secret");
      assertThat(RawFiles.find(FILE, List.of("Secret", "t0ken"))).isEmpty();
    } finally {
      now.close();
    }
    assertThat(RawFiles.find(FILE, List.of("Secret", "t0ken"))).isEmpty();
  }

  @Test
  public void makesRoomForReceiptsBesideWhatTheThirdVersionHeld() throws IOException {
    PhoneKeys.install();
    try (SQLiteDatabase old = create(3)) {
      old.execSQL("INSERT INTO lost VALUES (1, 'https://alongside.example/', 'maya', 'x', 5)");
    }
    AlongsideDatabase now =
        AlongsideDatabase.in(context, FILE, vault()).allowMainThreadQueries().build();
    try {
      now.receipts().add(new ReceiptRow("r", "o", "image/jpeg", 7, false));
      assertThat(now.receipts().count()).isEqualTo(1);
      assertThat(now.outbox().countUnacknowledged()).isZero();
    } finally {
      now.close();
    }
  }

  @Test
  public void makesRoomForThePeerNetworkBesideWhatTheFourthVersionHeld() throws IOException {
    PhoneKeys.install();
    try (SQLiteDatabase old = create(4)) {
      old.execSQL("INSERT INTO receipt VALUES ('r', 'o', 'image/jpeg', 7, 0)");
    }
    AlongsideDatabase now =
        AlongsideDatabase.in(context, FILE, vault()).allowMainThreadQueries().build();
    try {
      assertThat(now.receipts().count()).isEqualTo(1);
      now.forum().begin(new ForumPlaceRow("boards", null, 0, 1, null, 5, null));
      assertThat(Objects.requireNonNull(now.forum().find("boards")).openedAtMillis()).isEqualTo(5);
      assertThat(now.forum().countItems()).isZero();
      assertThat(now.forumWords().countAll()).isZero();
    } finally {
      now.close();
    }
  }

  @Test
  public void putsAsideWhatSomebodyKeptWhoHadSignedOut() throws IOException {
    PhoneKeys.install();
    try (SQLiteDatabase old = create(2)) {
      old.execSQL(
          "INSERT INTO account VALUES (1, 'https://alongside.example/', 'maya', '', NULL, 'd',"
              + " NULL, 7, 'v', NULL, 'SIGNED_OUT')");
      old.execSQL(
          "INSERT INTO outbox (operationId, type, holder, body, doneAt, state, problem, subject)"
              + " VALUES ('o', 'spend.record', 'z', 'Body Secret', 5, 'ON_THIS_PHONE', NULL, 'e')");
    }
    AlongsideDatabase now =
        AlongsideDatabase.in(context, FILE, vault()).allowMainThreadQueries().build();
    try {
      assertThat(now.account().find()).isNull();
      assertThat(now.outbox().countUnacknowledged()).isZero();
      now.kept().giveBack("https://alongside.example/", "maya");
      OutboxRow back = now.outbox().listUnacknowledged().get(0);
      assertThat(open(OutboxRow.bodySpot("o"), back.body())).isEqualTo("Body Secret");
    } finally {
      now.close();
    }
  }

  /** The vault of the app, which learns its key from whatever database it is opened with. */
  private static Vault vault() {
    return SamplePhone.vault();
  }

  private static String open(Spot spot, Sealed closed) {
    return vault().open(spot, closed).orElseThrow();
  }

  private static String closedByTheVersionBefore(String token) {
    return PhoneKeys.seal()
        .close(SealingMigration.OLD_KEY, token.getBytes(StandardCharsets.UTF_8))
        .orElseThrow();
  }

  /** A database as that version made it, by the schema that was exported with it. */
  private SQLiteDatabase create(int version) throws IOException {
    Path file = Path.of("schemas", AlongsideDatabase.class.getName(), version + ".json");
    JsonObject schema =
        JsonParser.parseString(Files.readString(file))
            .getAsJsonObject()
            .getAsJsonObject("database");
    SQLiteDatabase database = context.openOrCreateDatabase(FILE, Context.MODE_PRIVATE, null);
    for (JsonElement each : schema.getAsJsonArray("entities")) {
      JsonObject entity = each.getAsJsonObject();
      String table = entity.get("tableName").getAsString();
      database.execSQL(sql(entity, table));
      JsonArray indices = entity.getAsJsonArray("indices");
      if (indices != null) {
        indices.forEach(index -> database.execSQL(sql(index.getAsJsonObject(), table)));
      }
    }
    schema.getAsJsonArray("setupQueries").forEach(query -> database.execSQL(query.getAsString()));
    database.setVersion(version);
    return database;
  }

  private static String sql(JsonObject json, String table) {
    return json.get("createSql").getAsString().replace("${TABLE_NAME}", table);
  }
}
