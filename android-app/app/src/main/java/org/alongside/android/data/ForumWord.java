package org.alongside.android.data;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.alongside.core.input.Codes;

/**
 * Something that the person wrote for the peer network, as screens show it.
 *
 * @param target the id of the thread, board or post that it is about
 * @param isDraft whether the person has not sent it off
 * @param state where it is, once they have
 * @param reasons why it was refused; empty when it was not
 */
public record ForumWord(
    String id,
    ForumWordType type,
    String target,
    Wording wording,
    Instant changedAt,
    boolean isDraft,
    OutboxState state,
    List<Reason> reasons) {
  public ForumWord {
    Objects.requireNonNull(id, "id");
    reasons = List.copyOf(reasons);
  }

  static ForumWord of(ForumWordRow row, Wording wording, List<Reason> reasons) {
    return new ForumWord(
        row.id(),
        Codes.get(ForumWordType.class, row.type()),
        row.target(),
        wording,
        row.changedAt(),
        !row.ready(),
        row.state(),
        reasons);
  }

  /** Whether the server has it. */
  public boolean isReceived() {
    return state == OutboxState.RECEIVED;
  }

  /** Whether its writer is to be shown where to find help. */
  public boolean showsHelp() {
    return wording.help() == Wording.Help.TO_SHOW;
  }
}
