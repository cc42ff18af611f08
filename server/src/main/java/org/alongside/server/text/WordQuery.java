package org.alongside.server.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Words as a question to a full-text index, each also as the beginning of a longer word. Only for
 * words as {@link PlainText#words} gives them: letters and digits, which mean nothing to an index.
 */
public enum WordQuery {
  /** All of the words are wanted. */
  ALL(" AND ", " & "),
  /** Any of the words will do. */
  ANY(" OR ", " | ");

  private final String fts5;
  private final String tsquery;

  WordQuery(String fts5, String tsquery) {
    this.fts5 = fts5;
    this.tsquery = tsquery;
  }

  /** For SQLite's FTS5. */
  public String fts5(List<String> words) {
    return words.stream().map(word -> "\"" + word + "\"*").collect(Collectors.joining(fts5));
  }

  /** For PostgreSQL's {@code to_tsquery}. */
  public String tsquery(List<String> words) {
    return words.stream().map(word -> word + ":*").collect(Collectors.joining(tsquery));
  }
}
