package org.alongside.server.plans;

import java.util.List;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.alongside.server.html.Progress;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The plan page.
 *
 * @param aboutOther whose plan it is, when the reader is somebody else
 * @param needs how the holder needs to be spoken and written to; for others, null when nothing is
 *     recorded
 * @param says where the plan stands, in sentences
 * @param actions what the reader can do with the plan
 * @param coordinator who coordinates the care, in a sentence
 * @param written how many of the parts that are there to be written are, in a sentence
 * @param heads the parts of the page, in their order
 * @param all opens all parts, or closes them
 * @param exclusive whether opening one part closes the others
 * @param before the parts in the person's own words that stand before the outcomes
 * @param after those that stand after the supports
 * @param ratings who can see the self-ratings, and the button to change that
 * @param agreement who agreed and when
 * @param disagree what to do when one does not agree
 * @param versions the versions of the plan, if there are several
 */
record PlanPage(
    PageFrame frame,
    @Nullable String aboutOther,
    @Nullable String needs,
    boolean exists,
    List<Tag> tags,
    List<String> says,
    List<Link> actions,
    String coordinator,
    String written,
    List<Head> heads,
    @Nullable Link all,
    boolean exclusive,
    List<Section> before,
    List<OutcomeCard> outcomes,
    RatingsLine ratings,
    List<SupportCard> supports,
    List<Section> after,
    List<ContingencyCard> contingencies,
    List<ContactCard> rota,
    List<TaskCard> tasks,
    List<SummaryRow> agreement,
    List<String> disagree,
    List<Link> versions) {

  /** The parts in which nothing is written yet. */
  public List<Head> listEmpty() {
    return heads.stream().filter(head -> !head.filled()).toList();
  }

  /** The part with this id. */
  public Head head(String id) {
    return heads.stream().filter(head -> head.id().equals(id)).findFirst().orElseThrow();
  }

  /**
   * A part of the page.
   *
   * @param status what is in it, in a few words; may be empty
   * @param filled whether anything is
   */
  record Head(
      String id, String heading, String href, String status, boolean filled, boolean open) {}

  /** A part in the person's own words; empty while nothing is written. */
  record Section(String id, String heading, String words, @Nullable Link comments) {}

  /**
   * Something that the person wants to happen.
   *
   * @param rate where the holder rates it; null for everybody else
   */
  record OutcomeCard(
      String statement,
      String howWeKnow,
      List<String> ratings,
      @Nullable Progress now,
      List<String> history,
      @Nullable Link rate) {}

  /**
   * Who can see the ratings.
   *
   * @param action where the form goes; null when the reader cannot change it
   * @param share the value that the button sends
   */
  record RatingsLine(String says, @Nullable String action, String share, String button) {}

  /** One support. */
  record SupportCard(String title, Tag decision, List<SummaryRow> rows, boolean challenged) {}

  /**
   * A clinical task, with who is signed off for it.
   *
   * @param brief who does it, and until when they are signed off, in one sentence
   * @param advice what to do about a sign-off that is missing or ends; empty when nothing is
   */
  record TaskCard(
      String task, Tag competence, List<SummaryRow> rows, String brief, String advice) {}

  /**
   * Somebody to call.
   *
   * @param hidden who may see it, where not everybody may; else empty
   */
  record ContactCard(
      String name, String relation, Link phone, String when, String note, String hidden) {}

  /** If this, then that. */
  record ContingencyCard(String ifThis, String thenThat, @Nullable String call) {}
}
