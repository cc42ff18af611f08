package org.alongside.server.plans;

import java.util.List;
import org.alongside.server.html.Choice;
import org.alongside.server.html.Field;
import org.alongside.server.html.PageFrame;

/**
 * What changed between two versions.
 *
 * @param says how much changed, or that nothing did
 */
record ComparePage(
    PageFrame frame,
    String back,
    String action,
    Field from,
    Field to,
    List<Choice> versions,
    String says,
    List<Change> changes) {
  /**
   * One thing that changed.
   *
   * @param before as it was; empty when it is new
   * @param after as it is; empty when it is gone
   */
  record Change(String heading, String before, String after) {}
}
