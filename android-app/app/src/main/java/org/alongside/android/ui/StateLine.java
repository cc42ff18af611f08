package org.alongside.android.ui;

import android.content.Context;
import android.graphics.drawable.Drawable;
import android.util.AttributeSet;
import android.view.LayoutInflater;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import androidx.appcompat.content.res.AppCompatResources;
import androidx.core.widget.TextViewCompat;
import com.google.android.material.color.MaterialColors;
import com.google.android.material.dialog.MaterialAlertDialogBuilder;
import java.util.Objects;
import org.alongside.android.R;
import org.jspecify.annotations.Nullable;

/**
 * Says where something typed on this phone is: on this phone, sending, received, or that it needs
 * the person, and then why, with a way to try again or to let it go.
 */
public final class StateLine extends LinearLayout {

  /** The icon grows with the text that the person has chosen. */
  private static final float ICON_OF_TEXT = 1.4f;

  /** What the person can do about something that was refused. */
  public interface Choices {

    /** Sends it once more. */
    void tryAgain();

    /** Lets go of it; the person was asked before. */
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
    show(icon(state), Words.word(getContext(), "state", state), "", null);
  }

  /** Shows that it was received, in words that say more. */
  public void showReceived(String word) {
    show(R.drawable.ic_received, word, "", null);
  }

  /**
   * Shows that it was refused.
   *
   * @param state by the name of its constant
   * @param why why it was refused
   * @param choices what can be done about it
   */
  public void showRefused(String state, String why, Choices choices) {
    show(icon(state), Words.word(getContext(), "state", state), why, choices);
  }

  private static int icon(String state) {
    return switch (state) {
      case "SENDING" -> R.drawable.ic_sending;
      case "RECEIVED" -> R.drawable.ic_received;
      case "NEEDS_YOU" -> R.drawable.ic_needs_you;
      default -> R.drawable.ic_on_this_phone;
    };
  }

  private void show(int icon, String text, String why, @Nullable Choices choices) {
    TextView word = findViewById(R.id.state_word);
    word.setText(text);
    word.setTextColor(
        MaterialColors.getColor(
            this, choices == null ? R.attr.colorOnSurfaceVariant : R.attr.colorError));
    Drawable drawn = Objects.requireNonNull(AppCompatResources.getDrawable(getContext(), icon));
    int side = Math.round(word.getTextSize() * ICON_OF_TEXT);
    drawn.setBounds(0, 0, side, side);
    word.setCompoundDrawablesRelative(drawn, null, null, null);
    TextViewCompat.setCompoundDrawableTintList(word, word.getTextColors());
    TextView reason = findViewById(R.id.state_reason);
    reason.setText(why);
    reason.setVisibility(why.isEmpty() ? View.GONE : View.VISIBLE);
    View buttons = findViewById(R.id.state_choices);
    buttons.setVisibility(choices == null ? View.GONE : View.VISIBLE);
    if (choices != null) {
      findViewById(R.id.state_try_again).setOnClickListener(button -> choices.tryAgain());
      findViewById(R.id.state_discard).setOnClickListener(button -> askToDiscard(choices));
    }
  }

  private void askToDiscard(Choices choices) {
    new MaterialAlertDialogBuilder(getContext())
        .setMessage(R.string.state_discard_question)
        .setNegativeButton(R.string.keep, null)
        .setPositiveButton(R.string.state_discard, (dialog, which) -> choices.discard())
        .show();
  }
}
