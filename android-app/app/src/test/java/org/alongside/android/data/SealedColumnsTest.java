package org.alongside.android.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every column of every table is either sealed or listed here as one that may lie in clear, with
 * the reason: a new column that nobody thought about fails.
 */
final class SealedColumnsTest {

  private static final Path SCHEMAS = Path.of("schemas", AlongsideDatabase.class.getName());

  /** Ids, order, kinds, states and times, which queries need; never what somebody said or paid. */
  private static final Map<String, Set<String>> CLEAR =
      Map.ofEntries(
          // Where to sign in, whose ids these are, and how far the talk has come.
          Map.entry(
              "account",
              Set.of(
                  "id",
                  "server",
                  "person",
                  "device",
                  "store",
                  "pull",
                  "appVersion",
                  "heardAtMillis",
                  "trouble")),
          Map.entry("app_lock", Set.of("id", "afterSeconds")),
          Map.entry("cursor", Set.of("scope", "cursor")),
          Map.entry("forum_item", Set.of("place", "position")),
          // Which boards and threads were opened, by their ids, and when.
          Map.entry(
              "forum_place",
              Set.of("place", "first", "pages", "heardAtMillis", "openedAtMillis", "trouble")),
          // For whom, about which board, thread or post, and where it is; not what it says.
          Map.entry(
              "forum_word",
              Set.of("id", "server", "person", "type", "target", "changedAt", "ready", "state")),
          Map.entry("holder", Set.of("id", "relationship", "position")),
          Map.entry(
              "kept",
              Set.of(
                  "operationId",
                  "server",
                  "person",
                  "position",
                  "type",
                  "holder",
                  "doneAt",
                  "state",
                  "subject")),
          Map.entry("lost", Set.of("position", "server", "person", "type", "doneAt")),
          Map.entry(
              "outbox",
              Set.of("position", "operationId", "type", "holder", "doneAt", "state", "subject")),
          // What a file is and how large, but not what is on it.
          Map.entry("receipt", Set.of("id", "operation", "mediaType", "size", "up")),
          Map.entry("receipt_part", Set.of("receipt", "number")),
          Map.entry("state", Set.of("kind", "id", "holder", "revision", "pull")),
          // The key is closed up by the Keystore's.
          Map.entry("vault", Set.of("id", "alias", "closed", "scrub")));

  @Test
  void hasNoColumnThatIsNeitherSealedNorMeantToBeClear() throws IOException {
    Set<String> found = new TreeSet<>();
    Set<String> listed = new TreeSet<>();
    CLEAR.forEach((table, columns) -> columns.forEach(each -> listed.add(table + "." + each)));
    for (JsonElement each : latestSchema().getAsJsonArray("entities")) {
      JsonObject entity = each.getAsJsonObject();
      for (JsonElement field : entity.getAsJsonArray("fields")) {
        JsonObject column = field.getAsJsonObject();
        if (!column.get("affinity").getAsString().equals("BLOB")) {
          found.add(
              entity.get("tableName").getAsString() + "." + column.get("columnName").getAsString());
        }
      }
    }
    assertThat(found).isEqualTo(listed);
  }

  @Test
  void sealsWhatPeopleTypedAndRead() throws IOException {
    Set<String> blobs = new TreeSet<>();
    for (JsonElement each : latestSchema().getAsJsonArray("entities")) {
      JsonObject entity = each.getAsJsonObject();
      for (JsonElement field : entity.getAsJsonArray("fields")) {
        JsonObject column = field.getAsJsonObject();
        if (column.get("affinity").getAsString().equals("BLOB")) {
          blobs.add(
              entity.get("tableName").getAsString() + "." + column.get("columnName").getAsString());
        }
      }
    }
    assertThat(blobs)
        .containsExactly(
            "account.displayName",
            "account.token",
            "forum_item.body",
            "forum_place.head",
            "forum_word.body",
            "forum_word.problem",
            "holder.displayName",
            "kept.body",
            "kept.problem",
            "outbox.body",
            "outbox.problem",
            "receipt_part.bytes",
            "state.body");
  }

  /** So that a column of bytes is a sealed one, and nothing else. */
  @Test
  void hasNoBytesInRowsButSealedOnes() {
    JavaClasses rows =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.alongside.android.data");
    ArchRuleDefinition.noFields()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith("androidx.room.Entity")
        .should()
        .haveRawType(byte[].class)
        .check(rows);
    ArchRuleDefinition.noConstructors()
        .that()
        .areDeclaredIn(Sealed.class)
        .should()
        .bePublic()
        .check(rows);
    ArchRuleDefinition.noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Vault.class.getName())
        .and()
        .doNotHaveFullyQualifiedName(Columns.class.getName())
        .should()
        .callConstructor(Sealed.class, byte[].class)
        .check(rows);
  }

  private static JsonObject latestSchema() throws IOException {
    try (Stream<Path> files = Files.list(SCHEMAS)) {
      List<Path> all = files.toList();
      Path latest =
          all.stream().max(Comparator.comparingInt(SealedColumnsTest::version)).orElseThrow();
      return JsonParser.parseString(Files.readString(latest))
          .getAsJsonObject()
          .getAsJsonObject("database");
    }
  }

  private static int version(Path schema) {
    return Integer.parseInt(schema.getFileName().toString().replace(".json", ""));
  }
}
