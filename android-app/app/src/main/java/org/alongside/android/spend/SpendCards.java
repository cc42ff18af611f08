package org.alongside.android.spend;

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
import java.util.Map;
import org.alongside.android.R;
import org.alongside.android.data.Item;
import org.alongside.android.data.Reason;
import org.alongside.android.data.SpendItem;
import org.alongside.android.ui.StateLine;
import org.alongside.android.ui.Words;
import org.alongside.core.money.MoneyText;
import org.alongside.core.spend.CheckOutcome;
import org.alongside.core.spend.SpendBody;
import org.alongside.core.spend.SpendEntryId;
import org.alongside.core.spend.SpendKind;
import org.alongside.core.spend.SpendState;
import org.alongside.core.sync.OperationId;

/** A card for each entry. */
final class SpendCards extends ListAdapter<SpendItem, SpendCards.Card> {

  private static final DiffUtil.ItemCallback<SpendItem> SAME =
      new DiffUtil.ItemCallback<SpendItem>() {
        @Override
        public boolean areItemsTheSame(SpendItem one, SpendItem other) {
          return one.id().equals(other.id());
        }

        @Override
        public boolean areContentsTheSame(SpendItem one, SpendItem other) {
          return one.equals(other);
        }
      };

  private final SpendListModel model;
  private Map<SpendEntryId, String> notes = Map.of();

  SpendCards(SpendListModel model) {
    super(SAME);
    this.model = model;
  }

  /** Shows what the holder wrote beside entries for nobody else. */
  void showNotes(Map<SpendEntryId, String> byEntry) {
    notes = byEntry;
    notifyItemRangeChanged(0, getItemCount());
  }

  @Override
  public Card onCreateViewHolder(ViewGroup parent, int type) {
    return new Card(
        LayoutInflater.from(parent.getContext()).inflate(R.layout.spend_item, parent, false));
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

    void show(SpendItem item) {
      Context context = itemView.getContext();
      SpendBody body = item.body();
      String amount = MoneyText.format(body.amount());
      text(R.id.item_payee, body.payee());
      text(
          R.id.item_amount,
          body.kind() == SpendKind.REFUND
              ? context.getString(R.string.spend_refund, amount)
              : amount);
      text(R.id.item_day, Words.day(body.spentOn()));
      text(R.id.item_category, Words.word(context, "category", body.category().code()));
      text(R.id.item_note, body.findNote().orElse(""));
      String secret = notes.get(item.id());
      text(
          R.id.item_private_note,
          secret == null ? "" : context.getString(R.string.spend_private_note, secret));
      text(R.id.item_check, check(context, item));
      showState(itemView.findViewById(R.id.item_state), item.item());
      showReceipts(context, item.receipts());
    }

    private void showReceipts(Context context, List<Item> receipts) {
      ViewGroup list = itemView.findViewById(R.id.item_receipts);
      list.removeAllViews();
      for (Item each : receipts) {
        View view = LayoutInflater.from(context).inflate(R.layout.spend_receipt, list, false);
        TextView name = view.findViewById(R.id.receipt_name);
        name.setText(R.string.receipt_name);
        showState(view.findViewById(R.id.receipt_state), each);
        list.addView(view);
      }
    }

    private String check(Context context, SpendItem item) {
      if (item.state() == SpendState.WITHDRAWN) {
        return context.getString(R.string.spend_withdrawn);
      }
      CheckOutcome check = item.check();
      return check == null ? "" : Words.reason(context, check.code(), List.of());
    }

    private void showState(StateLine line, Item item) {
      Context context = line.getContext();
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
