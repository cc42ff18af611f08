package org.alongside.android.data;

import androidx.lifecycle.LiveData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.sync.ChangeKind;
import org.alongside.core.wire.PrivateNoteJson;

/**
 * What the holder wrote beside entries for nobody else. A server sends these to the holder's own
 * phones alone; like every state they lie here sealed.
 */
public final class PrivateNotes {

  private final StateDao states;
  private final Background background;
  private final Bodies bodies;

  @Inject
  PrivateNotes(StateDao states, Background background, Bodies bodies) {
    this.states = states;
    this.background = background;
    this.bodies = bodies;
  }

  /** The notes that something stands in, by their entry. */
  public LiveData<Map<SpendEntryId, String>> observe() {
    return background.map(states.observe(ChangeKind.PRIVATE_NOTE.code()), this::byEntry);
  }

  private Map<SpendEntryId, String> byEntry(List<StateRow> rows) {
    Map<SpendEntryId, String> notes = new HashMap<>();
    for (StateRow row : rows) {
      bodies
          .read(row, PrivateNoteJson::read)
          .filter(note -> !note.isEmpty())
          .ifPresent(note -> notes.put(note.entry(), note.text()));
    }
    return notes;
  }
}
