package org.alongside.server.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.alongside.server.db.Tx;

/**
 * Rows of other tables that a chain vouches for: with each thing that is done it keeps a hash of
 * all that is written about it, so that who changes those rows behind its back is found.
 *
 * @param kind of the thing, a short word
 * @param queries what is written about one thing, by {@code :id}, each in an order of its own
 */
public record SealedRows(String kind, List<String> queries) {
  /** The length of a hash as text. */
  static final int HASH_LENGTH = 64;

  public SealedRows {
    queries = List.copyOf(queries);
    if (!kind.matches("[a-z-]+")) {
      throw new IllegalArgumentException("not a short word: " + kind);
    }
  }

  /** What a chain keeps of a thing: its id, its kind and the hash of its rows as they stand. */
  String seal(Tx tx, String id) {
    return id + " " + kind + " " + hash(tx, id);
  }

  /** The hash of what is written about a thing as it stands. */
  String hash(Tx tx, String id) {
    StringBuilder all = new StringBuilder();
    for (String query : queries) {
      tx.sql()
          .createQuery(query)
          .bind("id", id)
          .map((row, context) -> written(row))
          .forEach(row -> all.append(row).append('\n'));
      all.append('\n');
    }
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(all.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** Each value with its length before it, so that none can pass for two. */
  private static String written(ResultSet row) throws SQLException {
    StringBuilder values = new StringBuilder();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      String value = row.getString(i);
      values.append(value == null ? "-" : value.length() + ":" + value).append(' ');
    }
    return values.toString();
  }
}
