package org.alongside.android.messages;

import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import androidx.recyclerview.widget.RecyclerView;
import org.alongside.android.R;

/** Who the conversation is with and when to expect an answer; scrolls away with the messages. */
final class ConversationHeader extends RecyclerView.Adapter<ConversationHeader.Head> {

  private String title = "";
  private String expect = "";

  void show(String newTitle, String newExpect) {
    title = newTitle;
    expect = newExpect;
    notifyItemChanged(0);
  }

  @Override
  public Head onCreateViewHolder(ViewGroup parent, int type) {
    return new Head(
        LayoutInflater.from(parent.getContext())
            .inflate(R.layout.conversation_header, parent, false));
  }

  @Override
  public void onBindViewHolder(Head head, int position) {
    head.show(title, expect);
  }

  @Override
  public int getItemCount() {
    return 1;
  }

  /** The one line. */
  static final class Head extends RecyclerView.ViewHolder {

    Head(View view) {
      super(view);
    }

    void show(String title, String expect) {
      TextView heading = itemView.findViewById(R.id.conversation_title);
      heading.setText(title);
      TextView says = itemView.findViewById(R.id.conversation_expect);
      says.setText(expect);
    }
  }
}
