package org.alongside.core.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.alongside.core.Randoms;
import org.alongside.core.Samples;
import org.alongside.core.conversation.Message;
import org.alongside.core.conversation.MessageId;
import org.alongside.core.forum.Board;
import org.alongside.core.forum.BoardId;
import org.alongside.core.forum.BoardLine;
import org.alongside.core.forum.BoardList;
import org.alongside.core.forum.BoardSlug;
import org.alongside.core.forum.BoardThread;
import org.alongside.core.forum.BoardVisibility;
import org.alongside.core.forum.ContentNote;
import org.alongside.core.forum.ListedPost;
import org.alongside.core.forum.ListedRegard;
import org.alongside.core.forum.ListedTag;
import org.alongside.core.forum.ListedThread;
import org.alongside.core.forum.NewPost;
import org.alongside.core.forum.NewReport;
import org.alongside.core.forum.NewThread;
import org.alongside.core.forum.PictureId;
import org.alongside.core.forum.PictureText;
import org.alongside.core.forum.Post;
import org.alongside.core.forum.PostId;
import org.alongside.core.forum.PostList;
import org.alongside.core.forum.PostState;
import org.alongside.core.forum.PostText;
import org.alongside.core.forum.Regard;
import org.alongside.core.forum.ReportReason;
import org.alongside.core.forum.ReportText;
import org.alongside.core.forum.ShownPicture;
import org.alongside.core.forum.TagId;
import org.alongside.core.forum.TagName;
import org.alongside.core.forum.ThreadId;
import org.alongside.core.forum.ThreadList;
import org.alongside.core.forum.ThreadState;
import org.alongside.core.forum.ThreadTitle;
import org.alongside.core.identity.MemberId;
import org.alongside.core.identity.PersonId;
import org.alongside.core.identity.Role;
import org.alongside.core.plan.SupportId;
import org.alongside.core.spend.CheckOutcome;
import org.alongside.core.spend.CheckResult;
import org.alongside.core.spend.CheckedEntry;
import org.alongside.core.spend.ReceiptId;
import org.alongside.core.spend.SpendEntry;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.spend.SpendState;
import org.alongside.core.sync.Operation;
import org.alongside.core.sync.SpendPatch;
import org.alongside.core.sync.Submitted;
import org.alongside.core.sync.SyncRequest;
import org.alongside.core.visit.MissedReason;
import org.alongside.core.visit.VisitBody;
import org.alongside.core.visit.VisitId;
import org.alongside.core.visit.VisitOutcome;
import org.alongside.core.visit.VisitReport;
import org.alongside.core.visit.VisitState;
import org.alongside.core.visit.VisitTelling;
import org.junit.jupiter.api.Test;

/** Whatever is written is read again as the same, by server and phone alike. */
class RoundTripTest {
  private static final int ROUNDS = 1_000;
  private final Randoms randoms = new Randoms(20261121);

  @Test
  void ofSpending() {
    always(randoms::spend, SpendJson::write, SpendJson::readBody);
    always(this::checkedEntry, SpendJson::write, SpendJson::readEntry);
  }

  /** An object has no order, and nor have the edits of a patch. */
  @Test
  void ofAmendments() {
    for (int i = 0; i < ROUNDS; i++) {
      SpendPatch patch = randoms.patch();
      String json = SpendPatchJson.write(patch).toString();
      SpendPatch read = JsonValue.read(json, JsonMode.STRICT, SpendPatchJson::read).get();
      assertThat(read.edits()).containsExactlyInAnyOrderElementsOf(patch.edits());
    }
  }

  @Test
  void ofMessages() {
    always(randoms::message, MessageJson::write, MessageJson::readBody);
    always(this::message, MessageJson::write, MessageJson::read);
  }

  @Test
  void ofVisits() {
    always(this::visit, VisitJson::write, VisitJson::readBody);
    always(
        () ->
            new VisitReport(
                VisitId.of(randoms.uuid()),
                PersonId.of(randoms.uuid()),
                visit(),
                randoms.oneOf(VisitState.class),
                PersonId.of(randoms.uuid()),
                randoms.instant()),
        VisitJson::write,
        VisitJson::readReport);
  }

