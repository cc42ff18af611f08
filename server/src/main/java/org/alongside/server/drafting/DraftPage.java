package org.alongside.server.drafting;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * The draft of a plan, with a way to each part.
 *
 * @param aboutOther whose plan it is, when the reader is somebody else
 * @param needs how the holder needs to be spoken and written to; for others, null when nothing is
 *     recorded
 * @param says where it stands, in sentences
 * @param begin where a new version is begun; null while one is open
 * @param unsaved what the reader typed and did not save
 * @param examples where plans of others are, to start from
 * @param next where to go from here
 */
record DraftPage(
    PageFrame frame,
    @Nullable String aboutOther,
    @Nullable String needs,
    List<String> says,
    @Nullable String begin,
    List<Unsaved> unsaved,
    List<Group> groups,
    String examples,
    List<Link> next) {

  /**
   * Parts of one kind.
   *
   * @param add the link that adds one; null where there is a fixed number
   */
  record Group(String id, String heading, List<SummaryRow> rows, @Nullable Link add) {}

  /**
   * What was typed into a part and not saved.
   *
   * @param link to the part; null while nothing can be edited
   */
  record Unsaved(String heading, String when, List<SummaryRow> rows, @Nullable Link link) {}
}
