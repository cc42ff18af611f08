package org.alongside.android.messages;

import static org.assertj.core.api.Assertions.assertThat;

import androidx.test.core.app.ActivityScenario;
import java.util.List;
import org.alongside.android.R;
import org.alongside.android.SamplePhone;
import org.alongside.android.data.OutboxRow;
import org.alongside.android.ui.QuietMainThread;
import org.alongside.android.ui.Screens;
import org.alongside.core.conversation.ConversationId;
import org.alongside.core.sync.Operation;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "w360dp-h740dp-xhdpi")
public final class ConversationActivityTest {
  @Rule public final QuietMainThread mainThread = new QuietMainThread();

  @Before
  public void signIn() {
    SamplePhone.signIn("https://alongside.example/");
  }

  @After
  public void closeTheDatabase() {
    SamplePhone.close();
  }

  @Test
  public void keepsAMessageOnThisPhoneAndShowsItBelowTheOthers() {
    SamplePhone.hearEverything();
    onConversation(
        screen -> {
          Screens.awaitTextBelow(screen, R.id.conversation_list, "How did the swimming go?");
          write(screen, "  It was great!\nI swam far. ");
          Screens.awaitTextBelow(screen, R.id.conversation_list, "On this phone");
          assertThat(Screens.textsBelow(screen.findViewById(R.id.conversation_list)))
              .containsSubsequence(
                  "Priya Shah",
                  "How did the swimming go?",
                  "You",
                  "It was great!\nI swam far.",
                  "On this phone");
          Screens.awaitText(screen, R.id.conversation_text, "");
        });
    Operation.MessageSend sent = (Operation.MessageSend) SamplePhone.read(rows().get(0));
    assertThat(sent.conversation()).isEqualTo(SamplePhone.CONVERSATION);
  }

  @Test
  public void beginsAConversationUnderTheHoldersOwnId() {
    onConversation(
        screen -> {
          Screens.await(screen::isReady);
          write(screen, "Hello");
          Screens.awaitTextBelow(screen, R.id.conversation_list, "Hello");
        });
    Operation.MessageSend sent = (Operation.MessageSend) SamplePhone.read(rows().get(0));
    assertThat(sent.conversation()).isEqualTo(ConversationId.of(SamplePhone.MAYA.value()));
  }

  @Test
  public void sendsNothingWhenNothingWasWritten() {
    onConversation(
        screen -> {
          Screens.await(screen::isReady);
          write(screen, "   ");
          Screens.awaitText(screen, R.id.conversation_text_error, "Please fill this in.");
        });
    assertThat(rows()).isEmpty();
  }

  private static void write(ConversationActivity screen, String text) {
    Screens.type(screen, R.id.conversation_text, text);
    screen.findViewById(R.id.conversation_send).performClick();
  }

  private static List<OutboxRow> rows() {
    return SamplePhone.away(() -> SamplePhone.database().outbox().listUnacknowledged());
  }

  private static void onConversation(ActivityScenario.ActivityAction<ConversationActivity> action) {
    try (ActivityScenario<ConversationActivity> scenario =
        ActivityScenario.launch(ConversationActivity.class)) {
      scenario.onActivity(action);
    }
  }
}
