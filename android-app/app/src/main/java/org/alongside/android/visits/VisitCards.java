package org.alongside.android.visits;

import android.content.Context;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import androidx.recyclerview.widget.DiffUtil;
import androidx.recyclerview.widget.ListAdapter;
import androidx.recyclerview.widget.RecyclerView;
import java.util.ArrayList;
import java.util.List;
import org.alongside.android.R;
import org.alongside.android.data.Item;
import org.alongside.android.data.Reason;
import org.alongside.android.data.VisitItem;
import org.alongside.android.ui.StateLine;
import org.alongside.android.ui.Words;
import org.alongside.core.sync.OperationId;
import org.alongside.core.visit.VisitBody;
import org.alongside.core.visit.VisitOutcome;

/** A card for each visit. */
final class VisitCards extends ListAdapter<VisitItem, VisitCards.Card> {

  private static final DiffUtil.ItemCallback<VisitItem> SAME =
      new DiffUtil.ItemCallback<VisitItem>() {
        @Override
        public boolean areItemsTheSame(VisitItem one, VisitItem other) {
          return one.support().equals(other.support()) && one.on().equals(other.on());
        }

        @Override
        public boolean areContentsTheSame(VisitItem one, VisitItem other) {
          return one.equals(other);
        }
      };

  private final VisitListModel model;

  VisitCards(VisitListModel model) {
    super(SAME);
    this.model = model;
  }

  @Override
  public Card onCreateViewHolder(ViewGroup parent, int type) {
    return new Card(
        LayoutInflater.from(parent.getContext()).inflate(R.layout.visit_item, parent, false));
  }

  @Override
  public void onBindViewHolder(Card card, int position) {
    card.show(getItem(position));
  }

  /** One card. */
  final class Card extends RecyclerView.ViewHolder {

    Card(View view) {
      super(view);
    }

    void show(VisitItem item) {
      Context context = itemView.getContext();
      text(
          R.id.visit_support,
          item.title().isEmpty() ? context.getString(R.string.visit_support_gone) : item.title());
      text(R.id.visit_day, Words.day(item.on()));
      VisitItem.Told told = item.told();
      text(R.id.visit_told, told == null ? "" : VisitWords.told(context, told.body()));
      text(R.id.visit_reason, told == null ? "" : reason(context, told.body()));
      StateLine line = itemView.findViewById(R.id.visit_state);
      line.setVisibility(told == null ? View.GONE : View.VISIBLE);
      if (told != null) {
        showState(context, line, told.item());
      }
      ask(R.id.visit_did_not_happen, item, VisitOutcome.DID_NOT_HAPPEN);
      ask(R.id.visit_shorter, item, VisitOutcome.PARTLY);
    }

    private void ask(int button, VisitItem item, VisitOutcome outcome) {
      View view = itemView.findViewById(button);
      view.setVisibility(item.told() == null ? View.VISIBLE : View.GONE);
      view.setOnClickListener(
          clicked ->
              clicked
                  .getContext()
                  .startActivity(VisitFormActivity.intent(clicked.getContext(), item, outcome)));
    }

    private String reason(Context context, VisitBody body) {
      return body.findReason()
          .map(reason -> Words.word(context, "missed", reason.code()))
          .orElse("");
    }

    private void showState(Context context, StateLine line, Item item) {
      OperationId operation = item.operation();
      if (operation == null) {
        line.showState(item.state().name());
        return;
      }
      List<String> why = new ArrayList<>();
      for (Reason reason : item.reasons()) {
        why.add(Words.reason(context, reason.code(), reason.args()));
      }
      line.showRefused(
          item.state().name(),
          String.join("\n", why),
          new StateLine.Choices() {
            @Override
            public void tryAgain() {
              model.tryAgain(operation);
            }

            @Override
            public void discard() {
              model.discard(operation);
            }
          });
    }

    private void text(int view, String text) {
      TextView found = itemView.findViewById(view);
      found.setText(text);
      found.setVisibility(text.isEmpty() ? View.GONE : View.VISIBLE);
    }
  }
}
