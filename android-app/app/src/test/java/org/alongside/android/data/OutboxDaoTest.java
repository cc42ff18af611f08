package org.alongside.android.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import android.content.Context;
import android.database.sqlite.SQLiteConstraintException;
import androidx.room.Room;
import androidx.test.core.app.ApplicationProvider;
import java.time.Instant;
import org.junit.After;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;

@RunWith(RobolectricTestRunner.class)
public final class OutboxDaoTest {

  private static final String FILE = "outbox-dao-test.db";

  private final Context context = ApplicationProvider.getApplicationContext();
  private AlongsideDatabase database = open();

  @After
  public void leaveNothing() {
    database.close();
    context.deleteDatabase(FILE);
  }

  @Test
  public void keepsOperationsInTheOrderInWhichTheyWereDone() {
    database.outbox().add(row("b", OutboxState.ON_THIS_PHONE));
    database.outbox().add(row("a", OutboxState.ON_THIS_PHONE));

    assertThat(database.outbox().listUnacknowledged())
        .extracting(OutboxRow::operationId)
        .containsExactly("b", "a");
  }

  @Test
  public void hasThemStillAfterTheProcessDied() {
    OutboxRow typed = row("a", OutboxState.SENDING);
    database.outbox().add(typed);
    database.close();
    database = open();

    assertThat(database.outbox().listUnacknowledged())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("position")
        .containsExactly(typed);
  }

  @Test
  public void refusesTheSameOperationTwice() {
    database.outbox().add(row("a", OutboxState.ON_THIS_PHONE));

    assertThatThrownBy(() -> database.outbox().add(row("a", OutboxState.ON_THIS_PHONE)))
        .isInstanceOf(SQLiteConstraintException.class);
  }

  @Test
  public void doesNotListWhatTheServerHas() {
    database.outbox().add(row("a", OutboxState.RECEIVED));
    database.outbox().add(row("b", OutboxState.NEEDS_YOU));

    assertThat(database.outbox().listUnacknowledged())
        .extracting(OutboxRow::operationId)
        .containsExactly("b");
  }

  private AlongsideDatabase open() {
    return Room.databaseBuilder(context, AlongsideDatabase.class, FILE)
        .allowMainThreadQueries()
        .build();
  }

  private static OutboxRow row(String id, OutboxState state) {
    Instant doneAt = Instant.parse("2026-11-21T22:31:00Z");
    return new OutboxRow(
        0, id, "spend.record", "a holder", new Sealed(new byte[] {1, 2}), doneAt, state, null, id);
  }
}
