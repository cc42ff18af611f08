package org.alongside.server.access;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what, read from {@code access-matrix.json}: the table of safety.md as data. What is
 * not listed is refused.
 */
public final class Matrix {
  private static final String FILE = "/access-matrix.json";

  private final Map<Key, Row> rows;

  private Matrix(Map<Key, Row> rows) {
    this.rows = Map.copyOf(rows);
  }

  /**
   * The product's matrix.
   *
   * @throws IllegalArgumentException when a row names an unknown way or stands twice
   */
  public static Matrix load() {
    try (InputStream file = Matrix.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("the access matrix is missing: " + FILE);
      }
      return read(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (java.io.IOException unreadable) {
      throw new UncheckedIOException("cannot read the access matrix", unreadable);
    }
  }

  static Matrix read(Reader file) {
    Map<Key, Row> rows = new LinkedHashMap<>();
    JsonArray all = new Gson().fromJson(file, JsonObject.class).getAsJsonArray("rows");
    for (JsonElement element : all) {
      JsonObject row = element.getAsJsonObject();
      String kind = row.has("kind") ? row.get("kind").getAsString() : null;
      Key key = new Key(row.get("asset").getAsString(), row.get("action").getAsString(), kind);
      Set<Way> ways = ways(row.getAsJsonArray("ways"));
      Set<Way> told = row.has("told") ? ways(row.getAsJsonArray("told")) : Set.of();
      if (!ways.containsAll(told)) {
        throw new IllegalArgumentException("told of a way that is not open: " + key);
      }
      if (rows.put(key, new Row(ways, told)) != null) {
        throw new IllegalArgumentException("stands twice in the access matrix: " + key);
      }
    }
    return new Matrix(rows);
  }

  private static Set<Way> ways(JsonArray cells) {
    Set<Way> ways = new LinkedHashSet<>();
    cells.forEach(cell -> ways.add(Way.parse(cell.getAsString())));
    return ways;
  }

  /** The grounds on which this may be done, in the order of the file; none when nobody may. */
  public Set<Way> ways(Asset asset, Action action, @Nullable String kind) {
    return row(asset, action, kind).ways();
  }

  /**
   * Whether the holder is told when it is done on this ground: it is written to the audit before
   * anything leaves.
   */
  public boolean isTold(Asset asset, Action action, @Nullable String kind, Way way) {
    return row(asset, action, kind).told().contains(way);
  }

  /** The kinds that an asset has rows for; empty when it has one row. */
  public List<String> kinds(Asset asset) {
    return rows.keySet().stream()
        .filter(key -> key.asset().equals(asset.code()) && key.kind() != null)
        .map(Key::kind)
        .distinct()
        .sorted()
        .toList();
  }

  private Row row(Asset asset, Action action, @Nullable String kind) {
    Row row = rows.get(new Key(asset.code(), action.code(), kind));
    return row == null ? Row.NOBODY : row;
  }

  private record Key(String asset, String action, @Nullable String kind) {}

  private record Row(Set<Way> ways, Set<Way> told) {
    static final Row NOBODY = new Row(Set.of(), Set.of());

    Row {
      ways = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(ways));
      told = Set.copyOf(told);
    }
  }
}
