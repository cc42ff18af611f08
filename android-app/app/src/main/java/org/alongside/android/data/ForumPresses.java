package org.alongside.android.data;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.inject.Inject;

/**
 * What the person presses in the peer network: thanks, me-toos and following. Kept on this phone
 * until the server has it; only what was pressed last counts.
 */
public final class ForumPresses {

  private final AlongsideDatabase database;
  private final ForumWordDao words;
  private final ForumBodies bodies;
  private final Outbox outbox;
  private final Background background;
  private final Sending sending;
  private final Clock clock;

  @Inject
  ForumPresses(
      AlongsideDatabase database,
      ForumBodies bodies,
      Outbox outbox,
      Background background,
      Sending sending,
      Clock clock) {
    this.database = database;
    this.words = database.forumWords();
    this.bodies = bodies;
    this.outbox = outbox;
    this.background = background;
    this.sending = sending;
    this.clock = clock;
  }

  /**
   * Something to press.
   *
   * @param type {@link ForumWordType#REGARD} or {@link ForumWordType#FOLLOW}
   * @param target the id of the post or the thread
   * @param kind a {@code Regard} by its code; empty for following
   * @param thread the id of the thread that it stands in
   * @param where its title
   */
  public record Button(
      ForumWordType type, String target, String kind, String thread, String where) {}

  /** Presses it. */
  public void press(Button button, Press press) {
    background.run(
        () -> {
          database.runInTransaction(() -> keep(button, press));
          sending.soon();
        });
  }

  private void keep(Button button, Press press) {
    AccountRow account = database.account().find();
    if (account == null) {
      return;
    }
    for (ForumWordRow row : words.list()) {
      Optional<Wording> before =
          row.type().equals(button.type().code()) && row.target().equals(button.target())
              ? bodies.wording(row)
              : Optional.empty();
      if (before.filter(each -> each.reason().equals(button.kind())).isPresent()) {
        words.delete(row.id());
      }
    }
    String id = outbox.nextId().toString();
    Wording wording = Wording.press(button.kind(), press, button.where(), button.thread());
    words.keep(
        new ForumWordRow(
            id,
            account.server(),
            account.person(),
            button.type().code(),
            button.target(),
            bodies.seal(id, wording),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            true,
            OutboxState.ON_THIS_PHONE,
            null));
  }
}
