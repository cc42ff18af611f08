package org.alongside.server.backup;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an archive says of itself, in its {@code manifest.json}.
 *
 * @param format the version of the archive's own form
 * @param schema the version of the schema that the rows were read from
 * @param takenAt when the snapshot was taken, ISO 8601
 * @param auditHeads SHA-256 over the last link of every audit chain: a chain that was cut or
 *     rewritten later no longer leads there
 * @param tables every table, by name
 */
public record Manifest(
    int format, String schema, String takenAt, String auditHeads, List<Table> tables) {
  /** The one form there is so far. */
  static final int FORMAT = 1;

  static final String FILE = "manifest.json";
  private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

  public Manifest {
    tables = List.copyOf(tables);
  }

  /** How many rows the archive holds. */
  public long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }

  /** What the archive says of a table. */
  public Optional<Table> find(String name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  String json() {
    return GSON.toJson(this);
  }

  static Manifest parse(String json) {
    try {
      @Nullable Manifest manifest = GSON.fromJson(json, Manifest.class);
      if (manifest == null) {
        throw new IllegalArgumentException("an empty manifest");
      }
      return manifest;
    } catch (JsonParseException | NullPointerException malformed) {
      throw new IllegalArgumentException("not a manifest", malformed);
    }
  }

  /**
   * One table of an archive.
   *
   * @param columns in the order in which each row has its values
   * @param rows how many
   * @param sha256 of the rows as they stand in the archive, in the order of the table's key
   */
  public record Table(String name, List<String> columns, long rows, String sha256) {
    public Table {
      columns = List.copyOf(columns);
    }

    String file() {
      return "tables/" + name + ".jsonl";
    }
  }
}
