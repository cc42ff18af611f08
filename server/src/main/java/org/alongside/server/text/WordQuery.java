package org.alongside.server.text;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * Words as a question to a full-text index. Only for words as {@link PlainText#words} gives them:
 * letters and digits, which mean nothing to an index.
 */
public enum WordQuery {
  /** All of the words are wanted, each also as the beginning of a longer word. */
  ALL(" AND ", " & ", "*", ":*"),
  /** All of the words are wanted, as they are. */
  ALL_WHOLE(" AND ", " & ", "", ""),
  /** Any of the words will do, each also as the beginning of a longer word. */
  ANY(" OR ", " | ", "*", ":*"),
  /** Any of the words will do, as they are. */
  ANY_WHOLE(" OR ", " | ", "", "");

  private final String fts5;
  private final String tsquery;
  private final String fts5End;
  private final String tsqueryEnd;

  WordQuery(String fts5, String tsquery, String fts5End, String tsqueryEnd) {
    this.fts5 = fts5;
    this.tsquery = tsquery;
    this.fts5End = fts5End;
    this.tsqueryEnd = tsqueryEnd;
  }

  /** The same question for whole words only. */
  public WordQuery whole() {
    return this == ALL || this == ALL_WHOLE ? ALL_WHOLE : ANY_WHOLE;
  }

  /** For SQLite's FTS5. */
  public String fts5(List<String> words) {
    return words.stream().map(word -> "\"" + word + "\"" + fts5End).collect(joining(fts5));
  }

  /** For PostgreSQL's {@code to_tsquery}. */
  public String tsquery(List<String> words) {
    return words.stream().map(word -> word + tsqueryEnd).collect(joining(tsquery));
  }
}
