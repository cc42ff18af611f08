package org.alongside.server.backup;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as a line of JSON: an array with a whole number, a text, null, or bytes as {@code
 * {"base64": "…"}}. The same row gives the same line on both engines.
 */
final class RowText {
  private static final String BYTES = "base64";
  private static final int FETCHED_AT_ONCE = 500;

  /** Of a table with bytes, where a row may have 256 KB; PostgreSQL sends them as twice as many. */
  private static final int LARGE_FETCHED_AT_ONCE = 8;

  private RowText() {}

  /** Writes every row of a table, and says what was written. */
  static Manifest.Table write(Connection connection, Shape shape, OutputStream target)
      throws SQLException, IOException {
    DigestOutputStream lines = new DigestOutputStream(target, sha256());
    long rows = 0;
    try (PreparedStatement statement = connection.prepareStatement(shape.select())) {
      statement.setFetchSize(hasBytes(statement) ? LARGE_FETCHED_AT_ONCE : FETCHED_AT_ONCE);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          lines.write(line(row, shape.columns().size()));
          rows++;
        }
      }
    }
    return new Manifest.Table(
        shape.name(), shape.columns(), rows, hex(lines.getMessageDigest().digest()));
  }

  private static boolean hasBytes(PreparedStatement statement) throws SQLException {
    ResultSetMetaData columns = statement.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      int type = columns.getColumnType(i);
      if (type == Types.BINARY || type == Types.VARBINARY || type == Types.BLOB) {
        return true;
      }
    }
    return false;
  }

  private static byte[] line(ResultSet row, int columns) throws SQLException {
    JsonArray line = new JsonArray(columns);
    for (int i = 1; i <= columns; i++) {
      line.add(json(row.getObject(i)));
    }
    return (line + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static JsonElement json(@Nullable Object value) {
    if (value == null) {
      return JsonNull.INSTANCE;
    }
    if (value instanceof Integer || value instanceof Long || value instanceof Short) {
      return new JsonPrimitive((Number) value);
    }
    if (value instanceof String text) {
      return new JsonPrimitive(text);
    }
    if (value instanceof byte[] bytes) {
      JsonObject wrapped = new JsonObject();
      wrapped.addProperty(BYTES, Base64.getEncoder().encodeToString(bytes));
      return wrapped;
    }
    throw new IllegalStateException(
        "a column of a kind that a backup does not know: " + value.getClass());
  }

  /** Binds the values of a line to an insert. */
  static void bind(String line, List<Integer> places, PreparedStatement insert)
      throws SQLException {
    JsonArray row = JsonParser.parseString(line).getAsJsonArray();
    for (int i = 0; i < places.size(); i++) {
      JsonElement value = row.get(places.get(i));
      if (value.isJsonNull()) {
        insert.setObject(i + 1, null);
      } else if (value.isJsonObject()) {
        insert.setBytes(
            i + 1, Base64.getDecoder().decode(value.getAsJsonObject().get(BYTES).getAsString()));
      } else if (value.getAsJsonPrimitive().isNumber()) {
        insert.setLong(i + 1, value.getAsLong());
      } else {
        insert.setString(i + 1, value.getAsString());
      }
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
