package org.alongside.server.sharing;

import com.google.gson.Gson;
import java.util.List;

/**
 * What is sent to a funder, in words, as it was on the day: later the same words are shown,
 * whatever became of the entries.
 *
 * @param foot what stands at the foot of each printed page
 * @param lines the payments; empty when only sums are sent
 * @param none a sentence in place of payments; empty when there are some
 */
record SentDocument(
    String title, String foot, List<Fact> facts, List<Line> lines, String total, String none) {
  /** One thing at the head of it. */
  record Fact(String key, String value) {}

  /** A payment. */
  record Line(String day, String payee, String category, String amount) {}

  SentDocument {
    facts = List.copyOf(facts);
    lines = List.copyOf(lines);
  }

  /** As it is kept. */
  String write() {
    return new Gson().toJson(this);
  }

  static SentDocument read(String kept) {
    return new Gson().fromJson(kept, SentDocument.class);
  }
}
