package org.alongside.server.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.SectionKind;
import org.alongside.server.html.Link;
import org.alongside.server.html.Words;

/**
 * The parts of the plan page: which are filled, and which are open. A part opens where it stands,
 * or by its link, which also works without scripts.
 */
final class PlanHeads {
  private static final String ALL = "all";

  /** Those before the outcomes. */
  static final List<SectionKind> BEFORE =
      List.of(
          SectionKind.ABOUT_ME,
          SectionKind.WHAT_MATTERS,
          SectionKind.WORKING,
          SectionKind.NOT_WORKING,
          SectionKind.NEEDS,
          SectionKind.STRENGTHS);

  /** Those after what to do tonight. */
  static final List<SectionKind> AFTER =
      List.of(SectionKind.KEEPING_SAFE, SectionKind.DECIDING, SectionKind.STAFF_TRAINING);

  private final Words words = Words.english();
  private final LocalDate today;
  private final String open;
  private final String version;

  /**
   * The parts of a page.
   *
   * @param today the day on which a sign-off holds or does not
   * @param open the id of the part that is open, {@code all}, or empty for none
   * @param version the version that was asked for; empty for the one that counts
   */
  PlanHeads(LocalDate today, String open, String version) {
    this.today = today;
    this.open = open;
    this.version = version;
  }

  boolean isAllOpen() {
    return open.equals(ALL);
  }

  /** Opens all parts, or closes them. */
  Link all() {
    return isAllOpen()
        ? new Link(words.say("plans.close-all"), query(""))
        : new Link(words.say("plans.open-all"), query(ALL));
  }

  List<PlanPage.Head> list(Plan plan, int versions) {
    List<PlanPage.Head> heads = new ArrayList<>();
    BEFORE.forEach(kind -> heads.add(section(plan, kind)));
    heads.add(counted("outcomes", plan.outcomes().size()));
    heads.add(counted("supports", plan.supports().size()));
    heads.add(counted("contingencies", plan.contingencies().size()));
    heads.add(counted("rota", plan.tonight().rota().size()));
    heads.add(tasks(plan));
    AFTER.forEach(kind -> heads.add(section(plan, kind)));
    heads.add(head("agreement", words.say("plans.agreement"), "", true));
    heads.add(head("disagree", words.say("plans.disagree"), "", true));
    if (versions > 1) {
      heads.add(
          head(
              "versions",
              words.say("plans.versions"),
              words.say("plans.count.versions", versions),
              true));
    }
    return heads;
  }

  private PlanPage.Head section(Plan plan, SectionKind kind) {
    boolean filled = plan.sections().containsKey(kind);
    return head(
        kind.code(),
        words.say("plans.section." + kind.code()),
        words.say(filled ? "plans.filled" : "plans.nothing-yet"),
        filled);
  }

  /** How many of the parts are written. */
  String written(Plan plan) {
    List<PlanPage.Head> parts =
        list(plan, 0).stream().filter(head -> !head.status().isEmpty()).toList();
    long filled = parts.stream().filter(PlanPage.Head::filled).count();
    return words.say("plans.written", filled, parts.size());
  }

  private PlanPage.Head tasks(Plan plan) {
    int due = plan.tonight().listToRenew(today).size();
    PlanPage.Head head = counted("tasks", plan.tonight().tasks().size());
    return due == 0
        ? head
        : head(
            head.id(),
            head.heading(),
            head.status() + ". " + words.say("plans.count.to-renew", due),
            true);
  }

  private PlanPage.Head counted(String id, int count) {
    return head(
        id,
        words.say("plans." + id),
        count == 0 ? words.say("plans.nothing-yet") : words.say("plans.count." + id, count),
        count > 0);
  }

  private PlanPage.Head head(String id, String heading, String status, boolean filled) {
    return new PlanPage.Head(
        id, heading, query(id) + "#" + id, status, filled, isAllOpen() || open.equals(id));
  }

  private String query(String part) {
    List<String> asked = new ArrayList<>();
    if (!version.isEmpty()) {
      asked.add("version=" + version);
    }
    if (!part.isEmpty()) {
      asked.add("open=" + part);
    }
    return "?" + String.join("&", asked);
  }
}