  private VisitBody visit() {
    VisitOutcome outcome = randoms.oneOf(VisitOutcome.class);
    int happened = 1 + randoms.below(700);
    Duration longer = Duration.ofMinutes(happened + 1L + randoms.below(700));
    boolean partly = outcome == VisitOutcome.PARTLY;
    return new VisitBody(
        SupportId.of(randoms.uuid()),
        randoms.date(),
        outcome,
        partly ? longer : randoms.maybe(() -> longer).orElse(null),
        partly ? Duration.ofMinutes(happened) : null,
        randoms.maybe(() -> randoms.oneOf(MissedReason.class)).orElse(null),
        randoms.maybe(randoms::text).orElse(null),
        randoms.oneOf(VisitTelling.class));
  }

  @Test
  void ofPlans() {
    always(randoms::plan, PlanJson::write, PlanJson::read);
  }

  @Test
  void ofTheForum() {
    always(
        () ->
            new BoardList(
                randoms.some(3, this::board),
                randoms.maybe(randoms::line).orElse(null),
                randoms.maybe(randoms::instant).orElse(null)),
        ForumPageJson::write,
        ForumPageJson::readBoards);
    always(
        () ->
            new ThreadList(
                randoms.some(3, this::thread), randoms.maybe(randoms::line).orElse(null)),
        ForumPageJson::write,
        ForumPageJson::readThreads);
    always(
        () ->
            new PostList(
                thread(), randoms.some(3, this::post), randoms.maybe(randoms::line).orElse(null)),
        ForumPageJson::write,
        ForumPageJson::readPosts);
    always(
        () ->
            new NewThread(
                new ThreadTitle("A title"),
                newPost(),
                randoms.some(3, () -> TagId.of(randoms.uuid()))),
        ForumJson::write,
        ForumJson::readNewThread);
    always(this::newPost, ForumJson::write, ForumJson::readNewPost);
    always(
        () -> new NewReport(randoms.oneOf(ReportReason.class), new ReportText("")),
        ForumJson::write,
        ForumJson::readNewReport);
    always(() -> randoms.below(900), ForumPageJson::writeReadUpTo, ForumPageJson::readUpTo);
  }

  private BoardLine board() {
    Board board =
        new Board(
            BoardId.of(randoms.uuid()),
            BoardSlug.parse("assistants"),
            randoms.line(),
            randoms.text(),
            randoms.oneOf(BoardVisibility.class));
    return new BoardLine(
        board,
        randoms.below(9),
        randoms.below(99),
        randoms.maybe(randoms::instant).orElse(null),
        randoms.below(2) == 0,
        randoms.some(3, this::tag));
  }

  private ListedTag tag() {
    return new ListedTag(TagId.of(randoms.uuid()), new TagName("Night care"));
  }

  private NewPost newPost() {
    return new NewPost(
        new PostText("words"),
        randoms.maybe(() -> ContentNote.read("death", "a funeral").get().get()).orElse(null),
        randoms.some(
            3, () -> new ShownPicture(PictureId.of(randoms.uuid()), new PictureText("A ramp"))));
  }

  private ListedThread thread() {
    BoardThread thread =
        new BoardThread(
            ThreadId.of(randoms.uuid()),
            BoardSlug.parse("assistants"),
            new ThreadTitle("Nights"),
            MemberId.of(randoms.uuid()),
            randoms.line(),
            randoms.oneOf(ThreadState.class),
            randoms.below(50),
            randoms.instant(),
            randoms.instant());
    return new ListedThread(
        thread,
        randoms.below(2) == 0,
        randoms.below(9),
        randoms.below(9),
        randoms.below(2) == 0,
        randoms.some(3, this::tag),
        randoms.below(2) == 0,
        randoms.maybe(() -> ContentNote.read("death", "a funeral").get().get()).orElse(null));
  }

