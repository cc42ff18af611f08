package org.alongside.server.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.core.identity.PersonId;
import org.alongside.core.spend.PrivateNote;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.sync.Change;
import org.alongside.core.sync.ChangeKind;
import org.alongside.core.wire.PrivateNoteJson;
import org.alongside.server.access.Asset;
import org.alongside.server.access.Caller;
import org.alongside.server.db.Tx;
import org.alongside.server.spend.PrivateNotes;
import org.alongside.server.sync.ChangeSource;

/** The private notes, for the holder's own phones: the asset is nobody else's. */
record PhoneNotes(PrivateNotes notes) implements ChangeSource {
  @Override
  public ChangeKind kind() {
    return ChangeKind.PRIVATE_NOTE;
  }

  @Override
  public Asset asset() {
    return Asset.NOTE;
  }

  @Override
  public boolean isMovedBy(String feedKind) {
    return feedKind.equals("private-note");
  }

  @Override
  public Map<Long, Change> list(Tx tx, Caller caller, PersonId holder, Map<String, Long> moved) {
    List<SpendEntryId> entries = moved.keySet().stream().map(SpendEntryId::parse).toList();
    Map<Long, Change> changes = new HashMap<>();
    for (PrivateNote note : notes.listById(tx, holder, entries)) {
      Long seq = moved.get(note.entry().toString());
      if (seq != null) {
        changes.put(seq, change(note));
      }
    }
    return changes;
  }

  @Override
  public Part copy(Tx tx, Caller caller, PersonId holder, String after, int most, long seq) {
    List<PrivateNote> all = notes.listAll(tx, holder, after, most);
    String next = all.size() < most ? "" : all.get(all.size() - 1).entry().toString();
    return new Part(all.stream().map(PhoneNotes::change).toList(), next);
  }

  private static Change change(PrivateNote note) {
    return new Change(
        ChangeKind.PRIVATE_NOTE,
        note.entry().value(),
        note.revision(),
        note.holder(),
        PrivateNoteJson.write(note).toString());
  }
}
