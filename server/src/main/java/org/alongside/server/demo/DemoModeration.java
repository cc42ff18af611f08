package org.alongside.server.demo;

import java.time.LocalTime;
import java.util.List;
import org.alongside.core.forum.ModerationAction;
import org.alongside.core.forum.ModerationDecision;
import org.alongside.core.forum.ModerationNote;
import org.alongside.core.forum.NewReport;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.PostText;
import org.alongside.core.forum.ReportId;
import org.alongside.core.forum.ReportReason;
import org.alongside.core.forum.ReportText;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.identity.MemberId;
import org.alongside.server.access.Access;
import org.alongside.server.db.Tx;
import org.alongside.server.forum.Forum;
import org.alongside.server.forum.PlacedPost;
import org.alongside.server.forum.PostWriter;
import org.alongside.server.forum.Posting;
import org.alongside.server.moderation.Appeals;
import org.alongside.server.moderation.Decided;
import org.alongside.server.moderation.Detail;
import org.alongside.server.moderation.Moderation;
import org.alongside.server.moderation.Reports;
import org.alongside.server.moderation.Ruling;

/** Reports in the demo: some decided, some waiting, one post whose words suggest a crisis. */
public final class DemoModeration implements DemoPart {
  private final DemoClock clock;
  private final Forum forum;
  private final Posting posting;
  private final Reports reports;
  private final Moderation moderation;
  private final Appeals appeals;

  public DemoModeration(
      DemoClock clock,
      Forum forum,
      Posting posting,
      Reports reports,
      Moderation moderation,
      Appeals appeals) {
    this.clock = clock;
    this.forum = forum;
    this.posting = posting;
    this.reports = reports;
    this.moderation = moderation;
    this.appeals = appeals;
  }

  @Override
  public void fill(Tx tx) {
    clock.set(21, LocalTime.of(18, 40));
    ReportId selling =
        bad(
            tx,
            "Batteries in the cold",
            "RainyDays",
            "I sell the best batteries in the county, half price, cash only. Ring me any time!",
            ReportReason.SELLING_OR_SPAM,
            "This is an advert.");
    ReportId numbers =
        bad(
            tx,
            "Taxis that take powered chairs",
            "Kestrel",
            "Ask for Mo, his own mobile is 07700 900123 and he lives in the yellow house on Mill"
                + " Lane.",
            ReportReason.PRIVATE_INFORMATION,
            "Mo may not want his number and house here.");
    ReportId cross =
        bad(
            tx,
            "Agency or own staff?",
            "OldOak",
            "Sorry, but anybody who uses an agency has only themselves to blame.",
            ReportReason.BULLYING,
            "");
    clock.set(20, LocalTime.of(10, 5));
    decide(
        tx,
        selling,
        ModerationAction.HIDE,
        "Selling is not part of this network. You are welcome to join in with your own"
            + " experience.");
    decide(
        tx,
        numbers,
        ModerationAction.HIDE,
        "Thank you for wanting to help. We hid this because it has the number and home of somebody"
            + " who did not say yes to it. Please post it again without those.");
    decide(
        tx,
        cross,
        ModerationAction.WARN,
        "People come to an agency for many reasons. Please write about your own choice, not about"
            + " what others should have done.");
    slow(tx, "Agency or own staff?");
    clock.set(19, LocalTime.of(9, 15));
    appeal(
        tx,
        numbers,
        "Kestrel",
        "I see about the number. But may I say that there is a good taxi in Mill Lane, without his"
            + " name?");
    clock.set(2, LocalTime.of(14, 20));
    bad(
        tx,
        "Medicines and a clear head",
        "SecondBreakfast",
        "I just stopped all of mine from one day to the next and I feel great. You should all try"
            + " it.",
        ReportReason.UNSAFE_ADVICE,
        "Somebody could get very ill from this.");
    ReportId unsure =
        bad(
            tx,
            "Family who mean well",
            "Thistle",
            "Honestly, some people here should just stop complaining.",
            ReportReason.BULLYING,
            "That hurt.");
    moderation.sayOpinion(
        tx,
        unsure,
        Cast.member(Cast.PRIYA),
        new ModerationNote(
            "It is unkind, but it names nobody. Would you hide it, or speak with them?"));
    clock.set(1, LocalTime.of(21, 10));
    post(
        tx,
        "Being tired of being tired",
        "QuietGarden",
        "I am so tired of all of it. Some nights I think everybody would be better off without me."
            + " I do not know whom to tell, so I am telling you.");
    clock.set(1, LocalTime.of(21, 14));
    moderation
        .findWaiting(tx, PostId.of(Cast.id("reported post Being tired of being tired")))
        .ifPresent(item -> moderation.answerCall(tx, item, Cast.member(Cast.OWEN)));
    clock.set(0, LocalTime.of(7, 30));
  }

  private ReportId bad(
      Tx tx, String title, String alias, String text, ReportReason reason, String said) {
    PlacedPost placed = post(tx, title, alias, text);
    ReportId id = ReportId.of(Cast.id("report " + title));
    report(tx, placed, id, Cast.member(Cast.AMINA), reason, said);
    if (reason != ReportReason.BULLYING) {
      report(
          tx,
          placed,
          ReportId.of(Cast.id("second report " + title)),
          Cast.member(Cast.TOM),
          reason,
          "");
    }
    return id;
  }

  private void report(
      Tx tx, PlacedPost placed, ReportId id, MemberId by, ReportReason reason, String said) {
    reports.report(tx, placed, id, by, new NewReport(reason, new ReportText(said)));
  }

  private PlacedPost post(Tx tx, String title, String alias, String text) {
    PostId id = PostId.of(Cast.id("reported post " + title));
    posting.reply(
        tx,
        PostWriter.peer(Cast.member(Cast.person(alias))),
        ThreadId.of(Cast.id("thread " + title)),
        id,
        forum.prepare(new PostText(text)));
    return List.copyOf(forum.findPosts(tx, List.of(id)).values()).get(0);
  }

  /** A moderator slows a thread for some days, from its page. */
  private void slow(Tx tx, String title) {
    ThreadId thread = ThreadId.of(Cast.id("thread " + title));
    ModerationNote why =
        new ModerationNote(
            "This is close to many people's hearts. For some days each of us can reply once in ten"
                + " minutes, so that everybody can keep up.");
    moderation.decideOnThread(
        tx,
        thread,
        Cast.member(Cast.PRIYA),
        new Ruling(
            ModerationAction.SLOW,
            why,
            why,
            clock.today().plusDays(9).atStartOfDay(Access.ENGLAND).toInstant(),
            new Detail.None()),
        moderation.version(tx, thread));
  }

  /** Asks for another look at what was decided about an item. */
  private void appeal(Tx tx, ReportId item, String alias, String said) {
    MemberId author = Cast.member(Cast.person(alias));
    appeals.appealLast(tx, item, author, new ModerationNote(said));
  }

  /** Priya decides, or Owen where it concerns her. */
  private void decide(Tx tx, ReportId id, ModerationAction action, String reason) {
    ModerationDecision decision = new ModerationDecision(action, new ModerationNote(reason));
    if (moderation.decide(tx, id, Cast.member(Cast.PRIYA), decision) == Decided.INVOLVED) {
      moderation.decide(tx, id, Cast.member(Cast.OWEN), decision);
    }
  }
}
