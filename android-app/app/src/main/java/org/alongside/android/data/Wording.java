package org.alongside.android.data;

import java.util.Objects;
import java.util.function.Supplier;
import org.alongside.core.wire.JsonBuilder;
import org.alongside.core.wire.JsonMode;
import org.alongside.core.wire.JsonValue;

/**
 * What was written for the peer network; each part may be empty in a draft.
 *
 * @param title of a new thread
 * @param text what it says
 * @param reason of a report, a {@code ReportReason} by its code
 * @param where the title of the thread or board, or the author of the post, that it is about
 * @param board the slug of the board of a new thread, or the id of the thread in which something
 *     was pressed; empty elsewhere
 * @param beside what stands beside the words of a post
 * @param help whether to show its writer where to find help
 */
public record Wording(
    String title,
    String text,
    String reason,
    String where,
    String board,
    Beside beside,
    Help help) {

  /** Whether its writer is shown where to find help. */
  public enum Help {
    /** Nothing in it suggests a crisis. */
    NOT_NEEDED,
    /** The server thinks that it may be needed, and the writer has not seen it yet. */
    TO_SHOW,
    /** The writer has seen it. */
    SHOWN
  }

  public Wording {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(board, "board");
    Objects.requireNonNull(beside, "beside");
    Objects.requireNonNull(help, "help");
  }

  /** A post in the thread of that title. */
  public static Wording reply(String text, String where) {
    return new Wording("", text, "", where, "", Beside.nothing(), Help.NOT_NEEDED);
  }

  /** A new thread in the board of that title and slug. */
  public static Wording thread(String title, String text, String where, String board) {
    return new Wording(title, text, "", where, board, Beside.nothing(), Help.NOT_NEEDED);
  }

  /** A report. */
  public static Wording report(String reason, String text, String where) {
    return new Wording("", text, reason, where, "", Beside.nothing(), Help.NOT_NEEDED);
  }

  /**
   * Something pressed once in the thread of that title.
   *
   * @param kind what was pressed
   * @param thread the id of the thread
   */
  static Wording press(String kind, Press press, String where, String thread) {
    return new Wording("", press.name(), kind, where, thread, Beside.nothing(), Help.NOT_NEEDED);
  }

  /** Whether it says or takes back what was pressed. */
  public Press press() {
    return Press.valueOf(text);
  }

  /** The same words with this beside them. */
  public Wording with(Beside now) {
    return new Wording(title, text, reason, where, board, now, help);
  }

  /** Whether nothing is written. */
  public boolean isEmpty() {
    return title.trim().isEmpty() && text.trim().isEmpty() && beside.isNothing();
  }

  Wording with(Help now) {
    return new Wording(title, text, reason, where, board, beside, now);
  }

  /** This, and below it what the other says. */
  Wording above(Wording other) {
    String both = other.text().trim().isEmpty() ? text : text + "\n\n" + other.text();
    Beside more = beside.isNothing() ? other.beside() : beside;
    return new Wording(
        title.isEmpty() ? other.title() : title, both, reason, where, board, more, help);
  }

  String write() {
    return new JsonBuilder()
        .with("title", title)
        .with("text", text)
        .with("reason", reason)
        .with("where", where)
        .with("board", board)
        .with("beside", beside.write())
        .with("help", help.name())
        .build()
        .toString();
  }

  static Wording read(String json) {
    return JsonValue.read(json, JsonMode.LENIENT, Wording::shape).get();
  }

  private static Supplier<Wording> shape(JsonValue json) {
    return json.object(
        fields -> {
          Supplier<String> title = fields.required("title", JsonValue::anyText);
          Supplier<String> text = fields.required("text", JsonValue::anyText);
          Supplier<String> reason = fields.required("reason", JsonValue::anyText);
          Supplier<String> where = fields.required("where", JsonValue::anyText);
          Supplier<String> board = fields.required("board", JsonValue::anyText);
          Supplier<Beside> beside = fields.orElse("beside", Beside.nothing(), Beside::read);
          Supplier<String> help = fields.required("help", JsonValue::token);
          return fields.build(
              () ->
                  new Wording(
                      title.get(),
                      text.get(),
                      reason.get(),
                      where.get(),
                      board.get(),
                      beside.get(),
                      Help.valueOf(help.get())));
        });
  }

  /** Says nothing of what was written. */
  @Override
  public String toString() {
    return "words for the peer network";
  }
}
