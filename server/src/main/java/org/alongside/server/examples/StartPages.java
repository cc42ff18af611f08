package org.alongside.server.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.PartKey;
import org.alongside.core.plan.PartKind;
import org.alongside.core.plan.Plan;
import org.alongside.core.plan.PlanDraft;
import org.alongside.core.plan.PlanPart;
import org.alongside.server.access.Action;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Refused;
import org.alongside.server.db.Tx;
import org.alongside.server.drafting.DraftPages;
import org.alongside.server.html.Choice;
import org.alongside.server.html.EnglishMoney;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.Words;
import org.alongside.server.http.Ask;
import org.alongside.server.http.Frames;
import org.alongside.server.http.Reply;
import org.alongside.server.http.Routes;
import org.alongside.server.http.SubjectFinder;
import org.alongside.server.identity.People;
import org.jspecify.annotations.Nullable;

/** Starting from an example: which parts of it go into a draft, and what became of each. */
public final class StartPages {
  private static final String TEMPLATE = "examples/start.jte";
  private static final String PATH = "/holders/:holder/plan/draft/examples";
  private static final int PREVIEW = 160;

  private static final List<PartKind> ORDER =
      List.of(
          PartKind.SECTION,
          PartKind.OUTCOME,
          PartKind.SUPPORT,
          PartKind.CONTINGENCIES,
          PartKind.CLINICAL_TASK);

  private final Examples examples;
  private final Copying copying;
  private final ExamplePages gallery;
  private final People people;
  private final Frames frames;
  private final Words words = Words.english();

  public StartPages(
      Examples examples, Copying copying, ExamplePages gallery, People people, Frames frames) {
    this.examples = examples;
    this.copying = copying;
    this.gallery = gallery;
    this.people = people;
    this.frames = frames;
  }

  /** Declares the routes. */
  public void declare(Routes routes) {
    SubjectFinder holder = SubjectFinder.holderIn("holder");
    routes.get(PATH).opens(Action.READ, Asset.PLAN_DRAFT, holder).with(this::list);
    routes
        .get(PATH + "/:example")
        .opens(Action.READ, Asset.PLAN_DRAFT, holder)
        .with((tx, ask) -> form(tx, ask, example(ask), Set.of(), null));
    routes.post(PATH + "/:example").opens(Action.WRITE, Asset.PLAN, holder).with(this::start);
  }

  private Example example(Ask ask) {
    return examples.find(ask.way("example")).orElseThrow(Refused::new);
  }

  private Reply list(Tx tx, Ask ask) {
    String draft = DraftPages.pathOf(ask.person("holder"));
    return Reply.page(
        "examples/list.jte",
        gallery.page(tx, ask, draft + "/examples", new Link(words.say("drafting.back"), draft)));
  }

  private Reply form(Tx tx, Ask ask, Example example, Set<String> chosen, @Nullable String wrong) {
    PersonId holder = ask.person("holder");
    boolean own = holder.equals(ask.caller().getPerson());
    String draft = DraftPages.pathOf(holder);
    List<StartPage.Group> groups = new ArrayList<>();
    for (PartKind kind : ORDER) {
      List<Choice> choices =
          Chosen.listOf(example.plan()).stream()
              .filter(key -> key.kind() == kind)
              .map(key -> choice(example.plan(), key))
              .toList();
      if (!choices.isEmpty()) {
        Field field = Field.of(Chosen.FIELD, words.say("examples.take." + kind.code()));
        groups.add(
            new StartPage.Group(
                wrong != null && groups.isEmpty() ? field.withErrors(List.of(wrong)) : field,
                choices,
                chosen));
      }
    }
    StartPage page =
        new StartPage(
            frames.frame(tx, ask, words.say("examples.start-title", example.heading().title())),
            ExamplePages.PATH + "/" + example.slug(),
            own ? null : words.say("examples.for", people.getName(tx, holder)),
            draft + "/examples/" + example.slug(),
            groups,
            ErrorSummary.of(groups.get(0).field()));
    return wrong == null ? Reply.page(TEMPLATE, page) : Reply.formAgain(TEMPLATE, page);
  }

  private Choice choice(Plan plan, PartKey key) {
    PlanPart part = PlanDraft.of(plan).find(key).orElseThrow();
    if (part instanceof PlanPart.Section section) {
      return new Choice(
          key.toString(),
          words.say("plans.section." + section.kind().code()),
          preview(section.words()));
    }
    if (part instanceof PlanPart.OutcomeWords wish) {
      return new Choice(key.toString(), wish.statement(), wish.howWeKnow());
    }
    if (part instanceof PlanPart.SupportTerms terms) {
      return new Choice(
          key.toString(),
          terms.support().title(),
          words.say("examples.cost", EnglishMoney.exact(terms.support().costEach())));
    }
    if (part instanceof PlanPart.Task task) {
      return new Choice(key.toString(), task.task().task(), "");
    }
    return new Choice(
        key.toString(),
        words.say("plans.contingencies"),
        String.join("; ", plan.contingencies().stream().map(each -> each.ifThis()).toList()));
  }

  private static String preview(String text) {
    String line = text.replace('\n', ' ');
    return line.length() <= PREVIEW
        ? line
        : line.substring(0, line.offsetByCodePoints(0, PREVIEW)) + " …";
  }

  private Reply start(Tx tx, Ask ask) {
    PersonId holder = ask.person("holder");
    Example example = example(ask);
    Chosen chosen = Chosen.of(ask, example.plan());
    if (chosen.parts().isEmpty()) {
      return form(tx, ask, example, Set.of(), words.say("examples.choose-one"));
    }
    Optional<List<Copied>> copied =
        copying.copy(tx, ask.caller().getPerson(), holder, example, chosen);
    return copied.isEmpty()
        ? form(
            tx,
            ask,
            example,
            chosen.parts().stream().map(PartKey::toString).collect(Collectors.toSet()),
            words.say("examples.cannot"))
        : Reply.page("examples/copied.jte", copied(tx, ask, holder, copied.get()));
  }

  private CopiedPage copied(Tx tx, Ask ask, PersonId holder, List<Copied> all) {
    List<CopiedPage.Group> groups = new ArrayList<>();
    for (Copied.Outcome outcome : Copied.Outcome.values()) {
      List<Link> parts =
          all.stream()
              .filter(each -> each.outcome() == outcome)
              .map(each -> new Link(each.heading(), where(holder, each)))
              .toList();
      if (!parts.isEmpty()) {
        String key = "examples.copied." + outcome.name().toLowerCase(java.util.Locale.ROOT);
        groups.add(
            new CopiedPage.Group(words.say(key, parts.size()), words.say(key + "-says"), parts));
      }
    }
    String draft = DraftPages.pathOf(holder);
    return new CopiedPage(
        frames.frame(tx, ask, words.say("examples.copied-title")),
        draft,
        groups,
        List.of(
            new Link(words.say("examples.to-draft"), draft),
            new Link(words.say("drafting.link.history"), draft + "/history"),
            new Link(words.say("examples.more"), draft + "/examples")));
  }

  private static String where(PersonId holder, Copied copied) {
    return copied.outcome() == Copied.Outcome.SUGGESTED
        ? "/holders/" + holder + "/plan/comments/" + copied.part().name()
        : DraftPages.pathOf(holder, copied.part());
  }
}
