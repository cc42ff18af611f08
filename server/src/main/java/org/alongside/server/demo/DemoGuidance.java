package org.alongside.server.demo;

import java.time.LocalTime;
import java.util.List;
import org.alongside.core.guidance.Edition;
import org.alongside.core.guidance.GuidancePage;
import org.alongside.core.guidance.HandbookSlug;
import org.alongside.core.guidance.PageSlug;
import org.alongside.server.db.Tx;
import org.alongside.server.guidance.Answer;
import org.alongside.server.guidance.Answer.Verdict;
import org.alongside.server.guidance.Guidance;
import org.alongside.server.guidance.PageKey;
import org.alongside.server.guidance.StoredPage;
import org.jspecify.annotations.Nullable;

/** What readers said about the guidance, and one page whose check is late. */
public final class DemoGuidance implements DemoPart {
  private static final HandbookSlug BUDGET = HandbookSlug.parse("your-personal-health-budget");
  private static final HandbookSlug EMPLOYING =
      HandbookSlug.parse("employing-a-personal-assistant");
  private static final int WRITTEN_DAYS_AGO = 420;
  private static final int EDITED_DAYS_AGO = 400;
  private static final int CHECK_WAS_DUE_DAYS_AGO = 35;

  private static final List<Said> ANSWERS =
      List.of(
          said(BUDGET, "what-you-can-buy", Verdict.YES, "The list is what I was looking for."),
          said(BUDGET, "what-you-can-buy", Verdict.YES, null),
          said(BUDGET, "what-you-can-buy", Verdict.NO, "Can it say more about phones and tablets?"),
          said(BUDGET, "what-it-is", Verdict.YES, null),
          said(BUDGET, "reviews", Verdict.YES, "I took the list to my review."),
          said(BUDGET, "if-you-disagree", Verdict.NO, "I need the phone number."),
          said(EMPLOYING, "what-it-costs", Verdict.YES, null),
          said(EMPLOYING, "what-it-costs", Verdict.NO, "An example with numbers would help."),
          said(EMPLOYING, "pay-holidays-and-sickness", Verdict.YES, null));

  private final DemoClock clock;
  private final Guidance guidance;

  public DemoGuidance(DemoClock clock, Guidance guidance) {
    this.clock = clock;
    this.guidance = guidance;
  }

  @Override
  public void fill(Tx tx) {
    clock.set(WRITTEN_DAYS_AGO, LocalTime.of(11, 0));
    guidance.takeOverFiles(tx);
    clock.set(EDITED_DAYS_AGO, LocalTime.of(14, 20));
    PageKey late = new PageKey(EMPLOYING, PageSlug.parse("the-contract-and-the-first-day"));
    StoredPage stored = guidance.getPage(tx, late);
    GuidancePage page = stored.page();
    guidance.save(
        tx,
        Cast.HELEN,
        late,
        stored.version(),
        new GuidancePage(
            page.slug(),
            page.title(),
            page.summary(),
            page.audience(),
            page.owner(),
            clock.today().minusDays(EDITED_DAYS_AGO),
            clock.today().minusDays(CHECK_WAS_DUE_DAYS_AGO),
            page.markdown(),
            page.easyRead()));
    for (int i = 0; i < ANSWERS.size(); i++) {
      clock.set(3 * (ANSWERS.size() - i), LocalTime.of(10 + i, 7));
      guidance.answer(tx, ANSWERS.get(i).key(), ANSWERS.get(i).answer());
    }
  }

  private static Said said(
      HandbookSlug handbook, String page, Verdict verdict, @Nullable String words) {
    return new Said(
        new PageKey(handbook, PageSlug.parse(page)), new Answer(Edition.STANDARD, verdict, words));
  }

  private record Said(PageKey key, Answer answer) {}
}