  private ListedPost post() {
    Post post =
        new Post(
            PostId.of(randoms.uuid()),
            ThreadId.of(randoms.uuid()),
            MemberId.of(randoms.uuid()),
            randoms.line(),
            new PostText("What helps at night?"),
            randoms.oneOf(PostState.class),
            randoms.instant(),
            randoms.maybe(randoms::instant).orElse(null),
            List.of(),
            randoms.maybe(() -> ContentNote.read("death", "a funeral").get().get()).orElse(null));
    return new ListedPost(
        post,
        "<p>What helps at night?</p>",
        1 + randoms.below(99),
        randoms.maybe(() -> randoms.oneOf(Role.class)).orElse(null),
        randoms.below(2) == 0,
        randoms.some(
            1, () -> new ListedRegard(randoms.oneOf(Regard.class), randoms.below(9), true)));
  }

  @Test
  void ofSyncRequests() {
    for (int i = 0; i < ROUNDS; i++) {
      SyncRequest request = randoms.syncRequest();
      String json = SyncJson.write(request).toString();
      SyncRequest read = JsonValue.read(json, JsonMode.STRICT, SyncJson::readRequest).get();
      assertThat(read.cursors()).isEqualTo(request.cursors());
      assertThat(read.store()).isEqualTo(request.store());
      assertThat(read.operations()).hasSameSizeAs(request.operations());
      for (int at = 0; at < read.operations().size(); at++) {
        assertSameOperation(read.operations().get(at), request.operations().get(at));
      }
    }
  }

  private static void assertSameOperation(Submitted read, Submitted written) {
    if (read instanceof Operation.SpendAmend one && written instanceof Operation.SpendAmend two) {
      assertThat(one.head()).isEqualTo(two.head());
      assertThat(one.entry()).isEqualTo(two.entry());
      assertThat(one.base()).isEqualTo(two.base());
      assertThat(one.set().edits()).containsExactlyInAnyOrderElementsOf(two.set().edits());
    } else {
      assertThat(read).isEqualTo(written);
    }
  }

  private CheckedEntry checkedEntry() {
    SpendEntry entry =
        new SpendEntry(
            SpendEntryId.of(randoms.uuid()),
            PersonId.of(randoms.uuid()),
            randoms.spend(),
            randoms.oneOf(SpendState.class),
            1 + randoms.below(9),
            PersonId.of(randoms.uuid()),
            randoms.instant());
    CheckOutcome outcome = randoms.oneOf(CheckOutcome.class);
    boolean byRule = outcome == CheckOutcome.AGREE_FIRST || outcome == CheckOutcome.EXCLUDED;
    return new CheckedEntry(
        entry,
        randoms.below(4) == 0
            ? null
            : new CheckResult(
                outcome,
                randoms.maybe(() -> Samples.CHAIR).orElse(null),
                outcome == CheckOutcome.MORE_THAN_PLANNED ? randoms.amount() : null,
                byRule ? "alcohol" : null),
        randoms.some(3, () -> ReceiptId.of(randoms.uuid())));
  }

  private Message message() {
    return new Message(
        MessageId.of(randoms.uuid()),
        Samples.CONVERSATION,
        PersonId.of(randoms.uuid()),
        randoms.message(),
        randoms.instant(),
        randoms.maybe(randoms::instant).orElse(null),
        randoms.maybe(randoms::instant).orElse(null));
  }

  private static <T> void always(
      Supplier<T> values, Function<T, JsonObject> write, JsonShape<T> shape) {
    for (int i = 0; i < ROUNDS; i++) {
      T value = values.get();
      String json = write.apply(value).toString();
      for (JsonMode mode : JsonMode.values()) {
        T read = JsonValue.read(json, mode, shape).get();
        assertThat(read).isEqualTo(value);
        assertThat(write.apply(read).toString()).isEqualTo(json);
      }
    }
  }
}
