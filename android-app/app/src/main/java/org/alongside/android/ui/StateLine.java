package org.alongside.android.ui;

import android.content.Context;
import android.util.AttributeSet;
import android.view.LayoutInflater;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import org.alongside.android.R;
import org.jspecify.annotations.Nullable;

/**
 * Says where something typed on this phone is: on this phone, sending, received, or that it needs
 * the person, and then why, with a way to try again or to let it go.
 */
public final class StateLine extends LinearLayout {

  /** What the person can do about something that was refused. */
  public interface Choices {

    /** Sends it once more. */
    void tryAgain();

    /** Lets go of it. */
    void discard();
  }

  /** Made by the layouts that name it. */
  public StateLine(Context context, @Nullable AttributeSet attributes) {
    super(context, attributes);
    setOrientation(VERTICAL);
    LayoutInflater.from(context).inflate(R.layout.state_line, this, true);
  }

  /** Shows a state by the name of its constant. */
  public void showState(String state) {
    showState(state, "", null);
  }

  /**
   * Shows a state by the name of its constant.
   *
   * @param why why it was refused; empty when it was not
   * @param choices what can be done about it; null when there is nothing to do
   */
  public void showState(String state, String why, @Nullable Choices choices) {
    TextView word = findViewById(R.id.state_word);
    word.setText(Words.word(getContext(), "state", state));
    TextView reason = findViewById(R.id.state_reason);
    reason.setText(why);
    reason.setVisibility(why.isEmpty() ? View.GONE : View.VISIBLE);
    View buttons = findViewById(R.id.state_choices);
    buttons.setVisibility(choices == null ? View.GONE : View.VISIBLE);
    if (choices != null) {
      findViewById(R.id.state_try_again).setOnClickListener(button -> choices.tryAgain());
      findViewById(R.id.state_discard).setOnClickListener(button -> choices.discard());
    }
  }
}
