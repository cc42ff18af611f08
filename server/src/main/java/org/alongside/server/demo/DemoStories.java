package org.alongside.server.demo;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.alongside.core.forum.StoryId;
import org.alongside.core.forum.StoryNote;
import org.alongside.core.forum.StoryStep;
import org.alongside.core.forum.StoryText;
import org.alongside.core.forum.StoryTitle;
import org.alongside.core.guidance.HandbookSlug;
import org.alongside.core.guidance.PageSlug;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.PersonId;
import org.alongside.core.plan.Need;
import org.alongside.server.db.Tx;
import org.alongside.server.guidance.PageKey;
import org.alongside.server.stories.Stories;
import org.alongside.server.stories.StoryLinks;

/**
 * Stories in the demo: some published, one with a change on its way, one that waits to be read, one
 * with an editor's question, a draft, and one that was taken down.
 */
public final class DemoStories implements DemoPart {
  private static final String BUDGET = "your-personal-health-budget";
  private static final String EMPLOYING = "employing-a-personal-assistant";

  private static final String SWIMMING =
      """
      For two years the only water I saw was in a glass. My back would not let me drive, and the bus \
      stops at the wrong end of town.

      When we wrote my plan, my worker asked what I missed. I said swimming, and laughed, because it \
      is not health care, is it? She did not laugh. We put in a lift to the pool once a week, and \
      somebody to help me change.

      ## What was hard

      - Asking. I had to say out loud that I need help with my shoes.
      - The first month I was so tired afterwards that I slept till noon.
      - A budget that looks big on paper and small in a car park.

      ## What I would tell you

      Start with one thing. Not the thing that sounds most medical, but the one that you would get \
      out of bed for.""";

  private static final String INTERVIEW =
      """
      I had never hired anybody. I was more afraid of the interview than the people who came to it.

      A friend told me to write three questions down and to let them talk. So I asked: *What does a \
      good day with me look like? What would you do if I was cross? Can you make tea?*

      The second one answered: "I would wait, and then ask if you wanted biscuits." She has been \
      with me for a year.

      If you can, have somebody beside you. And do it at a table, not in your bedroom: it is your \
      home, but it is a job for them.""";

  private static final String BREATHING =
      """
      My lungs do what they like. Some mornings I can hang out the washing, some mornings I cannot \
      talk on the phone.

      What helped most was not a machine. It was a plan for the bad days that everybody around me \
      has read: who rings whom, where the bag is, and that nobody should tell me to calm down.""";

  private static final String MUM =
      """
      I look after the money for Mum. I am good with numbers, and still I sat with the letters for \
      a week.

      My worker, Mrs Tilly Brandreth of 4 Mill Lane, was a great help.""";

  private static final String WAITING =
      """
      People say: you are lucky to have a budget. I am. I also waited nine months for it, and in \
      those months I learned who my friends are.

      I kept a notebook. Each time somebody told me "next week" I wrote it down with the date. In \
      the end I read them out in a meeting, one after the other, and nobody said anything for a \
      while. Then it went quickly.""";

  private final DemoClock clock;
  private final Stories stories;

  public DemoStories(DemoClock clock, Stories stories) {
    this.clock = clock;
    this.stories = stories;
  }

  @Override
  public void fill(Tx tx) {
    StoryLinks moving =
        new StoryLinks(
            Set.of(Need.MOVING, Need.LONG_TERM),
            List.of(page(BUDGET, "what-you-can-buy"), page(BUDGET, "your-care-plan")));
    published(tx, 96, Cast.AMINA, "The swimming that came back", SWIMMING, moving);
    StoryLinks employing =
        new StoryLinks(Set.of(Need.MOVING), List.of(page(EMPLOYING, "finding-the-right-person")));
    published(
        tx,
        61,
        Cast.person("SlowAndSteady"),
        "Three questions and a biscuit",
        INTERVIEW,
        employing);
    StoryLinks breathing =
        new StoryLinks(
            Set.of(Need.BREATHING, Need.LONG_TERM), List.of(page(BUDGET, "your-care-plan")));
    StoryId changed =
        published(tx, 33, Cast.person("Lighthouse"), "Bad mornings", BREATHING, breathing);
    clock.set(3, LocalTime.of(10, 30));
    write(
        tx,
        Cast.person("Lighthouse"),
        changed,
        2,
        "Bad mornings, and a bag by the door",
        BREATHING + "\n\nThe bag is red, so that I can say: the red one.",
        breathing,
        StoryStep.SEND);
    sent(tx, 2, Cast.TOM, "Nine months of next week", WAITING);
    asked(tx);
    clock.set(1, LocalTime.of(20, 15));
    write(
        tx,
        Cast.AMINA,
        id("To me, five years ago"),
        0,
        "To me, five years ago",
        "You will be so cross. Good. You will need it.",
        StoryLinks.none(),
        StoryStep.SAVE);
    StoryId old =
        published(
            tx,
            140,
            Cast.person("OldOak"),
            "My first winter with a budget",
            "It snowed, the boiler broke, and my assistant came on foot.",
            StoryLinks.none());
    clock.set(20, LocalTime.of(16, 0));
    stories.takeDown(tx, Cast.member(Cast.person("OldOak")), old);
    clock.set(0, LocalTime.of(7, 30));
  }

  private void asked(Tx tx) {
    StoryId id = sent(tx, 9, Cast.FARAH, "The letters on the kitchen table", MUM);
    clock.set(8, LocalTime.of(9, 40));
    stories.ask(
        tx,
        id,
        1,
        new StoryNote(
            "Thank you for this. The week with the letters is something many people will know."
                + " Could you take out the name and address of your worker? Then we would love to"
                + " publish it."));
  }

  private StoryId sent(Tx tx, int daysAgo, PersonId author, String title, String text) {
    clock.set(daysAgo, LocalTime.of(14, 5));
    StoryId id = id(title);
    write(tx, author, id, 0, title, text, StoryLinks.none(), StoryStep.SEND);
    return id;
  }

  private StoryId published(
      Tx tx, int daysAgo, PersonId author, String title, String text, StoryLinks links) {
    StoryId id = sent(tx, daysAgo + 2, author, title, text);
    clock.set(daysAgo, LocalTime.of(11, 20));
    stories.publish(tx, id, 1, links);
    return id;
  }

  private void write(
      Tx tx,
      PersonId author,
      StoryId id,
      int base,
      String title,
      String text,
      StoryLinks links,
      StoryStep step) {
    MemberId member = Cast.member(author);
    stories.write(
        tx,
        member,
        id,
        base,
        stories.prepare(new StoryTitle(title), new StoryText(text.strip())),
        links,
        step);
  }

  private static PageKey page(String handbook, String page) {
    return new PageKey(HandbookSlug.parse(handbook), PageSlug.parse(page));
  }

  private static StoryId id(String title) {
    return StoryId.of(Cast.id("story " + title));
  }
}
