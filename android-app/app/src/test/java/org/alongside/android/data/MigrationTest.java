package org.alongside.android.data;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Context;
import android.database.sqlite.SQLiteDatabase;
import androidx.test.core.app.ApplicationProvider;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alongside.android.SamplePhone;
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
        AlongsideDatabase.in(context, FILE, SamplePhone.vault()).allowMainThreadQueries().build();
    try {
      assertThat(now.outbox().listUnacknowledged())
          .extracting(OutboxRow::operationId)
          .containsExactly("a");
      assertThat(now.account().find()).isNull();
    } finally {
      now.close();
    }
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
      indices.forEach(index -> database.execSQL(sql(index.getAsJsonObject(), table)));
    }
    schema.getAsJsonArray("setupQueries").forEach(query -> database.execSQL(query.getAsString()));
    database.setVersion(version);
    return database;
  }

  private static String sql(JsonObject json, String table) {
    return json.get("createSql").getAsString().replace("${TABLE_NAME}", table);
  }
}
