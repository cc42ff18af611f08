package org.alongside.android.forum;

import android.content.Context;
import android.text.method.LinkMovementMethod;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.ImageView;
import android.widget.TextView;
import androidx.core.view.ViewCompat;
import androidx.recyclerview.widget.DiffUtil;
import androidx.recyclerview.widget.ListAdapter;
import androidx.recyclerview.widget.RecyclerView;
import com.google.android.material.button.MaterialButton;
import com.google.android.material.card.MaterialCardView;
import com.google.android.material.color.MaterialColors;
import org.alongside.android.R;
import org.alongside.android.ui.StateLine;

/** The cards of a screen of the peer network, one below the other. */
final class ForumCards extends ListAdapter<ForumCard, ForumCards.Holder> {

  private static final DiffUtil.ItemCallback<ForumCard> SAME =
      new DiffUtil.ItemCallback<ForumCard>() {
        @Override
        public boolean areItemsTheSame(ForumCard one, ForumCard other) {
          return one.id().equals(other.id());
        }

        @Override
        public boolean areContentsTheSame(ForumCard one, ForumCard other) {
          return one.equals(other);
        }
      };

  /** What is done about something refused. */
  interface Refused {

    /** Sends the card's words once more. */
    void tryAgain(String card);

    /** Lets go of them; the person was asked before. */
    void discard(String card);
  }

  private final Refused refused;

  ForumCards(Refused refused) {
    super(SAME);
    this.refused = refused;
  }

  @Override
  public int getItemViewType(int position) {
    return getItem(position).look() == ForumCard.Look.TITLE
        ? R.layout.forum_title
        : R.layout.forum_card;
  }

  @Override
  public Holder onCreateViewHolder(ViewGroup parent, int layout) {
    return new Holder(LayoutInflater.from(parent.getContext()).inflate(layout, parent, false));
  }

  @Override
  public void onBindViewHolder(Holder holder, int position) {
    holder.show(getItem(position));
  }

  /** One card. */
  final class Holder extends RecyclerView.ViewHolder {

    Holder(View view) {
      super(view);
    }

    void show(ForumCard card) {
      Context context = itemView.getContext();
      text(R.id.forum_heading, card.heading());
      text(R.id.forum_tag, card.tag());
      text(R.id.forum_small, card.small());
      showWords(context, card);
      ViewCompat.setAccessibilityHeading(itemView.findViewById(R.id.forum_heading), true);
      if (itemView instanceof MaterialCardView view) {
        view.setCardBackgroundColor(MaterialColors.getColor(view, colour(card.look())));
      }
      showPictures(context, card);
      showState(card);
      showActions(context, card);
    }

    private void showWords(Context context, ForumCard card) {
      CharSequence words =
          card.html().isEmpty() ? card.text() : HtmlText.read(context, card.html());
      text(R.id.forum_text, words);
      TextView view = itemView.findViewById(R.id.forum_text);
      if (HtmlText.hasLinks(words)) {
        view.setMovementMethod(LinkMovementMethod.getInstance());
      }
    }

    private void showPictures(Context context, ForumCard card) {
      ViewGroup pictures = itemView.findViewById(R.id.forum_pictures);
      if (pictures == null) {
        return;
      }
      pictures.removeAllViews();
      for (ForumCard.Picture picture : card.pictures()) {
        ImageView view =
            (ImageView)
                LayoutInflater.from(context).inflate(R.layout.forum_picture, pictures, false);
        view.setImageBitmap(picture.drawn());
        view.setContentDescription(picture.description());
        pictures.addView(view);
      }
    }

    private int colour(ForumCard.Look look) {
      return switch (look) {
        case OWN -> R.attr.colorPrimaryContainer;
        case HELP -> R.attr.colorTertiaryContainer;
        default -> R.attr.colorSurfaceContainerLow;
      };
    }

    private void showState(ForumCard card) {
      StateLine line = itemView.findViewById(R.id.forum_state);
      if (card.state() == null) {
        line.setVisibility(View.GONE);
        return;
      }
      line.setVisibility(View.VISIBLE);
      if (card.why().isEmpty()) {
        line.showState(card.state().name());
        return;
      }
      line.showRefused(
          card.state().name(),
          card.why(),
          new StateLine.Choices() {
            @Override
            public void tryAgain() {
              refused.tryAgain(card.id());
            }

            @Override
            public void discard() {
              refused.discard(card.id());
            }
          });
    }

    private void showActions(Context context, ForumCard card) {
      ViewGroup actions = itemView.findViewById(R.id.forum_actions);
      actions.removeAllViews();
      actions.setVisibility(card.actions().isEmpty() ? View.GONE : View.VISIBLE);
      for (ForumCard.Action action : card.actions()) {
        MaterialButton button =
            (MaterialButton)
                LayoutInflater.from(context).inflate(R.layout.forum_action, actions, false);
        button.setText(action.label());
        button.setContentDescription(action.spoken());
        button.setOnClickListener(clicked -> action.run().run());
        actions.addView(button);
      }
    }

    private void text(int view, CharSequence text) {
      TextView found = itemView.findViewById(view);
      found.setText(text);
      found.setVisibility(text.length() == 0 ? View.GONE : View.VISIBLE);
    }
  }
}
