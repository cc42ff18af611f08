package org.alongside.server.allocations;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.DateField;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * Where a coordinator announces a change.
 *
 * @param question what to think of twice; empty for nothing
 * @param needs what such a change needs
 * @param preview what the holder will read; empty before it was checked
 */
record RecordPage(
    PageFrame frame,
    String back,
    String intro,
    String action,
    String kind,
    String question,
    List<ChangeWriter.Need> needs,
    List<SummaryRow> preview,
    String previewHeading,
    Fields fields,
    ErrorSummary errors) {

  /**
   * The fields; those that this kind of change does not ask for are null.
   *
   * @param texts the text fields, in their order
   */
  record Fields(
      @Nullable Field allocation,
      List<Choice> allocations,
      @Nullable Field to,
      List<Choice> deployments,
      @Nullable Field amount,
      @Nullable Field rhythm,
      List<Choice> rhythms,
      DateField effective,
      @Nullable DateField until,
      @Nullable Field pay,
      List<Choice> pays,
      List<Field> texts) {}

  /** Where a coordinator says what kind of change it is. */
  record Choose(PageFrame frame, String back, String says, List<Kind> kinds) {}

  /** One kind of change. */
  record Kind(Link link, String says) {}
}
