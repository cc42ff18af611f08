package org.alongside.server.messaging;

import java.util.List;
import java.util.Optional;
import org.alongside.server.html.Choice;
import org.alongside.server.html.ErrorSummary;
import org.alongside.server.html.Field;
import org.alongside.server.html.Link;
import org.alongside.server.html.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as one person sees it.
 *
 * @param path of the page, without its query
 * @param needs how the holder needs to be written to; for the worker, null when nothing is recorded
 * @param helpNow whether to show where to find help at once, above everything else
 * @param worker null when the holder has none now
 * @param earlier leads to the page of the messages before; null at the start
 * @param later leads back to the newest; null on the newest page
 * @param writing null where this person only reads
 * @param desk what only the worker sees; null for everybody else
 */
record ConversationPage(
    PageFrame frame,
    String heading,
    String path,
    @Nullable String needs,
    boolean helpNow,
    @Nullable WorkerBox worker,
    List<Bubble> bubbles,
    @Nullable Link earlier,
    @Nullable Link later,
    @Nullable Writing writing,
    @Nullable Desk desk,
    Live live) {

  /** What the holder always sees about the worker. */
  record WorkerBox(
      String name,
      String repliesBy,
      List<String> hours,
      Optional<String> cover,
      Optional<String> handoverNote) {}

  /**
   * One message.
   *
   * @param state such as <i>Read</i>; empty for none
   * @param marks such as <i>Only you and your worker</i>
   * @param ring where a worker says that they rang; null when nobody is to be rung
   */
  record Bubble(
      String id,
      String author,
      String when,
      String text,
      boolean mine,
      String state,
      List<String> marks,
      List<Link> files,
      @Nullable String ring) {}

  /**
   * The form.
   *
   * @param kept the id of a file that is here already and goes with the message; empty for none
   */
  record Writing(
      String id,
      Field text,
      Field file,
      String kept,
      ErrorSummary errors,
      boolean mayBePrivate,
      boolean onlyWorker,
      @Nullable Ringing ringing) {}

  /** The form to ask to be rung. */
  record Ringing(String id, Field number, Field times) {
    boolean hasErrors() {
      return number.hasErrors() || times.hasErrors();
    }
  }

  /** What only the worker sees. */
  record Desk(
      List<NoteLine> notes, Field note, Field reply, List<Choice> replies, List<Link> links) {}

  /** A note of a worker. */
  record NoteLine(String author, String when, String text) {}

  /**
   * Where the page listens for what changes; the address is empty on a page that does not.
   *
   * @param last the place up to which the page knows everything
   */
  record Live(String events, long last) {
    boolean isOn() {
      return !events.isEmpty();
    }
  }
}
