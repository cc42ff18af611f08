package org.alongside.server.plans;

import java.util.List;
import org.alongside.server.html.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * A plan as a document to print or keep.
 *
 * @param foot what stands at the foot of each page
 * @param large in large print
 * @param says which version it is, and where it stands
 * @param parts under the headings of the national standard
 */
record PlanDocument(String title, String foot, boolean large, List<String> says, List<Part> parts) {

  /** What stands under one main heading; no blocks when nothing is written. */
  record Part(String heading, List<Block> blocks) {}

  /** Words, lines of a table, or both, under a smaller heading if they need one. */
  record Block(@Nullable String heading, List<String> paragraphs, List<SummaryRow> rows) {}
}
