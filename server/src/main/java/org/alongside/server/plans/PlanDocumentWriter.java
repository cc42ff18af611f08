package org.alongside.server.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.core.budget.Budget;
import org.alongside.core.plan.Contingency;
import org.alongside.core.plan.Outcome;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.SectionKind;
import org.alongside.core.plan.Support;
import org.alongside.server.html.EnglishDates;
import org.alongside.server.html.SummaryRow;
import org.alongside.server.html.Words;
import org.alongside.server.plans.PlanDocument.Block;
import org.alongside.server.plans.PlanDocument.Part;
import org.jspecify.annotations.Nullable;

/**
 * Writes a plan under the headings of the Personalised Care and Support Plan standard of the
 * Professional Record Standards Body (DAPB4022,
 * https://theprsb.org/standards/personalisedcareandsupportplan/). Which part of ours stands under
 * which heading is listed in docs/manual/plan-export.md.
 */
final class PlanDocumentWriter {
  private final PlanWriter plans;
  private final SupportWords supports;
  private final Words words = Words.english();

  PlanDocumentWriter(EnglishDates dates) {
    this.plans = new PlanWriter(dates);
    this.supports = new SupportWords(dates);
  }

  /**
   * @param needs how the person needs to be spoken and written to; null when the reader may not
   *     know, or nothing is recorded
   */
  List<Part> parts(Plan plan, Optional<Budget> budget, @Nullable String needs) {
    return List.of(
        part("about-me", aboutMe(plan, needs)),
        part("strengths", section(plan, SectionKind.STRENGTHS)),
        part("needs", section(plan, SectionKind.NEEDS)),
        part("goals", plan.outcomes().stream().map(this::goal).toList()),
        part("actions", plan.supports().stream().map(each -> action(plan, each, budget)).toList()),
        part("contingency", contingency(plan)),
        part("supporting", named(plan, SectionKind.STAFF_TRAINING, "staff-training")),
        part("agreement", List.of(new Block(null, List.of(), plans.agreement(plan)))));
  }

  private List<Block> aboutMe(Plan plan, @Nullable String needs) {
    List<Block> blocks = new ArrayList<>(named(plan, SectionKind.WHAT_MATTERS, "important"));
    if (needs != null) {
      blocks.add(new Block(heading("communicate"), List.of(needs), List.of()));
    }
    blocks.addAll(named(plan, SectionKind.WORKING, "wellness"));
    blocks.addAll(named(plan, SectionKind.NOT_WORKING, "please-do-not"));
    blocks.addAll(named(plan, SectionKind.DECIDING, "support-me"));
    blocks.addAll(named(plan, SectionKind.ABOUT_ME, "worth-knowing"));
    return blocks;
  }

  private Block goal(Outcome outcome) {
    PlanPage.OutcomeCard card = plans.outcome(outcome, null);
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(row("plans.how-we-know", card.howWeKnow()));
    if (!card.ratings().isEmpty()) {
      rows.add(row("plans.ratings", String.join("\n", card.ratings())));
    }
    return new Block(card.statement(), List.of(), rows);
  }

  private Block action(Plan plan, Support support, Optional<Budget> budget) {
    PlanPage.SupportCard card = plans.support(plan, support, budget);
    List<SummaryRow> rows = new ArrayList<>(card.rows());
    rows.add(row("plans.document.status", supports.tag(support.decision()).text()));
    return new Block(card.title(), List.of(), rows);
  }

  private List<Block> contingency(Plan plan) {
    List<Block> blocks = new ArrayList<>(section(plan, SectionKind.KEEPING_SAFE));
    for (Contingency each : plan.contingencies()) {
      List<SummaryRow> rows = new ArrayList<>();
      rows.add(row("plans.document.trigger", each.ifThis()));
      rows.add(row("plans.document.then", each.thenThat()));
      String call = each.callWhom();
      if (call != null) {
        rows.add(row("plans.document.contact", call));
      }
      blocks.add(new Block(null, List.of(), rows));
    }
    return blocks;
  }

  private static List<Block> section(Plan plan, SectionKind kind) {
    String text = plan.sections().getOrDefault(kind, "");
    return text.isEmpty() ? List.of() : List.of(new Block(null, List.of(text), List.of()));
  }

  private List<Block> named(Plan plan, SectionKind kind, String heading) {
    return section(plan, kind).stream()
        .map(block -> new Block(heading(heading), block.paragraphs(), block.rows()))
        .toList();
  }

  private String heading(String code) {
    return words.say("plans.document." + code);
  }

  private Part part(String code, List<Block> blocks) {
    return new Part(heading("part." + code), blocks);
  }

  private SummaryRow row(String key, String value) {
    return SummaryRow.of(words.say(key), value);
  }
}
