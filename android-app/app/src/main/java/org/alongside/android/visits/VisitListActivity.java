package org.alongside.android.visits;

import android.os.Bundle;
import android.view.View;
import androidx.appcompat.app.AppCompatActivity;
import androidx.recyclerview.widget.LinearLayoutManager;
import androidx.recyclerview.widget.RecyclerView;
import java.util.List;
import org.alongside.android.R;
import org.alongside.android.data.VisitItem;
import org.alongside.android.ui.Back;
import org.alongside.android.ui.Insets;
import org.alongside.android.ui.Models;
import org.alongside.android.ui.Parts;
import org.jspecify.annotations.Nullable;

/** The visits of the last days, the latest first, each with what was said of it. */
public final class VisitListActivity extends AppCompatActivity {

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    setContentView(R.layout.visit_list);
    Insets.keepClear(findViewById(R.id.screen));
    Back.leadsBack(this);
    VisitListModel model =
        Models.of(
            this, VisitListModel.class, () -> Parts.of(this, VisitsParts.class).visitListModel());
    VisitCards cards = new VisitCards(model);
    RecyclerView list = findViewById(R.id.visit_list);
    list.setLayoutManager(new LinearLayoutManager(this));
    list.setAdapter(cards);
    model.items().observe(this, items -> show(cards, items));
  }

  private void show(VisitCards cards, List<VisitItem> items) {
    cards.submitList(items);
    findViewById(R.id.visit_empty).setVisibility(items.isEmpty() ? View.VISIBLE : View.GONE);
  }
}
