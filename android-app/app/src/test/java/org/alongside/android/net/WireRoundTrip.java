package org.alongside.android.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.alongside.core.forum.NewPost;
import org.alongside.core.forum.NewReport;
import org.alongside.core.forum.NewThread;
import org.alongside.core.forum.PostText;
import org.alongside.core.forum.ReportReason;
import org.alongside.core.forum.ReportText;
import org.alongside.core.forum.ThreadTitle;
import org.alongside.core.input.Codes;
import org.alongside.core.sync.Change;
import org.alongside.core.sync.PhoneState;
import org.alongside.core.sync.PhoneStep;
import org.alongside.core.sync.SyncRequest;
import org.alongside.core.sync.SyncResponse;
import org.alongside.core.wire.BudgetJson;
import org.alongside.core.wire.ForumJson;
import org.alongside.core.wire.ForumPageJson;
import org.alongside.core.wire.JsonMode;
import org.alongside.core.wire.JsonShape;
import org.alongside.core.wire.JsonValue;
import org.alongside.core.wire.MessageJson;
import org.alongside.core.wire.PlanJson;
import org.alongside.core.wire.PrivateNoteJson;
import org.alongside.core.wire.SpendJson;
import org.alongside.core.wire.SyncJson;
import org.alongside.core.wire.VisitJson;
import org.alongside.core.wire.WorkerJson;

/**
 * What the phone does with JSON and with an answer, from text to text: the one way into the classes
 * as R8 leaves them. R8 keeps these methods and renames all that they call.
 */
public final class WireRoundTrip {
  private WireRoundTrip() {}

  /** Reads a request and writes it again. */
  public static String request(String json) {
    return SyncJson.write(read(json, SyncJson::readRequest)).toString();
  }

  /** Reads an answer with everything in it and writes it again. */
  public static String response(String json) {
    SyncResponse response = read(json, SyncJson::readResponse);
    List<Change> changes = new ArrayList<>();
    for (Change change : response.changes()) {
      String body = change.body() == null ? null : again(change, change.body());
      changes.add(new Change(change.kind(), change.id(), change.revision(), change.holder(), body));
    }
    return SyncJson.text(
        new SyncResponse(
            response.store(), response.results(), changes, response.cursors(), response.more()));
  }

  /** What a phone that sent the first line does about the second. */
  public static String hear(String requestAndResponse) {
    String[] lines = requestAndResponse.split("\n", 2);
    SyncRequest asked = read(lines[0], SyncJson::readRequest);
    SyncResponse answer = read(lines[1], SyncJson::readResponse);
    PhoneState state = new PhoneState(asked.store(), 7, asked.cursors());
    Optional<PhoneStep> step = state.hear(asked, answer);
    return step.map(
            each ->
                each.resend().name()
                    + " "
                    + each.results().size()
                    + " "
                    + each.changes().size()
                    + " "
                    + each.askAgain()
                    + " "
                    + each.next().pull())
        .orElse("not an answer");
  }

  /** Reads boards, threads and posts, each a line, and writes them again. */
  public static String forum(String lines) {
    String[] each = lines.split("\n", 3);
    return ForumPageJson.write(read(each[0], ForumPageJson::readBoards))
        + "\n"
        + ForumPageJson.write(read(each[1], ForumPageJson::readThreads))
        + "\n"
        + ForumPageJson.write(read(each[2], ForumPageJson::readPosts));
  }

  /** What is sent to post this, or to report it for the reason of that code. */
  public static String posts(String textOrReason) {
    PostText text = new PostText(textOrReason);
    return ForumJson.write(NewPost.of(text))
        + " "
        + ForumJson.write(new NewThread(new ThreadTitle("A title"), NewPost.of(text), List.of()))
        + " "
        + Codes.find(ReportReason.class, textOrReason)
            .map(reason -> ForumJson.write(new NewReport(reason, new ReportText(""))).toString())
            .orElse("not a reason")
        + " "
        + read("{\"help\":true}", ForumPageJson::readHelp);
  }

  /** What a server says to somebody who signed in. */
  public static String signedIn(String json) {
    SignedIn signedIn = read(json, SessionJson::readSignedIn);
    return signedIn.token() + " " + signedIn.person() + " " + signedIn.displayName();
  }

  /** What is sent to sign in with these, one a line; a single one is a code from the website. */
  public static String signIn(String lines) {
    String[] typed = lines.split("\n", -1);
    return typed.length == 1
        ? SessionJson.write(new WebsiteCode(typed[0]))
        : SessionJson.write(new Credentials(typed[0], typed[1], typed[2]));
  }

  /** Which reasons an unreadable request gets. */
  public static String errors(String json) {
    return JsonValue.read(json, JsonMode.STRICT, SyncJson::readRequest).errors().stream()
        .map(error -> error.pointer() + " " + error.code())
        .toList()
        .toString();
  }

  private static String again(Change change, String body) {
    return switch (change.kind()) {
      case BUDGET -> again(body, BudgetJson::read, each -> BudgetJson.write(each).toString());
      case PLAN -> again(body, PlanJson::read, each -> PlanJson.write(each).toString());
      case SPEND -> again(body, SpendJson::readEntry, each -> SpendJson.write(each).toString());
      case MESSAGE -> again(body, MessageJson::read, each -> MessageJson.write(each).toString());
      case WORKER -> again(body, WorkerJson::read, each -> WorkerJson.write(each).toString());
      case VISIT -> again(body, VisitJson::readReport, each -> VisitJson.write(each).toString());
      case PRIVATE_NOTE ->
          again(body, PrivateNoteJson::read, each -> PrivateNoteJson.write(each).toString());
      case SCOPE_ENDED -> body;
    };
  }

  private static <T> String again(String body, JsonShape<T> shape, Function<T, String> write) {
    return write.apply(read(body, shape));
  }

  private static <T> T read(String json, JsonShape<T> shape) {
    return JsonValue.read(json, JsonMode.LENIENT, shape).get();
  }
}
