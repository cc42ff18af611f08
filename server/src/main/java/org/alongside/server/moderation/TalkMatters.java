package org.alongside.server.moderation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.core.direct.DirectId;
import org.alongside.core.forum.CaseKind;
import org.alongside.core.forum.CaseSubject;
import org.alongside.core.forum.PostState;
import org.alongside.server.db.Tx;
import org.alongside.server.direct.DirectMessage;
import org.alongside.server.direct.DirectMessages;

/** What members write to each other, as far as it was reported. */
final class TalkMatters implements Matters {
  private final DirectMessages direct;

  TalkMatters(DirectMessages direct) {
    this.direct = direct;
  }

  @Override
  public CaseKind kind() {
    return CaseKind.MESSAGE;
  }

  @Override
  public Optional<Matter> find(Tx tx, String id, List<Exhibit> reported) {
    boolean shown = messages(tx, reported).anyMatch(DirectMessage::isShown);
    return Optional.of(
        new Matter(
            new CaseSubject(CaseKind.MESSAGE, id),
            null,
            "",
            shown ? PostState.SHOWN : PostState.HIDDEN,
            "",
            false,
            List.of()));
  }

  private Stream<DirectMessage> messages(Tx tx, List<Exhibit> reported) {
    return reported.stream()
        .filter(Exhibit::reported)
        .flatMap(exhibit -> direct.findMessage(tx, DirectId.of(exhibit.id())).stream());
  }

  @Override
  public String takeAway(Tx tx, CaseSubject subject, List<Exhibit> reported) {
    messages(tx, reported).forEach(message -> direct.hide(tx, message));
    return "";
  }

  @Override
  public void giveBack(Tx tx, CaseSubject subject, List<Exhibit> reported, String undo) {
    messages(tx, reported).forEach(message -> direct.restore(tx, message));
  }
}
